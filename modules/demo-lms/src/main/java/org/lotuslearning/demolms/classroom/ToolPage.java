package org.lotuslearning.demolms.classroom;

import org.lotuslearning.demolms.course.Course;
import org.lotuslearning.demolms.tool.Storage;

/**
 * A page with the tool in a frame.
 *
 * @param launch where the frame begins, with a query for the kind of window
 * @param toolOrigin the only origin whose messages the page listens to
 * @param storage where it keeps texts for the tool in the frame
 * @param fromWindow where it does so for the tool in a new window, which then knows the page that opened it
 */
public record ToolPage(
        Course course, String title, String launch, String toolOrigin, Storage storage, Storage fromWindow) {}
