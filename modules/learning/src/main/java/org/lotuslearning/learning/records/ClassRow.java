package org.lotuslearning.learning.records;

import java.time.Instant;
import java.util.Optional;

/** One learner of a class: how far, never what was written. Steps are required pages and units of the module. */
public record ClassRow(
        Optional<String> name, Instant begunAt, Optional<Instant> completedAt, int stepsDone, int stepsTotal) {}
