package org.lotuslearning.learning.roster;

import java.util.Optional;

/**
 * A learner on a course, as the LMS told.
 *
 * @param sub as in launches
 */
public record OnCourse(String sub, Optional<String> name) {
    /** Without personal data: this value may get into a log. */
    @Override
    public String toString() {
        return "OnCourse";
    }
}
