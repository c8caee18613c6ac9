package org.lotuslearning.web.session;

import java.util.Optional;
import java.util.Set;
import org.lotuslearning.learning.enrolment.Scope;

/**
 * What a session is begun with.
 *
 * @param roles those of {@link Role}, beyond what every launch has
 * @param scope what a placement is for
 * @param language BCP 47 tag of what the person chose earlier, or else the platform says, among those there are
 * @param course the course to choose from, for a launch that is no placement
 */
public record LaunchFacts(
        String organisation,
        Set<String> roles,
        long platform,
        String deployment,
        Optional<String> context,
        Optional<String> contextTitle,
        long learner,
        Optional<Long> placement,
        Optional<Long> enrolment,
        Optional<Scope> scope,
        Optional<String> course,
        Optional<String> deepLinking,
        Optional<String> returnUrl,
        Optional<String> language) {
    public LaunchFacts {
        roles = Set.copyOf(roles);
    }
}
