/** The pages of a course: its activities, one activity with the tool in a frame, adding, removing, copying. */
@NullMarked
package org.lotuslearning.demolms.classroom;

import org.jspecify.annotations.NullMarked;
