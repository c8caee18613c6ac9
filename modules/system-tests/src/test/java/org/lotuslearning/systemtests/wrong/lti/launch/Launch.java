package org.lotuslearning.systemtests.wrong.lti.launch;

import org.lotuslearning.systemtests.wrong.learning.course.Course;

/** The protocol must not know the domain. */
public record Launch(Course course) {}
