/** Tests of looking things up. */
@NullMarked
package org.lotuslearning.web.lookup;

import org.jspecify.annotations.NullMarked;
