package org.lotuslearning.tracking.relay;

import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
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
import org.lotuslearning.tracking.relay.Queue.WaitingScore;

/** Posts scores to the gradebook of a platform, one by one, oldest first. */
final class ScoreSender {
    /** Seconds by which a refused score is made later, and how far ahead of our clock that may lead. */
    private static final long STEP = 15;

    private static final long MOST_AHEAD = 60;

    private final Gradebook gradebook;
    private final Registrations registrations;
    private final Enrolments enrolments;
    private final Queue queue;
    private final Clock clock;

    ScoreSender(Gradebook gradebook, Registrations registrations, Enrolments enrolments, Queue queue, Clock clock) {
        this.gradebook = gradebook;
        this.registrations = registrations;
        this.enrolments = enrolments;
        this.queue = queue;
        this.clock = clock;
    }

    Step send(WaitingScore score) throws SQLException {
        Placement placement = enrolments
                .placement(score.placement())
                .orElseThrow(() -> new IllegalStateException("There is no placement " + score.placement()));
        Optional<Registration> registration = registrations.byId(placement.platform());
        if (registration.isEmpty()) {
            return new Step.Pause("The platform of this gradebook is no longer registered");
        }
        GradingEndpoint endpoint =
                new GradingEndpoint(placement.lineItem(), placement.lineItems(), placement.gradeScopes());
        LineItemOutcome lineItem = gradebook.lineItem(registration.get(), endpoint, wanted(placement));
        if (lineItem instanceof LineItemOutcome.Failed failed) {
            return follow(score, failed.problem());
        }
        URI column = ((LineItemOutcome.Found) lineItem).lineItem();
        if (placement.lineItem().isEmpty()) {
            enrolments.gradedIn(placement.id(), column);
        }
        ScoreOutcome outcome = gradebook.post(registration.get(), column, score(score));
        if (outcome instanceof GradingProblem problem) {
            return follow(score, problem);
        }
        queue.settleScore(score, State.SENT, "");
        return new Step.Continue();
    }

    private static WantedLineItem wanted(Placement placement) {
        String content = placement.scope().content();
        return new WantedLineItem(
                placement.title().orElse(content), 1, placement.resourceLink(), content, Optional.empty());
    }

    private static Score score(WaitingScore score) {
        return Score.complete(score.sub(), score.given(), score.maximum(), score.scoreAt(), score.submittedAt());
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
            queue.settleScore(
                    score,
                    State.NOT_GRADED,
                    "The LMS does not grade this person (" + notGradable.status() + ": " + notGradable.body() + ")");
            return new Step.Continue();
        }
        GradingProblem.Rejected rejected = (GradingProblem.Rejected) problem;
        queue.settleScore(score, State.QUARANTINED, rejected.status() + ": " + rejected.body());
        return new Step.Continue();
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
