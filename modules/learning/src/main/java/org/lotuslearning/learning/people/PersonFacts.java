package org.lotuslearning.learning.people;

import java.util.Optional;

/**
 * What a platform said of a person at a launch. Only issuer and sub identify; the rest may be absent and may change.
 *
 * @param issuer the platform's issuer
 * @param sub the person's id at that issuer, at most 255 characters
 */
public record PersonFacts(
        String issuer, String sub, Optional<String> fullName, Optional<String> email, Optional<String> staffNumber) {}
