/** What is held about one person, to be shown to them or deleted for good. */
@NullMarked
package org.lotuslearning.learning.erasure;

import org.jspecify.annotations.NullMarked;
