package org.lotuslearning.learning.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lotuslearning.learning.answers.AnswerContent;
import org.lotuslearning.learning.catalogue.Exercise;
import org.lotuslearning.learning.catalogue.ExerciseUnit;
import org.lotuslearning.learning.catalogue.Part;
import org.lotuslearning.learning.testworld.TestModule;

/** Design.md, rule 1: answers are private, except those to our own knowledge checks. */
class CheckResultTest {
    @Test
    void isASuccessWhenEveryQuestionIsAnsweredRightly() {
        assertThat(result("ask", "listen").success()).isTrue();
        assertThat(result("ask", "wait").success()).isFalse();
        assertThat(result("ask", "wait").answers())
                .extracting(CheckResult.Chosen::value, CheckResult.Chosen::right)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("ask", true),
                        org.assertj.core.api.Assertions.tuple("wait", false));
    }

    @Test
    void holdsNothingButOptions() {
        assertThatThrownBy(() -> new CheckResult.Chosen(TestModule.question("first", "ask"), "what I think"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Whatever parts there will be: only a check has a result, and no part but its questions can stand in a check. */
    @ParameterizedTest
    @MethodSource("otherParts")
    void cannotBeMadeOfAnyOtherPart(Class<? extends Part> kind) {
        assertThat(Part.class.isSealed()).isTrue();
        assertThat(CheckResult.Chosen.class.getRecordComponents()[0].getType()).isEqualTo(Part.Question.class);
        assertThat(Part.Question.class.isAssignableFrom(kind)).isFalse();
    }

    static List<Class<?>> otherParts() {
        return Arrays.stream(Part.class.getPermittedSubclasses())
                .filter(kind -> kind != Part.Question.class)
                .toList();
    }

    @Test
    void isNotMadeOfAnExerciseWhateverIsInItsAnswer() {
        Exercise choice = TestModule.choice();
        AnswerContent content = new AnswerContent(Map.of("strongest", List.of("helping")), false);

        assertThat(CheckResult.of(choice, content)).isEmpty();
        assertThat(CheckResult.of(TestModule.reflection(), new AnswerContent(Map.of(), true)))
                .isEmpty();
    }

    @Test
    void letsNoOtherPartStandInACheckAndNoQuestionInAnExercise() {
        Part choice = TestModule.choice().parts().get(0);
        Part question = TestModule.check().parts().get(0);

        assertThatThrownBy(() -> exercise(Exercise.Kind.CHECK, choice)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> exercise(Exercise.Kind.CHECK, question, choice))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> exercise(Exercise.Kind.EXERCISE, question))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Exercise exercise(Exercise.Kind kind, Part... parts) {
        List<ExerciseUnit> units =
                List.of(new ExerciseUnit("9.9", ExerciseUnit.Audience.INDIVIDUAL, false, Optional.empty()));
        return new Exercise("9.9", kind, "Title", "", units, List.of(parts), Map.of(), List.of());
    }

    private static CheckResult result(String first, String second) {
        Map<String, List<String>> values = Map.of("first", List.of(first), "second", List.of(second));
        return CheckResult.of(TestModule.check(), new AnswerContent(values, false))
                .orElseThrow();
    }
}
