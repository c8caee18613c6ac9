/**
 * Lotus Learning from outside: the packaged server started as {@code server-config/run} starts it, HTTP and a real
 * browser. Nothing here uses a class of the project, so that the tests hold whatever the code inside looks like.
 *
 * <p>A test takes what it needs as parameters: {@link org.lotuslearning.systemtests.RunningLotus} (by
 * {@link org.lotuslearning.systemtests.SharedLotus}, one server for all tests), the
 * {@link org.lotuslearning.systemtests.LtiPlatform} that is registered with it, and a Playwright page (by
 * {@link org.lotuslearning.systemtests.Chromium}). A test that stops, kills or configures the server starts its own.
 */
@NullMarked
package org.lotuslearning.systemtests;

import org.jspecify.annotations.NullMarked;
