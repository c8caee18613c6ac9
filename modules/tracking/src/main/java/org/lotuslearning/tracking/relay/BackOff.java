package org.lotuslearning.tracking.relay;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** How long to wait after a failure: doubling from a second to five minutes, with jitter; Retry-After wins. */
final class BackOff {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration LONGEST_ASKED = Duration.ofHours(6);

    private final RandomGenerator random;

    BackOff(RandomGenerator random) {
        this.random = random;
    }

    /**
     * The wait before the next try.
     *
     * @param failures in a row before this one, from 0
     */
    Duration after(int failures, Optional<Duration> retryAfter) {
        if (retryAfter.isPresent()) {
            Duration asked = retryAfter.get();
            return asked.compareTo(LONGEST_ASKED) > 0 ? LONGEST_ASKED : asked;
        }
        long doubled = FIRST.toMillis() << Math.min(failures, 16);
        long capped = Math.min(doubled, LONGEST.toMillis());
        // half fixed, half random: nodes and installations do not come back all at once
        return Duration.ofMillis(capped / 2 + random.nextLong(capped / 2 + 1));
    }
}
