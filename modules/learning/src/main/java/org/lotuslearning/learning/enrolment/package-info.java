/**
 * Runs through learning modules, the versions of those modules, and the placements people came through.
 */
@NullMarked
package org.lotuslearning.learning.enrolment;

import org.jspecify.annotations.NullMarked;
