package org.lotuslearning.lti.roster;

import java.util.Optional;

/**
 * A member of a context, with the little that we keep (NRPS 2.0, 2.2).
 *
 * @param userId the {@code sub} of this person's launches, 1 to 255 characters
 * @param name for staff to read; may be missing and is never a key
 * @param learner whether a launch in these roles would make a learner
 */
public record Member(String userId, Optional<String> name, boolean learner, Status status) {
    /** What a membership is worth (NRPS 2.0, 2.2.2). */
    public enum Status {
        /** In the course. */
        ACTIVE,
        /** On the list, but suspended or not yet begun. */
        INACTIVE,
        /** Gone since the last time; only lists of changes say so (NRPS 2.0, 2.5). */
        DELETED
    }

    /** Without personal data: this value may get into a log. */
    @Override
    public String toString() {
        return "Member[" + status + "]";
    }
}
