package org.lotuslearning.web.learner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lotuslearning.learning.answers.AnswerContent;
import org.lotuslearning.learning.catalogue.CasePart;
import org.lotuslearning.learning.catalogue.CourseForm;
import org.lotuslearning.learning.catalogue.Exercise;
import org.lotuslearning.learning.catalogue.ExerciseUnit;
import org.lotuslearning.learning.catalogue.FormField;
import org.lotuslearning.learning.catalogue.FormField.Kind;
import org.lotuslearning.learning.catalogue.FormPart;
import org.lotuslearning.learning.catalogue.Part;
import org.lotuslearning.learning.catalogue.PracticeCase;
import org.lotuslearning.learning.catalogue.PracticeCase.Fact;
import org.lotuslearning.learning.catalogue.RiskGuide;
import org.lotuslearning.learning.catalogue.RiskScore;
import org.lotuslearning.learning.risk.RiskTerms;
import org.lotuslearning.web.learner.MyLearningView.QuestionAnswer;
import org.lotuslearning.web.page.Words;

/** What becomes of a risk score and of a form that was filled in. */
class ToolResultsTest {
    private static final CasePart CASE =
            new CasePart("case", "Which case?", Optional.empty(), false, List.of(practiceCase()));
    private static final RiskScore SCORE = new RiskScore("score", "How great?", Optional.empty(), false, guide());
    private static final FormPart LETTER = new FormPart(
            "letter",
            false,
            new CourseForm(
                    "letter",
                    "A letter",
                    "",
                    true,
                    List.of(
                            field("who", Kind.FACT, false),
                            field("risk", Kind.SCORE, false),
                            field("contact", Kind.TEXT, true),
                            field("sent", Kind.DATE, true),
                            field("health", Kind.YES_NO, false),
                            field("further", Kind.SWITCH, false),
                            field("words", Kind.LONG, false),
                            field("why", Kind.FACTORS, false)),
                    List.of(
                            new CourseForm.Piece(Optional.empty(), Optional.empty(), "<p>{sent}</p><p>Dear {who}</p>"),
                            new CourseForm.Piece(
                                    Optional.of("further"), Optional.empty(), "<p>Ask {contact}. {words}</p>"),
                            new CourseForm.Piece(Optional.empty(), Optional.of("further"), "<p>All the best</p>"))));
    private static final RiskTerms POLICY = new RiskTerms(
            "Risk policy",
            LocalDate.of(2026, 4, 1),
            "Intranet",
            List.of(
                    new RiskTerms.Band("Low", 1, 9, RiskTerms.Tint.GREEN),
                    new RiskTerms.Band("High", 10, 25, RiskTerms.Tint.RED)));

    @Test
    void saysAScoreInWordsAndPutsItIntoTheSquare() {
        RiskGrid grid = RiskGrid.of(SCORE, sent("score-likelihood", "3", "score-consequence", "4"), Optional.empty());

        assertThat(grid.words()).isEqualTo("Likelihood 3 (L3) × consequence 4 (C4) = 12");
        assertThat(grid.cells())
                .hasSize(25)
                .filteredOn(RiskGrid.Cell::here)
                .singleElement()
                .satisfies(cell -> {
                    assertThat(cell.score()).isEqualTo(12);
                    assertThat(cell.x()).isEqualTo(RiskGrid.middle(4, false) - RiskGrid.SIDE / 2);
                    assertThat(cell.y()).isEqualTo(RiskGrid.middle(3, true) - RiskGrid.SIDE / 2);
                });
        assertThat(grid.row(5)).extracting(RiskGrid.Cell::score).containsExactly(5, 10, 15, 20, 25);
    }

    @Test
    void hasNoColourWithoutAPolicy() {
        Map<String, List<String>> sent = sent("score-likelihood", "3", "score-consequence", "4");

        RiskGrid without = RiskGrid.of(SCORE, sent, Optional.empty());
        RiskGrid with = RiskGrid.of(SCORE, sent, Optional.of(POLICY));

        assertThat(without.cells()).allMatch(c -> c.tint().isEmpty());
        assertThat(without.bandWords()).isEqualTo("No colour: not defined in the source");
        assertThat(with.bandWords()).isEqualTo("High, by the policy “Risk policy”");
        assertThat(with.cells().get(8).tint()).isEqualTo("lotus-tint-green");
    }

    @Test
    void hasNoScoreUntilBothSidesWereChosen() {
        RiskGrid grid = RiskGrid.of(SCORE, sent("score-likelihood", "3"), Optional.of(POLICY));

        assertThat(grid.scored()).isFalse();
        assertThat(grid.band()).isEmpty();
        assertThat(grid.cells()).noneMatch(RiskGrid.Cell::here);
    }

    @Test
    void saysWhatADocumentWaitsFor() {
        assertThat(sheet(Map.of()).missing())
                .containsExactly(
                        new FormSheet.Missing("case", "Choose a case"),
                        new FormSheet.Missing("score-likelihood", "Score the risk"),
                        new FormSheet.Missing("letter-contact", "Label contact"),
                        new FormSheet.Missing("letter-sent", "Label sent"));
    }

    @Test
    void putsAnswersIntoTheirPlacesAndLeavesOptionalParagraphsOut() {
        Map<String, List<String>> filled = filled();

        assertThat(sheet(filled).ready()).isTrue();
        assertThat(sheet(filled).paragraphs())
                .containsExactly("<p>20 November 2026</p><p>Dear Kim Example</p>", "<p>All the best</p>");

        filled.put("letter-further", List.of("yes"));
        filled.put("letter-words", List.of("Ring."));
        assertThat(sheet(filled).paragraphs())
                .containsExactly(
                        "<p>20 November 2026</p><p>Dear Kim Example</p>",
                        "<p>Ask &lt;b&gt;{sent}&lt;/b&gt; &amp; $1<br>more. Ring.</p>");
    }

    /** A paragraph that was asked for is never given out with a hole in it. */
    @Test
    void waitsForWhatAParagraphNeedsThatASwitchBringsIn() {
        Map<String, List<String>> filled = filled();
        filled.put("letter-further", List.of("yes"));

        assertThat(sheet(filled).missing()).containsExactly(new FormSheet.Missing("letter-words", "Label words"));

        filled.put("letter-words", List.of("Ring."));
        assertThat(sheet(filled).ready()).isTrue();
    }

    @Test
    void saysInWordsWhatWasFilledInAndTaken() {
        Exercise exercise = new Exercise("9.9", "Exercise", "", units(), List.of(CASE, SCORE, LETTER));
        AnswerContent content = new AnswerContent(filled(), false);

        assertThat(AnswerWords.of(exercise, exercise.units().get(0), content))
                .contains(
                        new QuestionAnswer("Which case?", List.of("A case")),
                        new QuestionAnswer(
                                "How great?",
                                List.of(
                                        "Likelihood: L3",
                                        "Consequence: C4",
                                        "Likelihood 3 (L3) × consequence 4 (C4) = 12")),
                        new QuestionAnswer("Label who", List.of("Kim Example")),
                        new QuestionAnswer("Label health", List.of("Yes. Sleeps badly")),
                        new QuestionAnswer("Label why", List.of("Noise: all day", "Light")));
    }

    @Test
    void namesDaysAndFieldsOfOurOwnInWelshAndKeepsTheLetterInItsLanguage() throws Exception {
        Exercise exercise = new Exercise("9.9", "Exercise", "", units(), List.of(CASE, SCORE, LETTER));
        AnswerContent content = new AnswerContent(filled(), false);
        ExerciseUnit unit = exercise.units().get(0);

        assertThat(Words.<List<QuestionAnswer>>in(Words.WELSH, () -> AnswerWords.of(exercise, unit, content)))
                .contains(new QuestionAnswer("Label sent", List.of("20 Tachwedd 2026")))
                .anySatisfy(answer -> assertThat(answer.answers()).contains("Tebygolrwydd: L3", "Canlyniad: C4"));
        assertThat(Words.<List<String>>in(Words.WELSH, () -> sheet(filled()).paragraphs()))
                .containsExactly("<p>20 November 2026</p><p>Dear Kim Example</p>", "<p>All the best</p>");
    }

    @Test
    void showsADateThatWasTypedAsTheTextThatItIs() {
        FormField sent = field("sent", Kind.DATE, true);

        assertThat(FormTaken.inputType(sent, "")).isEqualTo("date");
        assertThat(FormTaken.inputType(sent, "2026-11-20")).isEqualTo("date");
        assertThat(FormTaken.inputType(sent, "20 November")).isEqualTo("text");
        assertThat(FormTaken.inputType(field("contact", Kind.TEXT, true), "2026-11-20"))
                .isEqualTo("text");
    }

    @Test
    void isSilentAboutAFormThatWasLeftEmpty() {
        Exercise exercise = new Exercise("9.9", "Exercise", "", units(), List.of(CASE, LETTER));
        AnswerContent content = new AnswerContent(sent("case", "first"), false);

        assertThat(AnswerWords.of(exercise, exercise.units().get(0), content))
                .containsExactly(new QuestionAnswer("Which case?", List.of("A case")));
    }

    private static Map<String, List<String>> filled() {
        Map<String, List<String>> filled = sent(
                "case",
                "first",
                "score-likelihood",
                "3",
                "score-consequence",
                "4",
                "letter-contact",
                "<b>{sent}</b> & $1\nmore",
                "letter-sent",
                "2026-11-20",
                "letter-health",
                "yes",
                "letter-health-details",
                "Sleeps badly",
                "letter-why-noise",
                "all day");
        filled.put("letter-why", List.of("noise", "light"));
        return filled;
    }

    private static FormSheet sheet(Map<String, List<String>> values) {
        return FormSheet.of(LETTER, List.of(CASE, SCORE, LETTER), values, Optional.empty());
    }

    private static Map<String, List<String>> sent(String... namesAndValues) {
        Map<String, List<String>> sent = new HashMap<>();
        for (int n = 0; n < namesAndValues.length; n += 2) {
            sent.put(namesAndValues[n], List.of(namesAndValues[n + 1]));
        }
        return sent;
    }

    private static PracticeCase practiceCase() {
        Map<Fact, String> facts = new EnumMap<>(Fact.class);
        Arrays.stream(Fact.values()).forEach(f -> facts.put(f, f.word()));
        facts.put(Fact.NAME, "Kim Example");
        return new PracticeCase("first", "A case", "Of somebody", "", "", "", facts);
    }

    private static RiskGuide guide() {
        List<RiskGuide.Likelihood> likelihood = new ArrayList<>();
        List<RiskGuide.Consequence> consequence = new ArrayList<>();
        for (int n = 1; n <= RiskGuide.MOST; n++) {
            likelihood.add(new RiskGuide.Likelihood(n, "L" + n, "some", "Description"));
            consequence.add(new RiskGuide.Consequence(n, "C" + n, List.of()));
        }
        return new RiskGuide(new RiskGuide.Tables("T1", "T2", "T3"), likelihood, List.of(), List.of(), consequence);
    }

    private static FormField field(String id, Kind kind, boolean required) {
        List<Part.Option> yes = List.of(new Part.Option("yes", "Yes", Optional.empty(), Optional.empty()));
        return new FormField(
                id,
                kind,
                "Label " + id,
                Optional.empty(),
                required,
                "Details",
                0,
                yes,
                kind == Kind.FACT ? Optional.of(Fact.NAME) : Optional.empty(),
                kind == Kind.FACTORS
                        ? List.of(new FormField.Group(
                                "Place",
                                List.of(
                                        new FormField.Factor("noise", "Noise"),
                                        new FormField.Factor("light", "Light"))))
                        : List.of());
    }

    private static List<ExerciseUnit> units() {
        return List.of(new ExerciseUnit("9.9", ExerciseUnit.Audience.INDIVIDUAL, false, Optional.empty()));
    }
}
