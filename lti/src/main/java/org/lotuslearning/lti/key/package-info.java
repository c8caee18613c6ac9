/** Our signing keys and the box that keeps secrets sealed in the database. For web, which publishes {@code /lti/jwks}. */
@NullMarked
package org.lotuslearning.lti.key;

import org.jspecify.annotations.NullMarked;
