package org.lotuslearning.web.console;

import java.util.List;
import org.lotuslearning.web.page.Frame;

/**
 * One destination of statements or scores ({@code delivery.jte}).
 *
 * @param since when it became one, where anything from before is not sent to it; else empty
 * @param refused the first of what was refused for good
 * @param removed whether it is no longer in the settings, so that what is kept for it can be dropped
 */
public record DeliveryView(
        Frame frame,
        ConsoleView.DestinationRow row,
        long delivered,
        String since,
        List<Refused> refused,
        boolean removed) {
    public DeliveryView {
        refused = List.copyOf(refused);
    }

    /**
     * Something that was refused.
     *
     * @param id of the statement, or the number of the score
     * @param reason what the other side said to it
     */
    public record Refused(String id, String at, String reason) {}
}
