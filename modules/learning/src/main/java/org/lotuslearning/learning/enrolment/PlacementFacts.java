package org.lotuslearning.learning.enrolment;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * What a launch says of its resource link.
 *
 * @param platform id of the LTI registration
 * @param lineItem the gradebook column, when the platform named exactly one
 * @param lineItems where columns can be found and made
 * @param gradeScopes OAuth scopes that the platform grants for grades
 */
public record PlacementFacts(
        long platform,
        String deployment,
        String resourceLink,
        Optional<String> context,
        Optional<String> contextTitle,
        Optional<String> title,
        Optional<URI> lineItem,
        Optional<URI> lineItems,
        Set<String> gradeScopes) {
    public PlacementFacts {
        gradeScopes = Set.copyOf(gradeScopes);
    }
}
