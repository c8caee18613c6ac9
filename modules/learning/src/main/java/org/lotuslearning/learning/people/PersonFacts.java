package org.lotuslearning.learning.people;

import java.util.Optional;
import java.util.UUID;

/**
 * What a platform said of a person at a launch. Only issuer and sub identify; the rest may be absent and may change.
 *
 * @param issuer the platform's issuer
 * @param sub the person's id at that issuer, at most 255 characters
 */
public record PersonFacts(
        String issuer, String sub, Optional<String> fullName, Optional<String> email, Optional<String> staffNumber) {
    /** Beginning of the ids that we give to those of whom the platform says nothing. */
    public static final String NOBODY = "lotus-anonymous-";

    /** Somebody of whom the platform says nothing, and who is somebody else each time. Whatever it says is not kept. */
    public static PersonFacts ofNobody(String issuer) {
        return new PersonFacts(
                issuer, NOBODY + UUID.randomUUID(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static boolean isNobody(String sub) {
        return sub.startsWith(NOBODY);
    }
}
