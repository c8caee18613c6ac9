package org.lotuslearning.systemtests;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * An LRS of the strict kind (409 to a statement that it has, even to an equal one) to which everything happens that can,
 * in an order that dice give. It stores a batch whole or not at all, and never gives anything up again.
 */
final class TroubledLrs implements AutoCloseable {

    static final String KEY = "lotus";

    /** What happens to one request. */
    enum Trouble {
        NONE,
        ANSWERS_204_HAVING_STORED,
        NOT_WANTED_401,
        TOO_LARGE_413,
        BUSY_429,
        BROKEN_500,
        RESET,
        RESET_HAVING_STORED,
        HALF_AN_ANSWER_HAVING_STORED,
        HANGS,
        SENDER_KILLED,
        SENDER_KILLED_HAVING_STORED;

        private static final Set<Trouble> STORING = Set.of(
                ANSWERS_204_HAVING_STORED,
                RESET_HAVING_STORED,
                HALF_AN_ANSWER_HAVING_STORED,
                SENDER_KILLED_HAVING_STORED);
    }

    /** What it thinks of a statement, from its first sight on. */
    enum Verdict {
        GOOD(""),
        MALFORMED("400: "),
        TOO_LARGE("413: "),
        /** There is another one with this id. */
        TAKEN("409: ");

        /** How the reason begins for which one of these ends in quarantine. */
        final String reason;

        Verdict(String reason) {
            this.reason = reason;
        }
    }

    static {
        // without it every answer waits 40 ms for an acknowledgement
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Random dice;
    private final List<Trouble> ahead = new ArrayList<>();
    private final Runnable killer;
    private final Map<String, String> stored = new LinkedHashMap<>();
    private final Map<String, Verdict> verdicts = new LinkedHashMap<>();
    private final Map<String, String> firstSeen = new LinkedHashMap<>();
    private final Set<String> changed = new LinkedHashSet<>();
    private final Map<Trouble, Integer> met = new EnumMap<>(Trouble.class);
    private int conflicts;

    /**
     * Troubles come shuffled.
     *
     * @param killer kills the sender, or has it killed, while its request is under way
     */
    TroubledLrs(Random dice, Map<Trouble, Integer> troubles, Runnable killer) {
        this.dice = dice;
        this.killer = killer;
        troubles.forEach((trouble, times) -> ahead.addAll(Collections.nCopies(times, trouble)));
        Collections.shuffle(ahead, dice);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/xapi/", this::handle);
        server.start();
    }

    String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/xapi/";
    }

    /** Whether all troubles are over. */
    synchronized boolean isWell() {
        return ahead.isEmpty();
    }

    /** JSON by id, in the order in which they were stored. */
    synchronized Map<String, String> stored() {
        return new LinkedHashMap<>(stored);
    }

    synchronized Verdict verdict(String id) {
        return verdicts.getOrDefault(id, Verdict.GOOD);
    }

    /** How often each trouble came. */
    synchronized Map<Trouble, Integer> met() {
        return new EnumMap<>(met);
    }

    /** How often it said that it has an equal statement already. */
    synchronized int conflicts() {
        return conflicts;
    }

    /** Ids that came with a text once and with another one later: none, if all is well. */
    synchronized Set<String> changed() {
        return Set.copyOf(changed);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean post = exchange.getRequestMethod().equals("POST");
        Trouble trouble;
        Answer answer;
        synchronized (this) {
            trouble = next(post && body.indexOf("\"actor\"") != body.lastIndexOf("\"actor\""));
            met.merge(trouble, 1, Integer::sum);
            boolean carriedOut = trouble == Trouble.NONE || Trouble.STORING.contains(trouble);
            answer = !carriedOut
                    ? new Answer(0, "")
                    : post ? store(body) : fetch(exchange.getRequestURI().getQuery());
        }
        respond(exchange, trouble, answer);
    }

    /** Only a batch can be too large as a whole. */
    private Trouble next(boolean batch) {
        Trouble drawn = ahead.isEmpty() ? Trouble.NONE : ahead.get(ahead.size() - 1);
        if (drawn == Trouble.TOO_LARGE_413 && !batch) {
            return Trouble.NONE;
        }
        return ahead.isEmpty() ? drawn : ahead.remove(ahead.size() - 1);
    }

    private record Answer(int status, String body) {}

    private Answer store(String body) {
        List<JsonObject> batch =
                Json.createReader(new StringReader(body)).readArray().getValuesAs(JsonObject.class);
        batch.forEach(this::see);
        List<String> ids = batch.stream().map(s -> s.getString("id")).toList();
        List<Verdict> judged = ids.stream().map(verdicts::get).toList();
        if (judged.contains(Verdict.MALFORMED)) {
            return new Answer(400, "malformed");
        }
        if (judged.contains(Verdict.TOO_LARGE)) {
            return new Answer(413, "too large");
        }
        if (judged.contains(Verdict.TAKEN) || ids.stream().anyMatch(stored::containsKey)) {
            conflicts += judged.contains(Verdict.TAKEN) ? 0 : 1;
            return new Answer(409, "conflict");
        }
        batch.forEach(s -> stored.put(s.getString("id"), s.toString()));
        return new Answer(200, Json.createArrayBuilder(ids).build().toString());
    }

    private void see(JsonObject statement) {
        String id = statement.getString("id");
        String before = firstSeen.putIfAbsent(id, statement.toString());
        if (before != null && !before.equals(statement.toString())) {
            changed.add(id);
        }
        int lot = dice.nextInt(100);
        verdicts.putIfAbsent(id, lot < 3 ? Verdict.values()[1 + lot] : Verdict.GOOD);
    }

    private Answer fetch(String query) {
        String id = query.replaceFirst("statementId=", "");
        if (verdicts.get(id) == Verdict.TAKEN) {
            JsonObject ours =
                    Json.createReader(new StringReader(firstSeen.get(id))).readObject();
            JsonObject verb = Json.createObjectBuilder()
                    .add("id", "http://adlnet.gov/expapi/verbs/commented")
                    .build();
            return new Answer(
                    200,
                    Json.createObjectBuilder(ours).add("verb", verb).build().toString());
        }
        String statement = stored.get(id);
        return statement == null ? new Answer(404, "") : new Answer(200, statement);
    }

    private void respond(HttpExchange exchange, Trouble trouble, Answer answer) throws IOException {
        switch (trouble) {
            case NONE -> send(exchange, answer.status(), answer.body());
            case ANSWERS_204_HAVING_STORED -> send(exchange, 204, "");
            case NOT_WANTED_401 -> send(exchange, 401, "who are you");
            case TOO_LARGE_413 -> send(exchange, 413, "too large a batch");
            case BUSY_429 -> {
                exchange.getResponseHeaders().set("Retry-After", "1");
                send(exchange, 429, "slow down");
            }
            case BROKEN_500 -> send(exchange, 500, "broken");
            case RESET, RESET_HAVING_STORED -> exchange.close();
            case HALF_AN_ANSWER_HAVING_STORED -> half(exchange);
            case HANGS -> hang(exchange);
            case SENDER_KILLED, SENDER_KILLED_HAVING_STORED -> {
                killer.run();
                hang(exchange);
            }
        }
    }

    private static void half(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 1000);
        exchange.getResponseBody().write("[\"".getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
        exchange.close();
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

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
