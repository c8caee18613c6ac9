package org.lotuslearning.web.courses;

import org.lotuslearning.learning.catalogue.CourseReading;
import org.lotuslearning.web.page.Frame;

/** What keeps a course from being shown as it now is ({@code mistakes.jte}). */
public record MistakesView(Frame frame, CourseReading.Refused course) {}
