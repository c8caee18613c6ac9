package org.lotuslearning.xapi.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a real HTTP server that answers as told; against the embedded LRS it is tested in {@code modules/lrs}. */
class RemoteLRSTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-31T09:30:00Z"), ZoneOffset.UTC);
    private static final UUID FIRST = UUID.fromString("12345678-1234-5678-1234-567812345678");
    private static final UUID SECOND = UUID.fromString("6690e6c9-3ef0-4ed3-8b37-7f3964730bee");
    private static final List<String> BATCH = List.of("{\"id\":\"" + FIRST + "\"}", "{\"id\":\"" + SECOND + "\"}");

    private final LinkedBlockingQueue<Seen> seen = new LinkedBlockingQueue<>();
    private HttpServer server;
    private int status = 200;
    private String body = "";
    private Optional<String> retryAfter = Optional.empty();

    private record Seen(String method, String path, String authorization, String version, String body) {}

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/xapi/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        seen.add(new Seen(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                headers.getFirst("Authorization"),
                headers.getFirst("X-Experience-API-Version"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        retryAfter.ifPresent(text -> exchange.getResponseHeaders().set("Retry-After", text));
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private RemoteLRS lrs() {
        return lrs(server.getAddress().getPort(), Duration.ofSeconds(20));
    }

    private static RemoteLRS lrs(int port, Duration timeout) {
        URI endpoint = URI.create("http://127.0.0.1:" + port + "/xapi");
        return new RemoteLRS(HttpClient.newHttpClient(), endpoint, "key", "sécret", timeout, CLOCK);
    }

    @Test
    void sendsABatchWithVersionAndCredentials() {
        body = "[\"" + FIRST + "\",\"" + SECOND + "\"]";

        Outcome<List<UUID>> outcome = lrs().saveStatements(BATCH);

        assertThat(outcome).isEqualTo(new Outcome.Success<>(List.of(FIRST, SECOND)));
        // "key:sécret" in UTF-8
        assertThat(seen.remove())
                .isEqualTo(new Seen(
                        "POST",
                        "/xapi/statements",
                        "Basic a2V5OnPDqWNyZXQ=",
                        "1.0.3",
                        "[" + BATCH.get(0) + "," + BATCH.get(1) + "]"));
    }

    @Test
    void fetchesAStatement() {
        body = "{\"actor\":{\"mbox\":\"mailto:a@b.c\"},\"unknown\":1}";

        Outcome<JsonObject> outcome = lrs().fetchStatement(FIRST);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Success.class,
                        success -> assertThat(success.value()).hasToString(body));
        assertThat(seen.remove().path()).isEqualTo("/xapi/statements?statementId=" + FIRST);
    }

    @Test
    void asksWhatTheLrsIs() {
        body = "{\"version\":[\"1.0.3\",\"2.0.0\"],\"extensions\":{}}";

        assertThat(lrs().about()).isEqualTo(new Outcome.Success<>(new About(List.of("1.0.3", "2.0.0"))));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 408, 413, 429, 500, 502, 503, 302})
    void tellsARefusalWithItsStatusAndItsReason(int refusal) {
        status = refusal;
        body = "{\"error\":\"/0/actor is required\"}";

        assertThat(lrs().saveStatements(BATCH)).isEqualTo(new Outcome.Refused<>(refusal, body, Optional.empty()));
    }

    @Test
    void keepsOnlyTheBeginningOfALongRefusal() {
        status = 400;
        body = "x".repeat(10_000);

        assertThat(lrs().saveStatements(BATCH))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.body()).hasSize(RemoteLRS.EXCERPT + 1));
    }

    @Test
    void tellsAConflict() {
        status = 409;
        body = "another has this id";

        assertThat(lrs().saveStatements(BATCH)).isEqualTo(new Outcome.Conflict<>(body));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120 | 120",
                "99999999999 | 999999999",
                "Sat, 31 Jan 2026 09:31:30 GMT | 90",
                "Sat, 31 Jan 2026 09:00:00 GMT | 0",
            })
    void readsHowLongTheLrsWantsToBeLeftAlone(String header, long seconds) {
        status = 429;
        retryAfter = Optional.of(header);

        assertThat(lrs().saveStatements(BATCH))
                .isEqualTo(new Outcome.Refused<>(429, "", Optional.of(Duration.ofSeconds(seconds))));
    }

    @Test
    void ignoresARetryAfterThatNobodyCanRead() {
        status = 503;
        retryAfter = Optional.of("soon");

        assertThat(lrs().saveStatements(BATCH)).isEqualTo(new Outcome.Refused<>(503, "", Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>Sign in to the guest network</html>",
                "{}",
                "[]",
                "[\"12345678-1234-5678-1234-567812345678\"]",
                "[1,2]",
                ""
            })
    void doesNotTakeJustAnyAnswerFor200(String answer) {
        body = answer;

        assertThat(lrs().saveStatements(BATCH)).isInstanceOf(Outcome.Unanswered.class);
    }

    @Test
    void tellsThatNobodyListens() {
        int port = server.getAddress().getPort();
        server.stop(0);

        assertThat(lrs(port, Duration.ofSeconds(20)).saveStatements(BATCH)).isInstanceOf(Outcome.Unanswered.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n[\"1234",
                "GARBAGE\r\n\r\n"
            })
    void tellsAConnectionThatBreaksOff(String half) throws Exception {
        try (ServerSocket broken = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread answering = new Thread(() -> breakOff(broken, half));
            answering.start();

            Outcome<List<UUID>> outcome =
                    lrs(broken.getLocalPort(), Duration.ofSeconds(20)).saveStatements(BATCH);

            assertThat(outcome).isInstanceOf(Outcome.Unanswered.class);
        }
    }

    private static void breakOff(ServerSocket broken, String half) {
        while (!broken.isClosed()) {
            try (var connection = broken.accept();
                    OutputStream out = connection.getOutputStream()) {
                connection.getInputStream().readNBytes(10);
                out.write(half.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                // the socket was closed: the test is over
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n[\"1234",
            })
    void givesUpOnAServerThatHangsBeforeOrWithinItsAnswer(String half) throws Exception {
        try (ServerSocket hanging = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread accepting = new Thread(() -> hang(hanging, half));
            accepting.start();

            Outcome<List<UUID>> outcome =
                    lrs(hanging.getLocalPort(), Duration.ofMillis(300)).saveStatements(BATCH);

            assertThat(outcome).isInstanceOf(Outcome.Unanswered.class);
        }
    }

    private static void hang(ServerSocket hanging, String half) {
        try (var connection = hanging.accept()) {
            connection.getOutputStream().write(half.getBytes(StandardCharsets.UTF_8));
            // until the client has given up
            connection.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // the client has hung up
        }
    }

    @Test
    void refusesToSendWhatCouldNotBeSentAgain() {
        RemoteLRS lrs = lrs();

        assertThatThrownBy(() -> lrs.saveStatements(List.of("{\"actor\":{}}")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(seen).isEmpty();
    }

    @Test
    void refusesAClientThatWouldCarryTheSecretElsewhere() {
        HttpClient following = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build();
        URI endpoint = URI.create("http://127.0.0.1:1/xapi/");

        assertThatThrownBy(() -> new RemoteLRS(following, endpoint, "key", "secret", Duration.ofSeconds(1), CLOCK))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
