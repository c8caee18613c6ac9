package org.lotuslearning.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.lotuslearning.systemtests.OutboxRows.Row;
import org.lotuslearning.systemtests.TroubledLrs.Trouble;
import org.lotuslearning.systemtests.TroubledLrs.Verdict;

/**
 * Two LRSs to which everything happens that can, and a server that is killed with signal 9 in the middle of its requests,
 * while several people learn: in the end each statement is in each LRS exactly once, in order per learner, or in
 * quarantine with its reason.
 *
 * <p>{@code -Dproof=full} takes ten thousand statements and ten kills in place of one thousand and two; {@code
 * -Dproof.seed=…} throws the dice in another way.
 */
@EnabledIfSystemProperty(named = "proof", matches = "full")
final class DeliveryProofIT {

    private static final System.Logger LOG = System.getLogger(DeliveryProofIT.class.getName());
    private static final boolean FULL = "full".equals(System.getProperty("proof"));
    private static final int STATEMENTS = FULL ? 10_000 : 1_000;
    private static final int KILLS_OF_EACH_LRS = FULL ? 6 : 1;
    private static final int LEAST_KILLS = FULL ? 10 : 1;
    private static final long SEED = Long.getLong("proof.seed", 20261120);

    /** The deadly two are for one LRS each. */
    private static final Set<Trouble> EVERYWHERE =
            EnumSet.complementOf(EnumSet.of(Trouble.SENDER_KILLED, Trouble.SENDER_KILLED_HAVING_STORED));

    private final BlockingQueue<Integer> deaths = new LinkedBlockingQueue<>();
    private final TroubledLrs first = new TroubledLrs(new Random(SEED), troubles(Trouble.SENDER_KILLED), this::kill);
    private final TroubledLrs second =
            new TroubledLrs(new Random(SEED + 1), troubles(Trouble.SENDER_KILLED_HAVING_STORED), this::kill);

    /** How often the server was started. */
    private final AtomicInteger starts = new AtomicInteger(1);

    private int resumed;

    @AfterEach
    void closeTheLrss() {
        first.close();
        second.close();
    }

    private static Map<Trouble, Integer> troubles(Trouble deadly) {
        Map<Trouble, Integer> times = new EnumMap<>(Trouble.class);
        EVERYWHERE.forEach(trouble -> times.put(trouble, FULL ? 12 : 1));
        // sparse enough that few come in a row: the wait doubles with each
        times.put(Trouble.NONE, FULL ? 1500 : 100);
        times.put(Trouble.HANGS, FULL ? 4 : 1);
        times.put(deadly, KILLS_OF_EACH_LRS);
        return times;
    }

    @Test
    void deliversEachStatementOnceToEachLrsOrSaysWhyNot() throws Exception {
        LOG.log(Level.INFO, "Dice: -Dproof.seed={0}", String.valueOf(SEED));
        LotusSetup setup = LotusSetup.fresh().with("LOTUS_ADMIN_PASSWORD", HttpAdministrator.PASSWORD);
        List<BusyLearner> learners;
        try (RunningLotus lotus =
                setup.with("LOTUS_XAPI_DESTINATIONS_FILE", destinations(setup)).start()) {
            learners = Stream.of(Amina.NAME, "Siân Pritchard", "Chidi Eze")
                    .map(name -> new BusyLearner(HttpPerson.learner(name, lotus)))
                    .toList();
            HttpAdministrator staff = new HttpAdministrator(lotus);
            BooleanSupplier enough = () -> answers(learners) >= STATEMENTS && first.isWell() && second.isWell();

            while (!enough.getAsBoolean()) {
                List<CompletableFuture<Void>> writing = allWrite(learners, enough);
                if (somebodyWantsItKilled(staff, enough)) {
                    lotus.killHard();
                    writing.forEach(CompletableFuture::join);
                    starts.incrementAndGet();
                    lotus.startAgain();
                    learners.forEach(BusyLearner::findsEverythingAgain);
                } else {
                    writing.forEach(CompletableFuture::join);
                }
            }
            learners.forEach(BusyLearner::finishes);
            Eventually.holds(() -> assertThat(waiting(staff)).isZero());
        }
        assertThat(starts.get() - 1).isGreaterThanOrEqualTo(LEAST_KILLS);
        assertThat(resumed).isPositive();
        List<Row> rows = OutboxRows.in(setup.data());
        LOG.log(
                Level.INFO,
                "{0} rows, {1} kills, {2} times resumed, met {3} and {4}",
                rows.size(),
                starts.get() - 1,
                resumed,
                first.met(),
                second.met());
        isSettled(rows, "lrs/first", first);
        isSettled(rows, "lrs/second", second);
        assertThat(texts(of(rows, "lrs/first"))).isEqualTo(texts(of(rows, "lrs/second")));
        learners.forEach(learner -> everyAnswerIsTold(of(rows, "lrs/first"), learner));
    }

    private String destinations(LotusSetup setup) {
        try {
            Path secret = Files.writeString(setup.data().resolve("second.secret"), "the-second-secret\n");
            String list = """
                    - {name: first, endpoint: "%s", key: %s, secret: the-first-secret}
                    - {name: second, endpoint: "%s", key: %s, secretFile: %s}
                    """.formatted(first.endpoint(), TroubledLrs.KEY, second.endpoint(), TroubledLrs.KEY, secret);
            return Files.writeString(setup.data().resolve("destinations.yml"), list)
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Called by an LRS that has a request in its hands; it does not answer before the server is dead. */
    private void kill() {
        deaths.add(starts.get());
    }

    private static int answers(List<BusyLearner> learners) {
        // every other text is a draft
        return learners.stream().mapToInt(BusyLearner::acknowledged).sum() / 2;
    }

    private static List<CompletableFuture<Void>> allWrite(List<BusyLearner> learners, BooleanSupplier enough) {
        return learners.stream()
                .map(learner -> CompletableFuture.runAsync(
                        () -> learner.writeUntilTheServerIsGoneOr(enough), task -> new Thread(task).start()))
                .toList();
    }

    /** Waits, and resumes what is stopped meanwhile. False once there is nothing to wait for. */
    private boolean somebodyWantsItKilled(HttpAdministrator staff, BooleanSupplier enough)
            throws IOException, InterruptedException {
        while (!enough.getAsBoolean()) {
            Integer death = deaths.poll(300, TimeUnit.MILLISECONDS);
            // the other LRS may have had the same idea about a server that is dead by now
            if (death != null && death == starts.get()) {
                return true;
            }
            resumed += staff.resumesWhatIsStopped();
        }
        return false;
    }

    private static long waiting(HttpAdministrator staff) {
        try {
            return staff.waiting();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Row> of(List<Row> rows, String destination) {
        return rows.stream()
                .filter(row -> row.destination().equals(destination))
                .toList();
    }

    private static Map<String, String> texts(List<Row> rows) {
        return rows.stream().collect(Collectors.toMap(Row::id, Row::json));
    }

    private static void isSettled(List<Row> all, String destination, TroubledLrs lrs) {
        List<Row> rows = of(all, destination);
        Map<String, String> stored = lrs.stored();
        assertThat(rows).hasSizeGreaterThan(STATEMENTS);
        assertThat(lrs.changed()).isEmpty();
        assertThat(lrs.conflicts()).as("equal statements that came again").isPositive();
        assertThat(lrs.met().keySet()).containsAll(EVERYWHERE);
        List<String> delivered = new ArrayList<>();
        for (Row row : rows) {
            Verdict verdict = lrs.verdict(row.id());
            assertThat(row.state()).as(row.reason()).isEqualTo(verdict == Verdict.GOOD ? "SENT" : "QUARANTINED");
            assertThat(row.reason()).startsWith(verdict.reason);
            if (verdict == Verdict.GOOD) {
                delivered.add(row.id());
                assertThat(stored).containsEntry(row.id(), row.json());
            }
        }
        assertThat(stored.keySet()).containsExactlyInAnyOrderElementsOf(delivered);
        assertThat(Verdict.values())
                .allSatisfy(verdict -> assertThat(rows.stream().map(row -> lrs.verdict(row.id())))
                        .contains(verdict));
        assertThat(byLearner(List.copyOf(stored.keySet()), rows)).isEqualTo(byLearner(delivered, rows));
    }

    /** Ids in the order given, apart for each learner. */
    private static Map<String, List<String>> byLearner(List<String> ids, List<Row> rows) {
        Map<String, String> actors = rows.stream()
                .collect(Collectors.toMap(Row::id, row -> row.told().actor()));
        return ids.stream().collect(Collectors.groupingBy(actors::get));
    }

    /** What the server acknowledged is told, once for each version; and the rest of the story. */
    private static void everyAnswerIsTold(List<Row> rows, BusyLearner learner) {
        List<Told> told = rows.stream()
                .map(Row::told)
                .filter(t -> t.actor().equals(learner.sub()))
                .toList();
        assertThat(told).extracting(Told::at).isSorted();
        assertThat(told)
                .filteredOn(t -> t.event().equals("answered learn/1.2.i"))
                .hasSize(learner.versions());
        assertThat(told)
                .extracting(Told::event)
                .filteredOn(event -> !event.startsWith("progressed") && !event.equals("answered learn/1.2.i"))
                .containsExactlyInAnyOrder(
                        "initialized learn",
                        "experienced learn/1.1",
                        "experienced learn/1.2",
                        "experienced learn/1.3",
                        "experienced learn/1.4",
                        "answered learn/1.3.i",
                        "answered learn/1.4.i",
                        "completed learn");
    }
}
