package org.lotuslearning.demolms.classroom;

import org.lotuslearning.demolms.course.Course;

/**
 * A page with the tool in a frame.
 *
 * @param launch where the frame begins, with a query for the kind of window
 * @param toolOrigin the only origin whose messages the page listens to
 */
public record ToolPage(Course course, String title, String launch, String toolOrigin) {}
