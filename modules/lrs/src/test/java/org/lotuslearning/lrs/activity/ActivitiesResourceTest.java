package org.lotuslearning.lrs.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotuslearning.lrs.Sample.encoded;
import static org.lotuslearning.lrs.Sample.error;
import static org.lotuslearning.lrs.Sample.json;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lotuslearning.lrs.LrsServer;
import org.lotuslearning.testdatabase.TestDatabase;
import org.lotuslearning.xapi.statement.JsonText;

/** xAPI 1.0.3, Communication 2.5, and Data 2.4.4.1. */
class ActivitiesResourceTest {
    private static String someActivity() {
        return "http://www.example.com/meetings/" + UUID.randomUUID();
    }

    private static JsonObject activity(LrsServer lrs, String id) {
        HttpResponse<String> response = lrs.get("activities?activityId=" + encoded(id));
        assertThat(response.statusCode()).isEqualTo(200);
        return json(response);
    }

    private static JsonObject definition(LrsServer lrs, String id) {
        return activity(lrs, id).getJsonObject("definition");
    }

    private static String statement(String object) {
        return "{\"actor\":{\"mbox\":\"mailto:a@example.com\"},\"verb\":{\"id\":\"http://example.com/v\"},\"object\":"
                + object + "}";
    }

    private static String defined(String id, String definition) {
        return "{\"id\":\"" + id + "\",\"definition\":" + definition + "}";
    }

    private static void say(LrsServer lrs, String id, String definition) {
        assertThat(lrs.post(statement(defined(id, definition))).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void answersActivitiesThatNobodyHasMentioned(TestDatabase database) {
        LrsServer lrs = LrsServer.on(database);
        String id = someActivity();

        assertThat(activity(lrs, id)).isEqualTo(JsonText.object("{\"objectType\":\"Activity\",\"id\":\"" + id + "\"}"));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void joinsLanguagesAndExtensionsAndTakesTheRestFromTheNewest(TestDatabase database) {
        LrsServer lrs = LrsServer.on(database);
        String id = someActivity();
        say(
                lrs,
                id,
                "{\"name\":{\"en-US\":\"example meeting\",\"de\":\"Treffen\"},\"type\":\"http://example.com/old\","
                        + "\"extensions\":{\"http://example.com/a\":{\"deep\":1}},\"moreInfo\":\"http://example.com/more\"}");
        say(
                lrs,
                id,
                "{\"name\":{\"fr-FR\":\"réunion\",\"de\":\"Besprechung\"},\"type\":\"http://example.com/new\","
                        + "\"extensions\":{\"http://example.com/b\":null}}");
        lrs.post(statement("{\"id\":\"" + id + "\"}"));

        assertThat(definition(lrs, id))
                .isEqualTo(JsonText.object("{\"name\":{\"en-US\":\"example meeting\",\"de\":\"Besprechung\","
                        + "\"fr-FR\":\"réunion\"},\"type\":\"http://example.com/new\","
                        + "\"extensions\":{\"http://example.com/a\":{\"deep\":1},\"http://example.com/b\":null},"
                        + "\"moreInfo\":\"http://example.com/more\"}"));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void replacesAQuestionAsAWhole(TestDatabase database) {
        LrsServer lrs = LrsServer.on(database);
        String id = someActivity();
        say(
                lrs,
                id,
                "{\"name\":{\"en\":\"Q\"},\"interactionType\":\"choice\",\"correctResponsesPattern\":[\"a\"],"
                        + "\"choices\":[{\"id\":\"a\"},{\"id\":\"b\"}]}");
        say(lrs, id, "{\"interactionType\":\"true-false\"}");

        assertThat(definition(lrs, id))
                .isEqualTo(JsonText.object("{\"name\":{\"en\":\"Q\"},\"interactionType\":\"true-false\"}"));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void learnsFromContextsSubStatementsAndWholeBatches(TestDatabase database) {
        LrsServer lrs = LrsServer.on(database);
        String page = someActivity();
        String course = someActivity();
        String planned = someActivity();
        String parent = defined(page, "{\"name\":{\"en\":\"Page\"}}");
        String context = "\"context\":{\"contextActivities\":{\"parent\":" + parent + ",\"grouping\":["
                + defined(course, "{\"name\":{\"en\":\"Course\"}}") + "]}}";
        String contained = statement(defined(planned, "{\"name\":{\"en\":\"Planned\"}}"));
        String subStatement =
                contained.substring(0, contained.length() - 1) + "," + context + ",\"objectType\":\"SubStatement\"}";
        String more = statement(defined(course, "{\"description\":{\"en\":\"Long\"}}"));

        assertThat(lrs.post("[" + statement(subStatement) + "," + more + "]").statusCode())
                .isEqualTo(200);

        assertThat(definition(lrs, page).getJsonObject("name").getString("en")).isEqualTo("Page");
        assertThat(definition(lrs, planned).getJsonObject("name").getString("en"))
                .isEqualTo("Planned");
        assertThat(definition(lrs, course))
                .isEqualTo(JsonText.object("{\"name\":{\"en\":\"Course\"},\"description\":{\"en\":\"Long\"}}"));
    }

    /** Communication 4.2: "SHOULD NOT update its canonical representation". */
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void believesOnlyClientsThatMayDefine(TestDatabase database) {
        LrsServer lrs = LrsServer.on(database);
        String id = someActivity();
        String statement = statement(defined(id, "{\"name\":{\"en\":\"Mine\"}}"));

        assertThat(lrs.postAs("writer", statement).statusCode()).isEqualTo(200);

        assertThat(activity(lrs, id)).doesNotContainKey("definition");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void keepsWhatItKnowsWhereADefinitionWouldGrowTooLong(TestDatabase database) {
        LrsServer lrs = LrsServer.on(database);
        String id = someActivity();
        String half = "x".repeat(600_000);
        say(lrs, id, "{\"name\":{\"en\":\"" + half + "\"}}");
        say(lrs, id, "{\"name\":{\"de\":\"" + half + "\"}}");

        assertThat(definition(lrs, id).getJsonObject("name")).containsOnlyKeys("en");
    }

    @Test
    void namesWhatIsWrong() {
        LrsServer lrs = LrsServer.on(TestDatabase.H2);

        assertThat(error(lrs.get("activities"))).contains("activityId is required");
        assertThat(error(lrs.get("activities?activityId=page"))).contains("activityId must be an IRI");
        assertThat(error(lrs.get("activities?activityid=http://e.org/a"))).contains("activityid is not known");
        assertThat(lrs.get("activities").statusCode()).isEqualTo(400);
    }
}
