package org.lotuslearning.demolms.gradebook;

import java.util.List;
import java.util.Optional;
import org.lotuslearning.demolms.course.Course;
import org.lotuslearning.demolms.people.Person;

/** The gradebook of a course as a table: learners by line items. */
public record GradebookPage(Course course, List<LineItem> columns, List<Row> rows) {

    /** The grades of one learner, in the order of the columns. */
    public record Row(Person learner, List<Cell> cells) {}

    /**
     * One grade.
     *
     * @param lineItem the column it stands in
     * @param grade such as "10 of 10", or "–" where there is none
     * @param review where the tool shows how far the learner is, where it offers that
     * @param detail when it was scored and what else the tool said; empty where it said nothing
     */
    public record Cell(String lineItem, String grade, String detail, Optional<String> review) {}
}
