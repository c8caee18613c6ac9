/** In which language a page is said, and how people choose it. */
@NullMarked
package org.lotuslearning.web.language;

import org.jspecify.annotations.NullMarked;
