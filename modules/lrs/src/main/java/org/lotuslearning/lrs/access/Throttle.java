package org.lotuslearning.lrs.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Keeps one client from taking the whole server, and guessing from getting anywhere. Counts in memory, so each node for
 * itself. Thread-safe.
 */
public final class Throttle {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    private final Optional<Windows> requests;
    private final Guesses guesses;

    /**
     * A throttle that has counted nothing yet.
     *
     * @param requestsAMinute of one credential; 0 for as many as it likes
     * @param wrongSecrets that may come for one key from one address in ten minutes, see {@link Guesses}
     */
    public Throttle(int requestsAMinute, int wrongSecrets, Clock clock) {
        requests = requestsAMinute == 0 ? Optional.empty() : Optional.of(new Windows(requestsAMinute, MINUTE, clock));
        guesses = new Guesses(wrongSecrets, TEN_MINUTES, clock);
    }

    /** Counts a request of this credential; if it is one too many, how long to wait. */
    Optional<Duration> admit(String key) {
        return requests.flatMap(windows -> windows.admit(key));
    }

    /** Where secrets are checked that nobody remembers. */
    Guesses guesses() {
        return guesses;
    }
}
