/**
 * The learner's journey: opening pages, answering, finishing. The transactions of the domain begin here.
 */
@NullMarked
package org.lotuslearning.learning.progress;

import org.jspecify.annotations.NullMarked;
