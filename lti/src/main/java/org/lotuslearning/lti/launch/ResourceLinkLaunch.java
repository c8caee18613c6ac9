package org.lotuslearning.lti.launch;

import java.util.Optional;
import org.lotuslearning.lti.grading.GradingEndpoint;

/**
 * Someone opened a link (LTI Core 5, {@code LtiResourceLinkRequest}).
 *
 * @param grading where grades go, if the platform takes any
 */
public record ResourceLinkLaunch(LaunchDetails details, ResourceLink resourceLink, Optional<GradingEndpoint> grading)
        implements Launch {}
