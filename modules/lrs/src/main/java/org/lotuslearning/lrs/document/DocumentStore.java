package org.lotuslearning.lrs.document;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lotuslearning.xapi.statement.Identifier;

/**
 * Where documents are kept, on H2 or PostgreSQL. Takes connections of its own and commits them itself: do not call it
 * within a container transaction. Requests for the same document take turns, so that of two with the same
 * {@code If-Match} one fails. Thread-safe.
 */
public final class DocumentStore {
    private static final String UNIQUE_VIOLATION = "23505";
    private static final int ATTEMPTS = 5;

    private final DataSource source;
    private final Clock clock;

    public DocumentStore(DataSource source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /** As fine as both databases keep it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    public Optional<Document> find(DocumentContext context, String name) {
        return transaction(rows -> rows.find(context.key(name), false));
    }

    /**
     * Those of a context; where it has no registration, those of every registration.
     *
     * @param since only those changed after it
     */
    public DocumentList list(DocumentContext context, Optional<Instant> since) {
        return transaction(rows -> rows.list(context, since));
    }

    /** Those that {@link #list} gives. */
    public void deleteAll(DocumentContext context) {
        transaction(rows -> {
            rows.deleteAll(context);
            return context;
        });
    }

    /**
     * Deletes every state and profile of an agent, for good.
     *
     * @return how many there were
     */
    public int deleteAbout(Identifier agent) {
        return transaction(rows -> rows.deleteAbout(agent));
    }

    /** Asks the rule what to do with the document as it is, and does it before anyone else can change it. */
    Change change(DocumentContext context, String name, Change.Rule rule) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction(rows -> change(rows, context, name, rule));
            } catch (IllegalStateException e) {
                // somebody else has just made the document: now there is one to ask the rule about
                if (attempt == ATTEMPTS || !isUniqueViolation(e.getCause())) {
                    throw e;
                }
            }
        }
    }

    private static boolean isUniqueViolation(@Nullable Throwable cause) {
        return cause instanceof SQLException refused && UNIQUE_VIOLATION.equals(refused.getSQLState());
    }

    private static Change change(DocumentRows rows, DocumentContext context, String name, Change.Rule rule)
            throws SQLException {
        UUID key = context.key(name);
        Optional<Document> existing = rows.find(key, true);
        Change change = rule.decide(existing);
        if (change instanceof Change.Store store) {
            if (existing.isPresent()) {
                rows.update(key, store.document());
            } else {
                rows.insert(context, name, store.document());
            }
        } else if (change instanceof Change.Remove) {
            rows.delete(key);
        }
        return change;
    }

    private interface Work<T> {
        T on(DocumentRows rows) throws SQLException;
    }

    private <T> T transaction(Work<T> work) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            boolean done = false;
            try {
                T result = work.on(new DocumentRows(connection));
                connection.commit();
                done = true;
                return result;
            } finally {
                if (!done) {
                    connection.rollback();
                }
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database did not keep or give out documents", e);
        }
    }
}
