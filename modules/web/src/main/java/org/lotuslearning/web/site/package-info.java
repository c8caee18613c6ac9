/** The public pages: start, accessibility statement, privacy notice. */
@NullMarked
package org.lotuslearning.web.site;

import org.jspecify.annotations.NullMarked;
