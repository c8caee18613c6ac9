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
import org.lotuslearning.tracking.outbox.Destinations;

/** What staff see of the queues, and their one button: try again. */
public final class Deliveries {
    private final DataSource source;
    private final Leases leases;
    private final Queue queue;
    private final Clock clock;

    public Deliveries(DataSource source, Clock clock) {
        this.source = source;
        this.leases = new Leases(source, clock);
        this.queue = new Queue(source, clock);
        this.clock = clock;
    }

    /** Every destination that anything was ever sent to, by name. */
    public List<DestinationStatus> status() {
        List<DestinationStatus> all = new ArrayList<>();
        try (Connection connection = source.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select name, paused_at, retry_at, last_error from destination order by name");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                all.add(status(connection, row));
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read the state of the deliveries", e);
        }
    }

    private DestinationStatus status(Connection connection, ResultSet row) throws SQLException {
        String name = row.getString("name");
        boolean paused = row.getObject("paused_at", OffsetDateTime.class) != null;
        OffsetDateTime retryAt = row.getObject("retry_at", OffsetDateTime.class);
        boolean retrying = retryAt != null && retryAt.toInstant().isAfter(clock.instant());
        String table = Destinations.isGradebook(name) ? "outbox_score" : "outbox_statement";
        try (PreparedStatement query = connection.prepareStatement("select state, count(*), min(created_at) from "
                + table + " where destination = ? and state in ('WAITING', 'QUARANTINED') group by state")) {
            query.setString(1, name);
            long waiting = 0;
            long quarantined = 0;
            Optional<Instant> oldest = Optional.empty();
            try (ResultSet counts = query.executeQuery()) {
                while (counts.next()) {
                    if (counts.getString(1).equals("WAITING")) {
                        waiting = counts.getLong(2);
                        oldest = Optional.of(
                                counts.getObject(3, OffsetDateTime.class).toInstant());
                    } else {
                        quarantined = counts.getLong(2);
                    }
                }
            }
            return new DestinationStatus(
                    name,
                    paused
                            ? DestinationStatus.State.PAUSED
                            : retrying ? DestinationStatus.State.WAITING_TO_RETRY : DestinationStatus.State.SENDING,
                    waiting,
                    oldest,
                    Optional.ofNullable(row.getString("last_error")),
                    quarantined);
        }
    }

    /** Clears a pause or a wait, and puts back what was refused for good. An unknown destination is left alone. */
    public void replay(String destination) throws SQLException {
        queue.replay(destination);
        leases.resume(destination);
    }
}
