/** The second step of a launch: checking the id_token (LTI 1.3 Security Framework 5.1.3). For web at {@code /lti/launch}. */
@NullMarked
package org.lotuslearning.lti.launch;

import org.jspecify.annotations.NullMarked;
