package org.lotuslearning.learning.records;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One run, as staff may see it: that it was done, never what was written. */
public record CompletionRecord(
        UUID registration,
        Optional<String> name,
        Optional<String> email,
        Optional<String> staffNumber,
        String course,
        String module,
        String moduleTitle,
        int version,
        int stepsDone,
        int stepsTotal,
        Instant begunAt,
        Optional<Instant> completedAt) {}
