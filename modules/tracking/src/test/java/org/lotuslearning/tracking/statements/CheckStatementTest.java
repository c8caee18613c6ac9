package org.lotuslearning.tracking.statements;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lotuslearning.learning.answers.AnswerContent;
import org.lotuslearning.learning.catalogue.Exercise;
import org.lotuslearning.learning.catalogue.ExerciseUnit;
import org.lotuslearning.learning.catalogue.Part;
import org.lotuslearning.learning.events.CheckResult;
import org.lotuslearning.learning.events.LearningEvent;
import org.lotuslearning.learning.events.Run;

/** Design.md, rule 1: the statement of a check says what was chosen; no other statement does. */
class CheckStatementTest {
    private static final Run RUN = new Run(
            1,
            new UUID(1, 2),
            3,
            "https://lms.example.org",
            "sub",
            new UUID(3, 4),
            "lotus",
            "optimise",
            "Optimise",
            1,
            true);

    private final StatementWriter writer =
            new StatementWriter(new StatementSettings(URI.create("https://lotus.example")));

    @Test
    void saysWhatWasChosenAndWhetherItWasRight() {
        JsonObject right = answered(check("pause", "ask"));
        JsonObject wrong = answered(check("pause", "go"));

        assertThat(right.getJsonObject("result").getString("response")).isEqualTo("first.pause[,]second.ask");
        assertThat(right.getJsonObject("result").getBoolean("success")).isTrue();
        assertThat(wrong.getJsonObject("result").getBoolean("success")).isFalse();
        assertThat(wrong.getJsonObject("result").keySet()).containsExactlyInAnyOrder("response", "success");
    }

    @Test
    void listsTheChoicesAndEveryWayToBeRight() {
        JsonObject definition =
                answered(check("pause", "go")).getJsonObject("object").getJsonObject("definition");

        assertThat(definition.getString("interactionType")).isEqualTo("choice");
        assertThat(definition.getJsonArray("correctResponsesPattern").getValuesAs(JsonString::getString))
                .containsExactly("first.pause[,]second.ask", "first.pause[,]second.wait");
        assertThat(definition.getJsonArray("choices").getValuesAs(JsonObject.class))
                .extracting(choice -> choice.getString("id"))
                .containsExactly("first.pause", "first.answer", "second.ask", "second.wait", "second.go");
        assertThat(definition
                        .getJsonArray("choices")
                        .getJsonObject(0)
                        .getJsonObject("description")
                        .getString("en"))
                .isEqualTo("What first? pause");
    }

    @Test
    void saysOfAnExerciseThatItWasAnsweredAndNothingMore() {
        JsonObject statement = answered(Optional.empty());

        assertThat(statement.containsKey("result")).isFalse();
        assertThat(statement.getJsonObject("object").getJsonObject("definition").keySet())
                .containsExactlyInAnyOrder("name", "type", "interactionType");
    }

    private JsonObject answered(Optional<CheckResult> check) {
        return writer.write(new LearningEvent.UnitAnswered(
                        RUN, Instant.EPOCH, "2.1", "2.1.check", "Check", "choice", 1, check))
                .orElseThrow()
                .toJson();
    }

    private static Optional<CheckResult> check(String first, String second) {
        Exercise exercise = new Exercise(
                "2.1.check",
                Exercise.Kind.CHECK,
                "Check",
                "",
                List.of(new ExerciseUnit("2.1.check", ExerciseUnit.Audience.INDIVIDUAL, false, Optional.empty())),
                List.of(
                        question("first", "What first?", List.of("pause"), "pause", "answer"),
                        question("second", "What second?", List.of("ask", "wait"), "ask", "wait", "go")),
                Map.of(),
                List.of());
        Map<String, List<String>> values = Map.of("first", List.of(first), "second", List.of(second));
        return CheckResult.of(exercise, new AnswerContent(values, false));
    }

    private static Part.Question question(String id, String text, List<String> right, String... values) {
        List<Part.Option> options = List.of(values).stream()
                .map(v -> new Part.Option(v, v, Optional.empty(), Optional.of("<p>" + v + "</p>")))
                .toList();
        return new Part.Question(id, text, options, right);
    }
}
