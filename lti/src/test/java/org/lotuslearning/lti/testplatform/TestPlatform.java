package org.lotuslearning.lti.testplatform;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.lotuslearning.lti.registration.PlatformEndpoints;
import org.lotuslearning.lti.registration.Registration;
import org.lotuslearning.lti.registration.RegistrationPolicy;

/** Answers what a test tells it to, and remembers what it was asked. Without instructions it is a healthy platform. */
public final class TestPlatform implements AutoCloseable {
    /** One request that came. */
    public record Received(String method, String target, Headers headers, String body) {}

    /** One answer to give. */
    public record Answer(int status, Map<String, String> headers, String body) {
        public static Answer of(int status, String body) {
            return new Answer(status, Map.of(), body);
        }
    }

    private static final RSAKey KEY = newKey("platform-key-1");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Deque<Answer>> answers = new ConcurrentHashMap<>();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private int tokens;

    private TestPlatform(HttpServer server) {
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
        publish(KEY);
    }

    public static TestPlatform start() {
        try {
            return new TestPlatform(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static RSAKey newKey(String kid) {
        try {
            return new RSAKeyGenerator(2048).keyID(kid).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The key that this platform signs with unless told otherwise. */
    public RSAKey key() {
        return KEY;
    }

    public URI url(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    public String issuer() {
        return url("").toString();
    }

    /** A registration of this platform, not stored yet. */
    public Registration registration(String clientId, Set<String> deployments, RegistrationPolicy policy) {
        return Registration.of(
                "Test platform",
                issuer(),
                clientId,
                deployments,
                new PlatformEndpoints(url("/auth?site=1"), url("/token"), url("/jwks")),
                Registration.Source.DEMO,
                policy);
    }

    public void publish(RSAKey... keys) {
        List<JWK> jwks = new ArrayList<>(List.of(keys));
        answer("/jwks", Answer.of(200, new JWKSet(jwks).toString(true)));
    }

    /** Answers a path with these in turn; the last one stays. */
    public void answer(String path, Answer... inTurn) {
        answers.put(path, new ArrayDeque<>(List.of(inTurn)));
    }

    public List<Received> received(String path) {
        return received.stream()
                .filter(r -> r.target().equals(path) || r.target().startsWith(path + "?"))
                .toList();
    }

    public String sign(Map<String, Object> claims) {
        return sign(claims, KEY);
    }

    public String sign(Map<String, Object> claims, RSAKey key) {
        JWSHeader header =
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
        return sign(header, claims, key);
    }

    public static String sign(JWSHeader header, Map<String, Object> claims, RSAKey key) {
        try {
            JWSObject jws = new JWSObject(header, new Payload(claims));
            jws.sign(new RSASSASigner(key));
            return jws.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String path = exchange.getRequestURI().getPath();
            received.add(new Received(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    exchange.getRequestHeaders(),
                    body));
            Answer answer = next(path);
            answer.headers().forEach(exchange.getResponseHeaders()::add);
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private synchronized Answer next(String path) {
        Deque<Answer> told = answers.get(path);
        if (told != null) {
            return told.size() > 1 ? told.removeFirst() : told.getFirst();
        }
        if (path.equals("/token")) {
            tokens++;
            return Answer.of(
                    200, "{\"access_token\":\"token-" + tokens + "\",\"token_type\":\"Bearer\",\"expires_in\":3600}");
        }
        return Answer.of(404, "nothing here");
    }
}
