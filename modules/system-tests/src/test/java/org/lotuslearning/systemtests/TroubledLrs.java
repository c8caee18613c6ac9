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
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.lotuslearning.systemtests.StrictStatements.Answer;
import org.lotuslearning.systemtests.StrictStatements.Verdict;

/**
 * Somebody else's LRS, of the strict kind, which meets the troubles that a test gives it, one with each request.
 */
final class TroubledLrs implements AutoCloseable {

    static final String KEY = "somebody";

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

        /** These wait for statements that it does store. */
        private static final Set<Trouble> STORING = Set.of(
                ANSWERS_204_HAVING_STORED,
                RESET_HAVING_STORED,
                HALF_AN_ANSWER_HAVING_STORED,
                SENDER_KILLED_HAVING_STORED);

        private static final Set<Trouble> DEADLY = Set.of(SENDER_KILLED, SENDER_KILLED_HAVING_STORED);
    }

    static {
        // without it every answer waits 40 ms for an acknowledgement
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final StrictStatements statements;
    private final BooleanSupplier killer;
    private final Deque<Trouble> ahead = new ArrayDeque<>();
    private final Map<Trouble, Integer> met = new EnumMap<>(Trouble.class);
    private boolean away;
    private int requests;

    /** Likes every statement, and leaves its senders alive. */
    TroubledLrs() {
        this(new StrictStatements(() -> Verdict.GOOD), () -> false);
    }

    /**
     * One that is well.
     *
     * @param killer has the sender killed while its request is under way; false when it was going to be killed anyway
     */
    TroubledLrs(StrictStatements statements, BooleanSupplier killer) {
        this.statements = statements;
        this.killer = killer;
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

    /** Answers 503 to everything until it {@link #comesBack}. */
    synchronized void goesAway() {
        away = true;
    }

    synchronized void comesBack() {
        away = false;
    }

    /** The next requests meet these, in this order. */
    synchronized void meets(List<Trouble> troubles) {
        ahead.addAll(troubles);
    }

    /** How often somebody has tried to reach it. */
    synchronized int requests() {
        return requests;
    }

    /** Whether all troubles are over. */
    synchronized boolean isWell() {
        return ahead.isEmpty();
    }

    StrictStatements statements() {
        return statements;
    }

    /** How often each trouble came. */
    synchronized Map<Trouble, Integer> met() {
        return new EnumMap<>(met);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        List<JsonObject> batch = exchange.getRequestMethod().equals("POST")
                ? Json.createReader(new StringReader(body)).readArray().getValuesAs(JsonObject.class)
                : List.of();
        Trouble trouble;
        Answer answer;
        synchronized (this) {
            requests++;
            if (away) {
                trouble = Trouble.NONE;
                answer = new Answer(503, "");
            } else {
                trouble = next(batch);
                answer = batch.isEmpty() ? fetch(exchange) : post(batch, trouble);
            }
        }
        respond(exchange, trouble, answer);
    }

    /** What happens to this request. What cannot happen to it waits for another. */
    private Trouble next(List<JsonObject> batch) {
        Trouble drawn = ahead.isEmpty() ? Trouble.NONE : ahead.peek();
        boolean waits = (drawn == Trouble.TOO_LARGE_413 && batch.size() < 2)
                || (Trouble.STORING.contains(drawn) && (batch.isEmpty() || !statements.wouldStore(batch)));
        Trouble trouble = waits ? Trouble.NONE : drawn;
        if (Trouble.DEADLY.contains(trouble) && !killer.getAsBoolean()) {
            return Trouble.HANGS;
        }
        if (!waits) {
            ahead.poll();
        }
        met.merge(trouble, 1, Integer::sum);
        return trouble;
    }

    private Answer post(List<JsonObject> batch, Trouble trouble) {
        boolean arrives = trouble == Trouble.NONE || Trouble.STORING.contains(trouble);
        return arrives ? statements.store(batch) : new Answer(0, "");
    }

    private Answer fetch(HttpExchange exchange) {
        return statements.fetch(exchange.getRequestURI().getQuery().replaceFirst("statementId=", ""));
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
            // whoever is to be killed gets no answer before
            case HANGS, SENDER_KILLED, SENDER_KILLED_HAVING_STORED -> hang(exchange);
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
        exchange.getResponseHeaders().set("X-Experience-API-Version", "1.0.3");
        exchange.getResponseHeaders().set("Content-Type", "application/json");
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
