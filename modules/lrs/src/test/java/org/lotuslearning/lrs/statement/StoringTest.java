package org.lotuslearning.lrs.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotuslearning.lrs.Sample.activity;
import static org.lotuslearning.lrs.Sample.agent;
import static org.lotuslearning.lrs.Sample.batch;
import static org.lotuslearning.lrs.Sample.encoded;
import static org.lotuslearning.lrs.Sample.error;
import static org.lotuslearning.lrs.Sample.id;
import static org.lotuslearning.lrs.Sample.ids;
import static org.lotuslearning.lrs.Sample.json;
import static org.lotuslearning.lrs.Sample.read;
import static org.lotuslearning.lrs.Sample.someone;
import static org.lotuslearning.lrs.Sample.verb;

import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lotuslearning.lrs.LrsServer;
import org.lotuslearning.lrs.exchange.LrsSettings;
import org.lotuslearning.testdatabase.TestDatabase;
import org.lotuslearning.xapi.remote.Outcome;
import org.lotuslearning.xapi.remote.RemoteLRS;
import org.lotuslearning.xapi.statement.JsonText;
import org.lotuslearning.xapi.statement.Statement;
import org.lotuslearning.xapi.statement.StatementComparison;
import org.lotuslearning.xapi.statement.Timestamp;

/** xAPI 1.0.3: Communication 2.1.1 and 2.1.2 (PUT and POST), Data 2.4 (what the LRS sets). */
class StoringTest {
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void storesABatchAndGivesEachBackAsItCame(TestDatabase database) {
        RemoteLRS lrs = LrsServer.on(database).remote("relay");
        String learner = someone();
        List<Statement> sent = List.of(read(learner, "1.1"), read(learner, "1.2"), read(learner, "1.3"));

        Outcome<List<UUID>> stored = lrs.saveStatements(texts(sent));

        List<UUID> ids = sent.stream().map(one -> one.id().orElseThrow()).toList();
        assertThat(stored).isEqualTo(new Outcome.Success<>(ids));
        for (Statement one : sent) {
            assertThat(lrs.fetchStatement(one.id().orElseThrow()))
                    .isInstanceOfSatisfying(
                            Outcome.Success.class,
                            found -> assertThat(
                                            StatementComparison.areEquivalent((JsonObject) found.value(), one.toJson()))
                                    .isTrue());
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void setsWhatIsForTheLrsToSet(TestDatabase database) {
        LrsServer lrs = LrsServer.on(database);
        JsonObject forged = JsonText.PROVIDER
                .createObjectBuilder(read(someone(), "1.1").toJson())
                .remove("id")
                .add("stored", "2001-01-01T00:00:00Z")
                .add("authority", agent("someone else").toJson())
                .build();

        HttpResponse<String> posted = lrs.post(forged.toString());

        assertThat(posted.statusCode()).isEqualTo(200);
        String id = JsonText.PROVIDER
                .createReader(new StringReader(posted.body()))
                .readArray()
                .getString(0);
        JsonObject kept = json(lrs.get("statements?statementId=" + id));
        assertThat(kept.getString("id")).isEqualTo(id);
        assertThat(kept.getString("timestamp")).isEqualTo(kept.getString("stored"));
        assertThat(kept.getString("stored")).isNotEqualTo("2001-01-01T00:00:00Z");
        assertThat(kept.getString("version")).isEqualTo("1.0.0");
        assertThat(kept.getJsonObject("authority").getString("name")).isEqualTo("Relay");
        assertThat(kept.getValue("/authority/account").toString())
                .isEqualTo("{\"homePage\":\"" + LrsServer.HOME + "\",\"name\":\"relay\"}");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void keepsEveryPropertyNumberAndExtensionOfWhatItReceived(TestDatabase database) {
        LrsServer lrs = LrsServer.on(database);
        JsonObject sent = JsonText.object("""
                {"id":"%s","actor":{"mbox":"mailto:Jo@Example.org","name":"Jo 🌷 \\u0000"},
                "verb":{"id":"http://example.com/فعل/خواندن"},
                "object":{"id":"http://example.com/activity","definition":{"extensions":{"http://example.com/x":null}}},
                "result":{"score":{"scaled":0.10,"raw":1E+2},"duration":"PT1M0.000S",
                  "extensions":{"http://example.com/y":[1.50,{"deep":[null,true]}]}},
                "context":{"contextActivities":{"parent":{"id":"http://example.com/parent"}}},
                "timestamp":"2015-12-18T12:17:00+01:00","version":"1.0.2"}""".formatted(UUID.randomUUID()));

        lrs.post(sent.toString());

        JsonObject kept = json(lrs.get("statements?statementId=" + sent.getString("id")));
        JsonObject expected = JsonText.PROVIDER
                .createPatchBuilder()
                .replace(
                        "/context/contextActivities/parent",
                        JsonText.PROVIDER
                                .createArrayBuilder()
                                .add(sent.getValue("/context/contextActivities/parent"))
                                .build())
                .replace("/timestamp", "2015-12-18T11:17:00Z")
                .add("/stored", kept.get("stored"))
                .add("/authority", kept.get("authority"))
                .build()
                .apply(sent);
        assertThat(kept).isEqualTo(expected);
        assertThat(kept.toString()).contains("0.10").contains("1.50");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void changesNothingWhenTheSameComesAgain(TestDatabase database) {
        LrsServer lrs = LrsServer.on(database);
        String learner = someone();
        Statement first = read(learner, "1.1");
        Statement second = read(learner, "1.2");
        lrs.post(batch(List.of(first)));
        HttpResponse<String> before = lrs.get("statements?statementId=" + id(first));

        HttpResponse<String> again = lrs.postAs("other", batch(List.of(first, second)));
        HttpResponse<String> put = lrs.put(id(first), first.toJson().toString());

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(put.statusCode()).isEqualTo(204);
        assertThat(lrs.get("statements?statementId=" + id(first)).body()).isEqualTo(before.body());
        assertThat(ids(lrs.get(of(learner)))).containsExactly(id(second), id(first));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void refusesAnotherStatementOfTheSameIdAndStoresNothingOfTheBatch(TestDatabase database) {
        LrsServer lrs = LrsServer.on(database);
        String learner = someone();
        Statement first = read(learner, "1.1");
        Statement different = Statement.builder(agent(learner), verb("completed"), activity("1.1"))
                .id(first.id().orElseThrow())
                .build();
        Statement fresh = read(learner, "1.2");
        lrs.post(batch(List.of(first)));
        HttpResponse<String> before = lrs.get("statements?statementId=" + id(first));

        HttpResponse<String> posted = lrs.post(batch(List.of(fresh, different)));
        HttpResponse<String> put = lrs.put(id(first), different.toJson().toString());

        assertThat(posted.statusCode()).isEqualTo(409);
        assertThat(error(posted)).contains(id(first));
        assertThat(put.statusCode()).isEqualTo(409);
        assertThat(lrs.remote("relay").saveStatements(texts(List.of(different))))
                .isInstanceOf(Outcome.Conflict.class);
        assertThat(lrs.get("statements?statementId=" + id(first)).body()).isEqualTo(before.body());
        assertThat(ids(lrs.get(of(learner)))).containsExactly(id(first));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void validatesTheWholeBatchBeforeItStoresAnyOfIt(TestDatabase database) {
        LrsServer lrs = LrsServer.on(database);
        String learner = someone();
        Statement good = read(learner, "1.1");
        String bad = "{\"actor\":{\"mbox\":\"nobody\"},\"verb\":{\"id\":\"http://example.com/v\"},"
                + "\"object\":{\"id\":\"http://example.com/o\"}}";

        HttpResponse<String> posted = lrs.post("[" + good.toJson() + "," + bad + "]");

        assertThat(posted.statusCode()).isEqualTo(400);
        assertThat(error(posted)).startsWith("/1/actor/mbox must be mailto:");
        assertThat(ids(lrs.get(of(learner)))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void refusesABatchThatHoldsOneIdTwice(TestDatabase database) {
        LrsServer lrs = LrsServer.on(database);
        String learner = someone();
        Statement one = read(learner, "1.1");

        HttpResponse<String> posted = lrs.post(batch(List.of(one, one)));

        assertThat(posted.statusCode()).isEqualTo(400);
        assertThat(error(posted)).startsWith("/1/id must not be repeated");
        assertThat(ids(lrs.get(of(learner)))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void putsAStatementUnderTheIdOfTheAddress(TestDatabase database) {
        LrsServer lrs = LrsServer.on(database);
        String id = UUID.randomUUID().toString();
        JsonObject without = JsonText.PROVIDER
                .createObjectBuilder(read(someone(), "1.1").toJson())
                .remove("id")
                .build();

        assertThat(lrs.put(id, without.toString()).statusCode()).isEqualTo(204);
        assertThat(json(lrs.get("statements?statementId=" + id)).getString("id"))
                .isEqualTo(id);

        HttpResponse<String> another =
                lrs.put(id, read(someone(), "1.1").toJson().toString());
        HttpResponse<String> list = lrs.put(id, "[" + without + "]");
        assertThat(another.statusCode()).isEqualTo(400);
        assertThat(error(another)).isEqualTo("/id must be the statementId of the request");
        assertThat(list.statusCode()).isEqualTo(400);
        assertThat(error(list)).isEqualTo("The value must be an object, not an array");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void storesAnEmptyBatchAndALongOne(TestDatabase database) {
        LrsServer lrs = LrsServer.on(database);
        String learner = someone();
        List<Statement> many = IntStream.range(0, LrsSettings.BATCH)
                .mapToObj(page -> read(learner, "page-" + page))
                .toList();

        assertThat(lrs.post("[]").body()).isEqualTo("[]");
        assertThat(lrs.post(batch(many)).statusCode()).isEqualTo(200);
        assertThat(lrs.post(batch(many)).statusCode()).isEqualTo(200);

        assertThat(ids(lrs.get(of(learner) + "&limit=1&ascending=true"))).containsExactly(id(many.get(0)));
        assertThat(ids(lrs.get(of(learner) + "&limit=1"))).containsExactly(id(many.get(LrsSettings.BATCH - 1)));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void acceptsTheTimestampThatAnotherZoneWouldWriteAsTheSame(TestDatabase database) {
        LrsServer lrs = LrsServer.on(database);
        Statement utc = Statement.builder(agent(someone()), verb("experienced"), activity("1.1"))
                .id(UUID.randomUUID())
                .timestamp(Timestamp.of(Instant.parse("2026-01-31T09:30:00Z")))
                .build();
        String zoned = utc.toJson().toString().replace("2026-01-31T09:30:00Z", "2026-01-31T10:30:00.000+01:00");

        lrs.post(utc.toJson().toString());

        assertThat(lrs.post(zoned).statusCode()).isEqualTo(200);
        assertThat(lrs.post(zoned.replace("10:30:00", "10:30:01")).statusCode()).isEqualTo(409);
    }

    private static List<String> texts(List<Statement> statements) {
        return statements.stream().map(one -> one.toJson().toString()).toList();
    }

    private static String of(String learner) {
        return "statements?agent=" + encoded(agent(learner).toJson().toString());
    }
}
