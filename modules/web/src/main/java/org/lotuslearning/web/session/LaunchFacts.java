package org.lotuslearning.web.session;

import java.util.Optional;
import java.util.Set;
import org.lotuslearning.learning.enrolment.Scope;

/** What a session is begun with. {@code roles} are those of {@link Role}. */
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
        Optional<String> deepLinking,
        Optional<String> returnUrl) {
    public LaunchFacts {
        roles = Set.copyOf(roles);
    }
}
