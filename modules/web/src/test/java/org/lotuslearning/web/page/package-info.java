/** Tests of the words and dates of pages. */
@NullMarked
package org.lotuslearning.web.page;

import org.jspecify.annotations.NullMarked;
