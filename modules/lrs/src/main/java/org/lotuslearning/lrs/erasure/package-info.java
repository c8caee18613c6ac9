/** What is kept about one person, to be shown to them or taken out for good. */
@NullMarked
package org.lotuslearning.lrs.erasure;

import org.jspecify.annotations.NullMarked;
