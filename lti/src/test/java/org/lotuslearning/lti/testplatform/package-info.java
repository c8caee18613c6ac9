/** A small LTI platform for this module's tests: real HTTP on this machine, real keys, a clock that stands still. */
@NullMarked
package org.lotuslearning.lti.testplatform;

import org.jspecify.annotations.NullMarked;
