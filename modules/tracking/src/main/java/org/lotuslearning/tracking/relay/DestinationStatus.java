package org.lotuslearning.tracking.relay;

import java.time.Instant;
import java.util.Optional;

/**
 * How a destination is doing, for staff.
 *
 * @param waiting how many rows are still to be sent
 * @param oldest when the oldest of them was written
 * @param retryAt when it is tried again, while that is ahead
 * @param lastError of the last failure, perhaps in the words of the other side: for the console, not for logs
 * @param quarantined how many rows were refused for good
 * @param delivered how many were ever delivered
 * @param since when it became a destination, where that is known: what happened before is not sent to it
 */
public record DestinationStatus(
        String name,
        State state,
        long waiting,
        Optional<Instant> oldest,
        Optional<Instant> retryAt,
        Optional<String> lastError,
        long quarantined,
        long delivered,
        Optional<Instant> since) {
    /** What its sender does. */
    public enum State {
        SENDING,
        WAITING_TO_RETRY,
        PAUSED,
        /** An LRS that is no longer in the settings, for which something is kept. */
        REMOVED
    }

    public boolean needsAttention() {
        return state != State.SENDING || quarantined > 0;
    }
}
