package org.lotuslearning.learning.events;

import java.util.UUID;

/**
 * The enrolment that an event belongs to, as reports name it.
 *
 * @param registration the xAPI registration of the enrolment
 * @param issuer and {@code sub}: the learner
 * @param pseudonym a random id of ours for the learner
 * @param roster false for an educator's own try, which is reported but never graded
 */
public record Run(
        long enrolment,
        UUID registration,
        long learner,
        String issuer,
        String sub,
        UUID pseudonym,
        String course,
        String module,
        String moduleTitle,
        int version,
        boolean roster) {}
