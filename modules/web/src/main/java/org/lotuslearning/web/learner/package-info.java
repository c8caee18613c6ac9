/** What a learner sees in a launch: module home, page with its exercises, one's own learning. */
@NullMarked
package org.lotuslearning.web.learner;

import org.jspecify.annotations.NullMarked;
