package org.lotuslearning.learning.events;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that happened in a run. Fired as a CDI event inside the transaction that records it: an observer that
 * writes to the database commits or rolls back with it.
 *
 * <p>No event carries what a learner wrote, chose or rated, except in our own knowledge checks (design.md, rule 1).
 */
public sealed interface LearningEvent {
    Run run();

    Instant at();

    /** The first launch of a run. */
    record Begun(Run run, Instant at) implements LearningEvent {}

    /** A page was opened for the first time in this run. */
    record PageRead(Run run, Instant at, String page, String title) implements LearningEvent {}

    /**
     * An answer was submitted.
     *
     * @param number version of the answer, from 1
     * @param interactionType cmi interaction type of the unit's first part
     * @param check what was chosen and whether it was right; empty for everything but a check
     */
    record UnitAnswered(
            Run run,
            Instant at,
            String page,
            String unit,
            String title,
            String interactionType,
            int number,
            Optional<CheckResult> check)
            implements LearningEvent {}

    /**
     * Progress moved.
     *
     * @param percent 0–100, of required pages and units
     */
    record Progressed(Run run, Instant at, int percent) implements LearningEvent {}

    /**
     * The learner finished; at most once per run.
     *
     * @param took from the first launch to the finish
     */
    record Completed(Run run, Instant at, Duration took) implements LearningEvent {}

    /**
     * A grade of a placement is due: at most once per placement and run for a complete scope; before that, where the
     * educator wants to see progress, each time more of it is done.
     *
     * @param given of {@code maximum}
     * @param complete whether the scope is complete, and the grade final
     * @param done when the scope came to be as far as that; before {@code at} in a placement that is first launched later
     */
    record GradeDue(Run run, Instant at, long placement, int given, int maximum, boolean complete, Instant done)
            implements LearningEvent {}
}
