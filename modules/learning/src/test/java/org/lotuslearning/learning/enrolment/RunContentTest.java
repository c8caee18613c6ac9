package org.lotuslearning.learning.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lotuslearning.learning.catalogue.Block;
import org.lotuslearning.learning.catalogue.CardSort;
import org.lotuslearning.learning.catalogue.Exercise;
import org.lotuslearning.learning.catalogue.ExerciseUnit;
import org.lotuslearning.learning.catalogue.LearningModule;
import org.lotuslearning.learning.catalogue.ModuleDefinition;
import org.lotuslearning.learning.catalogue.Ordering;
import org.lotuslearning.learning.catalogue.Page;
import org.lotuslearning.learning.catalogue.Part;
import org.lotuslearning.learning.testworld.TestModule;

/** What somebody sees who began with version 1 when version 2 is served. */
class RunContentTest {
    private static final ModuleDefinition BEGAN_WITH = ModuleDefinition.of(TestModule.in("lotus"));

    @Test
    void isTheModuleItselfWhileTheVersionIsTheSame() {
        LearningModule served = TestModule.in("lotus");

        assertThat(RunContent.of(ModuleDefinition.of(served), served)).isEqualTo(served);
    }

    @Test
    void showsCorrectedTextAndTitles() {
        Page corrected =
                new Page("1.1", "What it really is", 7, true, List.of(new Block.Prose("<p>Corrected</p>")), List.of(3));
        LearningModule served =
                TestModule.of("lotus", 2, "Learn, revised", corrected, TestModule.exercises(), TestModule.optional());

        LearningModule shown = RunContent.of(BEGAN_WITH, served);

        assertThat(shown.title()).isEqualTo("Learn, revised");
        assertThat(shown.page("1.1")).contains(corrected);
        assertThat(shown.version()).isEqualTo(1);
    }

    @Test
    void keepsTheExerciseAsItWasAtItsPlaceInTheText() {
        Exercise asksMore = TestModule.exercise(
                "1.2.i",
                ExerciseUnit.Audience.INDIVIDUAL,
                true,
                Optional.empty(),
                new Part.Reflection("another", List.of(TestModule.prompt("z"))));
        Page page = new Page(
                "1.2",
                "How",
                5,
                true,
                List.of(
                        new Block.Prose("<p>Before</p>"),
                        new Block.ExerciseBlock(asksMore),
                        new Block.Prose("<p>After</p>"),
                        new Block.ExerciseBlock(TestModule.talk())),
                List.of());

        LearningModule shown = RunContent.of(
                BEGAN_WITH, TestModule.of("lotus", 2, "Learn", TestModule.readOnly(), page, TestModule.optional()));

        assertThat(shown.page("1.2").orElseThrow().blocks())
                .containsExactly(
                        new Block.Prose("<p>Before</p>"),
                        new Block.ExerciseBlock(TestModule.reflection()),
                        new Block.Prose("<p>After</p>"),
                        new Block.ExerciseBlock(TestModule.talk()));
    }

    @Test
    void stillShowsAnExerciseThatWasRemoved() {
        LearningModule served = TestModule.of(
                "lotus",
                2,
                "Learn",
                TestModule.readOnly(),
                TestModule.page("1.2", "How", true, TestModule.talk()),
                TestModule.optional());

        LearningModule shown = RunContent.of(BEGAN_WITH, served);

        assertThat(shown.page("1.2").orElseThrow().exercises())
                .containsExactly(TestModule.talk(), TestModule.reflection());
    }

    @Test
    void showsAnExerciseInAnotherLanguageWhereItAsksForTheSame() {
        Exercise began = TestModule.reflection();
        Exercise translated = new Exercise(
                began.id(),
                began.kind(),
                "Myfyrio",
                "<p>Pam</p>",
                began.units(),
                began.parts(),
                began.only(),
                List.of());

        LearningModule shown = RunContent.of(BEGAN_WITH, inWelsh(translated));

        assertThat(shown.page("1.2").orElseThrow().blocks()).startsWith(new Block.ExerciseBlock(translated, "cy"));
        assertThat(shown.page("1.2").orElseThrow().language()).isEqualTo("cy");
    }

    @Test
    void showsTheExerciseThatTheRunBeganWithWhereTheTranslationAsksForMore() {
        Exercise asksMore = TestModule.exercise(
                "1.2.i",
                ExerciseUnit.Audience.INDIVIDUAL,
                true,
                Optional.empty(),
                new Part.Reflection("another", List.of(TestModule.prompt("z"))));

        LearningModule shown = RunContent.of(BEGAN_WITH, inWelsh(asksMore));

        assertThat(shown.page("1.2").orElseThrow().blocks())
                .as("in the language that it is written in, on a page in Welsh")
                .startsWith(new Block.ExerciseBlock(TestModule.reflection(), "en"));
        assertThat(shown.page("1.2").orElseThrow().language()).isEqualTo("cy");
    }

    @Test
    void asksForSomethingElseWhereSomethingElseIsRight() {
        assertThat(sorted("is", "see", "feel").asksAs(sorted("is", "see", "feel")))
                .isTrue();
        assertThat(sorted("is", "see", "feel").asksAs(sorted("is-not", "see", "feel")))
                .as("a card lies elsewhere")
                .isFalse();
        assertThat(sorted("is", "see", "feel").asksAs(sorted("is", "feel", "see")))
                .as("another order")
                .isFalse();
    }

    private static Exercise sorted(String pile, String... order) {
        Optional<String> none = Optional.empty();
        List<Part.Option> piles = Stream.of("is", "is-not")
                .map(value -> new Part.Option(value, value, none, none))
                .toList();
        CardSort.Card card = new CardSort.Card("listen", "I listen", List.of(pile), none);
        List<Ordering.Item> items =
                List.of(new Ordering.Item("see", "See", none), new Ordering.Item("feel", "Feel", none));
        Exercise one = TestModule.reflection();
        List<Part> parts = List.of(
                new CardSort("sort", "Where?", none, piles, List.of(card)),
                new Ordering("order", "What first?", none, items, List.of(order), none));
        return new Exercise(one.id(), one.title(), one.purpose(), one.units(), parts);
    }

    private static LearningModule inWelsh(Exercise exercise) {
        Page page = new Page("1.2", "Sut", 5, true, List.of(new Block.ExerciseBlock(exercise, "cy")), List.of(), "cy");
        return TestModule.of("lotus", 2, "Dysgu", TestModule.readOnly(), page, TestModule.optional());
    }

    @Test
    void stillShowsAPageThatWasRemovedWithItsExercises() {
        LearningModule shown = RunContent.of(BEGAN_WITH, TestModule.of("lotus", 2, "Learn", TestModule.readOnly()));

        assertThat(shown.pages()).extracting(Page::id).containsExactly("1.1", "1.2", "1.3");
        assertThat(shown.page("1.2").orElseThrow().title()).isEqualTo("How to tell it apart");
        assertThat(shown.exercise("1.2.i")).contains(TestModule.reflection());
    }

    @Test
    void showsNoPageAndNoExerciseThatCameLater() {
        Exercise late = TestModule.exercise(
                "1.1.i",
                ExerciseUnit.Audience.INDIVIDUAL,
                true,
                Optional.empty(),
                new Part.Reflection("late", List.of(TestModule.prompt("z"))));
        LearningModule served = TestModule.of(
                "lotus",
                2,
                "Learn",
                TestModule.page("1.0", "New", true),
                TestModule.page("1.1", "What it is", true, late),
                TestModule.exercises(),
                TestModule.optional());

        LearningModule shown = RunContent.of(BEGAN_WITH, served);

        assertThat(shown.page("1.0")).isEmpty();
        assertThat(shown.page("1.1").orElseThrow().exercises()).isEmpty();
        assertThat(shown.page("1.1").orElseThrow().blocks()).containsExactly(new Block.Prose("<p>Text of 1.1</p>"));
    }

    @Test
    void asksWhatTheRunBeganWithOfPagesThatBecameRequired() {
        LearningModule served = TestModule.of(
                "lotus",
                2,
                "Learn",
                TestModule.readOnly(),
                TestModule.exercises(),
                TestModule.page("1.3", "More", true, TestModule.choice()));

        assertThat(RunContent.of(BEGAN_WITH, served).page("1.3").orElseThrow().required())
                .isFalse();
    }
}
