/** Tests of what a learner sees. */
@NullMarked
package org.lotuslearning.web.educator;

import org.jspecify.annotations.NullMarked;
