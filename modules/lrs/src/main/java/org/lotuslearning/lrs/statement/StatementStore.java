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
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.lotuslearning.lrs.access.Client;

/**
 * Where statements are kept, on H2 or PostgreSQL.
 *
 * <p>Takes connections of its own and commits them itself: do not call it within a container transaction. One batch is
 * written after the other (see RATIONALE.md), so the order of {@code stored} is the order in which statements become
 * visible, and overlapping batches cannot deadlock. Reading waits for nobody. Thread-safe.
 */
public final class StatementStore {
    private final DataSource source;
    private final Clock clock;
    private final OpenWrites openWrites;

    // taken before a connection is, so that waiting writers do not use up the pool; fair, so that none waits for ever
    private final ReentrantLock turn = new ReentrantLock(true);

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
        turn.lock();
        OpenWrites.Write write = openWrites.begin();
        try (Connection connection = source.getConnection()) {
            return transaction(connection, new BatchWriter(connection, clock, client, authority), batch);
        } catch (SQLException e) {
            throw new IllegalStateException("The database did not store a batch of statements", e);
        } finally {
            write.end();
            turn.unlock();
        }
    }

    private static Storing transaction(Connection connection, BatchWriter writer, List<Submission> batch)
            throws SQLException {
        connection.setAutoCommit(false);
        boolean done = false;
        try {
            Storing result = writer.write(batch);
            if (result instanceof Storing.Stored) {
                connection.commit();
                done = true;
            }
            return result;
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
