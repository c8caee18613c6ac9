package org.lotuslearning.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

/** Pages that say no: what is wrong, who can mend it, and a reference that also stands in the log. */
@ApplicationScoped
public class Refusals {
    private static final System.Logger LOG = System.getLogger(Refusals.class.getName());
    private static final String ALPHABET = "BCDFGHJKLMNPQRSTVWXZ23456789";
    private static final int LONGEST_REASON = 300;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    Pages pages;

    /** Eight characters that cannot be misread over the telephone. */
    public static String reference() {
        StringBuilder reference = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            reference.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return reference.toString();
    }

    /**
     * Refuses, and logs why under a new reference.
     *
     * @param reason for the log: no token, no name, nothing a learner wrote
     */
    public Response refuse(Response.StatusType status, String heading, String what, String remedy, String reason) {
        return page(status, new Words(heading, what, remedy), noted(status, reason), Optional.empty(), List.of());
    }

    /**
     * Logs why something is refused.
     *
     * @param reason as above
     * @return the reference under which the log has it
     */
    public static String noted(Response.StatusType status, String reason) {
        String reference = reference();
        // as texts: a number would be written with a comma
        LOG.log(
                System.Logger.Level.INFO,
                () -> "Refused " + status.getStatusCode() + " " + reference + ": " + printable(reason));
        return reference;
    }

    /** A reason may quote an address or what an LMS sent: one line, and not a long one. */
    private static String printable(String reason) {
        String line = reason.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON) + "…";
    }

    /** The words of a refusal. */
    public record Words(String heading, String what, String remedy) {}

    /** A refusal that has been logged already, or needs no reference (then it is empty). */
    public Response page(
            Response.StatusType status,
            Words words,
            String reference,
            Optional<String> newWindow,
            List<KeptText> kept) {
        Frame frame = new Frame(
                words.heading(), "", Frame.Kind.SITE, "", "/", Optional.empty(), Optional.empty(), Optional.empty());
        return Html.page(
                status,
                pages.render(
                        "refusal.jte",
                        new Refusal(frame, words.heading(), words.what(), words.remedy(), reference, newWindow, kept)));
    }
}
