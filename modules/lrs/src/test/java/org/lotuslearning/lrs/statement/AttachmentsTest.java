package org.lotuslearning.lrs.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotuslearning.lrs.Sample.encoded;
import static org.lotuslearning.lrs.Sample.error;
import static org.lotuslearning.lrs.Sample.ids;
import static org.lotuslearning.lrs.Sample.someone;
import static org.lotuslearning.lrs.statement.SentFiles.attachment;
import static org.lotuslearning.lrs.statement.SentFiles.body;
import static org.lotuslearning.lrs.statement.SentFiles.part;
import static org.lotuslearning.lrs.statement.SentFiles.parts;
import static org.lotuslearning.lrs.statement.SentFiles.send;
import static org.lotuslearning.lrs.statement.SentFiles.sha2;
import static org.lotuslearning.lrs.statement.SentFiles.statement;

import jakarta.json.JsonArray;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotuslearning.lrs.LrsServer;
import org.lotuslearning.lrs.Sample;
import org.lotuslearning.testdatabase.TestDatabase;
import org.lotuslearning.xapi.statement.JsonText;
import org.lotuslearning.xapi.statement.Reading;

/** Files along with statements (xAPI 1.0.3, Communication 1.5.2 and 2.1.3; Data 2.4.11). */
class AttachmentsTest {
    private static final String USAGE = "http://example.com/attachment-usage/test";
    private static final byte[] SIMPLE = "here is a simple attachment".getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void keepsTheFileOfTheSpecificationsExampleAndGivesItOut(TestDatabase database) {
        LrsServer lrs = LrsServer.on(database);

        HttpResponse<String> stored = LrsServer.send(SentFiles.post(lrs, SentFiles.multipartExample()));

        assertThat(stored.statusCode()).isEqualTo(200);
        String one = "statements?statementId=" + firstId(stored);
        List<Multipart.Part> parts = parts(lrs, one + "&attachments=true");
        assertThat(parts).hasSize(2);
        assertThat(parts.get(0).header("Content-Type")).hasValue("application/json");
        assertThat(JsonText.object(new String(parts.get(0).content(), StandardCharsets.UTF_8))
                        .getString("id"))
                .isEqualTo(firstId(stored));
        assertThat(parts.get(1).header("Content-Type")).hasValue("text/plain; charset=ascii");
        assertThat(parts.get(1).header("Content-Transfer-Encoding")).hasValue("binary");
        assertThat(parts.get(1).header(AttachedFile.HASH)).hasValue(sha2(SIMPLE));
        assertThat(parts.get(1).content()).isEqualTo(SIMPLE);
        for (String without : List.of(one, one + "&attachments=false")) {
            assertThat(lrs.get(without).headers().firstValue("Content-Type").orElse(""))
                    .startsWith("application/json");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void givesOutOnceWhatSeveralStatementsShare(TestDatabase database) {
        LrsServer lrs = LrsServer.on(database);
        String learner = someone();
        byte[] own = learner.getBytes(StandardCharsets.UTF_8);
        String shared = attachment(USAGE, "text/plain", SIMPLE);
        String batch = "[" + statement(learner, shared) + ","
                + statement(learner, attachment(USAGE, "text/html", own), shared) + ","
                + Sample.read(learner, "1.1").toJson() + "]";

        HttpResponse<String> stored = send(lrs, batch, part("text/plain", SIMPLE), part("text/html", own));

        assertThat(stored.statusCode()).isEqualTo(200);
        String mine =
                "statements?agent=" + encoded(Sample.agent(learner).toJson().toString());
        List<Multipart.Part> parts = parts(lrs, mine + "&attachments=true");
        assertThat(parts.subList(1, parts.size()))
                .extracting(Multipart.Part::content)
                .containsExactlyInAnyOrder(SIMPLE, own);
        assertThat(ids(lrs.get(mine))).hasSize(3);
        assertThat(parts(lrs, mine + "&attachments=true&limit=1")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void keepsEveryOctetOfAFileOfSeveralPieces(TestDatabase database) {
        LrsServer lrs = LrsServer.on(database);
        byte[] random = new byte[1_000_003];
        new Random(7).nextBytes(random);
        byte[] none = {};
        UUID id = UUID.randomUUID();
        String json = statement(
                someone(), attachment(USAGE, "image/png", random), attachment(USAGE, "application/x-empty", none));

        HttpResponse<String> stored = LrsServer.send(lrs.request("statements?statementId=" + id)
                .setHeader("Content-Type", SentFiles.TYPE)
                .PUT(BodyPublishers.ofByteArray(
                        body(json, part("image/png", random), part("application/x-empty", none)))));

        assertThat(stored.statusCode()).isEqualTo(204);
        List<Multipart.Part> parts = parts(lrs, "statements?attachments=true&statementId=" + id);
        assertThat(parts.get(1).content()).isEqualTo(random);
        assertThat(parts.get(2).content()).isEqualTo(none);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void givesOutTheFilesOfVoidedStatementsAndOfStatementsWithinStatements(TestDatabase database) {
        LrsServer lrs = LrsServer.on(database);
        String learner = someone();
        UUID id = UUID.randomUUID();
        String within = statement(learner, attachment(USAGE, "text/plain", SIMPLE))
                .replaceFirst("\\{", "{\"objectType\":\"SubStatement\",");
        String json = """
                {"id":"%s","actor":%s,"verb":{"id":"http://example.com/planned"},"object":%s}""".formatted(id, Sample.agent(learner).toJson(), within);
        assertThat(send(lrs, json, part("text/plain", SIMPLE)).statusCode()).isEqualTo(200);
        lrs.post("""
                {"actor":%s,"verb":{"id":"http://adlnet.gov/expapi/verbs/voided"},
                "object":{"objectType":"StatementRef","id":"%s"}}""".formatted(Sample.agent(learner).toJson(), id));

        List<Multipart.Part> parts = parts(lrs, "statements?attachments=true&voidedStatementId=" + id);

        assertThat(parts.get(1).content()).isEqualTo(SIMPLE);
    }

    @Test
    void acceptsPartsThatNobodyNeeds() {
        LrsServer lrs = LrsServer.on(TestDatabase.H2);
        String elsewhere = attachment(USAGE, "text/plain", SIMPLE)
                .replace("\"length\"", "\"fileUrl\":\"http://a.example/f\",\"length\"");

        assertThat(send(lrs, Sample.read(someone(), "1.1").toJson().toString()).statusCode())
                .isEqualTo(200);
        assertThat(send(lrs, statement(someone(), elsewhere)).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesFilesThatDoNotMatchTheirStatements() {
        String json = statement(someone(), attachment(USAGE, "text/plain", SIMPLE));
        byte[] other = {1, 2, 3};

        assertRefused("/attachments/0/fileUrl is required", json);
        assertRefused("has no attachment for the file", json, part("text/plain", SIMPLE), part("text/plain", other));
        assertRefused("must be its SHA-2", json, new SentFiles.Part("text/plain", sha2(SIMPLE), other));
        assertRefused("must be its SHA-2", json, new SentFiles.Part("text/plain", "x", SIMPLE));
        assertRefused("/attachments/0/contentType must be", json, part("image/png", SIMPLE));
        assertRefused(
                "/1/attachments/0/fileUrl is required",
                "[" + json + "," + statement(someone(), attachment(USAGE, "text/plain", other)) + "]",
                part("text/plain", SIMPLE));
    }

    private static void assertRefused(String problem, String json, SentFiles.Part... files) {
        HttpResponse<String> response = send(LrsServer.on(TestDatabase.H2), json, files);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(error(response)).contains(problem);
    }

    @ParameterizedTest
    @CsvSource({
        "Content-Type:application/json, Content-Type:text/plain",
        "X-Experience-API-Hash, X-Hash",
        "Encoding:binary, Encoding:base64",
    })
    void refusesTheExampleWithOtherHeaders(String header, String other) {
        String body = new String(SentFiles.multipartExample(), StandardCharsets.UTF_8).replace(header, other);

        HttpResponse<String> response =
                LrsServer.send(SentFiles.post(LrsServer.on(TestDatabase.H2), body.getBytes(StandardCharsets.UTF_8)));

        assertThat(response.statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/mixed", "multipart/form-data; boundary=x", "multipart/mixed; boundary=other"})
    void refusesTheExampleUnderOtherTypes(String type) {
        HttpResponse<String> response =
                LrsServer.send(SentFiles.post(LrsServer.on(TestDatabase.H2), SentFiles.multipartExample())
                        .setHeader("Content-Type", type));

        assertThat(response.statusCode()).isEqualTo(400);
    }

    private static String firstId(HttpResponse<String> stored) {
        return ((JsonArray) ((Reading.Valid<?>) JsonText.parse(stored.body())).value()).getString(0);
    }
}
