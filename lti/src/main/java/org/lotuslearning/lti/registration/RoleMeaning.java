package org.lotuslearning.lti.registration;

import java.util.Arrays;
import java.util.Optional;

/** What a registration may say that a platform's role means, in place of what LTI says. */
public enum RoleMeaning {
    LEARNER("learner"),
    EDUCATOR("educator"),
    CONTEXT_ADMINISTRATOR("course_administrator"),
    /** Only where the registration lets institution administrators see records. */
    INSTITUTION_ADMINISTRATOR("institution_administrator");

    private final String word;

    RoleMeaning(String word) {
        this.word = word;
    }

    /** As it stands in files, forms and the database. */
    public String word() {
        return word;
    }

    public static Optional<RoleMeaning> of(String word) {
        return Arrays.stream(values()).filter(m -> m.word.equals(word)).findFirst();
    }
}
