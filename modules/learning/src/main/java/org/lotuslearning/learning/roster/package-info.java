/** Who is on a course of the LMS, so that an educator sees who has not started. */
@NullMarked
package org.lotuslearning.learning.roster;

import org.jspecify.annotations.NullMarked;
