package org.lotuslearning.systemtests.wrong.learning.progress;

import org.lotuslearning.systemtests.wrong.demolms.platform.Platform;
import org.lotuslearning.systemtests.wrong.learning.course.Course;

/** Half of a circle, and a use of the demo LMS. */
public record Progress(Course course, Platform platform) {}
