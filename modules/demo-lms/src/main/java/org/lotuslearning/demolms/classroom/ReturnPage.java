package org.lotuslearning.demolms.classroom;

import java.util.List;
import org.lotuslearning.demolms.course.Course;

/** Where the tool sends people back to, with what it wants them to read. */
public record ReturnPage(Course course, List<String> messages) {}
