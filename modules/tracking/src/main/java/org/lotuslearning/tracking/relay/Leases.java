package org.lotuslearning.tracking.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lotuslearning.tracking.outbox.Destinations;

/**
 * Who may send to a destination. One node at a time holds its lease, renews it before every batch, and loses it when it
 * dies; rows that another node is just looking at are skipped, so nobody waits (xapi.md, Sending 2).
 *
 * <p>Every method is a short transaction of its own on a connection of its own. Nothing is held while sending.
 */
final class Leases {
    /** Longer than the longest request, so that a lease does not run out under a sender that is still waiting. */
    static final Duration LEASE = Duration.ofSeconds(40);

    /** A score takes several requests, of ten seconds each at most, until its column is found or made. */
    static final Duration GRADEBOOK_LEASE = Duration.ofMinutes(3);

    private final DataSource source;
    private final Clock clock;
    private final String holder = UUID.randomUUID().toString();

    Leases(DataSource source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /** Makes sure that the destination is known. */
    void introduce(String destination) throws SQLException {
        try (Connection connection = source.getConnection()) {
            if (exists(connection, destination)) {
                return;
            }
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into destination (name, failures, since) values (?, 0, ?)")) {
                insert.setString(1, destination);
                insert.setObject(2, at(clock.instant()));
                insert.executeUpdate();
            } catch (SQLException e) {
                if (!exists(connection, destination)) {
                    throw e;
                }
                // another node introduced it in between
            }
        }
    }

    private static boolean exists(Connection connection, String destination) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select name from destination where name = ?")) {
            query.setString(1, destination);
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        }
    }

    /**
     * Takes the lease, when it is free, nobody has paused the destination and it is not backing off.
     *
     * @return whether this node may send now
     */
    boolean take(String destination) throws SQLException {
        Instant now = clock.instant();
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement query = connection.prepareStatement("select name from destination where name = ?"
                    + " and (lease_until is null or lease_until < ? or lease_holder = ?)"
                    + " and paused_at is null and (retry_at is null or retry_at <= ?) for update skip locked")) {
                query.setString(1, destination);
                query.setObject(2, at(now));
                query.setString(3, holder);
                query.setObject(4, at(now));
                boolean free;
                try (ResultSet row = query.executeQuery()) {
                    free = row.next();
                }
                if (free) {
                    update(
                            connection,
                            "update destination set lease_holder = ?, lease_until = ? where name = ?",
                            holder,
                            at(now.plus(length(destination))),
                            destination);
                }
                connection.commit();
                return free;
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    /** Renews the lease; false when it was lost, and this node must stop sending. */
    boolean renew(String destination) throws SQLException {
        return update(
                        "update destination set lease_until = ? where name = ? and lease_holder = ? and paused_at is null",
                        at(clock.instant().plus(length(destination))),
                        destination,
                        holder)
                == 1;
    }

    private static Duration length(String destination) {
        boolean slow = Destinations.isGradebook(destination) || Destinations.isResults(destination);
        return slow ? GRADEBOOK_LEASE : LEASE;
    }

    void release(String destination) throws SQLException {
        update(
                "update destination set lease_holder = null, lease_until = null where name = ? and lease_holder = ?",
                destination,
                holder);
    }

    /** Takes every lease away: whoever held one is known to be gone. */
    void releaseAll() throws SQLException {
        update("update destination set lease_holder = null, lease_until = null");
    }

    void delivered(String destination) throws SQLException {
        update(
                "update destination set failures = 0, retry_at = null, last_error = null, delivered_at = ? where name = ?",
                at(clock.instant()),
                destination);
    }

    int failures(String destination) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select failures from destination where name = ?")) {
            query.setString(1, destination);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        }
    }

    /** Tries again later, for ever. */
    void backOff(String destination, Duration wait, String error) throws SQLException {
        update(
                "update destination set failures = failures + 1, retry_at = ?, last_error = ? where name = ?",
                at(clock.instant().plus(wait)),
                error,
                destination);
    }

    /** Stops sending until a person says so. */
    void pause(String destination, String error) throws SQLException {
        update(
                "update destination set paused_at = ?, last_error = ? where name = ?",
                at(clock.instant()),
                error,
                destination);
    }

    void resume(String destination) throws SQLException {
        update("update destination set paused_at = null, retry_at = null, failures = 0 where name = ?", destination);
    }

    private int update(String sql, @Nullable Object... values) throws SQLException {
        try (Connection connection = source.getConnection()) {
            return update(connection, sql, values);
        }
    }

    private static int update(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
