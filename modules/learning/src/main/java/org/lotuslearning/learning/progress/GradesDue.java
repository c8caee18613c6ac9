package org.lotuslearning.learning.progress;

import java.time.Instant;
import java.util.Optional;
import org.lotuslearning.learning.enrolment.Arrival;
import org.lotuslearning.learning.enrolment.Enrolment;
import org.lotuslearning.learning.enrolment.GradeRule;
import org.lotuslearning.learning.enrolment.Placement;
import org.lotuslearning.learning.events.LearningEvent;

/** What grade is due of a run in one placement it came through. */
final class GradesDue {
    private static final int PERCENT = 100;

    private GradesDue() {}

    /** Empty when nothing is due, or nothing that was not handed over before; what is due counts as handed over. */
    static Optional<LearningEvent> of(Arrival arrival, Progress progress, Instant now) {
        Enrolment run = arrival.enrolment();
        Placement placement = arrival.placement();
        boolean byProgress = placement.gradeRule() == GradeRule.PROGRESS;
        if (progress.complete(placement.scope(), run.completedAt().isPresent())) {
            int full = byProgress ? PERCENT : 1;
            boolean due = arrival.complete(now);
            return due
                    ? Optional.of(new LearningEvent.GradeDue(
                            run.run(), now, placement.id(), full, full, true, done(arrival, now)))
                    : Optional.empty();
        }
        int percent = progress.percent(placement.scope());
        return byProgress && arrival.progress(percent)
                ? Optional.of(new LearningEvent.GradeDue(run.run(), now, placement.id(), percent, PERCENT, false, now))
                : Optional.empty();
    }

    /** A module is complete by the finish, whenever that was; what is smaller, since it was first seen to be. */
    private static Instant done(Arrival arrival, Instant now) {
        boolean whole = arrival.placement().scope().page().isEmpty();
        Optional<Instant> finished = whole ? arrival.enrolment().completedAt() : Optional.empty();
        return finished.or(arrival::completedAt).orElse(now);
    }
}
