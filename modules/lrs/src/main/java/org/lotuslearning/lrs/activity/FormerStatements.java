package org.lotuslearning.lrs.activity;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.lotuslearning.lrs.access.Client;
import org.lotuslearning.xapi.statement.JsonText;

/**
 * Has statements that are older than the canonical definitions tell what they say of activities, once for every database
 * (see {@code V22__former_activities.sql}).
 *
 * <p>Takes connections of its own and commits them itself. Statements may be stored meanwhile, and several nodes may do
 * this at once: each slice is merged under the lock that storing takes. Thread-safe.
 */
public final class FormerStatements {
    /** Few, since whoever stores statements waits while what they say is merged. */
    private static final int SLICE = 100;

    private final DataSource source;

    public FormerStatements(DataSource source) {
        this.source = source;
    }

    /**
     * Reads the newest of those that are unread.
     *
     * @return whether there were any; call again until there are none
     */
    public boolean readSome() {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            boolean done = false;
            try {
                boolean some = readSome(connection);
                connection.commit();
                done = true;
                return some;
            } finally {
                if (!done) {
                    connection.rollback();
                }
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database did not let old statements define activities", e);
        }
    }

    private static boolean readSome(Connection connection) throws SQLException {
        long upTo = lock(connection, "select up_to from lrs_activity_unread where reader_id = 1 for update");
        if (upTo == 0) {
            return false;
        }
        long from = Math.max(0, upTo - SLICE);
        List<JsonObject> slice = believed(connection, from, upTo);
        lock(connection, "select last_sequence from lrs_writer where writer_id = 1 for update");
        new ActivityDefinitions(connection).addOlder(slice);
        try (PreparedStatement update =
                connection.prepareStatement("update lrs_activity_unread set up_to = ? where reader_id = 1")) {
            update.setLong(1, from);
            update.executeUpdate();
        }
        return true;
    }

    private static long lock(Connection connection, String sql) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(sql);
                ResultSet row = lock.executeQuery()) {
            if (!row.next()) {
                throw new IllegalStateException("A row of the LRS is missing; were all migrations applied?");
            }
            return row.getLong(1);
        }
    }

    /** Oldest first, those of clients that may define activities; what they might have done then is not known. */
    private static List<JsonObject> believed(Connection connection, long above, long upTo) throws SQLException {
        List<JsonObject> believed = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("select s.received, c.scopes from lrs_statement s"
                + " join lrs_credential c on c.credential_key = s.credential_key"
                + " where s.sequence_number > ? and s.sequence_number <= ? order by s.sequence_number")) {
            select.setLong(1, above);
            select.setLong(2, upTo);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Set<String> scopes = Set.of(row.getString(2).split(" "));
                    if (new Client("", "", scopes).may(Client.DEFINE)) {
                        believed.add(JsonText.object(row.getString(1)));
                    }
                }
            }
        }
        return believed;
    }
}
