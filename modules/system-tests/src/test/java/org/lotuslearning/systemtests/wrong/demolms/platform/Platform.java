package org.lotuslearning.systemtests.wrong.demolms.platform;

import org.lotuslearning.systemtests.wrong.lti.launch.Launch;

/** Uses the tool it is to try. */
public record Platform(Launch launch) {}
