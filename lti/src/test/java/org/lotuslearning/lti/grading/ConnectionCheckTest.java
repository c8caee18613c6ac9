package org.lotuslearning.lti.grading;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lotuslearning.lti.http.OutboundHttp;
import org.lotuslearning.lti.http.OutboundSettings;
import org.lotuslearning.lti.http.PrivateAddresses;
import org.lotuslearning.lti.key.SecretBox;
import org.lotuslearning.lti.key.SigningKeys;
import org.lotuslearning.lti.registration.PlatformEndpoints;
import org.lotuslearning.lti.registration.Registration;
import org.lotuslearning.lti.registration.RegistrationPolicy;
import org.lotuslearning.lti.testplatform.ConnectProxy;
import org.lotuslearning.lti.testplatform.SelfSigned;
import org.lotuslearning.lti.testplatform.TestPlatform;
import org.lotuslearning.testdatabase.TestClock;
import org.lotuslearning.testdatabase.TestDatabase;

class ConnectionCheckTest {
    private final TestClock clock = new TestClock();
    private final TestPlatform platform = TestPlatform.start();
    private final SigningKeys keys =
            new SigningKeys(TestDatabase.H2.fresh(), new SecretBox("a secret key of some length"), clock);
    private final ConnectionCheck check =
            new ConnectionCheck(new OutboundHttp(OutboundSettings.direct(PrivateAddresses.LOOPBACK)), keys, clock);
    private final Registration lms = platform.registration("client-1", Set.of("1"), RegistrationPolicy.DEFAULT);

    @AfterEach
    void closePlatform() {
        platform.close();
    }

    @Test
    void findsAHealthyPlatformWell() {
        assertThat(check.keySet(lms))
                .isEqualTo(new ConnectionCheck.Finding(true, "We fetched 1 key from " + platform.url("/jwks") + "."));
        assertThat(check.token(lms).good()).isTrue();
    }

    @Test
    void saysWhatIsWrongWithTheKeySet() {
        platform.answer("/jwks", TestPlatform.Answer.of(404, ""));
        assertThat(check.keySet(lms).good()).isFalse();
        assertThat(check.keySet(lms).words()).contains("answered with status 404");

        platform.answer("/jwks", TestPlatform.Answer.of(200, "<html>Sign in</html>"));
        assertThat(check.keySet(lms).good()).isFalse();
        assertThat(check.keySet(lms).words()).contains("not with a key set", "sign-in");

        platform.answer("/jwks", TestPlatform.Answer.of(200, "{\"keys\":[]}"));
        assertThat(check.keySet(lms).good()).isFalse();
        assertThat(check.keySet(lms).words()).contains("no RSA key");
    }

    /** A launch would refuse them, so they are not good here. */
    @Test
    void findsNoKeyWhereNoneMaySignALaunch() throws Exception {
        JWK weak = new RSAKeyGenerator(1024, true).keyID("weak").generate();
        JWK encrypting = new RSAKeyGenerator(2048)
                .keyID("encrypting")
                .keyUse(KeyUse.ENCRYPTION)
                .generate();
        platform.answer("/jwks", TestPlatform.Answer.of(200, new JWKSet(List.of(weak, encrypting)).toString()));

        assertThat(check.keySet(lms).words()).contains("no RSA key");
    }

    @Test
    void saysWhyThereIsNoToken() {
        platform.answer("/token", TestPlatform.Answer.of(400, "{\"error\":\"invalid_client\"}"));
        assertThat(check.token(lms).good()).isFalse();
        assertThat(check.token(lms).words()).contains("answered 400", "invalid_client", "Check the client ID");

        platform.answer("/token", TestPlatform.Answer.of(503, ""));
        assertThat(check.token(lms).words()).contains("status 503", "Try again");

        platform.close();
        assertThat(check.token(lms).words()).contains("could not reach the token address");
        assertThat(check.keySet(lms).words()).contains("could not reach");
    }

    @Test
    void reachesAPlatformThroughTheProxyWithACertificateOfTheTrusts(@TempDir Path folder) throws Exception {
        Path pem = folder.resolve("ca.pem");
        List<String> assertions = new CopyOnWriteArrayList<>();
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(
                new HttpsConfigurator(SelfSigned.make(folder.resolve("keys.p12"), pem, "dns:lms.example")));
        server.createContext(
                "/jwks",
                exchange -> answer(
                        exchange, "{\"keys\":[" + platform.key().toPublicJWK().toJSONString() + "]}"));
        server.createContext("/token", exchange -> {
            assertions.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            answer(exchange, "{\"access_token\":\"t\",\"token_type\":\"Bearer\",\"expires_in\":3600}");
        });
        server.start();
        Registration beyond = Registration.of(
                "Beyond the proxy",
                "https://lms.example",
                "client-1",
                Set.of("1"),
                new PlatformEndpoints(
                        URI.create("https://lms.example/auth"),
                        URI.create("https://lms.example/token"),
                        URI.create("https://lms.example/jwks"),
                        Optional.of("https://audience.example")),
                Registration.Source.CONSOLE,
                RegistrationPolicy.DEFAULT);
        try (ConnectProxy proxy = ConnectProxy.to(server.getAddress().getPort())) {
            ConnectionCheck through = new ConnectionCheck(
                    new OutboundHttp(
                            OutboundSettings.of(Optional.of(proxy.address()), Optional.of(pem), PrivateAddresses.NONE)),
                    keys,
                    clock);
            ConnectionCheck untrusting = new ConnectionCheck(
                    new OutboundHttp(
                            OutboundSettings.of(Optional.of(proxy.address()), Optional.empty(), PrivateAddresses.NONE)),
                    keys,
                    clock);

            assertThat(through.keySet(beyond).words()).isEqualTo("We fetched 1 key from https://lms.example/jwks.");
            assertThat(through.token(beyond).good()).isTrue();
            assertThat(untrusting.keySet(beyond).good()).isFalse();
            assertThat(proxy.asked()).isNotEmpty().containsOnly("lms.example:443");
            assertThat(audience(assertions.get(0))).containsExactly("https://audience.example");
        } finally {
            server.stop(0);
        }
    }

    private static List<String> audience(String form) throws Exception {
        String jwt = URLDecoder.decode(form.replaceFirst(".*client_assertion=([^&]+).*", "$1"), StandardCharsets.UTF_8);
        return SignedJWT.parse(jwt).getJWTClaimsSet().getAudience();
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        try (exchange) {
            byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
