/** The first step of a launch: third-party login initiation (LTI 1.3 Security Framework 5.1.1.1). For web at {@code /lti/login}. */
@NullMarked
package org.lotuslearning.lti.login;

import org.jspecify.annotations.NullMarked;
