package org.lotuslearning.lti.launch;

import java.util.Optional;

/**
 * Whose work a message is about (claim {@code for_user}). Beside the id everything is for people to read.
 *
 * @param userId the {@code sub} of this person's own launches
 */
public record ForUser(String userId, Optional<String> name) {
    /** Without personal data: this value may get into a log. */
    @Override
    public String toString() {
        return "ForUser";
    }
}
