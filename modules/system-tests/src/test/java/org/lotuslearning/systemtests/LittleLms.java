package org.lotuslearning.systemtests;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An LMS that was made elsewhere: one course with one link to the module Learn, opened by one learner, a key set and a
 * token endpoint. Its issuer is its address.
 */
final class LittleLms implements AutoCloseable {

    static final String CLIENT = "little-client";
    static final String DEPLOYMENT = "first-deployment";

    private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";

    private final HttpServer server;
    private final KeyPair keys;
    private final URI tool;
    private final String sub;

    private LittleLms(HttpServer server, KeyPair keys, URI tool, String sub) {
        this.server = server;
        this.keys = keys;
        this.tool = tool;
        this.sub = sub;
    }

    /** One whose learner has this id. */
    static LittleLms start(URI tool, String sub) throws IOException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        LittleLms lms = new LittleLms(server, generator.generateKeyPair(), tool, sub);
        server.createContext("/launch", lms::launch);
        server.createContext("/auth", lms::authorize);
        server.createContext("/jwks", exchange -> answer(exchange, "application/json", lms.keySet()));
        server.createContext(
                "/token",
                exchange -> answer(
                        exchange,
                        "application/json",
                        "{\"access_token\":\"a-token\",\"token_type\":\"Bearer\",\"expires_in\":3600}"));
        server.start();
        return lms;
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Where the learner opens the link. */
    String link() {
        return issuer() + "/launch";
    }

    private void launch(HttpExchange exchange) throws IOException {
        String login = tool + "lti/login?"
                + form(Map.of(
                        "iss",
                        issuer(),
                        "client_id",
                        CLIENT,
                        "lti_deployment_id",
                        DEPLOYMENT,
                        "login_hint",
                        "somebody",
                        "target_link_uri",
                        tool + "learn/lotus/learn"));
        try (exchange) {
            exchange.getResponseHeaders().set("Location", login);
            exchange.sendResponseHeaders(302, -1);
        }
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = parameters(exchange.getRequestURI().getRawQuery());
        answer(
                exchange,
                "text/html",
                "<!DOCTYPE html><title>Little LMS</title><form method=\"post\" action=\"" + asked.get("redirect_uri")
                        + "\"><input type=\"hidden\" name=\"state\" value=\"" + asked.get("state")
                        + "\"><input type=\"hidden\" name=\"id_token\" value=\""
                        + token(asked.getOrDefault("nonce", ""))
                        + "\"></form><script>document.forms[0].submit()</script>");
    }

    private String token(String nonce) {
        long now = Instant.now().getEpochSecond();
        JsonObject claims = Json.createObjectBuilder()
                .add("iss", issuer())
                .add("aud", CLIENT)
                .add("sub", sub)
                .add("iat", now)
                .add("exp", now + 60)
                .add("nonce", nonce)
                .add(LTI + "message_type", "LtiResourceLinkRequest")
                .add(LTI + "version", "1.3.0")
                .add(LTI + "deployment_id", DEPLOYMENT)
                .add(LTI + "target_link_uri", tool + "learn/lotus/learn")
                .add(LTI + "resource_link", Json.createObjectBuilder().add("id", "link-1"))
                .add(
                        LTI + "roles",
                        Json.createArrayBuilder().add("http://purl.imsglobal.org/vocab/lis/v2/membership#Learner"))
                .add(LTI + "context", Json.createObjectBuilder().add("id", "course-1"))
                .add(LTI + "custom", Json.createObjectBuilder().add("content", "lotus/learn"))
                .build();
        String unsigned =
                base64("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"little-key\"}") + "." + base64(claims.toString());
        return unsigned + "." + signature(unsigned);
    }

    private String signature(String text) {
        try {
            Signature rs256 = Signature.getInstance("SHA256withRSA");
            rs256.initSign(keys.getPrivate());
            rs256.update(text.getBytes(StandardCharsets.US_ASCII));
            return base64(rs256.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot sign", e);
        }
    }

    private String keySet() {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        return "{\"keys\":[{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"kid\":\"little-key\",\"n\":\""
                + base64(unsigned(key.getModulus())) + "\",\"e\":\"" + base64(unsigned(key.getPublicExponent()))
                + "\"}]}";
    }

    private static byte[] unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    private static String base64(String text) {
        return base64(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static Map<String, String> parameters(String query) {
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static void answer(HttpExchange exchange, String type, String body) throws IOException {
        try (exchange) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
