package org.lotuslearning.systemtests;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
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
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * An LMS with nothing but dynamic registration and launches: its administrator's page shows a registration link in a
 * frame, and says so when the frame asks to be closed.
 */
final class RegisteringLms implements AutoCloseable {

    static final String REGISTRATION_TOKEN = "registration.token-of_the.lms";
    static final String CLIENT = "client-of-the-link";

    private static final String LTI = "https://purl.imsglobal.org/spec/lti";
    private static final String KEY_ID = "lms-key";

    /** A request to register a tool, with the token that came along. */
    record Asked(String authorization, JsonObject tool) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final KeyPair key;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    RegisteringLms() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            key = generator.generateKeyPair();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(threads);
        serve("/admin", exchange -> html(exchange, admin(query(exchange, "link"))));
        serve("/configuration", exchange -> json(exchange, configuration()));
        serve("/register", this::register);
        serve("/jwks", exchange -> json(exchange, jwks()));
        serve("/auth", exchange -> html(exchange, signedIn(exchange)));
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The administrator's page, where the link has just been pasted. */
    String adminPage(String link) {
        return issuer() + "/admin?link=" + encoded(link);
    }

    /** The link as this LMS opens it. */
    String opened(String link) {
        return link + "&openid_configuration=" + encoded(issuer() + "/configuration") + "&registration_token="
                + encoded(REGISTRATION_TOKEN);
    }

    /** Where a launch begins. */
    String launch(URI tool) {
        return tool.resolve("/lti/login") + "?iss=" + encoded(issuer()) + "&client_id=" + CLIENT
                + "&lti_deployment_id=1&login_hint=somebody&target_link_uri=" + encoded(tool.toString());
    }

    List<Asked> asked() {
        return asked;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private String admin(String link) {
        return page(
                "Tools",
                "<h1>Tools</h1><p role=status>Registering</p><iframe title=Registration style='width:100%;height:1500px;border:0' src='"
                        + opened(link).replace("&", "&amp;") + "'></iframe><script>addEventListener('message', e => {"
                        + " if (e.data.subject === 'org.imsglobal.lti.close')"
                        + " document.querySelector('[role=status]').textContent = 'Closed by ' + e.origin })</script>");
    }

    private JsonObject configuration() {
        JsonObjectBuilder configuration = Json.createObjectBuilder().add("issuer", issuer());
        Map.of(
                        "authorization_endpoint", "/auth",
                        "token_endpoint", "/token",
                        "jwks_uri", "/jwks",
                        "registration_endpoint", "/register")
                .forEach((name, path) -> configuration.add(name, issuer() + path));
        return configuration
                .add(
                        LTI + "-platform-configuration",
                        Json.createObjectBuilder()
                                .add("product_family_code", "testlms")
                                .add("version", "1.2.3")
                                .add(
                                        "messages_supported",
                                        Json.createArrayBuilder()
                                                .add(Json.createObjectBuilder().add("type", "LtiResourceLinkRequest"))
                                                .add(Json.createObjectBuilder().add("type", "LtiDeepLinkingRequest"))))
                .build();
    }

    private void register(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(new Asked(
                exchange.getRequestHeaders().getFirst("Authorization"),
                Json.createReader(new StringReader(body)).readObject()));
        json(
                exchange,
                Json.createObjectBuilder()
                        .add("client_id", CLIENT)
                        .add(
                                LTI + "-tool-configuration",
                                Json.createObjectBuilder().add("deployment_id", "1"))
                        .build());
    }

    private JsonObject jwks() {
        RSAPublicKey rsa = (RSAPublicKey) key.getPublic();
        return Json.createObjectBuilder()
                .add(
                        "keys",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("kty", "RSA")
                                        .add("kid", KEY_ID)
                                        .add("alg", "RS256")
                                        .add("use", "sig")
                                        .add("n", base64(unsigned(rsa.getModulus())))
                                        .add("e", base64(unsigned(rsa.getPublicExponent())))))
                .build();
    }

    private String signedIn(HttpExchange exchange) {
        String redirect = query(exchange, "redirect_uri");
        Instant now = Instant.now();
        JsonObject claims = Json.createObjectBuilder()
                .add("iss", issuer())
                .add("aud", query(exchange, "client_id"))
                .add("sub", "somebody")
                .add("iat", now.getEpochSecond())
                .add("exp", now.plusSeconds(60).getEpochSecond())
                .add("nonce", query(exchange, "nonce"))
                .add(LTI + "/claim/message_type", "LtiResourceLinkRequest")
                .add(LTI + "/claim/version", "1.3.0")
                .add(LTI + "/claim/deployment_id", "1")
                .add(LTI + "/claim/target_link_uri", redirect.replace("lti/launch", ""))
                .add(
                        LTI + "/claim/resource_link",
                        Json.createObjectBuilder().add("id", "link").add("title", "Lotus"))
                .add(LTI + "/claim/roles", Json.createArrayBuilder())
                .build();
        return page(
                "Signing in",
                "<form method=post action='" + redirect + "'><input type=hidden name=state value='"
                        + query(exchange, "state") + "'><input type=hidden name=id_token value='" + signed(claims)
                        + "'></form><script>document.forms[0].submit()</script>");
    }

    private String signed(JsonObject claims) {
        JsonObject header = Json.createObjectBuilder()
                .add("alg", "RS256")
                .add("kid", KEY_ID)
                .build();
        String content = base64(bytes(header)) + "." + base64(bytes(claims));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key.getPrivate());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Answering {
        void answer(HttpExchange exchange) throws IOException;
    }

    private void serve(String path, Answering answering) {
        server.createContext(path, exchange -> {
            try (exchange) {
                answering.answer(exchange);
            }
        });
    }

    private static void html(HttpExchange exchange, String html) throws IOException {
        send(exchange, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }

    private static void json(HttpExchange exchange, JsonObject json) throws IOException {
        send(exchange, "application/json", bytes(json));
    }

    private static void send(HttpExchange exchange, String type, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static String page(String title, String body) {
        return "<!DOCTYPE html><html lang=en><head><title>" + title
                + "</title><meta name=viewport content='width=device-width'>"
                + "</head><body><main>" + body
                + "</main></body></html>";
    }

    private static String query(HttpExchange exchange, String name) {
        return Arrays.stream(exchange.getRequestURI().getRawQuery().split("&"))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(JsonObject json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Without the byte for a sign. */
    private static byte[] unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }
}
