package org.lotuslearning.lrs.statement;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.lotuslearning.lrs.access.Client;

/**
 * Where statements are kept, on H2 or PostgreSQL.
 *
 * <p>Takes connections of its own and commits them itself: do not call it within a container transaction. One thread
 * writes at a time, and for all that wait (see RATIONALE.md), so the order of {@code stored} is the order in which
 * statements become visible, and overlapping batches cannot deadlock. Reading waits for nobody. Thread-safe.
 */
public final class StatementStore {
    private final DataSource source;
    private final Clock clock;
    private final OpenWrites openWrites;

    // taken before a connection is, so that waiting writers do not use up the pool
    private final WritingTurns turns = new WritingTurns();

    public StatementStore(DataSource source, Clock clock) {
        this.source = source;
        this.clock = clock;
        this.openWrites = new OpenWrites(clock);
    }

    /**
     * Stores a batch: all of it, or on any refusal none.
     *
     * @param batch no id twice
     * @param authority JSON of the agent that vouches for it
     */
    public Storing store(List<Submission> batch, Client client, JsonObject authority) {
        PendingBatch mine = new PendingBatch(batch, client, authority);
        turns.through(mine, this::write);
        return mine.result();
    }

    /** What one of several cannot have stored must not keep the others out, so then each is tried alone. */
    private void write(List<PendingBatch> group) {
        OpenWrites.Write write = openWrites.begin();
        try (Connection connection = source.getConnection()) {
            try {
                transaction(connection, group);
            } catch (SQLException | RuntimeException e) {
                writeEach(connection, group, e);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be reached", e);
        } finally {
            write.end();
        }
    }

    private void writeEach(Connection connection, List<PendingBatch> group, Exception together) {
        if (group.size() == 1) {
            group.get(0).fail(together);
            return;
        }
        for (PendingBatch one : group) {
            try {
                transaction(connection, List.of(one));
            } catch (SQLException | RuntimeException e) {
                one.fail(e);
            }
        }
    }

    private void transaction(Connection connection, List<PendingBatch> group) throws SQLException {
        connection.setAutoCommit(false);
        boolean done = false;
        try {
            List<Storing> results = new GroupWriter(connection, clock).write(group);
            connection.commit();
            done = true;
            for (int i = 0; i < group.size(); i++) {
                group.get(i).end(results.get(i));
            }
        } finally {
            if (!done) {
                connection.rollback();
            }
            connection.setAutoCommit(true);
        }
    }

    /** By its id, unless it is voided. */
    public Optional<StoredStatement> find(UUID id) {
        return reading(connection -> new StatementReading(connection).find(id, false));
    }

    /** By its id, if it is voided. */
    public Optional<StoredStatement> findVoided(UUID id) {
        return reading(connection -> new StatementReading(connection).find(id, true));
    }

    /** The statements that match, without the voided ones. */
    public StatementPage page(StatementQuery query) {
        return reading(connection -> new StatementReading(connection).page(query));
    }

    /** The SHA-2 of every file that came along with these statements. */
    Set<String> files(List<StoredStatement> statements) {
        List<Long> sequences =
                statements.stream().map(StoredStatement::sequence).toList();
        return reading(connection -> new FileTable(connection).of(sequences));
    }

    /** The content of a file. */
    Optional<byte[]> file(String sha2) {
        return reading(connection -> new FileTable(connection).content(sha2));
    }

    /**
     * Everything stamped up to then can be read (Communication 2.1.3, {@code X-Experience-API-Consistent-Through}). Ask
     * before reading, not after.
     */
    public Instant consistentThrough() {
        return openWrites.consistentThrough();
    }

    private interface Read<T> {
        T from(Connection connection) throws SQLException;
    }

    private <T> T reading(Read<T> read) {
        try (Connection connection = source.getConnection()) {
            // in a transaction, or PostgreSQL's driver would fetch a whole result into memory
            connection.setAutoCommit(false);
            try {
                return read.from(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database did not give out statements", e);
        }
    }
}
