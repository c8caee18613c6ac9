package org.lotuslearning.web.looks;

import java.util.List;
import java.util.Optional;
import org.lotuslearning.web.educator.GradeAgainView;
import org.lotuslearning.web.educator.GradesView;
import org.lotuslearning.web.page.Frame;

/** Grades as an educator sees them, as sample views: one in each state. */
final class SampleGrades {
    private SampleGrades() {}

    static GradesView of(boolean any) {
        return new GradesView(
                any ? Optional.of("The grade is being sent again.") : Optional.empty(),
                true,
                any,
                any
                        ? List.of(
                                new GradesView.Figure("Changed in the LMS", 1),
                                new GradesView.Figure("Refused", 1),
                                new GradesView.Figure("Not graded by the LMS", 1),
                                new GradesView.Figure("Waiting", 1),
                                new GradesView.Figure("Arrived", 61))
                        : List.of(),
                any ? 2 : 0,
                "Asked last at 04:12; it is asked once a day.",
                any ? rows() : List.of(),
                1,
                any ? 2 : 1,
                "/l/sample/class?grades=",
                "/l/sample/grades/");
    }

    private static List<GradesView.Row> rows() {
        return List.of(
                new GradesView.Row(
                        "Amal Rahman",
                        "100%",
                        "Changed in the LMS",
                        false,
                        "The gradebook says 40%, we sent 75%: somebody changed it in the LMS. 100% is done by now; it is"
                                + " not sent unless you say so.",
                        Optional.of(7L)),
                new GradesView.Row(
                        "Bryony Fairweather-Okonkwo",
                        "50%",
                        "Refused",
                        false,
                        "The launch does not let us make a line item.",
                        Optional.of(8L)),
                new GradesView.Row(
                        "Carys Penrose",
                        "25%",
                        "Not graded by the LMS",
                        false,
                        "The LMS does not grade this person (400: User is not enrolled in the course)",
                        Optional.of(9L)),
                new GradesView.Row(
                        "Name not given by the LMS",
                        "75%",
                        "Waiting",
                        false,
                        "Since 13:01. The gradebook answered 503. Next try at 13:09.",
                        Optional.empty()),
                new GradesView.Row("Dafydd Iorwerth", "100%", "Arrived", true, "18 November 2026", Optional.empty()));
    }

    static GradeAgainView again() {
        return new GradeAgainView(
                SampleStaffViews.frame("Send the grade again", Frame.Kind.STAFF, "/l/sample/close"),
                "Amal Rahman",
                "100%",
                "40%",
                7,
                "/l/sample/grades/again",
                "/l/sample/class#grades");
    }
}
