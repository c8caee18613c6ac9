/** What comes back when an educator has picked content in the tool (LTI Deep Linking 2.0, 4.5). */
@NullMarked
package org.lotuslearning.demolms.deeplinking;

import org.jspecify.annotations.NullMarked;
