package org.lotuslearning.lrs.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotuslearning.lrs.Sample.encoded;
import static org.lotuslearning.lrs.Sample.json;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lotuslearning.lrs.LrsServer;
import org.lotuslearning.testdatabase.TestDatabase;

/** {@code format=canonical} (Communication 2.1.3). */
class CanonicalFormatTest {
    private static final String NAME =
            "{\"name\":{\"en\":\"Course\",\"de\":\"Kurs\"},\"type\":\"http://example.com/course\"}";

    private static String someActivity() {
        return "http://www.example.com/courses/" + UUID.randomUUID();
    }

    private static String activity(String id, String definition) {
        return "{\"id\":\"" + id + "\"" + (definition.isEmpty() ? "" : ",\"definition\":" + definition) + "}";
    }

    private static String statement(UUID id, String object, String rest) {
        return "{\"id\":\"" + id + "\",\"actor\":{\"name\":\"Al\",\"mbox\":\"mailto:a@example.com\"},"
                + "\"verb\":{\"id\":\"http://example.com/v\",\"display\":{\"en\":\"did\",\"de\":\"tat\"}},\"object\":"
                + object + rest + "}";
    }

    private static String within(String activity) {
        return ",\"context\":{\"contextActivities\":{\"grouping\":[" + activity + "]}}";
    }

    private static HttpRequest.Builder request(LrsServer lrs, UUID id) {
        return lrs.request("statements?format=canonical&statementId=" + id).setHeader("Accept-Language", "de");
    }

    private static JsonObject canonical(LrsServer lrs, UUID id) {
        return json(LrsServer.send(request(lrs, id)));
    }

    private static void say(LrsServer lrs, String statement) {
        assertThat(lrs.post(statement).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void givesEveryActivityTheDefinitionThatAllStatementsMake(TestDatabase database) {
        LrsServer lrs = LrsServer.on(database);
        String course = someActivity();
        UUID defining = UUID.randomUUID();
        UUID mentioning = UUID.randomUUID();
        say(lrs, statement(defining, activity(course, NAME), ""));
        String planned = "{\"objectType\":\"SubStatement\",\"actor\":{\"mbox\":\"mailto:b@example.com\"},"
                + "\"verb\":{\"id\":\"http://example.com/v\"},\"object\":" + activity(course, "") + "}";
        say(lrs, statement(mentioning, planned, within(activity(course, "{\"description\":{\"de\":\"Alles\"}}"))));

        JsonObject first = canonical(lrs, defining);
        JsonObject second = canonical(lrs, mentioning);

        String merged =
                "{\"name\":{\"de\":\"Kurs\"},\"type\":\"http://example.com/course\",\"description\":{\"de\":\"Alles\"}}";
        assertThat(first.getValue("/object/definition")).hasToString(merged);
        assertThat(first.getValue("/verb/display")).hasToString("{\"de\":\"tat\"}");
        assertThat(first.getValue("/actor/name")).hasToString("\"Al\"");
        assertThat(second.getValue("/object/object/definition")).hasToString(merged);
        assertThat(second.getValue("/context/contextActivities/grouping/0/definition"))
                .hasToString(merged);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void givesItOnWholePagesToo(TestDatabase database) {
        LrsServer lrs = LrsServer.on(database);
        String course = someActivity();
        String other = someActivity();
        say(
                lrs,
                "[" + statement(UUID.randomUUID(), activity(course, NAME), within(activity(other, ""))) + ","
                        + statement(UUID.randomUUID(), activity(course, ""), "") + "]");

        JsonObject page = json(LrsServer.send(lrs.request("statements?format=canonical&activity=" + encoded(course))
                .setHeader("Accept-Language", "en")));

        String english = "{\"name\":{\"en\":\"Course\"},\"type\":\"http://example.com/course\"}";
        assertThat(page.getJsonArray("statements")).hasSize(2);
        assertThat(page.getValue("/statements/0/object/definition")).hasToString(english);
        assertThat(page.getValue("/statements/1/object/definition")).hasToString(english);
        assertThat(page.getValue("/statements/1/context/contextActivities/grouping/0"))
                .hasToString("{\"id\":\"" + other + "\"}");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void prefersWhatIsBelievedToWhatAStatementSays(TestDatabase database) {
        LrsServer lrs = LrsServer.on(database);
        String known = someActivity();
        String unknown = someActivity();
        UUID id = UUID.randomUUID();
        say(lrs, statement(UUID.randomUUID(), activity(known, NAME), ""));
        String claim = "{\"name\":{\"de\":\"Unsinn\"}}";
        assertThat(lrs.postAs("writer", statement(id, activity(known, claim), within(activity(unknown, claim))))
                        .statusCode())
                .isEqualTo(200);

        JsonObject canonical = canonical(lrs, id);

        assertThat(canonical.getValue("/object/definition/name")).hasToString("{\"de\":\"Kurs\"}");
        assertThat(canonical.getValue("/context/contextActivities/grouping/0/definition/name"))
                .hasToString("{\"de\":\"Unsinn\"}");
        assertThat(json(lrs.get("statements?statementId=" + id)).getValue("/object/definition"))
                .hasToString(claim);
    }

    /** Who may not ask what an activity is does not learn it by mentioning one. */
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void showsClientsOfTheirOwnStatementsOnlyWhatThoseSay(TestDatabase database) {
        LrsServer lrs = LrsServer.on(database);
        String course = someActivity();
        UUID id = UUID.randomUUID();
        say(lrs, statement(UUID.randomUUID(), activity(course, NAME), ""));
        lrs.postAs("mine", statement(id, activity(course, "{\"name\":{\"en\":\"Ours\"}}"), ""));

        HttpResponse<String> mine = lrs.getAs("mine", "statements?format=canonical&statementId=" + id);

        assertThat(lrs.getAs("mine", "activities?activityId=" + encoded(course)).statusCode())
                .isEqualTo(403);
        assertThat(json(mine).getValue("/object/definition")).hasToString("{\"name\":{\"en\":\"Ours\"}}");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void leavesVeryLongDefinitionsToTheActivitiesThemselves(TestDatabase database) {
        LrsServer lrs = LrsServer.on(database);
        String course = someActivity();
        UUID id = UUID.randomUUID();
        say(lrs, statement(id, activity(course, ""), ""));
        say(
                lrs,
                statement(
                        UUID.randomUUID(), activity(course, "{\"name\":{\"de\":\"" + "x".repeat(20_000) + "\"}}"), ""));

        assertThat(canonical(lrs, id).getJsonObject("object")).containsOnlyKeys("id");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void isAnotherAnswerWhenTheDefinitionHasChanged(TestDatabase database) {
        LrsServer lrs = LrsServer.on(database);
        String course = someActivity();
        UUID id = UUID.randomUUID();
        say(lrs, statement(id, activity(course, NAME), ""));
        HttpResponse<String> before = LrsServer.send(request(lrs, id));
        String tag = before.headers().firstValue("ETag").orElseThrow();
        String modified = before.headers().firstValue("Last-Modified").orElseThrow();
        assertThat(LrsServer.send(request(lrs, id).setHeader("If-None-Match", tag))
                        .statusCode())
                .isEqualTo(304);
        say(lrs, statement(UUID.randomUUID(), activity(course, "{\"name\":{\"de\":\"Lehrgang\"}}"), ""));

        assertThat(LrsServer.send(request(lrs, id).setHeader("If-None-Match", tag))
                        .body())
                .contains("Lehrgang");
        assertThat(LrsServer.send(request(lrs, id).setHeader("If-Modified-Since", modified))
                        .body())
                .contains("Lehrgang");
        assertThat(LrsServer.send(lrs.request("statements?statementId=" + id).setHeader("If-Modified-Since", modified))
                        .statusCode())
                .isEqualTo(304);
    }
}
