/**
 * Sends the outbox: one sender per destination, oldest first, until it is delivered or somebody has to look.
 */
@NullMarked
package org.lotuslearning.tracking.relay;

import org.jspecify.annotations.NullMarked;
