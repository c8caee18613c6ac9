package org.lotuslearning.tracking.relay;

import java.lang.System.Logger.Level;
import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.lotuslearning.learning.enrolment.Enrolments;
import org.lotuslearning.learning.enrolment.Placement;
import org.lotuslearning.lti.grading.Gradebook;
import org.lotuslearning.lti.grading.GradingEndpoint;
import org.lotuslearning.lti.grading.GradingProblem;
import org.lotuslearning.lti.grading.Result;
import org.lotuslearning.lti.grading.ResultsOutcome;
import org.lotuslearning.lti.registration.Registration;
import org.lotuslearning.lti.registration.Registrations;
import org.lotuslearning.lti.sql.Database;
import org.lotuslearning.tracking.outbox.Destinations;
import org.lotuslearning.tracking.relay.Cells.Cell;

/**
 * Reads gradebooks back once a day, column by column, to see what somebody changed in the LMS. Changes nothing there. One
 * node at a time reads from a platform, under a lease of its own, so that it does not keep scores from being sent.
 */
final class ReadBack {
    private static final System.Logger LOG = System.getLogger(ReadBack.class.getName());

    /** What is left over is read at the next look. */
    private static final int AT_ONCE = 20;

    /** A platform may take a while until a score shows among its results, and shows none or an older one meanwhile. */
    private static final Duration TO_APPEAR = Duration.ofHours(1);

    private static final Duration LOCKED_OUT = Duration.ofHours(1);

    /** Half a per cent: gradebooks round. */
    private static final double ROUNDING = 0.005;

    private static final double WHOLE_POINTS = 10;

    private final Gradebook gradebook;
    private final Registrations registrations;
    private final Enrolments enrolments;
    private final Cells cells;
    private final Leases leases;
    private final BackOff backOff;
    private final Database database;
    private final Clock clock;

    ReadBack(
            DataSource source,
            Gradebook gradebook,
            Registrations registrations,
            Enrolments enrolments,
            BackOff backOff,
            Clock clock) {
        this.gradebook = gradebook;
        this.registrations = registrations;
        this.enrolments = enrolments;
        this.cells = new Cells(source, clock);
        this.leases = new Leases(source, clock);
        this.backOff = backOff;
        this.database = new Database(source);
        this.clock = clock;
    }

    /** Platforms of which something is due to be read. */
    List<Long> platforms() {
        return database.call(s -> s.query(
                "select distinct platform_id from grade_reading where due_at <= ?",
                row -> row.getLong(1),
                clock.instant()));
    }

    /** Reads what is due of a platform, the longest due first. */
    void readDue(long platform) throws SQLException {
        underLease(platform, () -> {
            List<Long> due = database.call(s -> s.query(
                    "select placement_id from grade_reading where platform_id = ? and due_at <= ?"
                            + " order by due_at, placement_id fetch first " + AT_ONCE + " rows only",
                    row -> row.getLong(1),
                    platform,
                    clock.instant()));
            for (long placement : due) {
                if (!leases.renew(Destinations.results(platform)) || !read(placement)) {
                    return;
                }
            }
        });
    }

    /**
     * Reads one column now.
     *
     * @return false when it is being read already, or the platform wants to be left alone for a while
     */
    boolean readNow(Placement placement) throws SQLException {
        return underLease(placement.platform(), () -> read(placement.id()));
    }

    private interface Work {
        void run() throws SQLException;
    }

    private boolean underLease(long platform, Work work) throws SQLException {
        String destination = Destinations.results(platform);
        leases.introduce(destination);
        if (!leases.take(destination)) {
            return false;
        }
        try {
            work.run();
        } finally {
            leases.release(destination);
        }
        return true;
    }

    /** @return whether the platform may be asked for the next column */
    private boolean read(long placementId) throws SQLException {
        Placement placement = enrolments
                .placement(placementId)
                .orElseThrow(() -> new IllegalStateException("There is no placement " + placementId));
        String destination = Destinations.results(placement.platform());
        Optional<GradingProblem> problem = compare(placement);
        if (problem.isEmpty()) {
            noted(placementId, Optional.empty(), clock.instant().plus(Cells.READ_EVERY));
            leases.delivered(destination);
            return true;
        }
        String why = words(problem.get());
        Optional<Duration> wait = wait(destination, problem.get());
        noted(placementId, Optional.of(why), clock.instant().plus(wait.orElse(Cells.READ_EVERY)));
        if (wait.isPresent()) {
            leases.backOff(destination, wait.get(), why);
            LOG.log(Level.WARNING, "{0} could not be read: {1}", destination, problem.get());
        }
        return wait.isEmpty();
    }

    private void noted(long placement, Optional<String> problem, Instant due) {
        database.call(s -> s.update(
                "update grade_reading set read_at = ?, problem = ?, due_at = ? where placement_id = ?",
                clock.instant(),
                problem.orElse(null),
                due,
                placement));
    }

    /** How long to leave the whole platform alone; empty when only this column is concerned. */
    private Optional<Duration> wait(String destination, GradingProblem problem) throws SQLException {
        if (problem instanceof GradingProblem.Busy busy) {
            return Optional.of(backOff.after(leases.failures(destination), busy.retryAfter()));
        }
        if (problem instanceof GradingProblem.Unreachable) {
            return Optional.of(backOff.after(leases.failures(destination), Optional.empty()));
        }
        return problem instanceof GradingProblem.Unauthorised ? Optional.of(LOCKED_OUT) : Optional.empty();
    }

    private static String words(GradingProblem problem) {
        if (problem instanceof GradingProblem.Busy busy) {
            return "The gradebook answered " + busy.status();
        }
        if (problem instanceof GradingProblem.Unreachable unreachable) {
            return unreachable.message();
        }
        if (problem instanceof GradingProblem.Unauthorised unauthorised) {
            return unauthorised.reason();
        }
        if (problem instanceof GradingProblem.NotOffered notOffered) {
            return notOffered.reason();
        }
        if (problem instanceof GradingProblem.Refused refused) {
            return refused.reason();
        }
        if (problem instanceof GradingProblem.NotGradable gone) {
            return "The gradebook no longer has this column (" + gone.status() + ")";
        }
        return problem instanceof GradingProblem.Rejected rejected
                ? rejected.status() + ": " + rejected.body()
                : "The gradebook answered 409";
    }

    private Optional<GradingProblem> compare(Placement placement) {
        Optional<URI> column = placement.lineItem();
        Optional<Registration> registration = registrations.byId(placement.platform());
        if (registration.isEmpty()) {
            return Optional.of(new GradingProblem.Unauthorised("The platform of this gradebook is switched off"));
        }
        if (column.isEmpty() || !placement.gradeScopes().contains(GradingEndpoint.SCOPE_RESULT_READ)) {
            return Optional.of(new GradingProblem.NotOffered("The LMS does not let us read grades back"));
        }
        Instant asked = clock.instant();
        ResultsOutcome outcome = gradebook.results(registration.get(), column.get());
        if (outcome instanceof ResultsOutcome.Failed failed) {
            return Optional.of(failed.problem());
        }
        Map<String, Result> results = ((ResultsOutcome.Read) outcome)
                .results().stream()
                        .collect(Collectors.toMap(Result::userId, Function.identity(), (first, second) -> second));
        for (Cell cell : cells.ofColumn(placement.platform(), column.get())) {
            // what was sent while we asked may be in the answer or not
            if (!cell.deliveredAt().isAfter(asked)) {
                compare(placement.platform(), column.get(), cell, Optional.ofNullable(results.get(cell.sub())), asked);
            }
        }
        return Optional.empty();
    }

    private void compare(long platform, URI column, Cell cell, Optional<Result> result, Instant now) {
        boolean agrees =
                result.filter(r -> r.score().isPresent() && agrees(cell, r)).isPresent();
        // ours only rise, so more than we sent is not an older one of ours
        boolean settled = cell.deliveredAt().plus(TO_APPEAR).isBefore(now)
                || result.filter(r -> r.score().orElse(0) > ours(cell, r)).isPresent();
        if (!agrees && settled) {
            cells.changed(platform, column, cell, result);
        } else if (agrees && cell.changed()) {
            cells.agreesAgain(platform, column, cell);
        }
    }

    private static double ours(Cell sent, Result result) {
        return result.maximum() * sent.given() / sent.maximum();
    }

    /** Whether a gradebook says what we sent, which it scales to its own maximum (AGS 2.0, 3.4.6) and may round. */
    static boolean agrees(Cell sent, Result result) {
        double theirs = result.score().orElseThrow();
        double ours = ours(sent, result);
        return Math.abs(theirs - ours) <= ROUNDING * result.maximum()
                || (result.maximum() >= WHOLE_POINTS && theirs == Math.rint(ours));
    }
}
