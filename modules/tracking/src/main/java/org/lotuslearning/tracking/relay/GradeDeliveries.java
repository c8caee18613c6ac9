package org.lotuslearning.tracking.relay;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lotuslearning.learning.enrolment.Enrolments;
import org.lotuslearning.learning.enrolment.Placement;
import org.lotuslearning.lti.grading.Gradebook;
import org.lotuslearning.lti.registration.Registrations;
import org.lotuslearning.lti.sql.Database;
import org.lotuslearning.lti.sql.Statements;
import org.lotuslearning.tracking.relay.GradeDelivery.State;

/**
 * What the staff of one placement see of its grades, and what they can do: send again, and ask the gradebook. Every method
 * but {@link #moved} looks at one placement of one organisation only, and is to be called outside any transaction.
 */
public final class GradeDeliveries {
    private static final int PAGE = 50;

    /** The newest score of each person is what counts. */
    private static final String NEWEST = " from outbox_score s join learner l on l.id = s.learner_id"
            + " join placement p on p.id = s.placement_id join organisation o on o.id = p.organisation_id"
            + " left join grade g on g.line_item = p.line_item and g.platform_id = p.platform_id"
            + " and g.learner_id = s.learner_id left join destination d on d.name = s.destination"
            + " where s.placement_id = ? and o.code = ? and s.id = (select max(n.id) from outbox_score n"
            + " where n.placement_id = s.placement_id and n.learner_id = s.learner_id)";

    /** {@link State}, with a digit that puts those first that somebody has to look at. */
    private static final String STATE = "case when g.changed_at is not null then '1 CHANGED'"
            // kept back for a column that is none of ours any more, and so for nobody's change
            + " when s.state in ('QUARANTINED', 'HELD') then '2 REFUSED'"
            + " when s.state = 'NOT_GRADED' then '3 NOT_GRADED'"
            + " when s.state = 'WAITING' then '4 WAITING' else '5 ARRIVED' end";

    private static final String REASON =
            "case when s.state = 'HELD' then 'Kept back, since somebody changed the grade in a column that is no longer"
                    + " used' else s.reason end";

    private final Database database;
    private final Cells cells;
    private final Enrolments enrolments;
    private final ReadBack readBack;
    private final Clock clock;

    public GradeDeliveries(
            DataSource source, Gradebook gradebook, Registrations registrations, Enrolments enrolments, Clock clock) {
        this.database = new Database(source);
        this.cells = new Cells(source, clock);
        this.enrolments = enrolments;
        this.readBack =
                new ReadBack(source, gradebook, registrations, enrolments, new BackOff(new SecureRandom()), clock);
        this.clock = clock;
    }

    /**
     * One page of a placement's grades.
     *
     * @param page from 1; one beyond the last shows the last
     */
    public GradePage ofPlacement(String organisation, long placement, int page) {
        Map<State, Long> counts = new EnumMap<>(State.class);
        database.call(s -> s.query(
                        "select place, count(*) from (select " + STATE + " as place" + NEWEST + ") t group by place",
                        row -> Map.entry(state(row), row.getLong(2)),
                        placement,
                        organisation))
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        int pages = (int) Math.max(1, (all + PAGE - 1) / PAGE);
        int shown = Math.min(Math.max(1, page), pages);
        String order = " order by place, l.full_name nulls last, s.learner_id offset " + (shown - 1) * PAGE
                + " rows fetch first " + PAGE + " rows only";
        List<GradeDelivery> rows = query(order, placement, organisation);
        Reading reading = database.call(s -> s.first(
                        "select read_at, problem from grade_reading where placement_id = ?",
                        row -> new Reading(moment(row, "read_at"), Optional.ofNullable(row.getString("problem"))),
                        placement))
                .orElse(new Reading(Optional.empty(), Optional.empty()));
        return new GradePage(counts, rows, shown, pages, reading.at(), reading.problem());
    }

    private record Reading(Optional<Instant> at, Optional<String> problem) {}

    /** One person's grade in a placement; empty for whoever has none there. */
    public Optional<GradeDelivery> of(String organisation, long placement, long learner) {
        return query(" and s.learner_id = ?", placement, organisation, learner).stream()
                .findFirst();
    }

    private List<GradeDelivery> query(String end, Object... parameters) {
        return database.call(s -> s.query(
                "select s.learner_id, l.full_name, " + STATE + " as place, " + REASON
                        + " as reason, s.score_given, s.score_maximum,"
                        + " s.created_at, s.settled_at, g.score_given as sent_given, g.score_maximum as sent_maximum,"
                        + " g.delivered_at, g.changed_at, g.read_given, g.read_maximum, d.retry_at, d.paused_at,"
                        + " d.last_error" + NEWEST + end,
                this::delivery,
                parameters));
    }

    private GradeDelivery delivery(ResultSet row) throws SQLException {
        State state = state(row);
        Instant created = Statements.instant(row, "created_at");
        boolean waiting = state == State.WAITING;
        Instant since = switch (state) {
            case CHANGED -> Statements.instant(row, "changed_at");
            case WAITING -> created;
            case ARRIVED, REFUSED, NOT_GRADED -> moment(row, "settled_at").orElse(created);
        };
        String reason = waiting ? waitingFor(row) : row.getString("reason");
        return new GradeDelivery(
                row.getLong("learner_id"),
                Optional.ofNullable(row.getString("full_name")),
                state,
                100 * row.getInt("score_given") / row.getInt("score_maximum"),
                percent(row, "sent_given", "sent_maximum"),
                state == State.CHANGED ? percent(row, "read_given", "read_maximum") : OptionalDouble.empty(),
                since,
                waiting ? moment(row, "retry_at").filter(at -> at.isAfter(clock.instant())) : Optional.empty(),
                reason == null ? "" : reason);
    }

    private static State state(ResultSet row) throws SQLException {
        return State.valueOf(row.getString("place").substring(2));
    }

    private static @Nullable String waitingFor(ResultSet row) throws SQLException {
        boolean stopped = row.getObject("paused_at") != null;
        String error = row.getString("last_error");
        return stopped ? "Stopped until an administrator of Lotus Learning sends again: " + error : error;
    }

    private static OptionalDouble percent(ResultSet row, String given, String maximum) throws SQLException {
        double points = row.getDouble(given);
        return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(100 * points / row.getDouble(maximum));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    /**
     * Sends a person's grade again, also over one that was changed in the LMS.
     *
     * @return false when there is none, or it needs no help
     */
    public boolean sendAgain(String organisation, long placement, long learner) {
        return of(organisation, placement, learner)
                .filter(GradeDelivery::resendable)
                .map(delivery -> database.transaction(s -> putBack(s, placement, learner)))
                .orElse(false);
    }

    private boolean putBack(Statements s, long placement, long learner) throws SQLException {
        s.update(
                "update grade set changed_at = null, read_given = null, read_maximum = null where learner_id = ?"
                        + " and (line_item, platform_id) in (select line_item, platform_id from placement where id = ?)",
                learner,
                placement);
        // of another placement that shares the column
        s.update(
                "update outbox_score set state = 'WAITING', reason = null where learner_id = ? and state = 'HELD'"
                        + " and placement_id in (select other.id from placement other join placement p"
                        + " on p.line_item = other.line_item and p.platform_id = other.platform_id where p.id = ?)",
                learner,
                placement);
        List<Instant> times = s.query(
                "select score_at from outbox_score where placement_id = ? and learner_id = ?",
                row -> Statements.instant(row, "score_at"),
                placement,
                learner);
        Instant last = Collections.max(times).plusSeconds(1);
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return s.update(
                        "update outbox_score set state = 'WAITING', reason = null, settled_at = null, score_at = ?"
                                + " where id = (select max(n.id) from outbox_score n where n.placement_id = ?"
                                + " and n.learner_id = ?)",
                        last.isAfter(now) ? last : now,
                        placement,
                        learner)
                == 1;
    }

    /**
     * Sends everything again that was refused or that the LMS had no place for, but nothing that was changed there.
     *
     * @return how many
     */
    public int sendFailedAgain(String organisation, long placement) {
        List<GradeDelivery> failed = new ArrayList<>(
                query(" and s.state in ('QUARANTINED', 'NOT_GRADED', 'HELD')", placement, organisation));
        failed.removeIf(delivery -> delivery.state() == State.CHANGED);
        failed.forEach(delivery -> sendAgain(organisation, placement, delivery.learner()));
        return failed.size();
    }

    /**
     * Keeps what gradebooks were told, and what somebody changed there, when addresses of platforms change; in the transaction that
     * changes them.
     *
     * @param from beginning of the old addresses, with a slash at its end
     * @param to what takes its place
     */
    public void moved(Collection<Long> platforms, String from, String to) {
        cells.moved(platforms, from, to);
    }

    /**
     * Asks the gradebook now what it says. What came of it stands in {@link GradePage#readProblem}.
     *
     * @return false when it could not be asked, since it is being read or wants to be left alone for a while
     */
    public boolean ask(String organisation, long placement) throws SQLException {
        Optional<Placement> asked = enrolments
                .placement(placement)
                .filter(p -> p.organisation().code().equals(organisation));
        return asked.isPresent() && readBack.readNow(asked.get());
    }
}
