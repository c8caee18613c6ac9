package org.lotuslearning.learning.catalogue;

import java.util.Optional;

/**
 * What a learner submits an answer to.
 *
 * @param id the exercise's id, or {@code 5.2/individual} and {@code 5.2/team} where the exercise is for both
 * @param required whether the module is complete only after this was submitted
 * @param after the unit that has to be submitted before this one opens
 */
public record ExerciseUnit(String id, Audience audience, boolean required, Optional<String> after) {
    /** Who does it. In a team unit one person takes notes for all. */
    public enum Audience {
        INDIVIDUAL,
        TEAM
    }
}
