/**
 * What is said of a learning event in xAPI, and what is not: nothing that a learner wrote, chose or rated.
 */
@NullMarked
package org.lotuslearning.tracking.statements;

import org.jspecify.annotations.NullMarked;
