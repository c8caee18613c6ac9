package org.lotuslearning.demolms.gradebook;

import java.time.Instant;
import java.util.Optional;

/**
 * What stands in one cell of the gradebook.
 *
 * @param given the grade, from 0 to the line item's maximum or above; empty when there is none
 * @param at when the tool says that it was scored
 */
public record Score(
        String personId,
        Optional<Double> given,
        Optional<String> comment,
        String activityProgress,
        String gradingProgress,
        Instant at) {}
