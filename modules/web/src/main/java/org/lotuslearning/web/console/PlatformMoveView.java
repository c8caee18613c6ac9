package org.lotuslearning.web.console;

import java.util.List;
import org.lotuslearning.lti.registration.Registration;
import org.lotuslearning.web.page.Frame;

/**
 * The move of an LMS to a new address ({@code platform-move.jte}).
 *
 * @param together names of all registrations that move
 * @param people how many people move
 */
public record PlatformMoveView(
        Frame frame, Registration registration, List<String> together, long people, PlatformForm form) {
    public PlatformMoveView {
        together = List.copyOf(together);
    }
}
