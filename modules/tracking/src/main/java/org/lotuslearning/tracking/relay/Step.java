package org.lotuslearning.tracking.relay;

import java.time.Duration;
import java.util.Optional;

/** What a sender does after a delivery. */
sealed interface Step {
    /** The rows are settled, one way or another: on to the next. */
    record Continue() implements Step {}

    /**
     * The destination is away or busy: later again, with the same rows.
     *
     * @param error for the console
     * @param forLog without a word of what the destination answered, which may be about people
     */
    record TryLater(Optional<Duration> retryAfter, String error, String forLog) implements Step {
        /** For a reason in words of our own. */
        TryLater(Optional<Duration> retryAfter, String error) {
            this(retryAfter, error, error);
        }
    }

    /** The destination does not let us in: a person has to look first. */
    record Pause(String error) implements Step {}

    /** The lease was lost: another node sends now. */
    record Lost() implements Step {}
}
