package org.lotuslearning.tracking.relay;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A platform's gradebook over HTTP: line items that can be listed, made and deleted, and scores that have to come with a
 * timestamp later than the last (AGS 2.0, 3.4.8).
 */
final class TestGradebook implements AutoCloseable {
    static {
        // without it every answer waits 40 ms for an acknowledgement
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    /** What it says when it was told to answer something else. */
    static final String WORDS = "as told";

    /** What a full grade is in every column. */
    private static final double MAXIMUM = 5;

    private final HttpServer server;
    private final Map<String, JsonObject> items = new TreeMap<>();
    private final Map<String, JsonObject> scores = new HashMap<>();
    private final List<JsonObject> received = new ArrayList<>();
    private final Deque<Integer> next = new ArrayDeque<>();
    private Set<String> ungradable = Set.of();
    private boolean granting = true;
    private int made;
    private int asked;
    private int lastItem;

    TestGradebook() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    URI url(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /** Answers the next requests for line items or scores with these. */
    synchronized void next(Integer... statuses) {
        next.addAll(List.of(statuses));
    }

    /** Whether the token endpoint gives tokens. */
    synchronized void grants(boolean tokens) {
        granting = tokens;
    }

    synchronized void doesNotGrade(String sub) {
        ungradable = Set.of(sub);
    }

    /** A column that was there before us. */
    synchronized URI column(String resourceLink) {
        return add(Json.createObjectBuilder()
                .add("resourceLinkId", resourceLink)
                .add("label", "By hand")
                .add("scoreMaximum", 1)
                .build());
    }

    synchronized void delete(URI column) {
        items.remove(column.getPath());
    }

    /** The newest score of a person, by column and sub. */
    synchronized Map<String, JsonObject> scores() {
        return Map.copyOf(scores);
    }

    synchronized List<JsonObject> received() {
        return List.copyOf(received);
    }

    synchronized int made() {
        return made;
    }

    /** Somebody else grades, without a word of when. */
    synchronized void grade(URI column, String sub, double percent) {
        JsonObject before = scores.getOrDefault(column.getPath() + " " + sub, JsonObject.EMPTY_JSON_OBJECT);
        scores.put(
                column.getPath() + " " + sub,
                Json.createObjectBuilder(before)
                        .add("scoreGiven", percent)
                        .add("scoreMaximum", 100)
                        .build());
    }

    /** Somebody takes a grade away. */
    synchronized void ungrade(URI column, String sub) {
        scores.remove(column.getPath() + " " + sub);
    }

    /** How often results were asked for. */
    synchronized int asked() {
        return asked;
    }

    /** Somebody else grades. */
    synchronized void holds(URI column, String sub, Instant at) {
        scores.put(
                column.getPath() + " " + sub,
                Json.createObjectBuilder().add("timestamp", at.toString()).build());
    }

    private URI add(JsonObject item) {
        URI id = url("/items/" + ++lastItem);
        items.put(
                id.getPath(),
                Json.createObjectBuilder(item).add("id", id.toString()).build());
        return id;
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean post = exchange.getRequestMethod().equals("POST");
        if (path.equals("/token") && !granting) {
            send(exchange, 400, "{\"error\":\"invalid_client\",\"error_description\":\"" + WORDS + "\"}");
        } else if (path.equals("/token")) {
            send(exchange, 200, "{\"access_token\":\"t\",\"token_type\":\"bearer\",\"expires_in\":3600}");
        } else if (!next.isEmpty()) {
            send(exchange, next.remove(), WORDS);
        } else if (path.equals("/items") && post) {
            URI id = add(parse(body));
            made++;
            send(
                    exchange,
                    201,
                    items.getOrDefault(id.getPath(), JsonObject.EMPTY_JSON_OBJECT)
                            .toString());
        } else if (path.equals("/items")) {
            JsonArrayBuilder list = Json.createArrayBuilder();
            items.values().forEach(list::add);
            send(exchange, 200, list.build().toString());
        } else if (path.endsWith("/results")) {
            results(exchange, path.replace("/results", ""));
        } else {
            send(exchange, score(path.replace("/scores", ""), parse(body)), "");
        }
    }

    /** One person on each page, so that whoever reads has to turn pages. */
    private void results(HttpExchange exchange, String column) throws IOException {
        asked++;
        List<String> subs = scores.keySet().stream()
                .filter(key -> key.startsWith(column + " "))
                .map(key -> key.substring(column.length() + 1))
                .sorted()
                .toList();
        String query = exchange.getRequestURI().getQuery();
        int page = query == null || !query.startsWith("page=") ? 0 : Integer.parseInt(query.replace("page=", ""));
        JsonArrayBuilder list = Json.createArrayBuilder();
        if (page < subs.size()) {
            list.add(result(column, subs.get(page)));
        }
        if (page + 1 < subs.size()) {
            URI next = url(column + "/results?page=" + (page + 1));
            exchange.getResponseHeaders().set("Link", "<" + next + ">; rel=\"next\"");
        }
        send(exchange, items.containsKey(column) ? 200 : 404, list.build().toString());
    }

    private JsonObject result(String column, String sub) {
        JsonObject score = scores.getOrDefault(column + " " + sub, JsonObject.EMPTY_JSON_OBJECT);
        JsonObjectBuilder result = Json.createObjectBuilder().add("userId", sub).add("resultMaximum", MAXIMUM);
        if (score.containsKey("scoreGiven")) {
            double share = score.getJsonNumber("scoreGiven").doubleValue()
                    / score.getJsonNumber("scoreMaximum").doubleValue();
            result.add("resultScore", share * MAXIMUM);
        }
        return result.build();
    }

    private int score(String column, JsonObject score) {
        received.add(score);
        String sub = score.getString("userId");
        if (!items.containsKey(column) || ungradable.contains(sub)) {
            return 404;
        }
        JsonObject before = scores.get(column + " " + sub);
        if (before != null && !at(score).isAfter(at(before))) {
            return 409;
        }
        scores.put(column + " " + sub, score);
        return 200;
    }

    private static Instant at(JsonObject score) {
        return Instant.parse(score.getString("timestamp"));
    }

    private static JsonObject parse(String json) {
        return Json.createReader(new StringReader(json)).readObject();
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
