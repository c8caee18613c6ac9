/** The platforms (LMSs) that may launch us, and the file that lists them. For web (start, console) and tracking (grades). */
@NullMarked
package org.lotuslearning.lti.registration;

import org.jspecify.annotations.NullMarked;
