package org.lotuslearning.lrs.statement;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Knows the writes that have begun and not ended, and so up to when everything stored can be read. A write's statements
 * are stamped at its beginning or later.
 */
final class OpenWrites {
    private final Clock clock;
    private final Set<Write> open = new HashSet<>();

    /** Identity matters: two writes may begin at the same moment. */
    final class Write {
        private final Instant begun;

        private Write(Instant begun) {
            this.begun = begun;
        }

        void end() {
            synchronized (open) {
                open.remove(this);
            }
        }
    }

    OpenWrites(Clock clock) {
        this.clock = clock;
    }

    Write begin() {
        synchronized (open) {
            Write write = new Write(now());
            open.add(write);
            return write;
        }
    }

    /** Nothing stamped at this moment or before is still to come. */
    Instant consistentThrough() {
        synchronized (open) {
            Optional<Instant> oldest = open.stream().map(write -> write.begun).min(Comparator.naturalOrder());
            return oldest.orElseGet(this::now).minus(1, ChronoUnit.MICROS);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
