package org.lotuslearning.web.educator;

import java.util.List;
import java.util.Optional;
import org.lotuslearning.learning.records.Review;
import org.lotuslearning.tracking.relay.GradeDelivery;
import org.lotuslearning.web.page.Dates;
import org.lotuslearning.web.page.Frame;

/**
 * How far one learner is, as the LMS's gradebook opens it ({@code review.jte}). Never what they wrote.
 *
 * @param scope what is assigned, e.g. {@code Learn}; empty where nobody has opened it yet
 * @param context the LMS course's title
 * @param progress empty for whoever has not begun
 * @param grade what became of the grade, where there is one
 * @param classHref the whole class, where it is known
 */
public record ReviewView(
        Frame frame,
        String scope,
        String context,
        Optional<Progress> progress,
        Optional<String> grade,
        Optional<String> classHref) {
    /**
     * One learner's progress.
     *
     * @param finished whether it is complete, or was in an earlier run
     * @param dates when it was begun and finished, a sentence
     * @param pages e.g. {@code 3 of 4}
     * @param exercises the same; empty where there are none
     */
    public record Progress(
            String learner,
            String state,
            boolean finished,
            String dates,
            String pages,
            String exercises,
            List<Row> rows) {
        static Progress of(Review review) {
            String finishedOn = review.completedAt().map(Dates::day).orElse("");
            boolean finished = review.completedAt().isPresent();
            String begun = Dates.day(review.begunAt());
            return new Progress(
                    review.name().orElse("Name not given by the LMS"),
                    finished ? "Finished" : "Begun",
                    finished,
                    review.again()
                            ? "Finished on " + finishedOn + ", begun again on " + begun + "."
                            : "Begun on " + begun + (finished ? ", finished on " + finishedOn + "." : "."),
                    review.pagesRead() + " of " + review.pages().size(),
                    count(review.exercisesDone(), review.exercises()),
                    review.pages().stream().map(Row::of).toList());
        }
    }

    /** One page. */
    public record Row(String title, boolean read, String exercises) {
        static Row of(Review.Part part) {
            return new Row(
                    part.page() + " " + part.title(), part.read(), count(part.exercisesDone(), part.exercises()));
        }
    }

    static String words(GradeDelivery grade) {
        return switch (grade.state()) {
            case ARRIVED ->
                "The grade of " + grade.percent() + "% is in the gradebook since " + Dates.day(grade.since()) + ".";
            case WAITING -> "The grade of " + grade.percent() + "% is on its way to the gradebook.";
            case CHANGED -> "Somebody has given another grade in the LMS.";
            case REFUSED -> "The gradebook refused the grade: the class page says why.";
            case NOT_GRADED -> "The LMS does not grade this person.";
        };
    }

    private static String count(int done, int all) {
        return all == 0 ? "" : done + " of " + all;
    }
}
