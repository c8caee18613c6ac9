/** Line items, scores and results (LTI Assignment and Grade Services 2.0), and the educator's gradebook page. */
@NullMarked
package org.lotuslearning.demolms.gradebook;

import org.jspecify.annotations.NullMarked;
