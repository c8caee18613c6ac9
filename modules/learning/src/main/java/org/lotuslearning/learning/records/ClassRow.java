package org.lotuslearning.learning.records;

import java.time.Instant;
import java.util.Optional;

/**
 * One learner of a class: how far, never what was written.
 *
 * @param completedAt when the scope of the placement was complete
 * @param stepsDone of {@code stepsTotal} required pages and units of the whole module
 */
public record ClassRow(
        Optional<String> name, Instant begunAt, Optional<Instant> completedAt, int stepsDone, int stepsTotal) {}
