package org.lotuslearning.web.learner;

import java.util.List;
import org.lotuslearning.learning.catalogue.Course;
import org.lotuslearning.web.page.Frame;

/**
 * What a learner can choose who was not sent to one module ({@code catalogue.jte}).
 *
 * @param action where the choice is posted to, as {@code content} = {@code {course}/{module}}
 */
public record CatalogueView(Frame frame, List<Course> courses, String action) {
    public CatalogueView {
        courses = List.copyOf(courses);
    }
}
