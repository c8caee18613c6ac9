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
 * @param pageHref address to which a page number is added
 * @param recordsHref completion records of the course, for whoever administers it
 * @param takeAction where "Take it myself" posts to
 * @param taking whether the educator has an enrolment of their own
 * @param grades how the grades are doing; empty where nothing is assigned
 */
public record ClassView(
        Frame frame,
        String scope,
        String context,
        long begun,
        long finished,
        List<Row> rows,
        int page,
        int pages,
        String pageHref,
        String previewHref,
        Optional<String> recordsHref,
        String takeAction,
        boolean taking,
        Optional<GradesView> grades) {
    public ClassView {
        rows = List.copyOf(rows);
    }

    /**
     * One learner.
     *
     * @param state in words: Not begun, Begun, Finished, or finished and begun again
     * @param begunOn e.g. {@code 20 November 2026}, or empty
     * @param finishedOn the same; kept by whoever started again
     * @param steps e.g. {@code 3 of 7}, of required pages and exercises, in the newest run
     */
    public record Row(String learner, String state, String begunOn, String finishedOn, String steps) {
        static Row of(ClassRow row) {
            String finishedOn = row.completedAt().map(Dates::day).orElse("");
            return new Row(
                    row.name().orElse("Name not given by the LMS"),
                    row.again()
                            ? "Finished on " + finishedOn + ", begun again"
                            : row.completedAt().isPresent() ? "Finished" : "Begun",
                    Dates.day(row.begunAt()),
                    finishedOn,
                    row.stepsDone() + " of " + row.stepsTotal());
        }
    }
}
