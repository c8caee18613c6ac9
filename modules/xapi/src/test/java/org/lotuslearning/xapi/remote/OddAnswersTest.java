package org.lotuslearning.xapi.remote;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotuslearning.xapi.statement.XapiVersion;

/** What LRSs and the proxies before them really answer, right or not: nothing of it may end in an exception. */
class OddAnswersTest {
    private static final UUID FIRST = UUID.fromString("12345678-1234-5678-1234-567812345678");
    private static final UUID SECOND = UUID.fromString("6690e6c9-3ef0-4ed3-8b37-7f3964730bee");
    private static final List<String> BATCH = List.of("{\"id\":\"" + FIRST + "\"}", "{\"id\":\"" + SECOND + "\"}");
    private static final JsonObject STATEMENT = Json.createObjectBuilder()
            .add("id", FIRST.toString())
            .add("actor", Json.createObjectBuilder().add("mbox", "mailto:a@b.c"))
            .build();

    private final TestServer server = new TestServer();

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 abc OK\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: abc\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n[]",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n[]\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n[]\r\n",
                "HTTP/1.1 200 OK\r\nno colon\r\n\r\n",
                "HTTP/1.1 200 OK\r\n: no name\r\n\r\n",
                "HTTP/1.1 401 Who\r\nWWW-Authenticate: Basic\r\nContent-Length: x\r\n\r\n",
                "SSH-2.0-OpenSSH_9.6\r\n"
            })
    void takesNothingThatIsNoHttpForAnAnswer(String bytes) throws Exception {
        try (ServerSocket broken = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread answering = new Thread(() -> answer(broken, bytes));
            answering.start();
            URI endpoint = URI.create("http://127.0.0.1:" + broken.getLocalPort() + "/xapi");
            RemoteLRS lrs = new RemoteLRS(
                    HttpClient.newHttpClient(), endpoint, "key", "secret", Duration.ofSeconds(20), Clock.systemUTC());

            assertThat(lrs.saveStatements(BATCH)).isInstanceOf(Outcome.Unanswered.class);
        }
    }

    private static void answer(ServerSocket broken, String bytes) {
        while (!broken.isClosed()) {
            try (var connection = broken.accept();
                    OutputStream out = connection.getOutputStream()) {
                connection.getInputStream().readNBytes(10);
                out.write(bytes.getBytes(UTF_8));
            } catch (IOException e) {
                // the socket was closed: the test is over
            }
        }
    }

    /** Whoever set an LRS up by http, or without the folder, sees what to write instead. */
    @Test
    void saysWhereARedirectLeads() {
        server.answers(301, Map.of("Location", "https://lrs.example/xapi/statements"), "<a>moved</a>".getBytes(UTF_8));

        assertThat(server.lrs().saveStatements(BATCH))
                .isEqualTo(new Outcome.Refused<>(
                        301, "it leads to https://lrs.example/xapi/statements", Optional.empty()));
        server.asked();
        assertThat(server.wasLeftAlone()).isTrue();
    }

    @Test
    void takesTheIdsOfABatchInAnyOrder() {
        server.answers(200, "[\"" + SECOND + "\",\"" + FIRST.toString().toUpperCase(Locale.ROOT) + "\"]")
                .answers(200, "[\"" + FIRST + "\",\"" + FIRST + "\"]");

        assertThat(server.lrs().saveStatements(BATCH)).isEqualTo(new Outcome.Success<>(List.of(FIRST, SECOND)));
        assertThat(server.lrs().saveStatements(BATCH)).isInstanceOf(Outcome.Unanswered.class);
    }

    /** An IRL (Data 2.5) may hold what an address may not. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /more?agent={"mbox":"mailto:a@b.c"} | /more | agent | {"mbox":"mailto:a@b.c"}
            /more?name=Jürgen M               | /more | name | Jürgen M
            /more?cursor=a%2Bb%7C^            | /more | cursor | 'a+b|^'
            more?page=2                       | /xapi/more | page | 2
            ?page=2                           | /xapi/statements | page | 2
            """)
    void followsMoreAsItIsWritten(String more, String path, String name, String text) {
        server.answers(200, page(more)).answers(200, "{\"statements\":[]}");
        RemoteLRS lrs = server.lrs();

        StatementPage first = success(lrs.findStatements(StatementQuery.ALL));
        success(lrs.next(first));

        server.asked();
        TestServer.Asked next = server.asked();
        assertThat(next.path()).isEqualTo(path);
        assertThat(next.parameters()).isEqualTo(Map.of(name, text));
    }

    @Test
    void knowsItsServerInEveryWayToWriteIt() {
        server.answers(200, page(server.address().replace("http", "HTTP") + "/more"));

        assertThat(success(server.lrs().findStatements(StatementQuery.ALL)).more())
                .isPresent();
        assertThat(exchange("https://LRS.example/xapi/").isOurs(URI.create("https://lrs.example:443/more")))
                .isTrue();
        assertThat(exchange("http://lrs.example:80/").isOurs(URI.create("http://lrs.example/more")))
                .isTrue();
        assertThat(exchange("https://lrs.example/").isOurs(URI.create("http://lrs.example/more")))
                .isFalse();
        assertThat(exchange("https://lrs.example/").isOurs(URI.create("https://lrs.example:8443/more")))
                .isFalse();
        assertThat(exchange("https://lrs.example/").isOurs(URI.create("https://lrs.example@evil.example/more")))
                .isFalse();
    }

    private static Exchange exchange(String endpoint) {
        return new Exchange(
                HttpClient.newHttpClient(),
                URI.create(endpoint),
                "",
                XapiVersion.V1_0_3,
                Duration.ofSeconds(1),
                Clock.systemUTC());
    }

    @Test
    void sendsAndFetchesOneStatementWithItsFiles() {
        Content file = new Content("text/plain", "Grüße".getBytes(UTF_8));
        Content answer = Multipart.write(STATEMENT.toString(), List.of(file));
        server.answers(204, "")
                .answers(200, Map.of("Content-Type", answer.type()), answer.bytes())
                .answers(200, STATEMENT.toString())
                .answers(200, "{\"statements\":[]}")
                .answers(404, "no such statement");
        RemoteLRS lrs = server.lrs();

        assertThat(lrs.saveStatement(STATEMENT.toString(), List.of(file))).isEqualTo(new Outcome.Success<>(Done.DONE));
        StatementPage one = success(lrs.fetchStatementWithFiles(FIRST));
        StatementPage bare = success(lrs.fetchStatementWithFiles(FIRST));

        TestServer.Asked put = server.asked();
        assertThat(put.method()).isEqualTo("PUT");
        assertThat(put.parameters()).isEqualTo(Map.of("statementId", FIRST.toString()));
        assertThat(put.body().type()).startsWith("multipart/mixed; boundary=");
        assertThat(put.body().text()).contains("\r\n\r\n" + STATEMENT + "\r\n--", "Grüße");
        assertThat(server.asked().parameters())
                .isEqualTo(Map.of("statementId", FIRST.toString(), "attachments", "true"));
        assertThat(one.statements()).containsExactly(STATEMENT);
        assertThat(one.attachments()).isEqualTo(Map.of(file.sha2(), file));
        assertThat(bare.statements()).containsExactly(STATEMENT);
        assertThat(bare.attachments()).isEmpty();
        assertThat(lrs.fetchStatementWithFiles(FIRST)).as("a list").isInstanceOf(Outcome.Unanswered.class);
        assertThat(lrs.fetchStatementWithFiles(FIRST)).isInstanceOf(Outcome.Refused.class);
    }

    private static String page(String more) {
        return Json.createObjectBuilder()
                .add("statements", Json.createArrayBuilder())
                .add("more", more)
                .build()
                .toString();
    }

    private static <T> T success(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Success.class);
        return ((Outcome.Success<T>) outcome).value();
    }
}
