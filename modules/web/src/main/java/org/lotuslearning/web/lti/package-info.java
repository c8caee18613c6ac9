/**
 * LTI over HTTP: login, launch, keys, and what a launch begins here. The protocol itself is the module {@code lti}.
 */
@NullMarked
package org.lotuslearning.web.lti;

import org.jspecify.annotations.NullMarked;
