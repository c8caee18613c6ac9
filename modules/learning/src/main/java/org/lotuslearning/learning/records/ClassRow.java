package org.lotuslearning.learning.records;

import java.time.Instant;
import java.util.Optional;

/**
 * One learner of a class: how far, never what was written.
 *
 * @param learner id of the learner
 * @param begunAt when the newest run was begun that came through the placement
 * @param completedAt when the scope of the placement was complete, the last time; starting again does not take it away
 * @param again whether it was complete in an earlier run only, so that the steps are those of a run that goes on
 * @param stepsDone of {@code stepsTotal} required pages and units of the whole module, in the newest run
 */
public record ClassRow(
        long learner,
        Optional<String> name,
        Instant begunAt,
        Optional<Instant> completedAt,
        boolean again,
        int stepsDone,
        int stepsTotal) {}
