package org.lotuslearning.lti.launch;

/** A launch that passed every check. */
public sealed interface Launch permits ResourceLinkLaunch, DeepLinkingLaunch, SubmissionReviewLaunch {
    LaunchDetails details();
}
