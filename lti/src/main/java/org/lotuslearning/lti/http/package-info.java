/** The one way out of this server to platforms: timeouts, size limits, proxy, trusted CA and the guard of our private network. */
@NullMarked
package org.lotuslearning.lti.http;

import org.jspecify.annotations.NullMarked;
