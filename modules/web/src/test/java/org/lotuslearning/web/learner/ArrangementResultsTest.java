package org.lotuslearning.web.learner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lotuslearning.learning.answers.AnswerContent;
import org.lotuslearning.learning.catalogue.CardSort;
import org.lotuslearning.learning.catalogue.Exercise;
import org.lotuslearning.learning.catalogue.ExerciseUnit;
import org.lotuslearning.learning.catalogue.FeedbackBuilder;
import org.lotuslearning.learning.catalogue.HeatMap;
import org.lotuslearning.learning.catalogue.Ordering;
import org.lotuslearning.learning.catalogue.Part;
import org.lotuslearning.learning.catalogue.Part.Option;
import org.lotuslearning.learning.catalogue.Part.SelfRating;
import org.lotuslearning.web.learner.MyLearningView.QuestionAnswer;

/** What becomes of cards, orders, messages, heat maps and webs of ratings. */
class ArrangementResultsTest {
    private static final CardSort SORT = new CardSort(
            "sort",
            "Where?",
            Optional.empty(),
            List.of(option("is"), option("is-not")),
            List.of(
                    card("a", List.of("is")),
                    card("b", List.of("is-not")),
                    card("c", List.of("is", "is-not")),
                    card("d", List.of())));
    private static final Ordering ORDER = new Ordering(
            "order",
            "In which order?",
            Optional.empty(),
            List.of(item("a"), item("b"), item("c")),
            List.of("c", "b", "a"),
            Optional.of("Why?"));
    private static final HeatMap MAP = new HeatMap(
            "map",
            "How far?",
            Optional.empty(),
            List.of(
                    new HeatMap.Row("care", "Care", Optional.empty()),
                    new HeatMap.Row("share", "Share", Optional.empty())),
            List.of(new HeatMap.Column("know", "Know"), new HeatMap.Column("be", "Be"), new HeatMap.Column("do", "Do")),
            Map.of(),
            List.of(option("1"), option("2"), option("3"), option("4"), option("5")),
            Optional.of("What shows it?"));

    @Test
    void countsTheCardsThatLieWhereTheSourceHasThemAndListsTheOthers() {
        Map<String, List<String>> laid = Map.of(
                "sort-a",
                List.of("is-not"),
                "sort-b",
                List.of("is-not"),
                "sort-c",
                List.of("is"),
                "sort-d",
                List.of("is"));

        SortResult result = SortResult.of(SORT, unit(SORT, laid));

        assertThat(result.piles())
                .containsExactly(
                        new SortResult.Pile(
                                "Option is",
                                List.of(new SortResult.Laid("Card c", false), new SortResult.Laid("Card d", false))),
                        new SortResult.Pile(
                                "Option is-not",
                                List.of(new SortResult.Laid("Card a", true), new SortResult.Laid("Card b", false))));
        assertThat(result.agreeing()).isEqualTo(2);
        assertThat(result.known()).isEqualTo(3);
        assertThat(result.others())
                .containsExactly(new SortResult.Other("Card a", List.of("Option is"), Optional.of("<p>See a</p>")));
    }

    @Test
    void putsTheOwnOrderBesideThatOfTheSource() {
        UnitView unit = unit(ORDER, Map.of("order-a", List.of("3"), "order-b", List.of("1"), "order-c", List.of("2")));

        OrderResult result = OrderResult.of(ORDER, unit);

        assertThat(result.own()).extracting(Ordering.Item::id).containsExactly("b", "c", "a");
        assertThat(result.source()).extracting(Ordering.Item::id).containsExactly("c", "b", "a");
        assertThat(result.agrees(0)).isFalse();
        assertThat(result.agrees(2)).isTrue();
    }

    @Test
    void leavesTheItemsAsTheyStandWhileTwoAreAtOnePosition() {
        UnitView unit = unit(ORDER, Map.of("order-a", List.of("3"), "order-b", List.of("1"), "order-c", List.of("1")));

        assertThat(OrderResult.items(ORDER, unit)).extracting(Ordering.Item::id).containsExactly("a", "b", "c");
    }

    @Test
    void saysTheMiddleTheHighestAndTheLowestOfAHeatMap() {
        HeatPicture picture = HeatPicture.of(
                MAP,
                unit(
                        MAP,
                        Map.of(
                                "map-care-know", List.of("5"),
                                "map-care-be", List.of("2"),
                                "map-care-do", List.of("3"),
                                "map-care-do-evidence", List.of("A talk"),
                                "map-share-know", List.of("2"),
                                "map-share-be", List.of("2"),
                                "map-share-do", List.of("3"))));

        assertThat(picture.lines())
                .extracting(line -> line.middle().words())
                .containsExactly("3 (Option 3)", "2 (Option 2)");
        assertThat(picture.columns())
                .containsExactly(
                        new HeatPicture.Middle("Know", "between 2 (Option 2) and 5 (Option 5)"),
                        new HeatPicture.Middle("Be", "2 (Option 2)"),
                        new HeatPicture.Middle("Do", "3 (Option 3)"));
        assertThat(picture.highest()).isEqualTo(new HeatPicture.Extreme("5 (Option 5)", List.of("Care, Know")));
        assertThat(picture.lowest().cells()).containsExactly("Care, Be", "Share, Know", "Share, Be");
        assertThat(picture.flat()).isFalse();
        HeatPicture.Cell cell = picture.lines().get(0).cells().get(2);
        assertThat(cell.number()).isEqualTo(3);
        assertThat(cell.tint()).isEqualTo(3);
        assertThat(cell.evidence()).isEqualTo("A talk");
    }

    @Test
    void namesNoHighestWhereAllRatingsAreEqual() {
        Map<String, List<String>> same = new java.util.HashMap<>();
        MAP.fields().stream().filter(f -> !f.isText()).forEach(f -> same.put(f.name(), List.of("4")));

        assertThat(HeatPicture.of(MAP, unit(MAP, same)).flat()).isTrue();
    }

    @Test
    void drawsAWebForFourToEightStatements() {
        assertThat(Radar.suits(rating(3))).isFalse();
        assertThat(Radar.suits(rating(4))).isTrue();
        assertThat(Radar.suits(rating(8))).isTrue();
        assertThat(Radar.suits(rating(9))).isFalse();

        Radar radar = Radar.of(rating(4), unit(rating(4), Map.of("rate-s0", List.of("2"), "rate-s1", List.of("1"))));

        assertThat(radar.rings()).hasSize(2);
        // upright and full, half way to the right, not rated in the middle
        assertThat(radar.shape()).isEqualTo("130.0,32.0 179.0,130.0 130.0,130.0 130.0,130.0");
    }

    @Test
    void saysAnswersInLines() {
        Exercise exercise = exercise(
                SORT,
                ORDER,
                MAP,
                new FeedbackBuilder(
                        "say",
                        "Say it",
                        Optional.empty(),
                        List.of(
                                new FeedbackBuilder.Step("where", "Where", "Say where", Optional.empty()),
                                new FeedbackBuilder.Step("what", "What", "Say what", Optional.empty())),
                        List.of(option("short"))));
        AnswerContent content = new AnswerContent(
                Map.ofEntries(
                        Map.entry("sort-a", List.of("is-not")),
                        Map.entry("sort-b", List.of("is-not")),
                        Map.entry("order-a", List.of("2")),
                        Map.entry("order-b", List.of("1")),
                        Map.entry("order-why", List.of("Because")),
                        Map.entry("map-care-know", List.of("5")),
                        Map.entry("map-care-know-evidence", List.of("A talk")),
                        Map.entry("say-what", List.of("You came late")),
                        Map.entry("say-check", List.of("short"))),
                false);

        assertThat(AnswerWords.of(exercise, exercise.units().get(0), content))
                .containsExactly(
                        new QuestionAnswer("Where?", List.of("Option is-not:\n– Card a\n– Card b")),
                        new QuestionAnswer("In which order?", List.of("1. Item b", "2. Item a")),
                        new QuestionAnswer("Why?", List.of("Because")),
                        new QuestionAnswer("How far?", List.of("Care, Know: Option 5. A talk")),
                        new QuestionAnswer("Say it", List.of("What: You came late")),
                        new QuestionAnswer("Check your message", List.of("Option short")));
    }

    private static SelfRating rating(int statements) {
        return new SelfRating(
                "rate",
                "How often?",
                Optional.empty(),
                java.util.stream.IntStream.range(0, statements)
                        .mapToObj(n -> new SelfRating.Statement("s" + n, "Statement " + n, Optional.empty()))
                        .toList(),
                List.of(option("1"), option("2")));
    }

    private static UnitView unit(Part part, Map<String, List<String>> values) {
        Exercise exercise = exercise(part);
        UnitView empty = UnitView.empty(exercise, exercise.units().get(0));
        return new UnitView(
                exercise,
                empty.unit(),
                empty.anchor(),
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
        return new Exercise(
                "9.9",
                "Exercise",
                "",
                List.of(new ExerciseUnit("9.9", ExerciseUnit.Audience.INDIVIDUAL, false, Optional.empty())),
                List.of(parts));
    }

    private static CardSort.Card card(String id, List<String> right) {
        return new CardSort.Card(id, "Card " + id, right, Optional.of("<p>See " + id + "</p>"));
    }

    private static Ordering.Item item(String id) {
        return new Ordering.Item(id, "Item " + id, Optional.empty());
    }

    private static Option option(String value) {
        return new Option(value, "Option " + value, Optional.empty(), Optional.empty());
    }
}
