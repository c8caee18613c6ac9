package org.lotuslearning.web.site;

import java.util.List;
import org.lotuslearning.learning.catalogue.Course;
import org.lotuslearning.web.page.Frame;

/** Credit, licence and notes on the source of each course ({@code about-the-source.jte}). */
public record AboutSourceView(Frame frame, List<Course> courses) {
    public AboutSourceView {
        courses = List.copyOf(courses);
    }
}
