/** What every page has: its frame, refusals, and the renderer of the templates in {@code src/main/jte}. */
@NullMarked
package org.lotuslearning.web.page;

import org.jspecify.annotations.NullMarked;
