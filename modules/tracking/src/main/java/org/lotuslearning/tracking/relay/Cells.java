package org.lotuslearning.tracking.relay;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.lotuslearning.learning.enrolment.Placement;
import org.lotuslearning.lti.grading.Result;
import org.lotuslearning.lti.sql.Database;
import org.lotuslearning.lti.sql.Statements;
import org.lotuslearning.tracking.relay.Queue.WaitingScore;

/**
 * What each cell of a gradebook was told last. Kept by column, not by placement: after a course copy two placements may
 * share one, and what a platform compares are the times and grades of its own cell.
 */
final class Cells {
    /** How often a column is read back. */
    static final Duration READ_EVERY = Duration.ofDays(1);

    private static final int LONGEST_KEY = 2000;
    private static final String COLUMN = " where line_item = ? and platform_id = ?";
    private static final String CELL = COLUMN + " and learner_id = ?";

    private final Database database;
    private final Clock clock;

    Cells(DataSource source, Clock clock) {
        this.database = new Database(source);
        this.clock = clock;
    }

    /**
     * A cell that we have written to.
     *
     * @param complete whether the grade was final
     * @param scoreAt the time that the score carried
     * @param deliveredAt when it arrived
     * @param changed whether the gradebook was seen to say something else since
     */
    record Cell(
            long learner,
            String sub,
            int given,
            int maximum,
            boolean complete,
            Instant scoreAt,
            Instant deliveredAt,
            boolean changed) {
        /** Whether sending this score would lower the grade or take its finality away. */
        boolean exceeds(WaitingScore score) {
            boolean higher = (long) given * score.maximum() > (long) score.given() * maximum;
            return higher || (complete && !score.complete());
        }
    }

    private static final String SELECT = "select learner_id, sub, score_given, score_maximum, complete, score_at,"
            + " delivered_at, changed_at from grade join learner on learner.id = grade.learner_id";

    Optional<Cell> find(long platform, URI column, long learner) {
        return database.call(s -> s.first(SELECT + CELL, Cells::cell, key(column), platform, learner));
    }

    List<Cell> ofColumn(long platform, URI column) {
        return database.call(s -> s.query(SELECT + COLUMN, Cells::cell, key(column), platform));
    }

    private static Cell cell(ResultSet row) throws SQLException {
        return new Cell(
                row.getLong("learner_id"),
                row.getString("sub"),
                row.getInt("score_given"),
                row.getInt("score_maximum"),
                row.getBoolean("complete"),
                Statements.instant(row, "score_at"),
                Statements.instant(row, "delivered_at"),
                row.getObject("changed_at") != null);
    }

    /** Notes what a cell was told. The column is read back a day after it was first written to. */
    void delivered(Placement placement, URI column, WaitingScore score) {
        Object[] told = {
            score.given(),
            score.maximum(),
            score.complete(),
            score.scoreAt(),
            clock.instant(),
            key(column),
            placement.platform(),
            score.learner()
        };
        database.call(s -> {
            String update = "update grade set score_given = ?, score_maximum = ?, complete = ?, score_at = ?,"
                    + " delivered_at = ?, read_given = null, read_maximum = null, changed_at = null";
            if (s.update(update + CELL, told) == 0) {
                s.update(
                        "insert into grade (score_given, score_maximum, complete, score_at, delivered_at, line_item,"
                                + " platform_id, learner_id) values (?, ?, ?, ?, ?, ?, ?, ?)",
                        told);
            }
            return expectReading(s, placement);
        });
    }

    private boolean expectReading(Statements s, Placement placement) throws SQLException {
        boolean expected = s.first(
                        "select placement_id from grade_reading where placement_id = ?",
                        row -> row.getLong(1),
                        placement.id())
                .isPresent();
        return expected
                || s.insertIfAbsent(
                        "insert into grade_reading (placement_id, platform_id, due_at) values (?, ?, ?)",
                        placement.id(),
                        placement.platform(),
                        clock.instant().plus(READ_EVERY));
    }

    /** Somebody gave another grade in the LMS, or took ours away: from now on nothing is sent by itself. */
    void changed(long platform, URI column, Cell cell, Optional<Result> result) {
        database.call(s -> s.update(
                "update grade set read_given = ?, read_maximum = ?, changed_at = coalesce(changed_at, ?)" + CELL
                        + " and delivered_at = ?",
                result.isPresent() && result.get().score().isPresent()
                        ? result.get().score().getAsDouble()
                        : null,
                result.map(Result::maximum).orElse(null),
                clock.instant(),
                key(column),
                platform,
                cell.learner(),
                cell.deliveredAt()));
    }

    /** The gradebook says again what we sent: what was kept back meanwhile may go. */
    void agreesAgain(long platform, URI column, Cell cell) {
        database.transaction(s -> {
            s.update(
                    "update grade set read_given = null, read_maximum = null, changed_at = null" + CELL,
                    key(column),
                    platform,
                    cell.learner());
            return s.update(
                    "update outbox_score set state = 'WAITING', reason = null where learner_id = ? and state = 'HELD'"
                            + " and placement_id in (select id from placement where line_item = ? and platform_id = ?)",
                    cell.learner(),
                    column.toString(),
                    platform);
        });
    }

    /**
     * Takes over what is known of columns whose addresses begin otherwise now. A cell that was written to under its new address
     * already stays as it is.
     */
    void moved(Collection<Long> platforms, String from, String to) {
        int rest = from.length() + 1;
        database.call(s -> {
            for (long platform : platforms) {
                s.update(
                        "update grade set line_item = concat(?, substring(line_item, ?)) where platform_id = ?"
                                + " and substring(line_item, 1, ?) = ? and char_length(line_item) <= ? and not exists"
                                + " (select 1 from grade n where n.platform_id = grade.platform_id and"
                                + " n.learner_id = grade.learner_id and"
                                + " n.line_item = concat(?, substring(grade.line_item, ?)))",
                        to,
                        rest,
                        platform,
                        from.length(),
                        from,
                        LONGEST_KEY - to.length() + from.length(),
                        to,
                        rest);
            }
            return platforms;
        });
    }

    /** A column's address, or what stands for one that no index takes. */
    private static String key(URI column) {
        String address = column.toString();
        return address.length() <= LONGEST_KEY
                ? address
                : address.substring(0, LONGEST_KEY - 20) + " " + Integer.toHexString(address.hashCode());
    }
}
