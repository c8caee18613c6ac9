package org.lotuslearning.web.learner;

import java.util.List;
import java.util.Optional;
import org.lotuslearning.learning.catalogue.Course;
import org.lotuslearning.learning.catalogue.LearningModule;
import org.lotuslearning.web.page.Frame;

/**
 * The courses that a learner can choose from ({@code catalogue.jte}).
 *
 * @param action where the choice is posted to, as {@code content} = the course's id
 */
public record CatalogueView(Frame frame, List<Card> courses, String action) {
    public CatalogueView {
        courses = List.copyOf(courses);
    }

    /**
     * A course.
     *
     * @param href its home, where the session is already for this course
     */
    public record Card(Course course, Optional<String> href) {
        /** Reading and doing time in minutes. */
        public int minutes() {
            return course.modules().stream().mapToInt(LearningModule::minutes).sum();
        }
    }
}
