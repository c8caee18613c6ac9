package org.lotuslearning.xapi.remote;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import org.lotuslearning.xapi.statement.XapiVersion;

/** A real HTTP server that answers as told, and remembers what it was asked. */
final class TestServer implements AutoCloseable {
    private final HttpServer server;
    private final LinkedBlockingQueue<Told> answers = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<Asked> asked = new LinkedBlockingQueue<>();

    /** A request. */
    record Asked(String method, String path, Map<String, String> parameters, Headers headers, Content body) {
        String header(String name) {
            return String.valueOf(headers.getFirst(name));
        }
    }

    private record Told(int status, Map<String, String> headers, Content body) {}

    TestServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    RemoteLRS lrs() {
        return lrs(XapiVersion.V1_0_3);
    }

    RemoteLRS lrs(XapiVersion version) {
        return new RemoteLRS(
                HttpClient.newHttpClient(),
                URI.create(address() + "/xapi"),
                "key",
                "secret",
                Duration.ofSeconds(20),
                Clock.systemUTC(),
                version);
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    TestServer answers(int status, Map<String, String> headers, byte[] body) {
        answers.add(new Told(status, headers, new Content("any", body)));
        return this;
    }

    /** As an LRS answers: with its version. */
    TestServer answers(int status, String body) {
        return answers(
                status,
                Map.of("X-Experience-API-Version", "1.0.3", "Content-Type", "application/json"),
                body.getBytes(StandardCharsets.UTF_8));
    }

    /** The oldest request that was not looked at. */
    Asked asked() {
        return asked.remove();
    }

    boolean wasLeftAlone() {
        return asked.isEmpty();
    }

    private void answer(HttpExchange exchange) throws IOException {
        Headers headers = exchange.getRequestHeaders();
        asked.add(new Asked(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                parameters(exchange.getRequestURI().getRawQuery()),
                headers,
                new Content(
                        String.valueOf(headers.getFirst("Content-Type")),
                        exchange.getRequestBody().readAllBytes())));
        Told told = answers.remove();
        told.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] bytes = told.body().bytes();
        exchange.sendResponseHeaders(told.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (query != null) {
            for (String pair : query.split("&", -1)) {
                String[] both = pair.split("=", 2);
                parameters.put(both[0], URLDecoder.decode(both[1], StandardCharsets.UTF_8));
            }
        }
        return parameters;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
