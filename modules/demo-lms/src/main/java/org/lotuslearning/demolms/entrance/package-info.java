/** The front page, where one chooses who to be. */
@NullMarked
package org.lotuslearning.demolms.entrance;

import org.jspecify.annotations.NullMarked;
