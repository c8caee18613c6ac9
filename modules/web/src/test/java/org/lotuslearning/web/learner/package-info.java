/** Tests of what a learner sees. */
@NullMarked
package org.lotuslearning.web.learner;

import org.jspecify.annotations.NullMarked;
