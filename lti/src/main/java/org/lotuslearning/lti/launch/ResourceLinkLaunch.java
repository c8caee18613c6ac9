package org.lotuslearning.lti.launch;

import java.util.Optional;
import org.lotuslearning.lti.grading.GradingEndpoint;

/** Someone opened a link (LTI Core 5, {@code LtiResourceLinkRequest}). */
public record ResourceLinkLaunch(LaunchDetails details, ResourceLink resourceLink) implements Launch {
    /** Where this link's grades go, if the platform takes any. */
    public Optional<GradingEndpoint> grading() {
        return details.grading();
    }
}
