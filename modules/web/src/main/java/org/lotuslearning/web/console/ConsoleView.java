package org.lotuslearning.web.console;

import java.util.List;
import org.lotuslearning.web.page.Frame;

/**
 * How the server is doing ({@code console.jte}).
 *
 * @param contentProblems what the validator found in further courses, file and line first
 */
public record ConsoleView(
        Frame frame,
        List<DestinationRow> destinations,
        List<PlatformRow> platforms,
        List<String> contentProblems,
        List<PolicyRow> policies) {
    public ConsoleView {
        destinations = List.copyOf(destinations);
        platforms = List.copyOf(platforms);
        contentProblems = List.copyOf(contentProblems);
        policies = List.copyOf(policies);
    }

    /**
     * Where statements or scores go.
     *
     * @param state in words, e.g. Sending, Waiting to try again, Stopped
     * @param waiting how many are still to be sent
     * @param oldest when the oldest of them was written, or empty
     * @param lastError the last failure, without personal data, or empty
     * @param quarantined how many were refused for good
     * @param resumeAction where "Try again now" posts to; empty when there is nothing to resume
     */
    public record DestinationRow(
            String name,
            String state,
            long waiting,
            String oldest,
            String lastError,
            long quarantined,
            String resumeAction) {}

    /**
     * What an organisation's own policy calls risk scores.
     *
     * @param policy name and date, or empty where there is none
     * @param href where it is entered
     */
    public record PolicyRow(String organisation, String policy, String href) {}

    /** An LMS that may launch. {@code source} says where it was registered: platforms file or console. */
    public record PlatformRow(String name, String issuer, String clientId, String source) {}
}
