package org.lotuslearning.tracking.statements;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lotuslearning.learning.events.LearningEvent;
import org.lotuslearning.learning.events.Run;
import org.lotuslearning.xapi.statement.Statement;

/** One example of each statement, whole, so that this file and README.md show what an LRS gets. */
class StatementWriterTest {
    private static final Instant AT = Instant.parse("2026-11-20T09:00:00.123456Z");
    private static final Run RUN = run("https://lms.example");

    private final StatementWriter writer =
            new StatementWriter(new StatementSettings(URI.create("https://learn.example")));

    @Test
    void saysThatARunBegan() {
        assertSays(
                new LearningEvent.Begun(RUN, AT),
                "http://adlnet.gov/expapi/verbs/initialized",
                "initialized",
                MODULE,
                "{\"id\":\"https://learn.example/activities/lotus\"}",
                "");
    }

    /** xapi.md, Sending 5: what the LMS calls the learner is in no statement then. */
    @Test
    void namesTheLearnerByAnIdOfOurOwnWhereTheSettingsSaySo() {
        StatementSettings settings = new StatementSettings(URI.create("https://learn.example"), true);

        JsonObject statement = new StatementWriter(settings)
                .write(new LearningEvent.Begun(RUN, AT))
                .orElseThrow()
                .toJson();

        assertThat(statement.getJsonObject("actor").getJsonObject("account"))
                .isEqualTo(Json.createObjectBuilder()
                        .add("homePage", "https://learn.example")
                        .add("name", "5c1d6f0e-8a52-4b0f-9d39-1f0c7f1f2a33")
                        .build());
        assertThat(statement.toString()).doesNotContain("sub-1", "lms.example");
    }

    @Test
    void saysThatAPageWasRead() {
        assertSays(
                new LearningEvent.PageRead(RUN, AT, "1.2", "How to tell it apart"),
                "http://adlnet.gov/expapi/verbs/experienced",
                "experienced",
                """
                {"id":"https://learn.example/activities/lotus/learn/1.2","objectType":"Activity",
                 "definition":{"type":"http://activitystrea.ms/schema/1.0/page","name":{"en":"How to tell it apart"}}}""",
                MODULE,
                "");
    }

    @Test
    void saysThatAUnitWasAnsweredButNotWhatTheAnswerWas() {
        assertSays(
                new LearningEvent.UnitAnswered(
                        RUN, AT, "1.2", "1.2.i", "From feeling to intention", "choice", 2, Optional.empty()),
                "http://adlnet.gov/expapi/verbs/answered",
                "answered",
                """
                {"id":"https://learn.example/activities/lotus/learn/1.2.i","objectType":"Activity",
                 "definition":{"type":"https://learn.example/profile#exercise",
                  "name":{"en":"From feeling to intention"},"interactionType":"choice"}}""",
                "{\"id\":\"https://learn.example/activities/lotus/learn/1.2\"}",
                "");
    }

    @Test
    void saysHowFarTheRunIs() {
        assertSays(
                // said a millisecond later, see RATIONALE.md
                new LearningEvent.Progressed(RUN, AT.minusMillis(1), 75),
                "http://adlnet.gov/expapi/verbs/progressed",
                "progressed",
                MODULE,
                "{\"id\":\"https://learn.example/activities/lotus\"}",
                "{\"extensions\":{\"https://w3id.org/xapi/cmi5/result/extensions/progress\":75}}");
    }

    @Test
    void saysThatTheRunIsCompletedAndHowLongItTookWithoutSuccessOrScore() {
        assertSays(
                new LearningEvent.Completed(RUN, AT, Duration.ofMinutes(95).plusMillis(1234)),
                "http://adlnet.gov/expapi/verbs/completed",
                "completed",
                MODULE,
                "{\"id\":\"https://learn.example/activities/lotus\"}",
                "{\"completion\":true,\"duration\":\"PT1H35M1.23S\"}");
    }

    @Test
    void saysNothingToTheLRSOfAGradeThatIsDue() {
        assertThat(writer.write(new LearningEvent.GradeDue(RUN, AT, 7, 1, 1, true, AT)))
                .isEmpty();
    }

    @Test
    void givesEveryStatementAnIdOfItsOwn() {
        LearningEvent event = new LearningEvent.Begun(RUN, AT);

        assertThat(writer.write(event).flatMap(Statement::id))
                .isNotEqualTo(writer.write(event).flatMap(Statement::id));
    }

    @Test
    void givesUnitsOfAnExerciseForBothIdsOfTheirOwn() {
        Statement statement = writer.write(new LearningEvent.UnitAnswered(
                        RUN, AT, "5.2", "5.2/team", "Together", "made-up", 1, Optional.empty()))
                .orElseThrow();

        JsonObject object = statement.toJson().getJsonObject("object");
        assertThat(object.getString("id")).isEqualTo("https://learn.example/activities/lotus/learn/5.2/team");
        assertThat(object.getJsonObject("definition").getString("interactionType"))
                .isEqualTo("other");
    }

    @Test
    void makesAnAddressOfAnIssuerThatIsNone() {
        Statement statement =
                writer.write(new LearningEvent.Begun(run("our lms/ä"), AT)).orElseThrow();

        assertThat(statement
                        .toJson()
                        .getJsonObject("actor")
                        .getJsonObject("account")
                        .getString("homePage"))
                .isEqualTo("https://learn.example/issuers/our+lms%2F%C3%A4");
    }

    /** Rule 1 of design.md: whoever adds a field to an event has to say here that no answer can be in it. */
    @Test
    void tellsOfEventsThatCannotCarryAnAnswer() {
        Set<String> allowed = Set.of(
                "Begun.run:Run",
                "Begun.at:Instant",
                "PageRead.run:Run",
                "PageRead.at:Instant",
                "PageRead.page:String",
                "PageRead.title:String",
                "UnitAnswered.run:Run",
                "UnitAnswered.at:Instant",
                "UnitAnswered.page:String",
                "UnitAnswered.unit:String",
                "UnitAnswered.title:String",
                "UnitAnswered.interactionType:String",
                "UnitAnswered.number:int",
                // the exception; CheckResultTest proves that it holds nothing but the choices of a check
                "UnitAnswered.check:Optional<CheckResult>",
                "Progressed.run:Run",
                "Progressed.at:Instant",
                "Progressed.percent:int",
                "Completed.run:Run",
                "Completed.at:Instant",
                "Completed.took:Duration",
                "GradeDue.run:Run",
                "GradeDue.at:Instant",
                "GradeDue.placement:long",
                "GradeDue.given:int",
                "GradeDue.maximum:int",
                "GradeDue.complete:boolean",
                "GradeDue.done:Instant",
                "Run.enrolment:long",
                "Run.registration:UUID",
                "Run.learner:long",
                "Run.issuer:String",
                "Run.sub:String",
                "Run.pseudonym:UUID",
                "Run.course:String",
                "Run.module:String",
                "Run.moduleTitle:String",
                "Run.version:int",
                "Run.roster:boolean");

        List<String> fields = new java.util.ArrayList<>(fields(Run.class));
        for (Class<?> event : LearningEvent.class.getPermittedSubclasses()) {
            fields.addAll(fields(event));
        }

        assertThat(fields).isSubsetOf(allowed);
    }

    private static List<String> fields(Class<?> type) {
        RecordComponent[] components =
                Optional.ofNullable(type.getRecordComponents()).orElseThrow();
        return Arrays.stream(components)
                .map(c -> type.getSimpleName() + "." + c.getName() + ":"
                        + c.getGenericType().getTypeName().replaceAll("[a-z]+\\.", ""))
                .toList();
    }

    private static final String MODULE = """
            {"id":"https://learn.example/activities/lotus/learn","objectType":"Activity",
             "definition":{"type":"http://adlnet.gov/expapi/activities/module","name":{"en":"Learn"}}}""";

    private void assertSays(
            LearningEvent event, String verb, String display, String object, String parent, String result) {
        Statement statement = writer.write(event).orElseThrow();

        String whole = """
                {"id":"%s",
                 "actor":{"objectType":"Agent","account":{"homePage":"https://lms.example","name":"sub-1"}},
                 "verb":{"id":"%s","display":{"en":"%s"}},
                 "object":%s,
                 %s
                 "context":{
                  "registration":"11111111-2222-4333-8444-555555555555","revision":"3",
                  "platform":"Lotus Learning","language":"en",
                  "contextActivities":{
                   "parent":[%s],
                   "grouping":[{"id":"https://learn.example/activities/lotus"}],
                   "category":[{"id":"https://learn.example/profile/v1"}]}},
                 "timestamp":"2026-11-20T09:00:00.123Z"}""".formatted(
                        statement.id().orElseThrow(),
                        verb,
                        display,
                        object,
                        result.isEmpty() ? "" : "\"result\":" + result + ",",
                        parent);
        assertThat(withoutDefaults(statement.toJson())).isEqualTo(withoutDefaults(parse(whole)));
    }

    /** {@code objectType} of actors and activities may be left out. */
    private static JsonObject withoutDefaults(JsonObject json) {
        String text = json.toString()
                .replace("\"objectType\":\"Activity\",", "")
                .replace(",\"objectType\":\"Activity\"", "")
                .replace("\"objectType\":\"Agent\",", "")
                .replace(",\"objectType\":\"Agent\"", "");
        return parse(text);
    }

    private static JsonObject parse(String json) {
        return Json.createReader(new StringReader(json)).readObject();
    }

    private static Run run(String issuer) {
        return new Run(
                5,
                UUID.fromString("11111111-2222-4333-8444-555555555555"),
                9,
                issuer,
                "sub-1",
                UUID.fromString("5c1d6f0e-8a52-4b0f-9d39-1f0c7f1f2a33"),
                "lotus",
                "learn",
                "Learn",
                3,
                true);
    }
}
