/** Finding somebody, showing and exporting what is held about them, erasing it, and what is kept only for so long. */
@NullMarked
package org.lotuslearning.web.erasure;

import org.jspecify.annotations.NullMarked;
