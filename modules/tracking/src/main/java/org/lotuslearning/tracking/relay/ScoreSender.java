package org.lotuslearning.tracking.relay;

import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lotuslearning.learning.enrolment.Enrolments;
import org.lotuslearning.learning.enrolment.Placement;
import org.lotuslearning.lti.grading.Gradebook;
import org.lotuslearning.lti.grading.GradingEndpoint;
import org.lotuslearning.lti.grading.GradingProblem;
import org.lotuslearning.lti.grading.LineItemOutcome;
import org.lotuslearning.lti.grading.Score;
import org.lotuslearning.lti.grading.ScoreOutcome;
import org.lotuslearning.lti.grading.WantedLineItem;
import org.lotuslearning.lti.registration.Registration;
import org.lotuslearning.lti.registration.Registrations;
import org.lotuslearning.tracking.outbox.State;
import org.lotuslearning.tracking.relay.Cells.Cell;
import org.lotuslearning.tracking.relay.Queue.WaitingScore;

/** Posts scores to the gradebook of a platform, one by one, oldest first. */
final class ScoreSender {
    /** Seconds by which a refused score is made later, and how far ahead of our clock that may lead. */
    private static final long STEP = 15;

    private static final long MOST_AHEAD = 60;

    private static final int NOT_FOUND = 404;

    private final Gradebook gradebook;
    private final Registrations registrations;
    private final Enrolments enrolments;
    private final Queue queue;
    private final Cells cells;
    private final Clock clock;

    ScoreSender(
            Gradebook gradebook,
            Registrations registrations,
            Enrolments enrolments,
            Queue queue,
            Cells cells,
            Clock clock) {
        this.gradebook = gradebook;
        this.registrations = registrations;
        this.enrolments = enrolments;
        this.queue = queue;
        this.cells = cells;
        this.clock = clock;
    }

    Step send(WaitingScore score) throws SQLException {
        if (score.overtaken()) {
            return settle(score, State.SUPERSEDED, "A higher score follows");
        }
        Placement placement = enrolments
                .placement(score.placement())
                .orElseThrow(() -> new IllegalStateException("There is no placement " + score.placement()));
        Optional<Registration> registration = registrations.byId(placement.platform());
        if (registration.isEmpty()) {
            // it may be switched on again, and then nobody has to think of what waits here
            return new Step.TryLater(Optional.empty(), "The platform of this gradebook is switched off");
        }
        if (!endpoint(placement, placement.lineItem()).allowsScores()) {
            return follow(score, new GradingProblem.NotOffered("the launch does not let us send scores"));
        }
        LineItemOutcome column = column(registration.get(), placement, placement.lineItem());
        if (column instanceof LineItemOutcome.Failed failed) {
            return follow(score, failed.problem());
        }
        URI found = ((LineItemOutcome.Found) column).lineItem();
        return deliver(
                registration.get(),
                placement,
                found,
                score,
                placement.lineItem().isPresent());
    }

    /** @param remembered whether the column was known before, and may have been deleted since */
    private Step deliver(
            Registration registration, Placement placement, URI column, WaitingScore score, boolean remembered)
            throws SQLException {
        Optional<Cell> cell = cells.find(placement.platform(), column, score.learner());
        if (cell.filter(Cell::changed).isPresent()) {
            return settle(score, State.HELD, "The grade was changed in the LMS");
        }
        if (cell.filter(c -> c.exceeds(score)).isPresent()) {
            return settle(score, State.SUPERSEDED, "The gradebook has a higher score of ours");
        }
        WaitingScore timed = after(cell, score);
        ScoreOutcome outcome = post(registration, placement, column, timed);
        if (remembered && outcome instanceof GradingProblem.NotGradable gone && gone.status() == NOT_FOUND) {
            return deliverAnew(registration, placement, column, timed, gone);
        }
        if (outcome instanceof GradingProblem problem) {
            return follow(timed, problem);
        }
        cells.delivered(placement, column, timed);
        return settle(timed, State.SENT, "");
    }

    /** Moodle compares whole seconds: later than what the cell was told last, by one at least. */
    private WaitingScore after(Optional<Cell> cell, WaitingScore score) throws SQLException {
        if (cell.isEmpty() || score.scoreAt().isAfter(cell.get().scoreAt())) {
            return score;
        }
        Instant later = cell.get().scoreAt().plusSeconds(1);
        queue.laterScore(score, later);
        return score.at(later);
    }

    private Step settle(WaitingScore score, State state, String reason) throws SQLException {
        queue.settleScore(score, state, reason);
        return new Step.Continue();
    }

    private LineItemOutcome column(Registration registration, Placement placement, Optional<URI> known) {
        return gradebook.lineItem(registration, endpoint(placement, known), wanted(placement));
    }

    private static GradingEndpoint endpoint(Placement placement, Optional<URI> column) {
        return new GradingEndpoint(column, placement.lineItems(), placement.gradeScopes());
    }

    private ScoreOutcome post(Registration registration, Placement placement, URI column, WaitingScore score) {
        if (!placement.lineItem().equals(Optional.of(column))) {
            enrolments.gradedIn(placement.id(), column);
        }
        return gradebook.post(registration, column, score(score));
    }

    /**
     * 404 says that the person has no grade here, or that the column we remember was deleted in the LMS. So the column is
     * looked for once more, as if we had never known it; when there is no other, the 404 is about the person.
     */
    private Step deliverAnew(
            Registration registration, Placement placement, URI gone, WaitingScore score, GradingProblem problem)
            throws SQLException {
        LineItemOutcome again = column(registration, placement, Optional.empty());
        if (again instanceof LineItemOutcome.Failed failed) {
            return follow(score, failed.problem().isPassing() ? failed.problem() : problem);
        }
        URI found = ((LineItemOutcome.Found) again).lineItem();
        return found.equals(gone) ? follow(score, problem) : deliver(registration, placement, found, score, false);
    }

    private static WantedLineItem wanted(Placement placement) {
        String content = placement.scope().content();
        return new WantedLineItem(
                placement.title().orElse(content), 1, placement.resourceLink(), content, Optional.empty());
    }

    /** Always FullyGraded, since Moodle blanks a grade that is not. A submission is only what is complete. */
    private static Score score(WaitingScore score) {
        return new Score(
                score.sub(),
                OptionalDouble.of(score.given()),
                OptionalDouble.of(score.maximum()),
                score.complete() ? Score.ActivityProgress.COMPLETED : Score.ActivityProgress.IN_PROGRESS,
                Score.GradingProgress.FULLY_GRADED,
                score.scoreAt(),
                Optional.of(score.submittedAt()).filter(at -> score.complete()),
                Optional.empty());
    }

    private Step follow(WaitingScore score, GradingProblem problem) throws SQLException {
        if (problem instanceof GradingProblem.Busy busy) {
            return new Step.TryLater(busy.retryAfter(), "The gradebook answered " + busy.status());
        }
        if (problem instanceof GradingProblem.Unreachable unreachable) {
            return new Step.TryLater(Optional.empty(), unreachable.message());
        }
        if (problem instanceof GradingProblem.Unauthorised unauthorised) {
            return new Step.Pause(unauthorised.reason());
        }
        if (problem instanceof GradingProblem.Conflict) {
            return later(score);
        }
        if (problem instanceof GradingProblem.NotGradable notGradable) {
            return settle(
                    score,
                    State.NOT_GRADED,
                    "The LMS does not grade this person (" + notGradable.status() + ": " + notGradable.body() + ")");
        }
        if (problem instanceof GradingProblem.NotOffered notOffered) {
            return settle(score, State.QUARANTINED, notOffered.reason());
        }
        if (problem instanceof GradingProblem.Refused refused) {
            // perhaps one course only, from which the tool was removed: the others must not wait for it
            return settle(score, State.QUARANTINED, refused.reason());
        }
        GradingProblem.Rejected rejected = (GradingProblem.Rejected) problem;
        return settle(score, State.QUARANTINED, rejected.status() + ": " + rejected.body());
    }

    /**
     * 409: the gradebook has a score that is not older. Moodle compares whole seconds; our own clock may also be behind
     * its. The same score a little later, a few times: whoever is still ahead then was graded by somebody else.
     */
    private Step later(WaitingScore score) throws SQLException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        if (score.scoreAt().isBefore(now)) {
            queue.laterScore(score, now);
        } else if (score.scoreAt().isBefore(now.plusSeconds(MOST_AHEAD))) {
            queue.laterScore(score, score.scoreAt().plusSeconds(STEP));
        } else {
            queue.settleScore(score, State.QUARANTINED, "409: the gradebook has a newer grade, given by somebody else");
        }
        return new Step.Continue();
    }
}
