/** Asks the LMS who is on its courses, beside what people do here. */
@NullMarked
package org.lotuslearning.web.roster;

import org.jspecify.annotations.NullMarked;
