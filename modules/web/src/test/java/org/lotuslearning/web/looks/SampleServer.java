package org.lotuslearning.web.looks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/** Serves sample pages and the real assets on loopback, under the content security policy of the real server. */
final class SampleServer implements AutoCloseable {
    static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:;"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'";
    private static final Map<String, String> TYPES =
            Map.of("css", "text/css; charset=utf-8", "js", "text/javascript; charset=utf-8", "svg", "image/svg+xml");

    private final Map<String, String> pages;
    private final BlockingQueue<String> posts = new LinkedBlockingQueue<>();
    private final HttpServer server;
    private final ExecutorService workers = Executors.newFixedThreadPool(4);

    SampleServer(Map<String, String> pages) throws IOException {
        this.pages = pages;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(workers);
        server.createContext("/", this::answer);
        server.start();
    }

    URI address(String page) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + page);
    }

    /** The bodies of the forms that were sent, oldest first. */
    BlockingQueue<String> posts() {
        return posts;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (exchange.getRequestMethod().equals("POST")) {
                posts.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                send(exchange, 200, "application/json", "{\"savedAt\":\"14:05\"}".getBytes(StandardCharsets.UTF_8));
            } else if (path.startsWith("/assets/")) {
                asset(exchange, path.substring(path.lastIndexOf('/') + 1));
            } else if (pages.containsKey(path.substring(1))) {
                byte[] html = pages.getOrDefault(path.substring(1), "").getBytes(StandardCharsets.UTF_8);
                send(exchange, 200, "text/html; charset=utf-8", html);
            } else {
                send(exchange, 404, "text/plain", new byte[0]);
            }
        }
    }

    private static void asset(HttpExchange exchange, String file) throws IOException {
        try (InputStream in = SampleServer.class.getResourceAsStream("/assets/" + file)) {
            String type = TYPES.getOrDefault(file.substring(file.lastIndexOf('.') + 1), "text/plain");
            send(exchange, in == null ? 404 : 200, type, in == null ? new byte[0] : in.readAllBytes());
        }
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        // Only the page that goes back to the LMS may send a form there.
        boolean back = exchange.getRequestURI().getPath().equals("/return-to-lms.html");
        exchange.getResponseHeaders()
                .set(
                        "Content-Security-Policy",
                        back ? POLICY.replace("form-action 'self'", "form-action https://lms.example.org") : POLICY);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
