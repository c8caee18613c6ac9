package org.lotuslearning.lrs.access;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** So many at a time do what costs much, first come, first served; so many wait for it, and not for long. Thread-safe. */
final class Turns {
    private final Semaphore places;
    private final Semaphore turns;
    private final Duration patience;

    Turns(int atOnce, int waiting, Duration patience) {
        places = new Semaphore(atOnce + waiting);
        turns = new Semaphore(atOnce, true);
        this.patience = patience;
    }

    /** Waits for a turn, to be ended by {@link #end}; false where there is none to be had. */
    boolean begin() {
        if (!places.tryAcquire()) {
            return false;
        }
        boolean begun = false;
        try {
            begun = turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (!begun) {
                places.release();
            }
        }
        return begun;
    }

    void end() {
        turns.release();
        places.release();
    }
}
