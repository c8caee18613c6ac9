package org.lotuslearning.systemtests;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Somebody else's LRS, of the strict kind: it answers 409 to a statement that it has already, even to an equal one. It
 * has bad days, of the kinds in {@link Trouble}, one request after the other.
 */
final class TestLrs implements AutoCloseable {

    static final String KEY = "somebody";
    static final String SECRET = "somebody-elses-secret";

    /** What can go wrong with one request. */
    enum Trouble {
        /** The server behind the address is broken. */
        ERROR_500,
        /** It has too much to do and says when to come back. */
        BUSY_429,
        /** It stores the statements and the answer is lost on the way. */
        STORES_WITHOUT_ANSWERING,
        /** It takes the request and nothing comes. */
        HANGS
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Map<String, JsonObject> stored = new LinkedHashMap<>();
    private final Deque<Trouble> troubles = new ArrayDeque<>();
    private boolean away = true;
    private int requests;

    /** It is away until {@link #comesBackWith}. */
    TestLrs() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/xapi/", this::answer);
        server.start();
    }

    String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/xapi/";
    }

    /** How often somebody has tried to reach it. */
    synchronized int requests() {
        return requests;
    }

    /** It is there again, but the next requests meet these troubles first. */
    synchronized void comesBackWith(Trouble... first) {
        troubles.addAll(List.of(first));
        away = false;
    }

    /** Whether all troubles are over. */
    synchronized boolean isWell() {
        return troubles.isEmpty();
    }

    /** What it holds, in the order in which it came. */
    synchronized List<Told> statements() {
        return stored.values().stream().map(Told::new).toList();
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Answer answer =
                decide(exchange.getRequestMethod(), exchange.getRequestURI().getQuery(), body);
        if (answer.status() == Answer.NONE) {
            exchange.close();
        } else if (answer.status() == Answer.NEVER) {
            hang(exchange);
        } else {
            send(exchange, answer);
        }
    }

    /** @param status of HTTP, or one of the two constants */
    private record Answer(int status, String body) {
        static final int NONE = -1;
        static final int NEVER = -2;
    }

    private synchronized Answer decide(String method, String query, String body) {
        requests++;
        if (away) {
            return new Answer(503, "");
        }
        Trouble trouble = troubles.poll();
        if (trouble != null) {
            return inTrouble(trouble, body);
        }
        return method.equals("POST") ? store(body) : fetch(query);
    }

    private Answer inTrouble(Trouble trouble, String body) {
        return switch (trouble) {
            case ERROR_500 -> new Answer(500, "");
            case BUSY_429 -> new Answer(429, "");
            case HANGS -> new Answer(Answer.NEVER, "");
            case STORES_WITHOUT_ANSWERING -> {
                store(body);
                yield new Answer(Answer.NONE, "");
            }
        };
    }

    private Answer store(String body) {
        JsonArray statements = Json.createReader(new StringReader(body)).readArray();
        List<String> ids = new ArrayList<>();
        statements.getValuesAs(JsonObject.class).forEach(statement -> ids.add(statement.getString("id")));
        if (ids.stream().anyMatch(stored::containsKey)) {
            return new Answer(409, "");
        }
        statements.getValuesAs(JsonObject.class).forEach(statement -> stored.put(statement.getString("id"), statement));
        return new Answer(200, Json.createArrayBuilder(ids).build().toString());
    }

    private Answer fetch(String query) {
        JsonObject statement = stored.get(query.replaceFirst("statementId=", ""));
        return statement == null ? new Answer(404, "") : new Answer(200, statement.toString());
    }

    private void hang(HttpExchange exchange) {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("X-Experience-API-Version", "1.0.3");
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        if (answer.status() == 429) {
            exchange.getResponseHeaders().set("Retry-After", "1");
        }
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
