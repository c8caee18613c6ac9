/** Courses, who belongs to them, and their activities, which are the resource links of LTI. */
@NullMarked
package org.lotuslearning.demolms.course;

import org.jspecify.annotations.NullMarked;
