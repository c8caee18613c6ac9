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

    private static final int NOT_FOUND = 404;

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
        if (!endpoint(placement, placement.lineItem()).allowsScores()) {
            return follow(score, new GradingProblem.NotOffered("the launch does not let us send scores"));
        }
        LineItemOutcome column = column(registration.get(), placement, placement.lineItem());
        if (column instanceof LineItemOutcome.Failed failed) {
            return follow(score, failed.problem());
        }
        URI known = ((LineItemOutcome.Found) column).lineItem();
        ScoreOutcome outcome = post(registration.get(), placement, known, score);
        if (outcome instanceof GradingProblem.NotGradable gone
                && gone.status() == NOT_FOUND
                && placement.lineItem().isPresent()) {
            outcome = postAnew(registration.get(), placement, known, score).orElse(outcome);
        }
        if (outcome instanceof GradingProblem problem) {
            return follow(score, problem);
        }
        queue.settleScore(score, State.SENT, "");
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
     * looked for once more, as if we had never known it.
     *
     * @return empty when there is no other, and the 404 is about the person
     */
    private Optional<ScoreOutcome> postAnew(
            Registration registration, Placement placement, URI gone, WaitingScore score) {
        LineItemOutcome again = column(registration, placement, Optional.empty());
        if (again instanceof LineItemOutcome.Failed failed) {
            return passing(failed.problem()) ? Optional.of(failed.problem()) : Optional.empty();
        }
        URI found = ((LineItemOutcome.Found) again).lineItem();
        return found.equals(gone) ? Optional.empty() : Optional.of(post(registration, placement, found, score));
    }

    private static boolean passing(GradingProblem problem) {
        return problem instanceof GradingProblem.Busy || problem instanceof GradingProblem.Unreachable;
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
        if (problem instanceof GradingProblem.NotOffered notOffered) {
            queue.settleScore(score, State.QUARANTINED, notOffered.reason());
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
