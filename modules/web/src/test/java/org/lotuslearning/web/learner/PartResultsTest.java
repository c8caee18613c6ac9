package org.lotuslearning.web.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.lotuslearning.learning.answers.AnswerContent;
import org.lotuslearning.learning.catalogue.Exercise;
import org.lotuslearning.learning.catalogue.ExerciseUnit;
import org.lotuslearning.learning.catalogue.Part;
import org.lotuslearning.learning.catalogue.Part.Checklist;
import org.lotuslearning.learning.catalogue.Part.Matrix;
import org.lotuslearning.learning.catalogue.Part.Option;
import org.lotuslearning.web.learner.MyLearningView.QuestionAnswer;

/** What becomes of answers: gaps, dots on a square, feedback, words to take away. */
class PartResultsTest {
    private static final Checklist CHECKLIST = new Checklist(
            "table",
            "What is there?",
            Optional.empty(),
            List.of(row("told"), row("asked"), row("heard")),
            List.of(option("yes"), option("partly"), option("no")),
            true);
    private static final Matrix MATRIX = new Matrix(
            "place",
            "Where?",
            Optional.empty(),
            new Matrix.Axis("Care", "little", "much"),
            new Matrix.Axis("Challenge", "low", "high"),
            List.of(
                    new Matrix.Quadrant(Matrix.Corner.BOTTOM_RIGHT, option("d")),
                    new Matrix.Quadrant(Matrix.Corner.TOP_LEFT, option("a")),
                    new Matrix.Quadrant(Matrix.Corner.TOP_RIGHT, option("b")),
                    new Matrix.Quadrant(Matrix.Corner.BOTTOM_LEFT, option("c"))),
            List.of(new Matrix.Context("team", "My team"), new Matrix.Context("trust", "The trust")),
            Optional.of("Why?"));

    @Test
    void listsGapsWithTheWorstFirst() {
        Gaps gaps = Gaps.of(
                CHECKLIST,
                unit(
                        CHECKLIST,
                        Map.of(
                                "table-told", List.of("partly"),
                                "table-told-note", List.of("Some are"),
                                "table-asked", List.of("no"),
                                "table-heard", List.of("yes"))));

        assertThat(gaps.inPlace()).isEqualTo(1);
        assertThat(gaps.total()).isEqualTo(3);
        assertThat(gaps.groups())
                .containsExactly(
                        new Gaps.Group("Option no", List.of(new Gaps.Gap("Row asked", ""))),
                        new Gaps.Group("Option partly", List.of(new Gaps.Gap("Row told", "Some are"))));
    }

    @Test
    void drawsFieldsInReadingOrderWithADotForEachPlacement() {
        Square square =
                Square.of(MATRIX, unit(MATRIX, Map.of("place-team", List.of("d"), "place-trust", List.of("d"))));

        assertThat(square.quarters()).extracting(q -> q.option().value()).containsExactly("a", "b", "c", "d");
        assertThat(square.quarters()).extracting(Square.Quarter::taken).containsExactly(false, false, false, true);
        Square.Quarter taken = square.quarters().get(3);
        assertThat(taken.dots()).allMatch(Square.Dot::here).hasSize(2);
        assertThat(taken.dots()).allMatch(dot -> dot.x() > taken.x() && dot.x() < taken.x() + Square.SIDE);
        assertThat(taken.dots()).extracting(Square.Dot::x).doesNotHaveDuplicates();
    }

    @Test
    void ringsThePlaceBeforeWhereTheSamePartWasAnswered() {
        UnitView now = unit(MATRIX, Map.of("place-team", List.of("b"), "place-trust", List.of("d")));
        UnitView again = with(now, earlier(Map.of("place-team", List.of("a"), "place-trust", List.of("d"))));

        Square square = Square.of(MATRIX, again);

        assertThat(dots(square, 0, Square.Dot::before)).containsExactly(true, false);
        assertThat(dots(square, 1, Square.Dot::here)).containsExactly(true, false);
        assertThat(dots(square, 3, Square.Dot::before)).containsExactly(false, true);
        assertThat(dots(square, 3, Square.Dot::here)).containsExactly(false, true);
        assertThat(with(now, earlier(Map.of("place-why", List.of("We talk")))).before(MATRIX))
                .as("only words, which are no place")
                .isEmpty();
    }

    @Test
    void pairsARatingWithTheOneBefore() {
        Part.SelfRating rating = new Part.SelfRating(
                "rate",
                "How often?",
                Optional.empty(),
                List.of(statement("attending"), statement("helping"), statement("asking")),
                List.of(option("1"), option("2"), option("3")));
        UnitView now = unit(rating, Map.of("rate-attending", List.of("3"), "rate-helping", List.of("1")));
        RecalledView before = earlier(
                Map.of("rate-attending", List.of("1"), "rate-helping", List.of("2"), "rate-asking", List.of("2")));

        RatingChange change = RatingChange.of(rating, now, before);

        assertThat(change.steps()).isEqualTo(3);
        assertThat(change.rows())
                .extracting(RatingChange.Row::before, RatingChange.Row::now, RatingChange.Row::change)
                .containsExactly(tuple(1, 3, "2 steps up"), tuple(2, 1, "one step down"), tuple(2, 0, ""));
        assertThat(change.rows())
                .extracting(RatingChange.Row::nowWord)
                .containsExactly("Option 3", "Option 1", "not rated");
    }

    private static List<Boolean> dots(Square square, int quarter, Function<Square.Dot, Boolean> what) {
        return square.quarters().get(quarter).dots().stream().map(what).toList();
    }

    private static UnitView with(UnitView unit, RecalledView earlier) {
        return new UnitView(
                unit.exercise(),
                unit.unit(),
                unit.anchor(),
                unit.state(),
                unit.action(),
                unit.draftAction(),
                unit.values(),
                unit.savedAt(),
                unit.draft(),
                unit.elsewhere(),
                unit.errors(),
                unit.opensAfter(),
                List.of(earlier));
    }

    private static RecalledView earlier(Map<String, List<String>> values) {
        return new RecalledView("What you answered", "", "3 May 2026", true, values, List.of());
    }

    private static Part.SelfRating.Statement statement(String id) {
        return new Part.SelfRating.Statement(id, "Statement " + id, Optional.empty());
    }

    @Test
    void saysWhereAFieldIs() {
        assertThat(MATRIX.quadrants().stream().map(q -> Square.words(MATRIX, q)))
                .containsExactly(
                        "Care: much. Challenge: low.",
                        "Care: much. Challenge: high.",
                        "Care: little. Challenge: low.",
                        "Care: little. Challenge: high.");
    }

    @Test
    void breaksLabelsBetweenWords() {
        assertThat(Square.lines("Care without challenge")).containsExactly("Care without", "challenge");
        assertThat(Square.lines("Accountability")).containsExactly("Accountability");
    }

    @Test
    void saysKindlyHowACheckWent() {
        Part.Question first = question("first");
        Part.Question second = question("second");

        assertThat(CheckFeedback.summary(unit(first, Map.of("first", List.of("a")))))
                .isEqualTo("Checked. That is right.");
        assertThat(CheckFeedback.summary(unit(first, Map.of("first", List.of("b")))))
                .isEqualTo("Checked. Not quite: see under your answer.");
        assertThat(CheckFeedback.summary(check(Map.of("first", List.of("a"), "second", List.of("a")), first, second)))
                .isEqualTo("Checked. Both are right.");
        assertThat(CheckFeedback.summary(check(Map.of("first", List.of("a"), "second", List.of("b")), first, second)))
                .isEqualTo("Checked. 1 of 2 is right so far: see under your answers.");
        assertThat(CheckFeedback.summary(check(Map.of("first", List.of("b"), "second", List.of("b")), first, second)))
                .isEqualTo("Checked. None of 2 is right so far: see under your answers.");
    }

    @Test
    void keepsRowsAndPlacesTogetherUnderTheirQuestion() {
        Exercise exercise = exercise(CHECKLIST, MATRIX);
        AnswerContent content = new AnswerContent(
                Map.of(
                        "table-told", List.of("partly"),
                        "table-told-note", List.of("Some are"),
                        "table-asked", List.of("no"),
                        "place-team", List.of("a"),
                        "place-why", List.of("We talk")),
                false);

        assertThat(AnswerWords.of(exercise, exercise.units().get(0), content))
                .containsExactly(
                        new QuestionAnswer(
                                "What is there?", List.of("Row told: Option partly. Some are", "Row asked: Option no")),
                        new QuestionAnswer("Where?", List.of("My team: Option a")),
                        new QuestionAnswer("Why?", List.of("We talk")));
    }

    private static UnitView unit(Part part, Map<String, List<String>> values) {
        return part instanceof Part.Question question ? check(values, question) : view(exercise(part), values);
    }

    private static UnitView check(Map<String, List<String>> values, Part... questions) {
        Exercise check =
                new Exercise("9.9", Exercise.Kind.CHECK, "Check", "", units(), List.of(questions), Map.of(), List.of());
        return view(check, values);
    }

    private static UnitView view(Exercise exercise, Map<String, List<String>> values) {
        return new UnitView(
                exercise,
                exercise.units().get(0),
                "ex-9-9",
                UnitView.State.SUBMITTED,
                "",
                "",
                values,
                Optional.empty(),
                false,
                false,
                List.of(),
                Optional.empty(),
                List.of());
    }

    private static Exercise exercise(Part... parts) {
        return new Exercise("9.9", "Exercise", "", units(), List.of(parts));
    }

    private static List<ExerciseUnit> units() {
        return List.of(new ExerciseUnit("9.9", ExerciseUnit.Audience.INDIVIDUAL, false, Optional.empty()));
    }

    private static Part.Question question(String id) {
        return new Part.Question(id, "What is " + id + "?", List.of(option("a"), option("b")), List.of("a"));
    }

    private static Checklist.Row row(String id) {
        return new Checklist.Row(id, "Row " + id, Optional.empty());
    }

    private static Option option(String value) {
        return new Option(value, "Option " + value, Optional.empty(), Optional.empty());
    }
}
