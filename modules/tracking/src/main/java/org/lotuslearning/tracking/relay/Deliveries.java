package org.lotuslearning.tracking.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lotuslearning.tracking.outbox.Destinations;
import org.lotuslearning.tracking.outbox.StatementDestinations;

/** What staff see of the queues, and what they can do about them: go on, send again what was refused, or drop. */
public final class Deliveries {
    private final DataSource source;
    private final Leases leases;
    private final Queue queue;
    private final Clock clock;
    private final StatementDestinations settings;

    public Deliveries(DataSource source, Clock clock, StatementDestinations settings) {
        this.source = source;
        this.leases = new Leases(source, clock);
        this.queue = new Queue(source, clock);
        this.clock = clock;
        this.settings = settings;
    }

    /** Every destination, by name; of the LRSs that were removed from the settings, those for which something is kept. */
    public List<DestinationStatus> status() {
        List<DestinationStatus> all = new ArrayList<>();
        try (Connection connection = source.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select name, paused_at, retry_at, last_error, delivered, since from destination order by name");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                DestinationStatus status = status(connection, row);
                if (!removed(status.name()) || status.waiting() + status.quarantined() > 0) {
                    all.add(status);
                }
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read the state of the deliveries", e);
        }
    }

    private DestinationStatus status(Connection connection, ResultSet row) throws SQLException {
        String name = row.getString("name");
        try (PreparedStatement query = connection.prepareStatement("select state, count(*), min(created_at) from "
                + table(name) + " where destination = ? and state in ('WAITING', 'QUARANTINED') group by state")) {
            query.setString(1, name);
            long waiting = 0;
            long quarantined = 0;
            Optional<Instant> oldest = Optional.empty();
            try (ResultSet counts = query.executeQuery()) {
                while (counts.next()) {
                    if (counts.getString(1).equals("WAITING")) {
                        waiting = counts.getLong(2);
                        oldest = at(counts.getObject(3, OffsetDateTime.class));
                    } else {
                        quarantined = counts.getLong(2);
                    }
                }
            }
            return new DestinationStatus(
                    name,
                    state(row),
                    waiting,
                    oldest,
                    retryAt(row),
                    Optional.ofNullable(row.getString("last_error")),
                    quarantined,
                    row.getLong("delivered"),
                    at(row.getObject("since", OffsetDateTime.class)));
        }
    }

    private DestinationStatus.State state(ResultSet row) throws SQLException {
        if (removed(row.getString("name"))) {
            return DestinationStatus.State.REMOVED;
        }
        if (row.getObject("paused_at", OffsetDateTime.class) != null) {
            return DestinationStatus.State.PAUSED;
        }
        return retryAt(row).isPresent() ? DestinationStatus.State.WAITING_TO_RETRY : DestinationStatus.State.SENDING;
    }

    private Optional<Instant> retryAt(ResultSet row) throws SQLException {
        return at(row.getObject("retry_at", OffsetDateTime.class)).filter(retry -> retry.isAfter(clock.instant()));
    }

    private boolean removed(String destination) {
        return Destinations.isLrs(destination) && !settings.names().contains(destination);
    }

    private static Optional<Instant> at(@Nullable OffsetDateTime time) {
        return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
    }

    private static String table(String destination) {
        return Destinations.isGradebook(destination) ? "outbox_score" : "outbox_statement";
    }

    /** What was refused for good, oldest first. */
    public List<QuarantinedRow> quarantine(String destination, int most) {
        String id = Destinations.isGradebook(destination) ? "id" : "statement_id";
        try (Connection connection = source.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select " + id + ", created_at, reason from " + table(destination)
                                + " where destination = ? and state = 'QUARANTINED' order by id fetch first " + most
                                + " rows only")) {
            query.setString(1, destination);
            List<QuarantinedRow> rows = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    String reason = row.getString(3);
                    rows.add(new QuarantinedRow(
                            row.getString(1),
                            row.getObject(2, OffsetDateTime.class).toInstant(),
                            reason == null ? "" : reason));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read what was refused", e);
        }
    }

    /** Ends a pause or a wait. An unknown destination is left alone. */
    public void resume(String destination) throws SQLException {
        leases.resume(destination);
    }

    /** Puts back what was refused for good. An unknown destination is left alone. */
    public void replay(String destination) throws SQLException {
        queue.replay(destination);
    }

    /**
     * Deletes what is kept for an LRS that was removed from the settings.
     *
     * @return whether it was one; any other is left alone
     */
    public boolean drop(String destination) throws SQLException {
        if (!removed(destination)) {
            return false;
        }
        queue.drop(destination);
        return true;
    }

    /**
     * Takes every lease away, so that nothing waits for those of a server that was killed. Only for a database that no
     * other server can have open, before this one sends anything.
     */
    public void endLeases() throws SQLException {
        leases.releaseAll();
    }
}
