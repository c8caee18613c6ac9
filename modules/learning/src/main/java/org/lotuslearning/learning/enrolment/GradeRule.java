package org.lotuslearning.learning.enrolment;

import java.util.Locale;
import java.util.Optional;

/** What a placement's grade says. */
public enum GradeRule {
    /** Full marks once its scope is complete, and nothing before. */
    COMPLETION,
    /** How much of its scope is done, in per cent; it only rises. */
    PROGRESS;

    /** As the custom parameter {@code grade} of a deep link and the educator's form name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for what names no rule, such as a variable that a platform did not fill in. */
    public static Optional<GradeRule> of(String word) {
        for (GradeRule rule : values()) {
            if (rule.word().equals(word.strip())) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }
}
