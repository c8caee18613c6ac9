package org.lotuslearning.web.educator;

import java.util.List;
import java.util.Optional;

/**
 * The grades of one placement, a part of the class page ({@code parts/class-grades.jte}).
 *
 * @param notice what came of what was just done
 * @param graded whether the LMS has a gradebook column for it
 * @param byProgress whether the grade is the percentage of progress, rather than full marks on completion
 * @param figures how many grades are in which state; without those that are none
 * @param failed how many could be sent together: refused, not graded, or kept back until the LMS had a column
 * @param asked when the gradebook was asked last, and what came of it
 * @param page from 1
 * @param pageHref address to which a page number is added
 * @param action where the forms post to, without the last part
 */
public record GradesView(
        Optional<String> notice,
        boolean graded,
        boolean byProgress,
        List<Figure> figures,
        long failed,
        String asked,
        List<Row> rows,
        int page,
        int pages,
        String pageHref,
        String action) {
    public GradesView {
        figures = List.copyOf(figures);
        rows = List.copyOf(rows);
    }

    /** How many grades are in a state. */
    public record Figure(String state, long count) {}

    /**
     * One learner's grade.
     *
     * @param grade e.g. {@code 100%}
     * @param state in words, e.g. Arrived
     * @param fine whether it is where it belongs
     * @param detail since when, why, and what comes next
     * @param learner what "Send again" names; empty when that would not help
     */
    public record Row(String name, String grade, String state, boolean fine, String detail, Optional<Long> learner) {}
}
