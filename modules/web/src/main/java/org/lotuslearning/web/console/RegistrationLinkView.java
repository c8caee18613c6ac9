package org.lotuslearning.web.console;

import java.util.List;
import java.util.Optional;
import org.lotuslearning.web.page.Frame;

/**
 * One-time links for administrators of platforms, to make and to withdraw ({@code registration-link.jte}).
 *
 * @param made the link that was just made; it is shown this once
 * @param until until when that works
 * @param organisations to choose from; with one there is nothing to choose
 */
public record RegistrationLinkView(
        Frame frame, Optional<String> made, String until, List<Organisation> organisations, List<Open> open) {
    public RegistrationLinkView {
        organisations = List.copyOf(organisations);
        open = List.copyOf(open);
    }

    /** Whose records the platform's learners will make. */
    public record Organisation(String code, String name) {}

    /** A link that still works. {@code organisation} is empty where there is one only. */
    public record Open(String name, String organisation, String made, String until, String withdrawAction) {}
}
