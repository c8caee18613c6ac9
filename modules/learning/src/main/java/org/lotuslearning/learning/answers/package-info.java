/**
 * What learners submit and what they have half written. Private: read by the learner's own pages only.
 */
@NullMarked
package org.lotuslearning.learning.answers;

import org.jspecify.annotations.NullMarked;
