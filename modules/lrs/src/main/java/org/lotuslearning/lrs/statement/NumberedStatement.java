package org.lotuslearning.lrs.statement;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.lotuslearning.xapi.statement.Statement;
import org.lotuslearning.xapi.statement.StatementRef;

/** A statement on its way into the store, with its place in the order of storing. */
record NumberedStatement(long sequence, Instant stored, Submission submission) {
    UUID id() {
        return submission.id();
    }

    Statement statement() {
        return submission.statement();
    }

    /** The statement that it refers to as its object. */
    Optional<UUID> target() {
        return statement().object() instanceof StatementRef reference ? Optional.of(reference.id()) : Optional.empty();
    }
}
