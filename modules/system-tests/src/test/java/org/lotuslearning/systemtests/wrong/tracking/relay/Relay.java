package org.lotuslearning.systemtests.wrong.tracking.relay;

import org.lotuslearning.systemtests.wrong.lrs.store.Store;

/** Reaches into the embedded LRS. */
public record Relay(Store store) {}
