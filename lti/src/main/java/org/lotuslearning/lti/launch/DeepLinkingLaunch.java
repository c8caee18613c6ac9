package org.lotuslearning.lti.launch;

import org.lotuslearning.lti.deeplinking.DeepLinkingSettings;

/** An educator wants to pick content (Deep Linking 2.0, {@code LtiDeepLinkingRequest}). */
public record DeepLinkingLaunch(LaunchDetails details, DeepLinkingSettings settings) implements Launch {}
