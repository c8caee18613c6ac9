package org.lotuslearning.demolms.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.tools.RunScript;

/**
 * The demo's database, one H2 file. Every use is a transaction: it commits when the work returns and rolls back when
 * the work throws.
 */
public final class Database implements AutoCloseable {

    private final JdbcConnectionPool pool;

    private Database(JdbcConnectionPool pool) {
        this.pool = pool;
    }

    /** Opens the file {@code demo-lms} in a directory, and makes what is missing in it. */
    public static Database open(Path directory) {
        Path file = directory.toAbsolutePath().normalize().resolve("demo-lms");
        // Without WRITE_DELAY=0, H2 loses the last commits when the server is killed.
        Database database =
                new Database(JdbcConnectionPool.create("jdbc:h2:file:" + file + ";WRITE_DELAY=0", "demo", "demo"));
        database.createSchema();
        return database;
    }

    /** Does some work in one transaction. */
    public <T> T transaction(Function<Statements, T> work) {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.apply(new Statements(connection));
                connection.commit();
                return result;
            } finally {
                // After a commit there is nothing to roll back.
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException away) {
            throw new IllegalStateException("the demo's database failed", away);
        }
    }

    /** Does some work without a result in one transaction. */
    public void run(Consumer<Statements> work) {
        boolean unused = transaction(statements -> {
            work.accept(statements);
            return true;
        });
    }

    @Override
    public void close() {
        pool.dispose();
    }

    private void createSchema() {
        try (Connection connection = pool.getConnection();
                InputStream schema = Objects.requireNonNull(Database.class.getResourceAsStream("schema.sql"));
                InputStreamReader script = new InputStreamReader(schema, StandardCharsets.UTF_8)) {
            RunScript.execute(connection, script);
        } catch (SQLException failed) {
            throw new IllegalStateException("schema.sql failed", failed);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
