package org.lotuslearning.lti.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lotuslearning.lti.testplatform.SelfSigned;
import org.lotuslearning.lti.testplatform.TestPlatform;

class OutboundHttpTest {
    private final TestPlatform platform = TestPlatform.start();
    private final OutboundHttp http = new OutboundHttp(OutboundSettings.direct(PrivateAddresses.LOOPBACK));

    @AfterEach
    void closePlatform() {
        platform.close();
    }

    @Test
    void namesItselfAndSendsWhatItIsGiven() {
        platform.answer("/x", TestPlatform.Answer.of(201, "made"));

        OutboundReply reply = http.send(OutboundRequest.postForm(platform.url("/x"), Map.of("a b", "c&d"), false)
                .header("X-Test", "yes"));

        assertThat(reply).isInstanceOfSatisfying(OutboundReply.Answered.class, answer -> {
            assertThat(answer.status()).isEqualTo(201);
            assertThat(answer.body()).isEqualTo("made");
        });
        TestPlatform.Received received = platform.received("/x").get(0);
        assertThat(received.body()).isEqualTo("a+b=c%26d");
        assertThat(received.headers().getFirst("User-Agent")).startsWith("LotusLearning/");
        assertThat(received.headers().getFirst("X-Test")).isEqualTo("yes");
        assertThat(received.headers().getFirst("Content-Type")).isEqualTo("application/x-www-form-urlencoded");
    }

    @Test
    void followsNoRedirect() {
        platform.answer(
                "/here",
                new TestPlatform.Answer(
                        302, Map.of("Location", platform.url("/there").toString()), ""));

        OutboundReply reply = http.send(OutboundRequest.get(platform.url("/here"), false));

        assertThat(((OutboundReply.Answered) reply).status()).isEqualTo(302);
        assertThat(platform.received("/there")).isEmpty();
    }

    @Test
    void readsNoEndlessAnswer() {
        platform.answer("/big", TestPlatform.Answer.of(200, "x".repeat((1 << 20) + 1)));
        platform.answer("/large", TestPlatform.Answer.of(200, "x".repeat(1 << 20)));

        assertThat(http.send(OutboundRequest.get(platform.url("/big"), false)))
                .isInstanceOfSatisfying(OutboundReply.NoAnswer.class, none -> {
                    assertThat(none.reason()).contains("larger than 1048576");
                    assertThat(none.tooLarge()).isTrue();
                });
        assertThat(http.send(OutboundRequest.get(platform.url("/large"), false)))
                .isInstanceOf(OutboundReply.Answered.class);
    }

    @Test
    void waitsForNobodyForEver() throws Exception {
        // accepts connections (the system does) but never answers
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            OutboundHttp impatient = new OutboundHttp(
                    OutboundSettings.direct(PrivateAddresses.LOOPBACK),
                    InetAddress::getAllByName,
                    Duration.ofMillis(200));

            OutboundReply reply = impatient.send(
                    OutboundRequest.get(URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/"), false));

            assertThat(reply).isInstanceOf(OutboundReply.NoAnswer.class);
        }
    }

    @Test
    void saysThatNobodyIsThere() throws Exception {
        int port;
        try (ServerSocket closedAtOnce = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closedAtOnce.getLocalPort();
        }

        OutboundReply reply = http.send(OutboundRequest.get(URI.create("http://127.0.0.1:" + port + "/"), false));

        assertThat(reply)
                .isInstanceOfSatisfying(
                        OutboundReply.NoAnswer.class,
                        none -> assertThat(none.reason()).contains("Connect"));
    }

    @Test
    void sendsNothingToAnAddressThatTheGuardKeepsIn() {
        OutboundHttp guarded = new OutboundHttp(OutboundSettings.direct(PrivateAddresses.NONE));

        assertThat(guarded.send(OutboundRequest.get(platform.url("/x"), false)))
                .isInstanceOf(OutboundReply.NoAnswer.class);
        assertThat(platform.received("/x")).isEmpty();

        assertThat(guarded.send(OutboundRequest.get(platform.url("/x"), true)))
                .isInstanceOf(OutboundReply.Answered.class);
    }

    @Test
    void reachesTheWorldThroughTheProxyAndThisMachineWithout() throws Exception {
        try (ServerSocket proxy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<String> asked = CompletableFuture.supplyAsync(() -> refuseOne(proxy));
            OutboundHttp behindProxy = new OutboundHttp(
                    OutboundSettings.of(
                            Optional.of(URI.create("http://127.0.0.1:" + proxy.getLocalPort())),
                            Optional.empty(),
                            PrivateAddresses.NONE),
                    host -> InetAddress.getAllByName("93.184.216.34"),
                    Duration.ofSeconds(10));

            behindProxy.send(OutboundRequest.get(URI.create("https://lms.example/jwks"), false));
            OutboundReply here = behindProxy.send(OutboundRequest.get(platform.url("/x"), true));

            assertThat(asked.get()).isEqualTo("CONNECT lms.example:443 HTTP/1.1");
            assertThat(here).isInstanceOf(OutboundReply.Answered.class);
            assertThat(platform.received("/x")).hasSize(1);
        }
    }

    /** Our own LRS, where we listen on another address than the loopback. */
    @Test
    void reachesWhatElseIsOnThisMachineWithoutTheProxy() {
        ProxySelector proxies = OutboundSettings.of(
                        Optional.of(URI.create("http://proxy.example:3128")), Optional.empty(), PrivateAddresses.NONE)
                .client(Set.of("192.168.7.7"))
                .proxy()
                .orElseThrow();

        assertThat(proxies.select(URI.create("http://192.168.7.7:8080/xapi/"))).containsExactly(Proxy.NO_PROXY);
        assertThat(proxies.select(URI.create("http://localhost:8080/xapi/"))).containsExactly(Proxy.NO_PROXY);
        assertThat(proxies.select(URI.create("http://192.168.7.8:8080/xapi/")))
                .extracting(Proxy::type)
                .containsExactly(Proxy.Type.HTTP);
    }

    @Test
    void trustsTheCertificatesOfThePemFileToo(@TempDir Path folder) throws Exception {
        Path keystore = folder.resolve("keys.p12");
        Path pem = folder.resolve("ca.pem");
        SSLContext tls = SelfSigned.make(keystore, pem, "ip:127.0.0.1");
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(204, -1);
            }
        });
        server.start();
        try {
            URI uri = URI.create("https://127.0.0.1:" + server.getAddress().getPort() + "/");
            OutboundHttp trusting = new OutboundHttp(
                    OutboundSettings.of(Optional.empty(), Optional.of(pem), PrivateAddresses.LOOPBACK));

            assertThat(trusting.send(OutboundRequest.get(uri, false))).isInstanceOf(OutboundReply.Answered.class);
            assertThat(http.send(OutboundRequest.get(uri, false))).isInstanceOf(OutboundReply.NoAnswer.class);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void namesTheSettingThatIsWrong(@TempDir Path folder) throws Exception {
        Path empty = Files.createFile(folder.resolve("empty.pem"));

        assertThatThrownBy(() -> new OutboundHttp(
                        OutboundSettings.of(Optional.empty(), Optional.of(empty), PrivateAddresses.NONE)))
                .hasMessageContaining("LOTUS_TRUSTED_CA");
        assertThatThrownBy(() -> OutboundSettings.of(
                        Optional.of(URI.create("proxy:3128")), Optional.empty(), PrivateAddresses.NONE))
                .hasMessageContaining("LOTUS_HTTP_PROXY");
    }

    private static String refuseOne(ServerSocket proxy) {
        try (Socket connection = proxy.accept();
                BufferedReader reader = new BufferedReader(
                        new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII))) {
            String request = reader.readLine();
            connection
                    .getOutputStream()
                    .write("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            return request;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
