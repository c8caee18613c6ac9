package org.lotuslearning.tracking.statements;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotuslearning.learning.events.LearningEvent;
import org.lotuslearning.testprofile.Profile;
import org.lotuslearning.testprofile.Verdict;

/** Whatever {@link StatementWriter} writes keeps to the profile that it names as its category. */
class StatementsFollowProfileTest {
    private static final String PARTS = "https://learn.example/profile/v1#";

    private final StatementWriter writer = new StatementWriter(SampleEvents.SETTINGS);
    private final Profile profile =
            new Profile(StatementProfile.of(SampleEvents.SETTINGS).toJson());

    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindOfStatementFollowsItsTemplate(String kind) {
        assertThat(profile.check(statement(kind))).isEqualTo(new Verdict.Follows(Set.of(PARTS + kind)));
    }

    @Test
    void whatTakesAStatementBackFollowsItsTemplate() {
        assertThat(profile.check(SampleEvents.voiding().toJson()))
                .isEqualTo(new Verdict.Follows(Set.of(PARTS + "voided")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "/context/registration                | '11111111-2222-4333-8444-555555555555'",
                "/context/contextActivities/category  | []",
                "/actor/account/name                  | 'sub-1'",
                "/actor/name                          | 'Ada Example'",
                "/object                              | {'objectType':'Activity','id':'https://learn.example/activities/lotus'}",
                "/result                              | {'completion':false}",
            })
    void nothingIsTakenBackInAnotherWay(String pointer, String value) {
        JsonObject changed =
                Json.createPointer(pointer).add(SampleEvents.voiding().toJson(), json(value));

        assertThat(profile.check(changed)).isInstanceOf(Verdict.Breaks.class);
    }

    @Test
    void everyEventOfARunHasAKind() {
        Set<Class<?>> sampled = SampleEvents.all().values().stream()
                .<Class<?>>map(LearningEvent::getClass)
                .collect(Collectors.toSet());
        List<Class<?>> events = List.of(LearningEvent.class.getPermittedSubclasses());

        assertThat(events)
                .filteredOn(type -> !type.equals(LearningEvent.GradeDue.class))
                .containsExactlyInAnyOrderElementsOf(sampled);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void noStatementDoesWithoutWhatAllHaveInCommon(String kind) {
        for (String pointer : List.of(
                "/id",
                "/timestamp",
                "/actor/account/homePage",
                "/actor/account/name",
                "/object/definition/name",
                "/context/registration",
                "/context/revision",
                "/context/platform",
                "/context/language",
                "/context/contextActivities/parent",
                "/context/contextActivities/grouping",
                "/context/contextActivities/category")) {
            JsonObject without = Json.createPointer(pointer).remove(statement(kind));
            assertThat(profile.check(without)).as(pointer).isInstanceOf(Verdict.Breaks.class);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void noStatementNamesAPersonOrSaysMore(String kind) {
        for (String pointer : List.of(
                "/actor/name", "/actor/mbox", "/context/extensions", "/object/definition/extensions", "/attachments")) {
            JsonObject more = Json.createPointer(pointer).add(statement(kind), Json.createValue("more"));
            assertThat(profile.check(more)).as(pointer).isInstanceOf(Verdict.Breaks.class);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "answered    | /result                             | {'response':'what somebody wrote'}",
                "answered    | /result                             | {'success':true}",
                "answered    | /object/definition/choices          | [{'id':'pity'}]",
                "experienced | /result                             | {'duration':'PT1M'}",
                "initialized | /result                             | {'completion':false}",
                "progressed  | /result/extensions                  | {}",
                "progressed  | /result/response                    | '75'",
                "progressed  | /result/score                       | {'scaled':0.75}",
                "completed   | /result/completion                  | false",
                "completed   | /result/success                     | true",
                "completed   | /result/score                       | {'scaled':1}",
                "checked     | /result/score                       | {'scaled':1}",
                "checked     | /result/extensions                  | {'https://x.example/hint':'used'}",
                "checked     | /object/definition/interactionType  | 'fill-in'",
                "checked     | /object/definition/choices          | []",
                "checked     | /context/platform                   | 'Somebody else'",
                "checked     | /context/contextActivities/category | [{'id':'https://learn.example/profile/v2'}]",
            })
    void aChangedStatementBreaksItsTemplate(String kind, String pointer, String value) {
        JsonObject changed = Json.createPointer(pointer).add(statement(kind), json(value));

        assertThat(profile.check(changed))
                .isInstanceOfSatisfying(
                        Verdict.Breaks.class,
                        breaks -> assertThat(breaks.problems())
                                .allSatisfy(problem -> assertThat(problem).startsWith(PARTS + kind)));
    }

    @ParameterizedTest
    @CsvSource({
        "completed,   /result/duration",
        "progressed,  /result",
        "checked,     /result/response",
        "checked,     /result/success",
        "checked,     /object/definition/correctResponsesPattern",
        "answered,    /object/definition/interactionType"
    })
    void aStatementWithoutWhatItsTemplateAsksForBreaksIt(String kind, String pointer) {
        JsonObject without = Json.createPointer(pointer).remove(statement(kind));

        assertThat(profile.check(without)).isInstanceOf(Verdict.Breaks.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/verb/id", "/object/definition/type"})
    void aStatementOfAnotherVerbOrTypeIsNotOurs(String pointer) {
        JsonObject changed = Json.createPointer(pointer)
                .replace(statement("answered"), Json.createValue("http://adlnet.gov/expapi/verbs/launched"));

        assertThat(profile.check(changed)).isEqualTo(new Verdict.Unmatched());
    }

    /** An exercise told as a check would need a response, and a check told as an exercise may have none. */
    @Test
    void anExerciseIsNoCheck() {
        JsonValue interaction = Json.createValue(Vocabulary.INTERACTION.toString());
        JsonObject changed = Json.createPointer("/object/definition/type").replace(statement("answered"), interaction);

        assertThat(profile.check(changed)).isInstanceOf(Verdict.Breaks.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "initialized",
                "initialized experienced progressed",
                "initialized experienced progressed answered progressed checked progressed completed",
                "initialized experienced completed answered experienced progressed",
            })
    void aRunFollowsThePattern(String kinds) {
        assertThat(profile.followed(run(kinds))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "experienced initialized",
                "experienced",
                "initialized initialized",
                "initialized experienced completed completed",
                "initialized completed experienced completed",
            })
    void anythingElseDoesNot(String kinds) {
        assertThat(profile.followed(run(kinds))).isFalse();
    }

    @Test
    void aRunWithAStatementThatBreaksItsTemplateDoesNotEither() {
        List<JsonObject> run = new ArrayList<>(run("initialized experienced"));
        run.set(1, Json.createPointer("/context/registration").remove(run.get(1)));

        assertThat(profile.followed(run)).isFalse();
    }

    /** Part two, 9.0: "MUST give Statements following a Pattern different timestamps if they are in different batches". */
    @Test
    void progressComesAfterWhatMadeIt() {
        assertThat(statement("progressed").getString("timestamp"))
                .isGreaterThan(statement("experienced").getString("timestamp"))
                .isGreaterThan(statement("answered").getString("timestamp"));
    }

    private static Set<String> kinds() {
        return SampleEvents.all().keySet();
    }

    private JsonObject statement(String kind) {
        return writer.write(SampleEvents.of(kind)).orElseThrow().toJson();
    }

    /** Statements of these kinds, a second apart, given in no order. */
    private List<JsonObject> run(String kinds) {
        List<JsonObject> statements = new ArrayList<>();
        for (String kind : kinds.split(" ", -1)) {
            String timestamp = SampleEvents.AT.plusSeconds(statements.size()).toString();
            statements.add(Json.createPointer("/timestamp").replace(statement(kind), Json.createValue(timestamp)));
        }
        java.util.Collections.reverse(statements);
        return statements;
    }

    private static JsonValue json(String text) {
        try (var reader = Json.createReader(new StringReader(text.replace('\'', '"')))) {
            return reader.readValue();
        }
    }
}
