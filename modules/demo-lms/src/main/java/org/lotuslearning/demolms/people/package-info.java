/** Who there is to be, and who the browser is at the moment. All people are made up. */
@NullMarked
package org.lotuslearning.demolms.people;

import org.jspecify.annotations.NullMarked;
