package org.lotuslearning.lrs.statement;

import java.time.Instant;
import java.util.UUID;

/** A statement on its way into the store, with its place in the order of storing. */
record NumberedStatement(long sequence, Instant stored, PendingBatch.Entry entry) {
    UUID id() {
        return entry.id();
    }
}
