package org.lotuslearning.lti.sql;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Runs the LTI module's statements in transactions of its own. Call it outside any transaction of the container: a
 * launch that was consumed must stay consumed, whatever its caller does afterwards.
 *
 * <p>Every failure of the database is a {@link DatabaseUnavailable}.
 */
public final class Database {
    /** What to do with the statements of one transaction. */
    @FunctionalInterface
    public interface Work<T> {
        T with(Statements statements) throws SQLException;
    }

    private final DataSource source;

    public Database(DataSource source) {
        this.source = source;
    }

    /** Each statement commits by itself. */
    public <T> T call(Work<T> work) {
        try (Connection connection = source.getConnection()) {
            return work.with(new Statements(connection));
        } catch (SQLException e) {
            throw new DatabaseUnavailable(e);
        }
    }

    /** All statements commit together, or none does. */
    public <T> T transaction(Work<T> work) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.with(new Statements(connection));
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new DatabaseUnavailable(e);
        }
    }
}
