package org.lotuslearning.lti.refusal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;

/**
 * One refused login or launch. It is in the log from the moment it exists, under the same reference that the page shows.
 *
 * @param code the reason
 * @param reference eight random letters and digits, to find this refusal in the log
 * @param detail for the log only: ids and names of claims, never a token, a name or an address of a person
 */
public record Refusal(RefusalCode code, String reference, String detail) {
    /** Without letters and digits that are easily taken for one another. */
    private static final String ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private static final int REFERENCE_LENGTH = 8;
    private static final int DETAIL_LENGTH = 300;
    private static final Logger LOG = System.getLogger(Refusal.class.getName());
    private static final SecureRandom RANDOM = new SecureRandom();

    public Refusal {
        detail = printable(detail);
    }

    /** Refuses for this reason and writes it to the log. */
    public static Refusal because(RefusalCode code, String detail) {
        Refusal refusal = new Refusal(code, newReference(), detail);
        LOG.log(Level.WARNING, () -> refusal.reference + " " + code.code() + ": " + refusal.detail);
        return refusal;
    }

    /** What is wrong, in plain English. */
    public String what() {
        return code.what();
    }

    /** What the learner can do. */
    public String learnerRemedy() {
        return code.learnerRemedy();
    }

    /** What an administrator can do. */
    public String administratorRemedy() {
        return code.administratorRemedy();
    }

    private static String newReference() {
        StringBuilder reference = new StringBuilder(REFERENCE_LENGTH);
        for (int i = 0; i < REFERENCE_LENGTH; i++) {
            reference.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return reference.toString();
    }

    // details may quote what a stranger sent: one line, no control characters, bounded
    private static String printable(String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= DETAIL_LENGTH ? line : line.substring(0, DETAIL_LENGTH) + "…";
    }
}
