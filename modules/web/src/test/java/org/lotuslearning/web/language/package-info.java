/** Tests of the choice of a language. */
@NullMarked
package org.lotuslearning.web.language;

import org.jspecify.annotations.NullMarked;
