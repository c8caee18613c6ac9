package org.lotuslearning.tracking.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lotuslearning.lti.http.OutboundSettings;
import org.lotuslearning.lti.http.PrivateAddresses;
import org.lotuslearning.testdatabase.TestDatabase;
import org.lotuslearning.tracking.outbox.State;
import org.lotuslearning.tracking.relay.Queue.WaitingStatement;

class StatementSendersTest {
    /** A trust's network lets nobody out but through its proxy. */
    @Test
    void goThroughTheProxyOfTheInstallation() throws Exception {
        TestOutbox outbox = new TestOutbox(TestDatabase.H2);
        List<String> ids = outbox.write(2);
        Queue queue = new Queue(outbox.source, outbox.clock);
        try (TestLRS proxy = new TestLRS()) {
            URI through = URI.create("http://127.0.0.1:" + proxy.endpoint().getPort());
            StatementSenders senders = StatementSenders.to(
                    List.of(new LrsDestination(
                            outbox.destination,
                            URI.create("http://lrs.invalid/xapi/"),
                            "key",
                            "secret",
                            false,
                            "1.0.3")),
                    OutboundSettings.of(Optional.of(through), Optional.empty(), PrivateAddresses.NONE)
                            .client(Set.of()),
                    outbox.source,
                    queue,
                    outbox.clock);
            List<WaitingStatement> waiting = queue.statements(outbox.destination, 2);

            Step step = senders.to(outbox.destination).send(waiting, () -> true);

            assertThat(step).isEqualTo(new Step.Continue());
            assertThat(proxy.storedIds()).isEqualTo(ids);
            assertThat(outbox.inState(State.SENT.name())).isEqualTo(ids);
        }
    }

    /** Such an LRS refuses every statement, and quarantine would fill with good ones. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [1.0.2, 1.0.3]  | WAITING
            [0.9]           | WAITING
            [1.0.3, 2.0.0]  | QUARANTINED
            [2.0]           | QUARANTINED
            []              | QUARANTINED
            nothing         | QUARANTINED
            """)
    void pauseWhereTheLRSDoesNotSpeakOurVersion(String spoken, String state) throws Exception {
        TestOutbox outbox = new TestOutbox(TestDatabase.H2);
        List<String> ids = outbox.write(3);
        Queue queue = new Queue(outbox.source, outbox.clock);
        HttpServer old = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        old.createContext("/xapi/statements", exchange -> answer(exchange, 400, "X-Experience-API-Version"));
        old.createContext(
                "/xapi/about",
                exchange -> answer(exchange, 200, "{\"version\":" + spoken.replaceAll("[\\d.]+", "\"$0\"") + "}"));
        old.start();
        try {
            URI endpoint = URI.create("http://127.0.0.1:" + old.getAddress().getPort() + "/xapi/");
            StatementSenders senders = StatementSenders.to(
                    List.of(new LrsDestination(outbox.destination, endpoint, "key", "secret", false, "2.0.0")),
                    OutboundSettings.direct(PrivateAddresses.NONE).client(Set.of()),
                    outbox.source,
                    queue,
                    outbox.clock);

            Step step = senders.to(outbox.destination).send(queue.statements(outbox.destination, 3), () -> true);

            assertThat(outbox.inState(state)).isEqualTo(ids);
            if (state.equals(State.WAITING.name())) {
                assertThat(((Step.Pause) step).error())
                        .startsWith("The LRS does not speak xAPI 2.0.0, but ")
                        .contains(spoken.substring(1, 4));
            }
        } finally {
            old.stop(0);
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
