package org.lotuslearning.web.console;

import java.util.List;
import org.lotuslearning.web.page.Frame;

/**
 * What is held about somebody, in numbers ({@code person.jte}), and the question whether to erase it ({@code
 * person-erase.jte}).
 *
 * @param href of the person's page
 * @param name empty when the platform gave none
 * @param email empty when the platform gave none
 * @param platform its name, or its issuer
 * @param sub the person's id there
 * @param elsewhere how many statements learning record stores of others have or are about to get
 */
public record PersonView(
        Frame frame,
        String href,
        String name,
        String email,
        String platform,
        String sub,
        String lastSeen,
        List<Count> counts,
        long elsewhere,
        PlatformForm form) {
    public PersonView {
        counts = List.copyOf(counts);
    }

    /** How many of what. */
    public record Count(String what, long count) {}
}
