/** Tests of the asset addresses. */
@NullMarked
package org.lotuslearning.web.assets;

import org.jspecify.annotations.NullMarked;
