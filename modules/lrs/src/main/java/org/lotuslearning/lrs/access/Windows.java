package org.lotuslearning.lrs.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Counts by name: so many in a stretch of time, which begins with the first. In memory, on this node. Thread-safe. */
final class Windows {
    private static final int MOST_NAMES = 10_000;

    private final int most;
    private final Duration length;
    private final Clock clock;
    private final Map<String, Window> windows = new LinkedHashMap<>();

    private record Window(Instant end, int count) {}

    Windows(int most, Duration length, Clock clock) {
        this.most = most;
        this.length = length;
        this.clock = clock;
    }

    /** Counts one more, unless it is one too many: then how long to wait. */
    synchronized Optional<Duration> admit(String name) {
        Optional<Duration> wait = full(name);
        if (wait.isEmpty()) {
            count(name);
        }
        return wait;
    }

    /** How long to wait until one more is not too many, if it is now. */
    synchronized Optional<Duration> full(String name) {
        return remaining(name, most);
    }

    /** How long until those that were counted are forgotten, if there were any. */
    synchronized Optional<Duration> running(String name) {
        return remaining(name, 1);
    }

    private Optional<Duration> remaining(String name, int least) {
        Instant now = clock.instant();
        Window window = windows.get(name);
        return window == null || window.count() < least || !now.isBefore(window.end())
                ? Optional.empty()
                : Optional.of(Duration.between(now, window.end()));
    }

    synchronized void count(String name) {
        Instant now = clock.instant();
        Window window = windows.get(name);
        if (window != null && now.isBefore(window.end())) {
            windows.put(name, new Window(window.end(), window.count() + 1));
            return;
        }
        windows.remove(name);
        if (windows.size() >= MOST_NAMES) {
            windows.values().removeIf(other -> !now.isBefore(other.end()));
        }
        if (windows.size() >= MOST_NAMES) {
            windows.remove(windows.keySet().iterator().next());
        }
        windows.put(name, new Window(now.plus(length), 1));
    }
}
