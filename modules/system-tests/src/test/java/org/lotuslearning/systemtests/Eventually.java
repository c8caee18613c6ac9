package org.lotuslearning.systemtests;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits for what the server does in its own time, such as sending statements and grades. */
final class Eventually {

    /** No figure of ours: only so that a test for something that never comes ends at some time. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final Duration PAUSE = Duration.ofMillis(200);

    private Eventually() {}

    /** Returns once the assertions hold; after the deadline it fails as they last did. */
    static void holds(Runnable assertions) {
        gives(() -> {
            assertions.run();
            return true;
        });
    }

    /** What the supplier gives, once it gives something without failing an assertion. */
    static <T> T gives(Supplier<T> supplier) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return supplier.get();
            } catch (AssertionError notYet) {
                if (System.nanoTime() - deadline > 0) {
                    throw notYet;
                }
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
