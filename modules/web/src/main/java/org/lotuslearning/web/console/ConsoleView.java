package org.lotuslearning.web.console;

import java.util.List;
import org.lotuslearning.web.page.Frame;

/**
 * How the server is doing ({@code console.jte}).
 *
 * @param platforms how many may launch
 * @param waiting how many of their deployments wait for somebody to decide
 * @param contentProblems what the validator found in further courses, file and line first
 */
public record ConsoleView(
        Frame frame, List<DestinationRow> destinations, int platforms, long waiting, List<String> contentProblems) {
    public ConsoleView {
        destinations = List.copyOf(destinations);
        contentProblems = List.copyOf(contentProblems);
    }

    /**
     * Where statements or scores go.
     *
     * @param state in words, e.g. Sending, Waiting to try again at 14:04, Stopped
     * @param well whether nothing stands in the way
     * @param waiting how many are still to be sent
     * @param oldest when the oldest of them was written, or empty
     * @param lastError the last failure, without personal data, or empty
     * @param quarantined how many were refused for good
     * @param href its own page, to which its buttons post as well
     * @param stopped whether "Try again" would help
     * @param replayable whether what was refused can be sent again
     */
    public record DestinationRow(
            String name,
            String state,
            boolean well,
            long waiting,
            String oldest,
            String lastError,
            long quarantined,
            String href,
            boolean stopped,
            boolean replayable) {}
}
