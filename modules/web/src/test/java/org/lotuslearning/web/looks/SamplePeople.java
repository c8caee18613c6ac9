package org.lotuslearning.web.looks;

import java.util.List;
import java.util.Map;
import org.lotuslearning.web.console.PeopleView;
import org.lotuslearning.web.console.PersonView;
import org.lotuslearning.web.console.PlatformForm;
import org.lotuslearning.web.erasure.PersonExportView;
import org.lotuslearning.web.learner.FieldError;
import org.lotuslearning.web.learner.MyLearningView.QuestionAnswer;

/** The console's pages about people, as sample views. */
final class SamplePeople {
    private SamplePeople() {}

    static PeopleView people(boolean notFound) {
        PlatformForm form = new PlatformForm(
                notFound ? Map.of("issuer", "https://canvas.instructure.com", "person", "s-4711") : Map.of(),
                notFound
                        ? List.of(new FieldError(
                                "person",
                                "Nobody with this id has come from this platform, and no run has it as its registration."
                                        + " Ids are compared to the letter"))
                        : List.of());
        List<PeopleView.ErasedRow> erased = List.of(
                new PeopleView.ErasedRow(
                        "20 November 2026, 14:03",
                        "Erased by the administrator",
                        "7d3a8f5c-0f5e-4c39-93a0-0d6bb3a0b6aa",
                        List.of("Runs through modules: 2", "Pages read: 31", "Answers, every version: 24"),
                        "/console/people/erased/7d3a8f5c-0f5e-4c39-93a0-0d6bb3a0b6aa.csv",
                        61),
                new PeopleView.ErasedRow(
                        "19 November 2026, 03:10",
                        "Erased by the retention period",
                        "b1f5a7de-9d0a-4d10-8a9c-9a1a0e2f4c77",
                        List.of(),
                        "",
                        0));
        return new PeopleView(
                SamplePlatforms.frame("People", "/console/people"),
                List.of(
                        new PeopleView.Issuer("https://canvas.instructure.com", "Canvas of the Northern Trust"),
                        new PeopleView.Issuer("https://moodle.example.org", "Moodle of the Example Trust"),
                        new PeopleView.Issuer(
                                "https://moodle.before-the-merger.example.org", "Not registered any more")),
                form,
                notFound ? List.of() : erased,
                notFound ? "" : "/console/people?from=50");
    }

    static PersonView person(boolean mistyped) {
        return new PersonView(
                SamplePlatforms.frame("What is held", "/console/people"),
                "/console/people/51",
                "Amina Yusuf",
                "amina.yusufwhitcombe@northernlights.nhs.example.org",
                "Moodle of the Example Trust (https://moodle.example.org)",
                "535fa085-f22b-4655-f48b-5a36a9215f64",
                "18 November 2026",
                List.of(
                        new PersonView.Count("Runs through modules", 2),
                        new PersonView.Count("Answers, every version", 24),
                        new PersonView.Count("Drafts", 0),
                        new PersonView.Count("Statements in our learning record store", 118)),
                61,
                new PlatformForm(
                        Map.of("person", mistyped ? "535fa085" : ""),
                        mistyped
                                ? List.of(new FieldError(
                                        "person", "Type the person’s id as it stands above. Nothing was erased"))
                                : List.of()));
    }

    static PersonExportView export() {
        return new PersonExportView(
                "Amina Yusuf",
                "20 November 2026",
                List.of(
                        new PersonExportView.Section(
                                "Who you are",
                                "What your learning platform told us when you opened a module.",
                                List.of(new PersonExportView.Entry(
                                        "", "", List.of(new QuestionAnswer("Name", List.of("Amina Yusuf")))))),
                        new PersonExportView.Section(
                                "Learn",
                                "What you did and wrote in this module, begun on 2 November 2026.",
                                List.of(
                                        new PersonExportView.Entry(
                                                "From feeling to intention (exercise 1.2, for you)",
                                                "Submitted on 3 November 2026, 14:03, version 2",
                                                List.of(new QuestionAnswer(
                                                        "What did you notice?",
                                                        List.of("I noticed <nothing> at first.")))),
                                        new PersonExportView.Entry(
                                                "Page 1.1 What compassion is",
                                                "First opened on 2 November 2026, 09:12",
                                                List.of()))),
                        new PersonExportView.Section(
                                "Scores",
                                "What was, or will be, handed over to a gradebook of your LMS.",
                                List.of(new PersonExportView.Entry(
                                        "Learn",
                                        "",
                                        List.of(
                                                new QuestionAnswer(
                                                        "Course", List.of("L.O.T.U.S. Compassionate Leadership")),
                                                new QuestionAnswer(
                                                        "Course in your LMS", List.of("New managers, autumn 2026")),
                                                new QuestionAnswer("Score", List.of("40 of 100")))))),
                        new PersonExportView.Section(
                                "Steps told to record stores",
                                "Steps of yours that a learning record store was told in the last 30 days, or will be.",
                                List.of(
                                        new PersonExportView.Entry(
                                                "Went on with: Learn",
                                                "3 November 2026, 14:03, in Learn, L.O.T.U.S. Compassionate Leadership",
                                                List.of(
                                                        new QuestionAnswer("How far you were", List.of("35 %")),
                                                        new QuestionAnswer(
                                                                "Where it goes",
                                                                List.of(
                                                                        "Our learning record store: sent on 3 November 2026, 14:04",
                                                                        "The learning record store “trust”: waiting to be sent")))))),
                        new PersonExportView.Section(
                                "Told to record stores of others",
                                "Who runs them can say what they hold. Some may not have arrived yet.",
                                List.of(new PersonExportView.Entry(
                                        "https://lrs.northern-trust.example.org/data/xapi/statements-of-learning",
                                        "Steps of yours: 61",
                                        List.of(new QuestionAnswer(
                                                "Name", List.of("the learning record store “trust”"))))))));
    }
}
