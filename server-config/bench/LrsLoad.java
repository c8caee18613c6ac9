import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Puts the same load on two LRSs, in turns, and prints how ours compares with the other: {@code java LrsLoad.java} tells
 * how to call it, {@code server-config/README.md} what is wanted. Every answer is checked; a wrong one ends the run.
 */
final class LrsLoad {
    private static final String USAGE = """
            Usage: java LrsLoad.java OURS PEER [--seconds N] [--rounds N] [--full N]

              OURS, PEER   http://key:secret@host:port/path of two xAPI 1.0.3 endpoints, best with empty databases
              --seconds N  that one kind of writing lasts in one round (10)
              --rounds N   in which the two take turns; the median counts (3)
              --full N     statements to which ours is filled at last; 0 leaves this out (1000000)
            """;
    private static final int COMPARED_AT = 100_000;
    private static final int LEARNERS = 500;
    private static final int ACTIVITIES = 500;
    private static final int GETS = 200;
    private static final int ATTEMPTS = 20;
    private static final Instant BEGUN = Instant.now();
    private static final List<String> VERBS = List.of("initialized", "experienced", "answered", "progressed", "completed");

    private final Lrs ours;
    private final Lrs peer;
    private final int seconds;
    private final int rounds;

    private LrsLoad(Lrs ours, Lrs peer, int seconds, int rounds) {
        this.ours = ours;
        this.peer = peer;
        this.seconds = seconds;
        this.rounds = rounds;
    }

    public static void main(String[] arguments) throws Exception {
        System.setProperty("http.maxConnections", "64");
        Map<String, Integer> options = new LinkedHashMap<>(Map.of("--seconds", 10, "--rounds", 3, "--full", 1_000_000));
        List<Lrs> endpoints = new ArrayList<>();
        try {
            for (int i = 0; i < arguments.length; i++) {
                if (options.containsKey(arguments[i])) {
                    options.put(arguments[i], Integer.parseInt(arguments[++i]));
                } else {
                    endpoints.add(new Lrs(URI.create(arguments[i])));
                }
            }
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            endpoints.clear();
        }
        if (endpoints.size() != 2) {
            System.err.print(USAGE);
            System.exit(2);
        }
        LrsLoad load =
                new LrsLoad(endpoints.get(0), endpoints.get(1), options.get("--seconds"), options.get("--rounds"));
        try {
            load.run(options.get("--full"));
        } catch (Exception e) {
            System.err.println("Ended early: " + e.getMessage());
            System.exit(1);
        }
        System.exit(0);
    }

    private void run(int full) throws Exception {
        fill(ours, COMPARED_AT);
        fill(peer, COMPARED_AT);
        System.out.printf("%-46s %12s %12s %8s %7s%n", "with " + COMPARED_AT + " statements each", "ours", "peer", "ratio", "wanted");
        for (Kind kind : Kind.values()) {
            if (!kind.wanted.isEmpty()) {
                List<Double> medians = reading(kind, ours, peer);
                double ratio = medians.get(1) / medians.get(0);
                row(kind.title + ", ms", medians.get(0), medians.get(1), ratio, kind.wanted);
            }
        }
        Map<Kind, Double> before = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            before.put(kind, reading(kind, ours).get(0));
        }
        writing(1, 16, 2);
        writing(50, 2, 3);
        writing(50, 16, 3);
        System.out.printf("%-46s %12d %12d%n", "POSTs answered by 5xx and sent again", ours.failures.get(), peer.failures.get());
        if (full > ours.held) {
            fill(ours, full);
            System.out.printf("%n%-46s %12d %12d %8s %7s%n", "ours, ms with so many statements", full, COMPARED_AT, "ratio", "wanted");
            for (Kind kind : Kind.values()) {
                double after = reading(kind, ours).get(0);
                row(kind.title, after, before.get(kind), after / before.get(kind), "≤ 1.5");
            }
        }
    }

    // ---- writing

    /** Statements per second. */
    private void writing(int batch, int connections, int wanted) throws Exception {
        List<Double> our = new ArrayList<>();
        List<Double> their = new ArrayList<>();
        write(ours, batch, connections, 3_000);
        write(peer, batch, connections, 3_000);
        for (int round = 0; round < rounds; round++) {
            our.add(write(ours, batch, connections, seconds * 1_000L));
            their.add(write(peer, batch, connections, seconds * 1_000L));
        }
        String title = (batch == 1 ? "single POST" : "batches of " + batch) + ", " + connections + " connections, /s";
        row(title, median(our), median(their), median(our) / median(their), "≥ " + wanted);
    }

    private static double write(Lrs lrs, int batch, int connections, long millis) throws Exception {
        AtomicLong written = new AtomicLong();
        long begin = System.nanoTime();
        long end = begin + millis * 1_000_000;
        each(connections, () -> {
            Random random = new Random();
            while (System.nanoTime() < end) {
                lrs.post(batch(random, batch));
                written.addAndGet(batch);
            }
            return null;
        });
        lrs.held += written.get();
        return written.get() * 1e9 / (System.nanoTime() - begin);
    }

    private static void fill(Lrs lrs, long size) throws Exception {
        AtomicLong missing = new AtomicLong(size - lrs.held);
        each(2, () -> {
            Random random = new Random();
            while (missing.getAndAdd(-50) > 0) {
                lrs.post(batch(random, 50));
            }
            return null;
        });
        lrs.held = Math.max(lrs.held, size);
    }

    private static void each(int threads, Callable<Void> work) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            for (Future<Void> done : executor.invokeAll(Collections.nCopies(threads, work))) {
                done.get();
            }
        } finally {
            executor.shutdown();
        }
    }

    private static String batch(Random random, int size) {
        Stream<String> statements = IntStream.range(0, size).mapToObj(i -> statement(random));
        return size == 1 ? statement(random) : statements.collect(Collectors.joining(",", "[", "]"));
    }

    /** As our own provider sends them: an account, a page of a module, a registration, three context activities. */
    private static String statement(Random random) {
        int learner = random.nextInt(LEARNERS);
        int activity = random.nextInt(ACTIVITIES);
        String verb = VERBS.get(random.nextInt(VERBS.size()));
        return """
                {"id":"%s","actor":{"objectType":"Agent","account":{"homePage":"https://lms.example.org","name":"learner-%d"}},\
                "verb":{"id":"http://adlnet.gov/expapi/verbs/%s","display":{"en-GB":"%s"}},\
                "object":{"objectType":"Activity","id":"%s","definition":{"type":"http://adlnet.gov/expapi/activities/lesson",\
                "name":{"en-GB":"Page %d"}}},\
                "context":{"registration":"%s","platform":"Load","language":"en-GB","contextActivities":{\
                "parent":[{"id":"https://lotus.example.org/a/module/%d"}],"grouping":[{"id":"https://lotus.example.org/a/course"}],\
                "category":[{"id":"https://lotus.example.org/profile/v1"}]}},"timestamp":"%s"}"""
                .formatted(
                        new UUID(random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() >>> 2 | Long.MIN_VALUE),
                        learner, verb, verb, page(activity), activity, registration(learner), activity / 50,
                        Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }

    private static String page(int activity) {
        return "https://lotus.example.org/a/page/" + activity;
    }

    private static UUID registration(int learner) {
        return UUID.nameUUIDFromBytes(("learner " + learner).getBytes(StandardCharsets.UTF_8));
    }

    // ---- reading

    private enum Kind {
        NEWEST("GET limit=100, newest", "≥ 1"),
        BY_AGENT("GET limit=100 by agent", "≥ 3"),
        BY_ACTIVITY("GET limit=100 by activity", "≥ 3"),
        BY_VERB("GET limit=100 by verb", ""),
        BY_REGISTRATION("GET limit=100 by registration", ""),
        BY_RELATED_AGENT("GET limit=100 by related agent", ""),
        BY_RELATED_ACTIVITY("GET limit=100 by related activity", ""),
        BY_AGENT_AND_VERB("GET limit=10 by agent and verb", ""),
        SINCE("GET limit=100 since some time, ascending", ""),
        ONE_BY_ID("GET one by its id", "");

        private final String title;

        /** Of the comparison; empty where there is none, since the peer may take seconds. */
        private final String wanted;

        Kind(String title, String wanted) {
            this.title = title;
            this.wanted = wanted;
        }

        /** Statements in an answer. */
        private int size() {
            return this == ONE_BY_ID ? 1 : this == BY_AGENT_AND_VERB ? 10 : 100;
        }

        private String query(Random random, List<String> ids) {
            String agent = "agent=" + encode("{\"account\":{\"homePage\":\"https://lms.example.org\",\"name\":\"learner-"
                    + random.nextInt(LEARNERS) + "\"}}");
            String verb = "verb=" + encode("http://adlnet.gov/expapi/verbs/" + VERBS.get(random.nextInt(VERBS.size())));
            String activity = "activity=" + encode(page(random.nextInt(ACTIVITIES)));
            return switch (this) {
                case NEWEST -> "limit=100";
                case BY_AGENT -> "limit=100&" + agent;
                case BY_ACTIVITY -> "limit=100&" + activity;
                case BY_VERB -> "limit=100&" + verb;
                case BY_REGISTRATION -> "limit=100&registration=" + registration(random.nextInt(LEARNERS));
                case BY_RELATED_AGENT -> "limit=100&related_agents=true&" + agent;
                case BY_RELATED_ACTIVITY -> "limit=100&related_activities=true&activity="
                        + encode("https://lotus.example.org/a/module/" + random.nextInt(ACTIVITIES / 50));
                case BY_AGENT_AND_VERB -> "limit=10&" + agent + "&" + verb;
                // ours was filled in the first seconds
                case SINCE -> "limit=100&ascending=true&since=" + encode(BEGUN.plusMillis(random.nextInt(5_000)).toString());
                case ONE_BY_ID -> "statementId=" + ids.get(random.nextInt(ids.size()));
            };
        }

        private static String encode(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    /** Median milliseconds of each: one request at a time, the LRSs in turn. */
    private static List<Double> reading(Kind kind, Lrs... lrss) throws IOException {
        Random random = new Random(kind.ordinal());
        Map<Lrs, List<Double>> times = new LinkedHashMap<>();
        for (int i = -GETS / 4; i < GETS; i++) {
            long seed = random.nextLong();
            for (Lrs lrs : lrss) {
                String query = kind.query(new Random(seed), lrs.ids);
                long begin = System.nanoTime();
                String answer = lrs.get(query);
                double millis = (System.nanoTime() - begin) / 1e6;
                int found = answer.split("\"stored\"", -1).length - 1;
                if (found != kind.size()) {
                    throw new IOException(lrs + " gave " + found + " statements for " + query);
                }
                if (i >= 0) {
                    times.computeIfAbsent(lrs, none -> new ArrayList<>()).add(millis);
                }
            }
        }
        return times.values().stream().map(LrsLoad::median).toList();
    }

    // ---- printing

    private static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(value -> value).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static void row(String title, double first, double second, double ratio, String wanted) {
        System.out.printf(Locale.ROOT, "%-46s %12.1f %12.1f %8.2f %7s%n", title, first, second, ratio, wanted);
    }

    /** One of the two. */
    private static final class Lrs {
        private final URI endpoint;
        private final String authorization;
        private final List<String> ids = Collections.synchronizedList(new ArrayList<>());
        private final AtomicLong failures = new AtomicLong();
        private long held;

        Lrs(URI address) {
            if (address.getUserInfo() == null || address.getHost() == null) {
                throw new IllegalArgumentException("no key and secret");
            }
            this.endpoint = URI.create(address.toString().replace(address.getRawUserInfo() + "@", ""));
            this.authorization = "Basic "
                    + Base64.getEncoder().encodeToString(address.getUserInfo().getBytes(StandardCharsets.UTF_8));
        }

        /** Sends again what ended in an error of the server, as a client does; that counts as time. */
        void post(String json) throws IOException {
            for (int attempt = 1; !posted(json, attempt == ATTEMPTS); attempt++) {
                failures.incrementAndGet();
            }
        }

        private boolean posted(String json, boolean last) throws IOException {
            HttpURLConnection connection = open("");
            connection.setRequestMethod("POST");
            connection.setRequestProperty("Content-Type", "application/json");
            connection.setDoOutput(true);
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            connection.setFixedLengthStreamingMode(body.length);
            connection.getOutputStream().write(body);
            if (!last && connection.getResponseCode() >= 500) {
                connection.getErrorStream().close();
                return false;
            }
            String answer = answer(connection);
            if (ids.size() < 10_000) {
                ids.add(answer.replaceAll("[^0-9a-f,-]", "").split(",")[0]);
            }
            return true;
        }

        String get(String query) throws IOException {
            return answer(open("?" + query));
        }

        private HttpURLConnection open(String query) throws IOException {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(endpoint + "/statements" + query).toURL().openConnection();
            connection.setRequestProperty("Authorization", authorization);
            connection.setRequestProperty("X-Experience-API-Version", "1.0.3");
            return connection;
        }

        private String answer(HttpURLConnection connection) throws IOException {
            int status = connection.getResponseCode();
            try (InputStream body = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
                String text = body == null ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
                if (status != 200) {
                    throw new IOException(this + " answered " + status + ": " + text);
                }
                return text;
            }
        }

        @Override
        public String toString() {
            return endpoint.toString();
        }
    }
}
