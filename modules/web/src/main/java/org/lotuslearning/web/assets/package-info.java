/** Style sheet, script and pictures, at addresses that change with their content. */
@NullMarked
package org.lotuslearning.web.assets;

import org.jspecify.annotations.NullMarked;
