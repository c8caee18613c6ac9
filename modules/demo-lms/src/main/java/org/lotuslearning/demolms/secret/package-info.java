/** Random values that open something, of which only the hash is kept. */
@NullMarked
package org.lotuslearning.demolms.secret;

import org.jspecify.annotations.NullMarked;
