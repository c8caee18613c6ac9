package org.lotuslearning.lrs.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotuslearning.lrs.Sample.batch;
import static org.lotuslearning.lrs.Sample.encoded;
import static org.lotuslearning.lrs.Sample.error;
import static org.lotuslearning.lrs.Sample.ids;
import static org.lotuslearning.lrs.Sample.json;
import static org.lotuslearning.lrs.Sample.read;
import static org.lotuslearning.lrs.Sample.someone;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotuslearning.lrs.LrsServer;
import org.lotuslearning.lrs.Sample;
import org.lotuslearning.lrs.statement.ConsistentThrough;
import org.lotuslearning.testdatabase.TestDatabase;
import org.lotuslearning.xapi.remote.About;
import org.lotuslearning.xapi.remote.Outcome;
import org.lotuslearning.xapi.statement.Statement;

/** xAPI 1.0.3: Communication 1.4, 1.5, 2.8, 3.2, 3.3 and 4.0. None of it depends on the database. */
class RequestRulesTest {
    private static final LrsServer LRS = LrsServer.on(TestDatabase.H2);

    @Test
    void saysWhatItIsToAnyone() {
        HttpResponse<String> response = LrsServer.send(
                HttpRequest.newBuilder(LRS.request("about").build().uri()));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{\"version\":[\"1.0.3\",\"2.0.0\"]}");
        assertThat(response.headers().firstValue(VersionHeader.NAME)).hasValue("1.0.3");
        assertThat(LRS.remote("relay").about()).isEqualTo(new Outcome.Success<>(new About(List.of("1.0.3", "2.0.0"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "1.0.0", "1.0.3", "1.0.9"})
    void acceptsEveryVersion10(String version) {
        HttpResponse<String> response =
                LrsServer.send(LRS.request("statements?limit=1").setHeader(VersionHeader.NAME, version));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue(VersionHeader.NAME)).hasValue("1.0.3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "2.0.0", "2.0.1"})
    void acceptsEveryVersion20(String version) {
        HttpResponse<String> response =
                LrsServer.send(LRS.request("statements?limit=1").setHeader(VersionHeader.NAME, version));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue(VersionHeader.NAME)).hasValue("2.0.0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.9",
                "0.95",
                "1",
                "1.1.0",
                "2",
                "2.1.0",
                "1.0.",
                "2.0.",
                "one",
                "1.10.0",
                "1.0.x",
                "1.0.3,2.0.0",
                "1.0.3.1"
            })
    void refusesOtherVersions(String version) {
        HttpResponse<String> response =
                LrsServer.send(LRS.request("statements?limit=1").setHeader(VersionHeader.NAME, version));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(error(response)).contains(VersionHeader.NAME);
        assertThat(response.headers().firstValue(VersionHeader.NAME)).hasValue("1.0.3");
    }

    @Test
    void refusesARequestWithoutAVersion() {
        HttpResponse<String> response = LrsServer.send(
                HttpRequest.newBuilder(LRS.request("statements").build().uri())
                        .header("Authorization", LrsServer.basic("relay", "relay-secret")));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(error(response)).contains("0.95");
        assertThat(response.headers().firstValue(VersionHeader.NAME)).hasValue("0.95");
        assertThat(response.headers().firstValue(ConsistentThrough.NAME)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Basic",
                "Basic !!!",
                "Basic cmVsYXk=",
                "Bearer abc",
                "Basic cmVsYXk6d3Jvbmc=",
                "Basic bm9ib2R5OnNlY3JldA=="
            })
    void refusesWrongCredentialsEvenWhereNoneAreNeeded(String authorization) {
        for (String resource : List.of("statements", "about")) {
            HttpResponse<String> response =
                    LrsServer.send(LRS.request(resource).setHeader("Authorization", authorization));

            assertThat(response.statusCode()).isEqualTo(401);
            assertThat(response.headers().firstValue("WWW-Authenticate").orElse(""))
                    .startsWith("Basic realm=");
            assertThat(error(response)).isEqualTo("The key or the secret is wrong");
        }
    }

    @Test
    void asksForCredentials() {
        HttpResponse<String> response = LrsServer.send(
                HttpRequest.newBuilder(LRS.request("statements").build().uri()).header(VersionHeader.NAME, "1.0.3"));

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic realm=");
        assertThat(response.headers().firstValue(VersionHeader.NAME)).hasValue("1.0.3");
    }

    @Test
    void letsAClientDoWhatItsScopesSayAndNothingElse() {
        Statement one = read(someone(), "1.1");
        String writer = LrsServer.basic("writer", "writer-secret");
        String reader = LrsServer.basic("reader", "reader-secret");

        assertThat(LRS.postAs("writer", batch(List.of(one))).statusCode()).isEqualTo(200);
        HttpResponse<String> writerReads =
                LrsServer.send(LRS.request("statements").setHeader("Authorization", writer));
        HttpResponse<String> readerReads =
                LrsServer.send(LRS.request("statements?limit=1").setHeader("Authorization", reader));
        HttpResponse<String> readerWrites = LRS.postAs("reader", batch(List.of(read(someone(), "1.1"))));

        assertThat(writerReads.statusCode()).isEqualTo(403);
        assertThat(error(writerReads)).contains("statements/read");
        assertThat(readerReads.statusCode()).isEqualTo(200);
        assertThat(readerWrites.statusCode()).isEqualTo(403);
        assertThat(error(readerWrites)).contains("statements/write");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "statementid=%s | statementid is not known here",
                "Limit=1 | Limit is not known here",
                "foo=bar | foo is not known here",
                "limit=1&limit=2 | limit is given more than once",
                "statementId=%s&voidedStatementId=%s | exclude each other",
                "statementId=%s&verb=http://example.com/v | verb cannot go along with statementId",
                "voidedStatementId=%s&limit=1 | limit cannot go along with voidedStatementId",
                "statementId=%s&after=1 | after cannot go along with statementId",
                "statementId=123 | statementId must be a UUID",
                "registration=123 | registration must be a UUID",
                "verb=created | verb must be an IRI with a scheme",
                "activity=page | activity must be an IRI with a scheme",
                "agent=someone | agent is not JSON",
                "agent=%%7B%%7D | agent must have one of",
                "agent=%%7B%%22mbox%%22%%3A%%22jo%%22%%7D | agent/mbox must be mailto:",
                "agent=%%7B%%22objectType%%22%%3A%%22Group%%22%%2C%%22member%%22%%3A%%5B%%5D%%7D | agent must be an agent or an identified group",
                "since=yesterday | since must be an ISO 8601 timestamp",
                "until=2015-02-30T00:00:00Z | until must be an ISO 8601 timestamp",
                "limit=-1 | limit must be a whole number",
                "limit=many | limit must be a whole number",
                "after=x | after must be a whole number",
                "ascending=1 | ascending must be true or false",
                "related_agents=yes | related_agents must be true or false",
                "related_activities=TRUE | related_activities must be true or false",
                "format=Ids | format must be ids, exact or canonical",
                "attachments=no | attachments must be true or false",
            })
    void refusesParametersAndNamesThem(String query, String problem) {
        UUID id = UUID.randomUUID();

        HttpResponse<String> response = LRS.get("statements?" + query.formatted(id, id));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(error(response)).contains(problem);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
    }

    @Test
    void refusesParametersOfPutAndPost() {
        String body = batch(List.of(read(someone(), "1.1")));

        assertThat(LrsServer.send(LRS.request("statements?statementId=" + UUID.randomUUID())
                                .POST(BodyPublishers.ofString(body)))
                        .statusCode())
                .isEqualTo(400);
        assertThat(LrsServer.send(LRS.request("statements").PUT(BodyPublishers.ofString(body)))
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "multipart/mixed; boundary=x | is not multipart/mixed",
                "multipart/form-data; boundary=x | must be application/json or multipart/mixed",
                "text/plain | must be application/json",
                "application/x-www-form-urlencoded | must be application/json",
                "*/* | must be application/json",
            })
    void refusesOtherContentTypes(String type, String problem) {
        HttpResponse<String> response = LrsServer.send(LRS.request("statements")
                .setHeader("Content-Type", type)
                .POST(BodyPublishers.ofString(batch(List.of(read(someone(), "1.1"))))));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(error(response)).contains(problem);
    }

    @Test
    void acceptsJsonThatSaysItIsUtf8() {
        HttpResponse<String> response = LrsServer.send(LRS.request("statements")
                .setHeader("Content-Type", "application/json; charset=UTF-8")
                .POST(BodyPublishers.ofString(batch(List.of(read(someone(), "1.1"))))));

        assertThat(response.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1]", "7", "null", "{\"id\":1,\"id\":2}", "{} {}"})
    void refusesBodiesThatAreNotStatements(String body) {
        assertThat(LRS.post(body).statusCode()).isEqualTo(400);
    }

    @Test
    void refusesABodyThatIsNotUtf8() {
        byte[] latin1 = read(someone(), "1.1")
                .toJson()
                .toString()
                .replace("experienced\"}", "été\"}")
                .getBytes(StandardCharsets.ISO_8859_1);

        HttpResponse<String> response =
                LrsServer.send(LRS.request("statements").POST(BodyPublishers.ofByteArray(latin1)));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(error(response)).isEqualTo("The body is not UTF-8");
    }

    @Test
    void acceptsAttachmentsThatAreElsewhereAndAsksForTheAddressOfOthers() {
        String statement = "{\"actor\":{\"mbox\":\"mailto:a@b.c\"},\"verb\":{\"id\":\"http://example.com/v\"},"
                + "\"object\":{\"id\":\"http://example.com/o\"},\"attachments\":[{\"usageType\":\"http://example.com/u\","
                + "\"display\":{\"en\":\"x\"},\"contentType\":\"text/plain\",\"length\":1,\"sha2\":\"" + "0".repeat(64)
                + "\"%s}]}";

        assertThat(LRS.post(statement.formatted(",\"fileUrl\":\"http://example.com/f\""))
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<String> refused = LRS.post("[" + statement.formatted("") + "]");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(error(refused)).startsWith("/0/attachments/0/fileUrl is required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"activity", "activities/states", "agents/state", "x", ""})
    void saysWhatIsNotServed(String resource) {
        HttpResponse<String> response = LRS.get(resource);

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(error(response)).contains("this LRS serves about, statements");
        assertThat(response.headers().firstValue(VersionHeader.NAME)).hasValue("1.0.3");
    }

    @Test
    void saysWhichMethodsAreNotServed() {
        HttpResponse<String> response = LrsServer.send(LRS.request("statements").DELETE());

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(error(response)).contains("method");
        assertThat(response.headers().firstValue("Allow")).hasValue("GET,HEAD,POST,PUT");
        assertThat(response.headers().firstValue(ConsistentThrough.NAME)).isPresent();
    }

    @Test
    void knowsNoParametersOfAbout() {
        HttpResponse<String> response = LRS.get("about?foo=1");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(error(response)).isEqualTo("The parameter foo is not known here; there are none");
    }

    @ParameterizedTest
    @CsvSource({"Content-Type, garbage", "Content-Type, /", "Accept, application/json;q=x"})
    void saysWhichHeaderIsNotInForm(String header, String value) {
        HttpResponse<String> response = LrsServer.send(
                LRS.request("statements").setHeader(header, value).POST(BodyPublishers.ofString("[]")));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(error(response)).isEqualTo("The header " + header + " names no media type");
        assertThat(response.headers().firstValue(VersionHeader.NAME)).hasValue("1.0.3");
        assertThat(response.headers().firstValue(ConsistentThrough.NAME)).isPresent();
    }

    @Test
    void refusesCodingsThatNobodyUndoes() {
        String body = batch(List.of(read(someone(), "1.1")));

        HttpResponse<String> brotli = LrsServer.send(
                LRS.request("statements").setHeader("Content-Encoding", "br").POST(BodyPublishers.ofString(body)));
        HttpResponse<String> none = LrsServer.send(LRS.request("statements")
                .setHeader("Content-Encoding", "identity")
                .POST(BodyPublishers.ofString(body)));

        assertThat(brotli.statusCode()).isEqualTo(415);
        assertThat(error(brotli)).contains("Content-Encoding");
        assertThat(brotli.headers().firstValue("Accept-Encoding")).hasValue("gzip");
        assertThat(none.statusCode()).isEqualTo(200);
    }

    /** Whatever it is about: PostgreSQL has no NUL in any text, and no two texts may be taken for the same one. */
    @ParameterizedTest
    @CsvSource({
        "statements?verb=http://example.com/%FF",
        "statements?limit=%C3",
        "statements?%00=1",
        "activities/state?activityId=http://example.com/a&agent=%7B%7D&stateId=x%00y",
        "activities/profile?activityId=http://example.com/a&profileId=x%00y",
        "agents/profile?agent=%7B%22mbox%22%3A%22mailto:a@b.cd%22%7D&profileId=%FF%FE",
        "about?x=%ED%A0%80",
    })
    void refusesAddressesThatAreNoText(String address) {
        HttpResponse<String> response = LrsServer.send(
                LRS.request(address).setHeader("Authorization", LrsServer.basic("admin", "admin-secret")));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(error(response)).contains("UTF-8 in percent encoding, without NUL");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void knowsNoKeyWithAControlCharacter(TestDatabase database) {
        HttpResponse<String> response = LrsServer.send(LrsServer.on(database)
                .request("statements?limit=1")
                .setHeader("Authorization", LrsServer.basic("re\0lay", "relay-secret")));

        assertThat(response.statusCode()).isEqualTo(401);
    }

    /** RFC 9110, 8.6: what GET would say, or nothing; Jersey and its container made it 0 from 8 KiB on. */
    @Test
    void saysTheSameLengthToHeadAsToGet() {
        Statement one = read(someone(), "ü".repeat(20_000));
        LRS.post(batch(List.of(one)));

        for (String more : List.of("", "&attachments=true")) {
            String address = "statements?statementId=" + Sample.id(one) + more;
            HttpResponse<byte[]> got = LrsServer.sendForBytes(LRS.request(address));
            HttpResponse<String> head = LrsServer.send(LRS.request(address).method("HEAD", BodyPublishers.noBody()));

            assertThat(got.body()).hasSizeGreaterThan(40_000);
            assertThat(head.headers().firstValue("Content-Length")).hasValue(String.valueOf(got.body().length));
            assertThat(head.body()).isEmpty();
        }
        HttpResponse<byte[]> plain = LrsServer.sendForBytes(LRS.request("statements?statementId=" + Sample.id(one)));
        assertThat(plain.headers().firstValue("Content-Length")).hasValue(String.valueOf(plain.body().length));
        assertThat(plain.headers().firstValue("Transfer-Encoding")).isEmpty();
    }

    @Test
    void doesNotDescribeItselfByOptions() {
        HttpResponse<String> response =
                LrsServer.send(LRS.request("statements").method("OPTIONS", BodyPublishers.noBody()));

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(error(response)).isEqualTo("This method is not served at this address");
    }

    @Test
    void answersHeadAsGetWithoutABody() {
        HttpResponse<String> response =
                LrsServer.send(LRS.request("statements?limit=1").method("HEAD", BodyPublishers.noBody()));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
        assertThat(response.headers().firstValue(ConsistentThrough.NAME)).isPresent();
    }

    @Test
    void limitsBodiesStatementsAndPages() {
        String learner = someone();
        LrsSettings tight = new LrsSettings(LrsServer.HOME, 4_000, 1_000, 2);
        String agent = "{\"account\":{\"homePage\":\"https://lms.example.org\",\"name\":\"" + learner + "\"}}";
        try (LrsServer lrs = new LrsServer(TestDatabase.H2.fresh(), tight)) {
            List<Statement> many = IntStream.range(0, 40)
                    .mapToObj(i -> read(learner, "1." + i))
                    .toList();
            String huge = read(learner, "x".repeat(1_000)).toJson().toString();

            HttpResponse<String> tooMany = lrs.post(batch(many));
            HttpResponse<String> chunked = LrsServer.send(lrs.request("statements")
                    .POST(BodyPublishers.ofInputStream(
                            () -> new ByteArrayInputStream(batch(many).getBytes(StandardCharsets.UTF_8)))));
            HttpResponse<String> tooLong = lrs.post(huge);

            assertThat(tooMany.statusCode()).isEqualTo(413);
            assertThat(error(tooMany)).contains("4000 bytes");
            assertThat(chunked.statusCode()).isEqualTo(413);
            assertThat(tooLong.statusCode()).isEqualTo(413);
            assertThat(error(tooLong)).contains("1000 characters");

            lrs.post(batch(many.subList(0, 5)));
            for (String limit : List.of("", "&limit=0", "&limit=100")) {
                HttpResponse<String> page = lrs.get("statements?agent=" + encoded(agent) + limit);
                assertThat(ids(page)).hasSize(2);
                assertThat(json(page).getString("more")).isNotEmpty();
            }
        }
    }
}
