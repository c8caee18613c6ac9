package org.lotuslearning.learning.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lotuslearning.learning.answers.AnswerForm.FieldError;
import org.lotuslearning.learning.catalogue.Attestation;
import org.lotuslearning.learning.catalogue.CardSort;
import org.lotuslearning.learning.catalogue.Exercise;
import org.lotuslearning.learning.catalogue.ExerciseUnit;
import org.lotuslearning.learning.catalogue.FeedbackBuilder;
import org.lotuslearning.learning.catalogue.HeatMap;
import org.lotuslearning.learning.catalogue.Ordering;
import org.lotuslearning.learning.catalogue.Part;
import org.lotuslearning.learning.testworld.TestModule;

class AnswerFormTest {
    private static final Exercise REFLECTION = TestModule.reflection();
    private static final Exercise CHOICE = TestModule.choice();
    private static final Exercise PLAN = of(new Part.ActionPlan("plan", "What next?", Optional.empty(), 1, 3));
    private static final Exercise SEVERAL = of(new Part.Choice(
            "which",
            "Which?",
            Optional.empty(),
            true,
            List.of(TestModule.option("a"), TestModule.option("b"), TestModule.option("c"))));
    private static final Exercise CONTINUUM = of(new Part.Continuum(
            "place",
            "Where?",
            Optional.empty(),
            List.of(TestModule.option("pity"), TestModule.option("compassion")),
            Optional.of("Why there?")));

    private static final Exercise ORDER = of(new Ordering(
            "order",
            "What comes first?",
            Optional.empty(),
            List.of(item("a"), item("b"), item("c")),
            List.of("b", "a", "c"),
            Optional.empty()));

    @Test
    void asksForNoLeastNumberOfWordsAndNotForEveryPrompt() {
        AnswerForm form = read(REFLECTION, Map.of("mindful-b", List.of("x")));

        assertThat(form.complete()).isTrue();
        assertThat(form.content()).isEqualTo(new AnswerContent(Map.of("mindful-b", List.of("x")), false));
    }

    @Test
    void asksForSomethingAtAll() {
        AnswerForm form = read(REFLECTION, Map.of("mindful-a", List.of("  \r\n ")));

        assertThat(form.complete()).isFalse();
        assertThat(form.errors()).extracting(FieldError::field).containsExactly("mindful-a");
        assertThat(form.content().isEmpty()).isTrue();
    }

    @Test
    void takesAnEmptyFormOfWhoeverDidItElsewhere() {
        AnswerForm form = AnswerForm.read(CHOICE, CHOICE.units().get(0), Map.of(), true);

        assertThat(form.complete()).isTrue();
        assertThat(form.content()).isEqualTo(new AnswerContent(Map.of(), true));
    }

    @Test
    void asksForAChoiceInTheWordsOfItsQuestion() {
        assertThat(read(CHOICE, Map.of()).errors())
                .containsExactly(new FieldError("strongest", "Choose an answer: {0}", "Which is your strength?"));
        assertThat(read(SEVERAL, Map.of()).errors())
                .containsExactly(new FieldError("which", "Choose at least one answer: {0}", "Which?"));
    }

    @Test
    void asksForThePlaceOnALineButNotForTheReason() {
        assertThat(read(CONTINUUM, Map.of("place", List.of("pity"))).complete()).isTrue();
        assertThat(read(CONTINUUM, Map.of("place-why", List.of("Because"))).errors())
                .extracting(FieldError::field)
                .containsExactly("place");
    }

    @Test
    void asksForTheFirstActionOfAPlanAndForNothingElse() {
        assertThat(read(PLAN, Map.of("plan-1-action", List.of("Listen"))).complete())
                .isTrue();
        assertThat(read(PLAN, Map.of("plan-1-when", List.of("Monday"))).errors())
                .containsExactly(new FieldError("plan-1-action", "Fill in: {0}", "Action 1"));
    }

    @Test
    void asksForEveryRowOfAChecklistButForNoNote() {
        Exercise audit = of(new Part.Checklist(
                "table",
                "What is there?",
                Optional.empty(),
                List.of(
                        new Part.Checklist.Row("told", "Told", Optional.empty()),
                        new Part.Checklist.Row("asked", "Asked", Optional.empty())),
                List.of(TestModule.option("yes"), TestModule.option("no")),
                true));

        assertThat(read(audit, Map.of("table-told", List.of("yes"), "table-asked-note", List.of("Not yet")))
                        .errors())
                .containsExactly(new FieldError("table-asked", "Choose an answer: {0}", "Asked"));
        assertThat(read(audit, Map.of("table-told", List.of("yes"), "table-asked", List.of("no")))
                        .complete())
                .isTrue();
    }

    @Test
    void asksForEveryPlaceInAMatrixButNotForTheReason() {
        Exercise matrix = of(new Part.Matrix(
                "place",
                "Where?",
                Optional.empty(),
                new Part.Matrix.Axis("Care", "less", "more"),
                new Part.Matrix.Axis("Challenge", "less", "more"),
                List.of(
                        new Part.Matrix.Quadrant(Part.Matrix.Corner.TOP_LEFT, TestModule.option("a")),
                        new Part.Matrix.Quadrant(Part.Matrix.Corner.TOP_RIGHT, TestModule.option("b")),
                        new Part.Matrix.Quadrant(Part.Matrix.Corner.BOTTOM_LEFT, TestModule.option("c")),
                        new Part.Matrix.Quadrant(Part.Matrix.Corner.BOTTOM_RIGHT, TestModule.option("d"))),
                List.of(new Part.Matrix.Context("team", "My team"), new Part.Matrix.Context("trust", "The trust")),
                Optional.of("Why?")));

        assertThat(read(matrix, Map.of("place-team", List.of("a"))).errors())
                .containsExactly(new FieldError("place-trust", "Choose an answer: {0}", "The trust"));
        assertThat(read(matrix, Map.of("place-team", List.of("a"), "place-trust", List.of("d")))
                        .complete())
                .isTrue();
    }

    @Test
    void asksForAPileForEveryCard() {
        Exercise sort = of(new CardSort(
                "sort",
                "Where?",
                Optional.empty(),
                List.of(TestModule.option("is"), TestModule.option("is-not")),
                List.of(
                        new CardSort.Card("a", "I listen", List.of("is"), Optional.empty()),
                        new CardSort.Card("b", "I solve it", List.of(), Optional.empty()))));

        assertThat(read(sort, Map.of("sort-a", List.of("is-not"), "sort-b", List.of("pile")))
                        .errors())
                .containsExactly(new FieldError("sort-b", "Choose a pile for: {0}", "I solve it"));
        // wherever the source has it: nothing is wrong with another pile
        assertThat(read(sort, Map.of("sort-a", List.of("is-not"), "sort-b", List.of("is")))
                        .complete())
                .isTrue();
    }

    @Test
    void asksForAPositionOfItsOwnForEveryItem() {
        Map<String, List<String>> twice =
                Map.of("order-a", List.of("2"), "order-b", List.of("1"), "order-c", List.of("2"));

        assertThat(read(ORDER, twice).errors())
                .containsExactly(new FieldError(
                        "order-c",
                        "“{0}” and “{1}” are both at {2}. Give each a position of its own",
                        "Item a",
                        "Item c",
                        "2"));
        assertThat(read(ORDER, twice).content().values()).isEqualTo(twice);
        assertThat(read(ORDER, Map.of("order-a", List.of("2"), "order-b", List.of("4")))
                        .errors())
                .containsExactly(
                        new FieldError("order-b", "Choose a position for: {0}", "Item b"),
                        new FieldError("order-c", "Choose a position for: {0}", "Item c"));
    }

    @Test
    void takesAnyOrderInWhichEachHasItsPosition() {
        AnswerForm form =
                read(ORDER, Map.of("order-a", List.of("3"), "order-b", List.of("1"), "order-c", List.of("2")));

        assertThat(form.complete()).isTrue();
    }

    @Test
    void asksForTheTickOfAConfirmation() {
        Exercise agreed = of(new Attestation("agreed", "I have read the rules", Optional.empty()));

        assertThat(read(agreed, Map.of()).errors())
                .containsExactly(new FieldError("agreed", "Tick this to confirm it: {0}", "I have read the rules"));
        assertThat(read(agreed, Map.of("agreed", List.of("yes"))).complete()).isTrue();
    }

    @Test
    void asksForAPieceOfAMessageAtLeastAndForNoSelfCheck() {
        Exercise builder = of(new FeedbackBuilder(
                "cube",
                "Say it",
                Optional.empty(),
                List.of(
                        new FeedbackBuilder.Step("context", "Context", "Where?", Optional.empty()),
                        new FeedbackBuilder.Step("effect", "Effect", "What?", Optional.empty())),
                List.of(TestModule.option("specific"))));

        assertThat(read(builder, Map.of()).complete()).isFalse();
        assertThat(read(builder, Map.of("cube-effect", List.of("I felt heard"))).complete())
                .isTrue();
    }

    @Test
    void asksForARatingInEveryCellButForNoEvidence() {
        Exercise map = of(new HeatMap(
                "map",
                "Rate",
                Optional.empty(),
                List.of(new HeatMap.Row("care", "Care", Optional.empty())),
                List.of(new HeatMap.Column("know", "Know"), new HeatMap.Column("do", "Do")),
                Map.of(),
                List.of(TestModule.option("1"), TestModule.option("2")),
                Optional.of("What shows it?")));

        assertThat(read(map, Map.of("map-care-know", List.of("1"), "map-care-do-evidence", List.of("A lot")))
                        .errors())
                .containsExactly(new FieldError("map-care-do", "Choose a rating: {0}", "Care, Do"));
    }

    @Test
    void asksForOneOfTwoTimesAtLeast() {
        Exercise pair = of(new Part.BeforeAfter(
                "then-now",
                new Part.Prompt("before", "How was it?", Optional.empty()),
                new Part.Prompt("after", "How is it?", Optional.empty())));

        assertThat(read(pair, Map.of()).errors()).extracting(FieldError::field).containsExactly("then-now-before");
        assertThat(read(pair, Map.of("then-now-after", List.of("Well"))).complete())
                .isTrue();
    }

    @Test
    void readsTheFieldsOfItsUnitOnly() {
        Exercise both = new Exercise(
                "9.9",
                Exercise.Kind.EXERCISE,
                "Both",
                "",
                List.of(
                        new ExerciseUnit("9.9/individual", ExerciseUnit.Audience.INDIVIDUAL, true, Optional.empty()),
                        new ExerciseUnit("9.9/team", ExerciseUnit.Audience.TEAM, false, Optional.empty())),
                List.of(
                        new Part.Reflection("own", List.of(TestModule.prompt("a"))),
                        new Part.Reflection("ours", List.of(TestModule.prompt("a")))),
                Map.of("own", ExerciseUnit.Audience.INDIVIDUAL, "ours", ExerciseUnit.Audience.TEAM),
                List.of());
        Map<String, List<String>> sent = Map.of("own-a", List.of("I"), "ours-a", List.of("We"));

        assertThat(AnswerForm.read(both, both.units().get(1), sent, false)
                        .content()
                        .values())
                .isEqualTo(Map.of("ours-a", List.of("We")));
    }

    @Test
    void asksForEachQuestionOfACheckWhichCannotBeDoneElsewhere() {
        Exercise check = TestModule.check();
        ExerciseUnit unit = check.units().get(0);

        assertThat(AnswerForm.read(check, unit, Map.of("first", List.of("ask")), true))
                .isEqualTo(new AnswerForm(
                        new AnswerContent(Map.of("first", List.of("ask")), false),
                        List.of(new FieldError("second", "Choose an answer: {0}", "What is second?"))));
    }

    @Test
    void leavesOutFieldsAndOptionsThatTheExerciseDoesNotHave() {
        AnswerForm form = read(CHOICE, Map.of("strongest", List.of("flying"), "other", List.of("x")));

        assertThat(form.content().values()).isEmpty();
        assertThat(form.errors()).extracting(FieldError::field).containsExactly("strongest");
    }

    @Test
    void takesOneOptionWhereOneIsAskedForAndEachOnceWhereSeveralAre() {
        assertThat(read(CHOICE, Map.of("strongest", List.of("helping", "attending")))
                        .content()
                        .values())
                .isEqualTo(Map.of("strongest", List.of("helping")));
        assertThat(read(SEVERAL, Map.of("which", List.of("c", "a", "c")))
                        .content()
                        .values())
                .isEqualTo(Map.of("which", List.of("c", "a")));
    }

    @Test
    void writesLineEndsAsOneCharacterAndDropsThoseThatMeanNothing() {
        AnswerForm form = read(REFLECTION, Map.of("mindful-a", List.of(" one\r\n\ttwo\0\u0001\u001b \r\n")));

        assertThat(form.content().first("mindful-a")).isEqualTo("one\n\ttwo");
    }

    @Test
    void saysHowMuchTooLongATextIsAndStillKeepsIt() {
        String tooLong = "x".repeat(AnswerForm.LONGEST_TEXT + 1);

        AnswerForm form = read(REFLECTION, Map.of("mindful-a", List.of(tooLong), "mindful-b", List.of("fine")));

        assertThat(form.errors())
                .containsExactly(new FieldError(
                        "mindful-a", "Shorten this to at most {0} characters; it has {1}", "40,000", "40,001"));
        assertThat(form.tooLong()).isFalse();
        assertThat(form.content().first("mindful-a")).isEqualTo(tooLong);
    }

    @Test
    void takesATextOfTheGreatestLength() {
        assertThat(read(REFLECTION, Map.of("mindful-a", List.of("x".repeat(AnswerForm.LONGEST_TEXT))))
                        .complete())
                .isTrue();
    }

    @Test
    void cannotBeSubmittedWhenAllFieldsTogetherAreTooLongForTheDatabase() {
        Map<String, List<String>> sent = new LinkedHashMap<>();
        PLAN.fields().forEach(f -> sent.put(f.name(), List.of("x".repeat(AnswerForm.LONGEST_TEXT))));

        AnswerForm form = read(PLAN, sent);

        assertThat(form.tooLong()).isTrue();
        assertThat(form.complete()).isFalse();
        assertThat(form.errors())
                .singleElement()
                .satisfies(e -> assertThat(e.values()).containsExactly("400,000", "480,000"));
    }

    @Test
    void readsTheJsonThatItWrites() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        values.put("b", List.of("\"quoted\" \\ \n\t é 🌸 <b>", "second"));
        values.put("a", List.of("1"));
        AnswerContent content = new AnswerContent(values, true);

        AnswerContent read = AnswerContent.parse(content.toJson());

        assertThat(read).isEqualTo(content);
        assertThat(read.values().keySet()).containsExactly("b", "a");
        assertThat(AnswerContent.parse(new AnswerContent(Map.of(), false).toJson())
                        .isEmpty())
                .isTrue();
    }

    private static Ordering.Item item(String id) {
        return new Ordering.Item(id, "Item " + id, Optional.empty());
    }

    private static AnswerForm read(Exercise exercise, Map<String, List<String>> sent) {
        return AnswerForm.read(exercise, exercise.units().get(0), sent, false);
    }

    private static Exercise of(Part part) {
        return TestModule.exercise("9.9", ExerciseUnit.Audience.INDIVIDUAL, true, Optional.empty(), part);
    }
}
