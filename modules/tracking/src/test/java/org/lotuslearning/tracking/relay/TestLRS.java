package org.lotuslearning.tracking.relay;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.lotuslearning.xapi.statement.StatementComparison;

/**
 * An LRS that speaks HTTP, keeps statements as one should (all of a batch or none, each id once), and gets into the
 * trouble that a test tells it to.
 */
final class TestLRS implements AutoCloseable {
    /** What it does with a request instead of answering it. */
    enum Trouble {
        /** Closes the connection without having stored anything. */
        RESET,
        /** Stores, and closes the connection before the answer. */
        STORED_THEN_RESET,
        /** Stores, and closes the connection in the middle of the answer. */
        STORED_THEN_HALF_ANSWER,
        /** Stores nothing, keeps the connection and says nothing. */
        HANG,
        /** Answers 200 with a page, as a proxy's sign-in page does. */
        SIGN_IN_PAGE
    }

    private static final Set<Object> NOTHING_STORED = Set.of(Trouble.RESET, Trouble.HANG, Trouble.SIGN_IN_PAGE);

    /** Refuses with this. */
    record Refusal(int status, String body, Map<String, String> headers) {
        static Refusal of(int status) {
            return new Refusal(status, "answer " + status, Map.of());
        }
    }

    /** One POST that came, whatever became of it. */
    record Post(List<JsonObject> statements, String authorization) {
        List<String> ids() {
            return statements.stream().map(s -> s.getString("id")).toList();
        }
    }

    static {
        // without it every answer waits 40 ms for an acknowledgement
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Map<String, JsonObject> stored = new LinkedHashMap<>();
    private final Set<String> voided = new HashSet<>();
    private final List<Post> posts = new ArrayList<>();
    private final Deque<Object> next = new ArrayDeque<>();
    private Function<Post, Object> always = post -> "";
    private Runnable meanwhile = () -> {};

    TestLRS() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/xapi/statements", this::handle);
        server.start();
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/xapi/");
    }

    /** Does these with the next requests, one each; then it is well again. */
    synchronized void next(Object... refusalsOrTroubles) {
        next.addAll(List.of(refusalsOrTroubles));
    }

    /** Looks at every POST first: a {@link Refusal} or {@link Trouble} happens, anything else lets it pass. */
    synchronized void always(Function<Post, Object> judge) {
        always = judge;
    }

    /** Something that happens while a request is under way. */
    synchronized void meanwhile(Runnable something) {
        meanwhile = something;
    }

    synchronized void holds(String json) {
        JsonObject statement = parse(json);
        stored.put(statement.getString("id"), statement);
    }

    /** Shows it only to who asks for a voided one, as an LRS does. */
    synchronized void voids(String id) {
        voided.add(id);
    }

    synchronized List<Post> posts() {
        return List.copyOf(posts);
    }

    /** Ids in the order in which they were stored. */
    synchronized List<String> storedIds() {
        return List.copyOf(stored.keySet());
    }

    synchronized Map<String, JsonObject> stored() {
        return Map.copyOf(stored);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Runnable something;
        synchronized (this) {
            something = meanwhile;
        }
        something.run();
        Object fate;
        synchronized (this) {
            fate = exchange.getRequestMethod().equals("GET")
                    ? get(exchange.getRequestURI().getQuery())
                    : post(new Post(parseAll(body), exchange.getRequestHeaders().getFirst("Authorization")));
        }
        answer(exchange, fate);
    }

    private Object get(String query) {
        if (!next.isEmpty()) {
            return next.remove();
        }
        String id = query.replaceFirst(".*=", "");
        JsonObject found = stored.get(id);
        // as an LRS does, with what it adds
        return found == null || query.startsWith("voided") != voided.contains(id)
                ? Refusal.of(404)
                : Json.createObjectBuilder(found)
                        .add("stored", "2026-11-20T09:00:01.000Z")
                        .add("version", "1.0.3")
                        .build()
                        .toString();
    }

    private Object post(Post post) {
        posts.add(post);
        Object trouble = next.isEmpty() ? always.apply(post) : next.remove();
        if (trouble instanceof Refusal || NOTHING_STORED.contains(trouble)) {
            return trouble;
        }
        for (JsonObject statement : post.statements()) {
            JsonObject held = stored.get(statement.getString("id"));
            if (held != null && !StatementComparison.areEquivalent(held, statement)) {
                return new Refusal(409, "conflict", Map.of());
            }
        }
        post.statements().forEach(s -> stored.putIfAbsent(s.getString("id"), s));
        if (trouble instanceof Trouble) {
            return trouble;
        }
        JsonArrayBuilder ids = Json.createArrayBuilder();
        post.ids().forEach(ids::add);
        return ids.build().toString();
    }

    private void answer(HttpExchange exchange, Object fate) throws IOException {
        if (fate instanceof Refusal refusal) {
            refusal.headers()
                    .forEach((name, text) -> exchange.getResponseHeaders().set(name, text));
            send(exchange, refusal.status(), refusal.body());
        } else if (fate == Trouble.SIGN_IN_PAGE) {
            send(exchange, 200, "<html>Sign in</html>");
        } else if (fate == Trouble.STORED_THEN_HALF_ANSWER) {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write("[\"".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            exchange.close();
        } else if (fate == Trouble.HANG) {
            awaitClosing();
            exchange.close();
        } else if (fate instanceof Trouble) {
            exchange.close();
        } else {
            send(exchange, 200, fate.toString());
        }
    }

    private void awaitClosing() {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static JsonObject parse(String json) {
        return Json.createReader(new StringReader(json)).readObject();
    }

    private static List<JsonObject> parseAll(String json) {
        return json.isEmpty()
                ? List.of()
                : Json.createReader(new StringReader(json)).readArray().getValuesAs(JsonObject.class);
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        // not shutdownNow: an interrupt in the middle of a write makes H2 close its file
        threads.shutdown();
    }
}
