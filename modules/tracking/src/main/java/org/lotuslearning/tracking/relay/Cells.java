package org.lotuslearning.tracking.relay;

import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.lotuslearning.learning.enrolment.Placement;
import org.lotuslearning.tracking.relay.Queue.WaitingScore;

/**
 * What each cell of a gradebook was told last. Kept by column, not by placement: after a course copy two placements may
 * share one, and what a platform compares are the times and grades of its own cell.
 */
final class Cells {
    /** How often a column is read back. */
    static final Duration READ_EVERY = Duration.ofDays(1);

    private static final int LONGEST_KEY = 2000;

    private final DataSource source;
    private final Clock clock;

    Cells(DataSource source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /**
     * A cell that we have written to.
     *
     * @param complete whether the grade was final
     * @param scoreAt the time that the score carried
     * @param changed whether the gradebook was seen to say something else since
     */
    record Cell(int given, int maximum, boolean complete, Instant scoreAt, boolean changed) {
        /** Whether sending this score would lower the grade or take its finality away. */
        boolean exceeds(WaitingScore score) {
            boolean higher = (long) given * score.maximum() > (long) score.given() * maximum;
            return higher || (complete && !score.complete());
        }
    }

    Optional<Cell> find(long platform, URI column, long learner) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select score_given, score_maximum, complete, score_at, changed_at from grade"
                                + " where line_item = ? and learner_id = ? and platform_id = ?")) {
            query.setString(1, key(column));
            query.setLong(2, learner);
            query.setLong(3, platform);
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new Cell(
                                row.getInt(1),
                                row.getInt(2),
                                row.getBoolean(3),
                                row.getObject(4, OffsetDateTime.class).toInstant(),
                                row.getObject(5) != null))
                        : Optional.empty();
            }
        }
    }

    /** Notes what a cell was told. The column is read back a day after it was first written to. */
    void delivered(Placement placement, URI column, WaitingScore score) throws SQLException {
        try (Connection connection = source.getConnection()) {
            Object[] told = {
                score.given(),
                score.maximum(),
                score.complete(),
                at(score.scoreAt()),
                at(clock.instant()),
                key(column),
                score.learner(),
                placement.platform()
            };
            if (update(
                            connection,
                            "update grade set score_given = ?, score_maximum = ?, complete = ?, score_at = ?,"
                                    + " delivered_at = ?, read_given = null, read_maximum = null, changed_at = null"
                                    + " where line_item = ? and learner_id = ? and platform_id = ?",
                            told)
                    == 0) {
                update(
                        connection,
                        "insert into grade (score_given, score_maximum, complete, score_at, delivered_at, line_item,"
                                + " learner_id, platform_id) values (?, ?, ?, ?, ?, ?, ?, ?)",
                        told);
            }
            expectReading(connection, placement);
        }
    }

    private void expectReading(Connection connection, Placement placement) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select placement_id from grade_reading where placement_id = ?")) {
            query.setLong(1, placement.id());
            try (ResultSet row = query.executeQuery()) {
                if (row.next()) {
                    return;
                }
            }
        }
        update(
                connection,
                "insert into grade_reading (placement_id, platform_id, due_at) values (?, ?, ?)",
                placement.id(),
                placement.platform(),
                at(clock.instant().plus(READ_EVERY)));
    }

    /** A column's address, or what stands for one that no index takes. */
    static String key(URI column) {
        String address = column.toString();
        return address.length() <= LONGEST_KEY
                ? address
                : address.substring(0, LONGEST_KEY - 20) + " " + Integer.toHexString(address.hashCode());
    }

    private static int update(Connection connection, String sql, Object... values) throws SQLException {
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
