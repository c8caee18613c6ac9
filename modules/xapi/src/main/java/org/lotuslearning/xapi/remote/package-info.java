/**
 * Talking to a learning record store over HTTP. Clause numbers are those of xAPI 1.0.3, part three ("Communication").
 *
 * <p>Called by the relay of {@code modules/tracking}, one destination at a time; it keeps no queue and repeats nothing.
 */
@NullMarked
package org.lotuslearning.xapi.remote;

import org.jspecify.annotations.NullMarked;
