package org.lotuslearning.web.looks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lotuslearning.learning.risk.RiskForm;
import org.lotuslearning.learning.risk.RiskTerms;
import org.lotuslearning.web.console.ConsoleView;
import org.lotuslearning.web.console.DeliveryView;
import org.lotuslearning.web.console.RiskPolicyView;
import org.lotuslearning.web.console.SignInView;
import org.lotuslearning.web.educator.ClassRoster;
import org.lotuslearning.web.educator.ClassView;
import org.lotuslearning.web.educator.ReturnView;
import org.lotuslearning.web.educator.ReviewView;
import org.lotuslearning.web.learner.FieldError;
import org.lotuslearning.web.page.Frame;
import org.lotuslearning.web.page.KeptText;
import org.lotuslearning.web.page.Link;
import org.lotuslearning.web.page.Refusal;
import org.lotuslearning.web.records.RecordRow;
import org.lotuslearning.web.records.RecordsFilter;
import org.lotuslearning.web.records.RecordsView;

/** What educators, L&amp;D, administrators and passers-by see, as sample views. */
final class SampleStaffViews {
    private SampleStaffViews() {}

    static Frame frame(String title, Frame.Kind kind, String close) {
        return new Frame(
                title,
                "token",
                kind,
                "",
                "/",
                Optional.empty(),
                Optional.empty(),
                close.isEmpty() ? Optional.empty() : Optional.of(close));
    }

    static ClassView classPage(boolean any) {
        List<ClassView.Row> rows = List.of(
                new ClassView.Row("Amal Rahman", "Finished", "3 November 2026", "18 November 2026", "4 of 4"),
                new ClassView.Row("Bryony Fairweather-Okonkwo", "Begun", "12 November 2026", "", "2 of 4"),
                new ClassView.Row(
                        "Carys Penrose",
                        "Finished on 18 November 2026, begun again",
                        "19 November 2026",
                        "18 November 2026",
                        "2 of 4"),
                new ClassView.Row("Dilys Morgan", "Begun, no longer on the course", "3 November 2026", "", "1 of 4"),
                new ClassView.Row("Efa Prys", "Not started", "", "", "–"),
                new ClassView.Row("Name not given by the LMS", "Not started", "", "", "–"));
        return new ClassView(
                frame("Learn", Frame.Kind.STAFF, "/l/sample/close"),
                "Learn",
                "Compassionate leadership, autumn 2026",
                any ? 3 : 0,
                any ? 2 : 0,
                any ? rows : List.of(),
                "Steps of the whole module",
                any ? 2 : 1,
                any ? 3 : 1,
                Optional.of(
                        any
                                ? new ClassRoster(
                                        Optional.of(12L),
                                        "The LMS told who is on this course at 14:03.",
                                        Optional.of("The LMS did not answer."),
                                        false,
                                        "/l/sample/roster")
                                : new ClassRoster(
                                        Optional.empty(),
                                        "The LMS has not told yet who is on this course.",
                                        Optional.empty(),
                                        true,
                                        "/l/sample/roster")),
                "/l/sample/class?page=",
                "/l/sample/preview/",
                Optional.of("/l/sample/records"),
                "/l/sample/take",
                any,
                Optional.of(SampleGrades.of(any)));
    }

    static ReviewView review(boolean begun) {
        ReviewView.Progress progress = new ReviewView.Progress(
                "Bryony Fairweather-Okonkwo",
                "Finished",
                true,
                "Finished on 18 November 2026, begun again on 19 November 2026.",
                "2 of 4",
                "1 of 3",
                List.of(
                        new ReviewView.Row("1.1 What is the framework?", true, ""),
                        new ReviewView.Row("1.2 What is compassion, and what is it not?", true, "1 of 1"),
                        new ReviewView.Row("1.3 The elements of compassion", false, "0 of 1"),
                        new ReviewView.Row("1.4 Compassionate leadership", false, "0 of 1")));
        return new ReviewView(
                frame("Progress", Frame.Kind.STAFF, "/l/sample/close"),
                begun ? "Learn" : "",
                "Compassionate leadership, autumn 2026",
                Optional.of(progress).filter(p -> begun),
                Optional.of("The grade of 100% is in the gradebook since 18 November 2026."),
                Optional.of("/l/sample/class").filter(c -> begun));
    }

    static ReturnView goBack() {
        return new ReturnView(
                frame("Going back", Frame.Kind.LAUNCH, ""), "https://lms.example.org/deep-linking", "signed.jwt.here");
    }

    static RecordsView records(int count, RecordsFilter filter) {
        List<RecordRow> rows = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            boolean finished = n % 3 == 0;
            boolean known = n % 4 != 3;
            rows.add(new RecordRow(
                    known ? "Bryony Fairweather-Okonkwo" : "",
                    known ? "bryony.fairweather-okonkwo@example.nhs.uk" : "",
                    known ? "2048" + n : "",
                    "L.O.T.U.S. Compassionate Leadership",
                    "Learn",
                    "3 November 2026",
                    finished ? "20 November 2026" : "",
                    finished ? "Completed" : "Begun"));
        }
        List<Link> courses = List.of(new Link("lotus", "L.O.T.U.S. Compassionate Leadership"));
        return new RecordsView(
                frame("Completion records", Frame.Kind.STAFF, "/console/sign-out"),
                filter,
                List.of(new Link("default", "Example Trust"), new Link("north", "Northern Trust")),
                courses,
                List.of(new Link("learn", "Learn")),
                rows,
                count == 0 ? 0 : 1240,
                2,
                count == 0 ? 1 : 25,
                "/records.csv",
                "/records?page=",
                false);
    }

    static RecordsFilter anything() {
        return new RecordsFilter("north", "", "", "", "", List.of());
    }

    static RecordsFilter wrongDay() {
        return new RecordsFilter(
                "north",
                "lotus",
                "learn",
                "2026-11-20",
                "2026-11-01",
                List.of(new FieldError("to", "The last day has to be on or after the first day")));
    }

    static SignInView signIn(boolean error) {
        return new SignInView(
                frame("Sign in", Frame.Kind.STAFF, ""),
                "/console/sign-in",
                error ? Optional.of("The name or the password is wrong") : Optional.empty());
    }

    static ConsoleView console(boolean any) {
        Frame frame = SamplePlatforms.frame("Console", "/console");
        if (!any) {
            return new ConsoleView(frame, List.of(), 0, 0, List.of());
        }
        return new ConsoleView(
                frame,
                List.of(
                        new ConsoleView.DestinationRow(
                                "Learning record store ours",
                                "Sending",
                                true,
                                0,
                                "",
                                "",
                                0,
                                "/console/deliveries/lrs/ours",
                                false,
                                false),
                        trustsLrs(false),
                        new ConsoleView.DestinationRow(
                                "Grades of Example LMS",
                                "Waiting to try again at 14:04",
                                false,
                                12,
                                "20 November 2026, 14:03",
                                "503 Service Unavailable from https://lms.example.org/mod/lti/services.php/lineitems",
                                0,
                                "/console/deliveries/gradebook/1",
                                true,
                                false)),
                3,
                1,
                List.of("local/intro/en/1.1.md:12: The link target \"page:9\" is not a page of this module."));
    }

    private static ConsoleView.DestinationRow trustsLrs(boolean removed) {
        return new ConsoleView.DestinationRow(
                "Learning record store trust",
                removed ? "Not in the settings any more" : "Stopped",
                false,
                1204,
                "11:20 on 18 November 2026",
                "The LRS answered 401: {\"error\":\"The credential lotus-tool is not known here\"}",
                2,
                "/console/deliveries/lrs/trust",
                !removed,
                !removed);
    }

    static DeliveryView delivery(boolean removed) {
        return new DeliveryView(
                SamplePlatforms.frame("Learning record store trust", "/console"),
                trustsLrs(removed),
                48_211,
                "1 October 2026",
                List.of(
                        new DeliveryView.Refused(
                                "0f0d6d1a-6e5b-4a4e-9a53-5a6d0a3c2f11",
                                "11:20 on 18 November 2026",
                                "400: Statement.context.contextActivities.category[0].id is not an allowed profile of this store"),
                        new DeliveryView.Refused(
                                "7c0d6d1a-6e5b-4a4e-9a53-5a6d0a3c2f12",
                                "11:21 on 18 November 2026",
                                "409: the LRS holds another statement with this id")),
                removed);
    }

    static RiskTerms policy() {
        return new RiskTerms(
                "Risk policy",
                LocalDate.of(2026, 4, 1),
                "Intranet, page 12",
                List.of(
                        new RiskTerms.Band("Low", 1, 3, RiskTerms.Tint.GREY),
                        new RiskTerms.Band("Moderate", 4, 6, RiskTerms.Tint.GREEN),
                        new RiskTerms.Band("High", 7, 14, RiskTerms.Tint.AMBER),
                        new RiskTerms.Band("Extreme", 15, 25, RiskTerms.Tint.RED)));
    }

    static RiskPolicyView riskPolicy(boolean wrong) {
        RiskForm form = wrong
                ? RiskForm.read(Map.of(
                        "name",
                        List.of("Risk policy"),
                        "label-1",
                        List.of("Low"),
                        "from-1",
                        List.of("1"),
                        "to-1",
                        List.of("30")))
                : RiskForm.of(policy());
        return new RiskPolicyView(
                frame("Risk policy of Example Trust", Frame.Kind.STAFF, "/console/sign-out"),
                "Risk policy of Example Trust",
                wrong ? Optional.empty() : Optional.of(policy()),
                form,
                "/console/risk-policy/default");
    }

    static Refusal refusal(boolean kept) {
        return new Refusal(
                frame("Your session has ended", Frame.Kind.SITE, ""),
                "Your session has ended",
                "You were away for more than twelve hours, or this was closed.",
                "Open the module again from your LMS.",
                "BCD4FGH7",
                kept ? Optional.empty() : Optional.of("/lti/again"),
                kept
                        ? List.of(new KeptText("What did you notice?", "She was worried.\nI had not seen it."))
                        : List.of());
    }
}
