package org.lotuslearning.xapi.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotuslearning.xapi.statement.Examples.READER;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementReaderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "simplest",
                "completion",
                "longest",
                "object-is-agent",
                "substatement",
                "comment",
                "voiding",
                "oauth-authority",
                "attachment"
            })
    void readsTheSpecificationsExamplesAndWritesThemWithoutLoss(String name) {
        JsonObject example = Examples.example(name);

        Statement statement = valid(READER.statement(example));

        assertThat(withDefaults(statement.toJson())).isEqualTo(withDefaults(example));
        assertThat(valid(READER.statement(statement.toJson()))).isEqualTo(statement);
        assertThat(StatementComparison.areEquivalent(statement.toJson(), example))
                .isTrue();
    }

    static Stream<JsonObject> interactions() {
        return Examples.json(Examples.text("interactions")).asJsonArray().getValuesAs(JsonObject.class).stream();
    }

    @ParameterizedTest
    @MethodSource("interactions")
    void readsTheExamplesOfInteractionsAndWritesThemWithoutLoss(JsonObject definition) {
        JsonObject statement = Examples.changed("simplest", "/object/definition", definition.toString());

        Statement read = valid(READER.statement(statement));

        assertThat(read.toJson().getValue("/object/definition")).isEqualTo(definition);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            emptyValue = "",
            value = {
                // Data 2.2 and 2.4: what a statement has
                "simplest | /actor | '' | /actor | is required",
                "simplest | /verb | '' | /verb | is required",
                "simplest | /object | '' | /object | is required",
                "simplest | /actor | null | /actor | must be an object, not null",
                "simplest | /result | null | /result | must be an object, not null",
                "simplest | /surprise | 1 | /surprise | is not a property",
                "simplest | /Result | {} | /Result | is not a property",
                "simplest | /id | \"123\" | /id | must be a UUID",
                "simplest | /id | \"{12345678-1234-5678-1234-567812345678}\" | /id | must be a UUID",
                "simplest | /id | 7 | /id | must be a string, not a number",
                "simplest | /timestamp | \"yesterday\" | /timestamp | must be an ISO 8601 timestamp",
                "simplest | /stored | \"2013-02-30T00:00:00Z\" | /stored | must be an ISO 8601 timestamp",
                "simplest | /version | \"0.95\" | /version | must be a version",
                "simplest | /version | \"1.1.0\" | /version | must be a version",
                // 2.4.2 actors
                "simplest | /actor/mbox | '' | /actor | must have one of",
                "simplest | /actor/openid | \"http://me.example.com/\" | /actor | must have only one of",
                "simplest | /actor/mbox | \"xapi@adlnet.gov\" | /actor/mbox | must be mailto:",
                "simplest | /actor/mbox | \"mailto:adlnet.gov\" | /actor/mbox | must be mailto:",
                "simplest | /actor/mbox | \"mailto:a@b.cd?subject=x\" | /actor/mbox | must be mailto:",
                "simplest | /actor/mbox | \"mailto:<a@b.cd>\" | /actor/mbox | must be mailto:",
                "simplest | /actor/mbox | \"mailto:a@c@b.cd\" | /actor/mbox | must be mailto:",
                "simplest | /actor/name | 5 | /actor/name | must be a string, not a number",
                "simplest | /actor/objectType | \"agent\" | /actor/objectType | must be Agent or Group",
                "simplest | /actor | {\"openid\":\"me\"} | /actor/openid | must be an IRI",
                "simplest | /actor | {\"mbox_sha1sum\":\"xyz\"} | /actor/mbox_sha1sum | must be a SHA-1",
                "simplest | /actor | {\"account\":{\"name\":\"a\"}} | /actor/account/homePage | is required",
                "simplest | /actor | {\"account\":{\"homePage\":\"http://a.example/\"}} | /actor/account/name | is required",
                "simplest | /actor | {\"account\":{\"homePage\":\"a\",\"name\":\"a\"}} | /actor/account/homePage | must be an IRI",
                "simplest | /actor | {\"objectType\":\"Group\"} | /actor/member | is required",
                "simplest | /actor/member | [] | /actor/member | is not a property",
                "longest | /actor/member/1/objectType | \"Group\" | /actor/member/1/objectType | must be Agent",
                "longest | /actor/member/2/mbox_sha1sum | 7 | /actor/member/2/mbox_sha1sum | must be a string",
                "longest | /actor/member | {} | /actor/member | must be an array",
                // 2.4.3 verbs
                "simplest | /verb/id | '' | /verb/id | is required",
                "simplest | /verb/id | \"created\" | /verb/id | must be an IRI with a scheme",
                "simplest | /verb/display | \"created\" | /verb/display | must be an object, not a string",
                "simplest | /verb/display | {\"a12345678\":\"x\"} | /verb/display/a12345678 | must be a language tag",
                "simplest | /verb/display | {\"ar-a-aaa-b-bbb-a-ccc\":\"x\"} | /verb/display/ar-a-aaa-b-bbb-a-ccc | must be a language tag",
                "simplest | /verb/display | {\"en_US\":\"x\"} | /verb/display/en_US | must be a language tag",
                "simplest | /verb/display | {\"en\":1} | /verb/display/en | must be a string",
                // 2.4.4 objects
                "simplest | /object/id | '' | /object/id | is required",
                "simplest | /object/id | \"ab=c://should.fail.com\" | /object/id | must be an IRI",
                "simplest | /object/objectType | \"activity\" | /object/objectType | must be Activity, Agent",
                "simplest | /object/definition | \"x\" | /object/definition | must be an object",
                "simplest | /object/definition | {\"type\":\"x\"} | /object/definition/type | must be an IRI",
                "simplest | /object/definition | {\"moreInfo\":\"x\"} | /object/definition/moreInfo | must be an IRI",
                "simplest | /object/definition | {\"extensions\":{\"x\":1}} | /object/definition/extensions/x | whose name must be an IRI",
                "simplest | /object/definition | {\"extensions\":{\"a/b~c\":1}} | /object/definition/extensions/a~1b~0c | whose name",
                "simplest | /object/definition | {\"interactionType\":\"Choice\"} | /object/definition/interactionType | must be one of",
                "simplest | /object/definition | {\"choices\":[]} | /object/definition/interactionType | is required",
                "simplest | /object/definition | {\"interactionType\":\"likert\",\"choices\":[]} | /object/definition/choices | does not belong",
                "simplest | /object/definition | {\"interactionType\":\"likert\",\"scale\":[{\"id\":\"a\"},{\"id\":\"a\"}]} | /object/definition/scale/1/id | must not be repeated",
                "object-is-agent | /context/revision | \"1\" | /context/revision | is only for statements about an activity",
                "object-is-agent | /context/platform | \"1\" | /context/platform | is only for statements about an activity",
                "comment | /object/id | \"x\" | /object/id | must be a UUID",
                "comment | /object/name | \"x\" | /object/name | is not a property",
                "substatement | /object/id | \"8f87ccde-bb56-4c2e-ab83-44982ef22df0\" | /object/id | is not a property",
                "substatement | /object/stored | \"2013-05-18T05:32:34Z\" | /object/stored | is not a property",
                "substatement | /object/version | \"1.0.0\" | /object/version | is not a property",
                "substatement | /object/authority | {\"mbox\":\"mailto:a@b.c\"} | /object/authority | is not a property",
                "substatement | /object/object | {\"objectType\":\"SubStatement\"} | /object/object/objectType | must not be a SubStatement",
                "substatement | /object/verb/id | \"http://adlnet.gov/expapi/verbs/voided\" | /object/object/objectType | must be StatementRef",
                // 2.3.2 voiding
                "voiding | /object | {\"id\":\"http://example.com/a\"} | /object/objectType | must be StatementRef",
                // 2.4.5 results
                "completion | /result/score/scaled | 1.01 | /result/score/scaled | must be between -1 and 1",
                "completion | /result/score/scaled | \"0.95\" | /result/score/scaled | must be a number, not a string",
                "completion | /result/score | {\"raw\":11,\"max\":10} | /result/score/raw | must be between min and max",
                "completion | /result/score | {\"raw\":-1,\"min\":0} | /result/score/raw | must be between min and max",
                "completion | /result/score | {\"min\":10,\"max\":10} | /result/score/min | must be less than max",
                "completion | /result/success | \"true\" | /result/success | must be true or false, not a string",
                "completion | /result/completion | 1 | /result/completion | must be true or false, not a number",
                "completion | /result/response | 1 | /result/response | must be a string",
                "completion | /result/duration | \"P4W1D\" | /result/duration | must be an ISO 8601 duration",
                "completion | /result/extensions | {\"x\":1} | /result/extensions/x | whose name must be an IRI",
                // 2.4.6 contexts
                "longest | /context/registration | \"x\" | /context/registration | must be a UUID",
                "longest | /context/instructor | {} | /context/instructor | must have one of",
                "longest | /context/team | {\"mbox\":\"mailto:a@b.c\"} | /context/team/objectType | is required",
                "longest | /context/team/objectType | \"Agent\" | /context/team/objectType | must be Group",
                "longest | /context/language | \"a12345\" | /context/language | must be a language tag",
                "longest | /context/language | \"\" | /context/language | must be a language tag",
                "longest | /context/revision | 1 | /context/revision | must be a string",
                "longest | /context/statement/objectType | \"statementref\" | /context/statement/objectType | must be StatementRef",
                "longest | /context/contextActivities/parents | [] | /context/contextActivities/parents | is not a property",
                "longest | /context/contextActivities/other/1/id | '' | /context/contextActivities/other/1/id | is required",
                "longest | /context/contextActivities/parent | \"x\" | /context/contextActivities/parent | must be an array",
                // 2.4.9 authorities
                "oauth-authority | /authority/member/1 | '' | /authority | must be an agent, or a group of two agents",
                // 2.4.11 attachments
                "attachment | /attachments/0/usageType | '' | /attachments/0/usageType | is required",
                "attachment | /attachments/0/display | '' | /attachments/0/display | is required",
                "attachment | /attachments/0/contentType | '' | /attachments/0/contentType | is required",
                "attachment | /attachments/0/length | 1.5 | /attachments/0/length | must be a whole number",
                "attachment | /attachments/0/length | -1 | /attachments/0/length | must be a whole number",
                "attachment | /attachments/0/sha2 | '' | /attachments/0/sha2 | is required",
                "attachment | /attachments/0/sha2 | \"00\" | /attachments/0/sha2 | must be a SHA-2",
                "attachment | /attachments/0/contentType | \"text\" | /attachments/0/contentType | must be a media type",
                "attachment | /attachments/0/fileUrl | \"file\" | /attachments/0/fileUrl | must be an IRI",
                "attachment | /attachments | {} | /attachments | must be an array",
            })
    void refusesAndNamesTheProperty(String example, String at, String value, String pointer, String problem) {
        JsonObject wrong = Examples.changed(example, at, value);

        Reading<Statement> reading = READER.statement(wrong);

        assertThat(reading).isInstanceOfSatisfying(Reading.Refused.class, refused -> {
            assertThat(refused.pointer()).isEqualTo(pointer);
            assertThat(refused.problem()).contains(problem);
            assertThat(refused.message()).startsWith(pointer + " ");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "completion | /result/score/scaled | -1",
                "completion | /result/score | {\"raw\":10,\"min\":0,\"max\":10}",
                "completion | /result/extensions | {\"http://example.com/x\":{\"deep\":[null]}}",
                "simplest | /version | \"1.0.2\"",
                "simplest | /timestamp | \"20130518T053234Z\"",
                "simplest | /actor | {\"objectType\":\"Group\",\"member\":[]}",
                "longest | /context/language | \"zh-Hant-TW\"",
                "longest | /context/language | \"en-a-aaa-b-bbb-x-a-b-a\"",
                "simplest | /actor/mbox | \"mailto:\\\"a@c\\\"@b.cd\"",
            })
    void acceptsWhatTheSpecificationAllows(String example, String at, String value) {
        JsonObject right = Examples.changed(example, at, value);

        assertThat(valid(READER.statement(right)).toJson().getValue(at)).isEqualTo(Examples.json(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[1,]",
                "{} {}",
                "{\"id\":1,\"id\":2}",
                "{\"id\":\"\\ud800\"}",
                "not json",
            })
    void refusesTextThatIsNotOneUnambiguousJsonValue(String text) {
        assertThat(READER.statement(text)).isInstanceOf(Reading.Refused.class);
    }

    @Test
    void refusesASubStatementWithinASubStatementHoweverDeep() {
        String nested = "{\"objectType\":\"SubStatement\",\"object\":".repeat(90) + "{}" + "}".repeat(90);

        Reading<Statement> reading = READER.statement(Examples.changed("simplest", "/object", nested));

        assertThat(reading).isInstanceOf(Reading.Refused.class);
    }

    @Test
    void readsAnActorOnItsOwn() {
        Reading<Actor> reading = READER.actor(Examples.json("{\"mbox\":\"mailto:a@Example.COM\"}"));

        assertThat(valid(reading)).isEqualTo(Agent.of(new Identifier.Mbox("mailto:a@Example.COM")));
    }

    private static <T> T valid(Reading<T> reading) {
        assertThat(reading).isInstanceOf(Reading.Valid.class);
        return ((Reading.Valid<T>) reading).value();
    }

    /** What the writer may add: a default objectType, and the array around a single context activity. */
    private static JsonValue withDefaults(JsonObject statement) {
        return new Defaults().in(statement);
    }
}
