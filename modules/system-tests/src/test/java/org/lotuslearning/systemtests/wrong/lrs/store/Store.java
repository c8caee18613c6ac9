package org.lotuslearning.systemtests.wrong.lrs.store;

import org.lotuslearning.systemtests.wrong.lti.launch.Launch;

/** The LRS must not know who launches. */
public record Store(Launch launch) {}
