/**
 * How the server comes up: settings, database, secrets, courses, platforms, relay, in that order.
 */
@NullMarked
package org.lotuslearning.web.start;

import org.jspecify.annotations.NullMarked;
