package org.lotuslearning.lrs.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps one client from taking the whole server, and guessing from getting anywhere. Counts in memory, so each node for
 * itself. Thread-safe.
 */
public final class Throttle {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    /** One key may be mistyped from many places; each wrong secret costs us a hash. */
    private static final int ADDRESSES = 10;

    private final Optional<Windows> requests;
    private final Windows wrongFrom;
    private final Windows wrongFor;

    /**
     * A throttle that has counted nothing yet.
     *
     * @param requestsAMinute of one credential; 0 for as many as it likes
     * @param wrongSecrets that may come from one address in ten minutes; ten times as many for one key from anywhere
     */
    public Throttle(int requestsAMinute, int wrongSecrets, Clock clock) {
        requests = requestsAMinute == 0 ? Optional.empty() : Optional.of(new Windows(requestsAMinute, MINUTE, clock));
        wrongFrom = new Windows(wrongSecrets, TEN_MINUTES, clock);
        wrongFor = new Windows(wrongSecrets * ADDRESSES, TEN_MINUTES, clock);
    }

    /** Counts a request of this credential; if it is one too many, how long to wait. */
    Optional<Duration> admit(String key) {
        return requests.flatMap(windows -> windows.admit(key));
    }

    /** How long to wait before another secret is looked at, after too many wrong ones. */
    Optional<Duration> refused(String key, String address) {
        return Stream.of(wrongFrom.full(address), wrongFor.full(key))
                .flatMap(Optional::stream)
                .max(Duration::compareTo);
    }

    void countWrong(String key, String address) {
        wrongFrom.count(address);
        wrongFor.count(key);
    }
}
