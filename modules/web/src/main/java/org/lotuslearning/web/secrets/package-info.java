/**
 * What the server keeps about itself: the key to its secrets, the secrets made at the first start, and settings that
 * must not change between starts.
 */
@NullMarked
package org.lotuslearning.web.secrets;

import org.jspecify.annotations.NullMarked;
