package org.lotuslearning.web.educator;

import java.util.List;
import java.util.Optional;
import org.lotuslearning.learning.records.ClassRow;
import org.lotuslearning.web.page.Dates;
import org.lotuslearning.web.page.Frame;

/**
 * Who has begun and finished, for one placement ({@code class.jte}). Never what they wrote.
 *
 * @param scope what is assigned, e.g. {@code Learn}
 * @param context the LMS course's title
 * @param page from 1
 * @param roster what the LMS's own list adds, where the LMS offers one
 * @param pageHref address to which a page number is added
 * @param recordsHref completion records of the course, for whoever administers it
 * @param takeAction where "Take it myself" posts to
 * @param taking whether the educator has an enrolment of their own
 * @param stepsLabel what the steps of the rows are of; a link to one page is finished long before its module
 * @param grades how the grades are doing; empty where nothing is assigned
 */
public record ClassView(
        Frame frame,
        String scope,
        String context,
        long begun,
        long finished,
        List<Row> rows,
        String stepsLabel,
        int page,
        int pages,
        Optional<ClassRoster> roster,
        String pageHref,
        String previewHref,
        Optional<String> recordsHref,
        String takeAction,
        boolean taking,
        Optional<GradesView> grades) {
    private static final String NAMELESS = "Name not given by the LMS";

    public ClassView {
        rows = List.copyOf(rows);
    }

    /**
     * One learner.
     *
     * @param state in words: Not started, Begun, Finished, or finished and begun again
     * @param begunOn e.g. {@code 20 November 2026}, or empty
     * @param finishedOn the same; kept by whoever started again
     * @param steps e.g. {@code 3 of 7}, of required pages and exercises, in the newest run
     */
    public record Row(String learner, String state, String begunOn, String finishedOn, String steps) {
        /** Somebody on the LMS's list who has never come. */
        static Row notStarted(Optional<String> name) {
            return new Row(name.orElse(NAMELESS), "Not started", "", "", "–");
        }

        /** @param left whether the LMS's list no longer names them */
        static Row of(ClassRow row, boolean left) {
            String finishedOn = row.completedAt().map(Dates::day).orElse("");
            return new Row(
                    row.name().orElse(NAMELESS),
                    state(row, finishedOn) + (left ? ", no longer on the course" : ""),
                    Dates.day(row.begunAt()),
                    finishedOn,
                    row.stepsDone() + " of " + row.stepsTotal());
        }

        private static String state(ClassRow row, String finishedOn) {
            if (row.again()) {
                return "Finished on " + finishedOn + ", begun again";
            }
            return row.completedAt().isPresent() ? "Finished" : "Begun";
        }
    }
}
