package org.lotuslearning.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.lotuslearning.systemtests.HttpAdministrator.Destination;
import org.lotuslearning.systemtests.OutboxRows.Row;
import org.lotuslearning.systemtests.StrictStatements.Verdict;
import org.lotuslearning.systemtests.TroubledLrs.Trouble;

/**
 * Two LRSs to which everything happens that can, and a server that is killed with signal 9 in the middle of a request to
 * one of them, while several people's answers are being saved. Nothing acknowledged is lost (design.md, rule 2). In the
 * end each statement is in each of the two and in the embedded LRS exactly once, in order per learner, or in quarantine
 * with its reason.
 *
 * <p>{@code -Dproof=full} takes ten thousand statements and ten kills in place of one thousand and two; {@code
 * -Dproof.seed=…} throws the dice in another way.
 */
@Execution(ExecutionMode.CONCURRENT)
final class DeliveryProofIT {

    private static final System.Logger LOG = System.getLogger(DeliveryProofIT.class.getName());
    private static final boolean FULL = "full".equals(System.getProperty("proof"));
    private static final int STATEMENTS = FULL ? 10_000 : 1_000;
    private static final int KILLS_BY_EACH_LRS = FULL ? 5 : 1;
    private static final long SEED = Long.getLong("proof.seed", 20261120);

    /** So many answers are written at a time: what waits stays about as long, and all troubles have something to hit. */
    private static final int PORTION = STATEMENTS / 20;

    /** The deadly two are for one LRS each. */
    private static final Set<Trouble> EVERYWHERE =
            EnumSet.complementOf(EnumSet.of(Trouble.SENDER_KILLED, Trouble.SENDER_KILLED_HAVING_STORED));

    private final BlockingQueue<Integer> deaths = new LinkedBlockingQueue<>();
    private final AtomicInteger starts = new AtomicInteger(1);

    /** Which of the starts was the last one that was going to be killed. */
    private final AtomicInteger condemned = new AtomicInteger();

    private final TroubledLrs first = troubled(new Random(SEED), Trouble.SENDER_KILLED);
    private final TroubledLrs second = troubled(new Random(SEED + 1), Trouble.SENDER_KILLED_HAVING_STORED);

    /** How many answers there are to be for now. */
    private final AtomicInteger wanted = new AtomicInteger();

    private int resumed;

    private TroubledLrs troubled(Random dice, Trouble deadly) {
        List<Trouble> troubles = new ArrayList<>();
        EVERYWHERE.forEach(trouble -> troubles.addAll(Collections.nCopies(FULL ? 12 : 1, trouble)));
        // twenty seconds each
        troubles.removeAll(Set.of(Trouble.HANGS));
        troubles.addAll(Collections.nCopies(FULL ? 4 : 1, Trouble.HANGS));
        troubles.addAll(Collections.nCopies(KILLS_BY_EACH_LRS, deadly));
        troubles.addAll(Collections.nCopies(FULL ? 3000 : 300, Trouble.NONE));
        Collections.shuffle(troubles, dice);
        TroubledLrs lrs = new TroubledLrs(new StrictStatements(() -> verdict(dice.nextInt(100))), this::kill);
        lrs.meets(troubles);
        return lrs;
    }

    private static Verdict verdict(int lot) {
        return switch (lot) {
            case 0 -> Verdict.MALFORMED;
            case 1 -> Verdict.TOO_LARGE;
            case 2 -> Verdict.TAKEN;
            default -> Verdict.GOOD;
        };
    }

    @AfterEach
    void closeTheLrss() {
        first.close();
        second.close();
    }

    @Test
    void deliversEachStatementOnceToEachLrsOrSaysWhyNot() throws Exception {
        LOG.log(Level.INFO, "Dice: -Dproof.seed={0}", String.valueOf(SEED));
        Instant begin = Instant.now();
        LotusSetup setup = Lrs.credential(LotusSetup.fresh()).with("LOTUS_ADMIN_PASSWORD", HttpAdministrator.PASSWORD);
        List<BusyLearner> learners;
        List<Told> ours;
        try (RunningLotus lotus =
                setup.with("LOTUS_XAPI_DESTINATIONS_FILE", destinations(setup)).start()) {
            learners = BusyLearner.of(lotus);
            HttpAdministrator staff = new HttpAdministrator(lotus);
            writeUntilEverythingHasHappened(lotus, learners, staff);
            learners.forEach(BusyLearner::finishes);
            Eventually.holds(() -> nothingWaits(staff));
            ours = new Lrs(lotus).statements();
        }
        assertThat(starts).hasValue(1 + 2 * KILLS_BY_EACH_LRS);
        assertThat(resumed).isPositive();
        OutboxRows rows = OutboxRows.in(setup.data());
        report(rows, Duration.between(begin, Instant.now()));
        isSettled(rows.of("lrs/first"), first);
        isSettled(rows.of("lrs/second"), second);
        assertThat(rows.of("lrs/ours").all()).extracting(Row::state).containsOnly("SENT");
        assertThat(rows.of("lrs/ours").texts())
                .isEqualTo(rows.of("lrs/first").texts())
                .isEqualTo(rows.of("lrs/second").texts());
        assertThat(ours).hasSameSizeAs(rows.of("lrs/ours").all());
        assertThat(learners).allSatisfy(learner -> learner.isToldOnceAndInOrder(ours));
    }

    private String destinations(LotusSetup setup) {
        try {
            Path secret = Files.writeString(setup.data().resolve("second.secret"), "the-second-secret\n");
            String list = """
                    - {name: ours, embedded: true}
                    - {name: first, endpoint: "%s", key: %s, secret: the-first-secret}
                    - {name: second, endpoint: "%s", key: %s, secretFile: %s}
                    """.formatted(first.endpoint(), TroubledLrs.KEY, second.endpoint(), TroubledLrs.KEY, secret);
            return Files.writeString(setup.data().resolve("destinations.yml"), list)
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeUntilEverythingHasHappened(
            RunningLotus lotus, List<BusyLearner> learners, HttpAdministrator staff) throws Exception {
        List<CompletableFuture<Void>> writing = List.of();
        while (true) {
            if (deaths.poll(100, TimeUnit.MILLISECONDS) != null) {
                wanted.set(0);
                writing.forEach(CompletableFuture::join);
                killWhileTheyWrite(lotus, learners);
                starts.incrementAndGet();
                lotus.startAgain();
                learners.forEach(BusyLearner::findsEverythingAgain);
            }
            List<Destination> destinations = staff.destinations();
            for (Destination stopped : destinations) {
                if (stopped.isStopped()) {
                    staff.resumes(stopped);
                    resumed++;
                }
            }
            boolean enough = answers(learners) >= STATEMENTS;
            if (enough && first.isWell() && second.isWell()) {
                writing.forEach(CompletableFuture::join);
                return;
            }
            boolean hungry = wantsMore(first, waits(destinations, "first"), enough)
                    || wantsMore(second, waits(destinations, "second"), enough);
            if (hungry && writing.stream().allMatch(CompletableFuture::isDone)) {
                writing.forEach(CompletableFuture::join);
                wanted.set(answers(learners) + PORTION);
                writing = BusyLearner.allWriteUntilTheServerIsGoneOr(() -> answers(learners) >= wanted.get(), learners);
            }
        }
    }

    /** Both have enough to do, until there are enough statements; after that only one whose troubles are not over. */
    private static boolean wantsMore(TroubledLrs lrs, long waiting, boolean enough) {
        return enough ? waiting == 0 && !lrs.isWell() : waiting < PORTION;
    }

    private static void killWhileTheyWrite(RunningLotus lotus, List<BusyLearner> learners) {
        List<Integer> before = learners.stream().map(BusyLearner::acknowledged).toList();
        List<CompletableFuture<Void>> writing = BusyLearner.allWriteUntilTheServerIsGoneOr(() -> false, learners);
        Eventually.holds(() -> {
            for (int i = 0; i < learners.size(); i++) {
                assertThat(learners.get(i).acknowledged()).isGreaterThan(before.get(i));
            }
        });
        lotus.killHard();
        writing.forEach(CompletableFuture::join);
    }

    private static void nothingWaits(HttpAdministrator staff) {
        try {
            assertThat(staff.destinations()).extracting(Destination::waiting).containsOnly(0L);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How much waits for an LRS; nothing before it was ever sent to. */
    private static long waits(List<Destination> destinations, String lrs) {
        return destinations.stream()
                .filter(destination -> destination.page().endsWith(lrs))
                .mapToLong(Destination::waiting)
                .sum();
    }

    /**
     * Called by an LRS that has a request in its hands; it does not answer it. False for a server that is going to be
     * killed already, since the other LRS wanted it too.
     */
    private boolean kill() {
        int server = starts.get();
        return condemned.getAndSet(server) != server && deaths.add(server);
    }

    private static int answers(List<BusyLearner> learners) {
        // every other text is a draft
        return learners.stream().mapToInt(BusyLearner::acknowledged).sum() / 2;
    }

    private void report(OutboxRows rows, Duration duration) {
        LOG.log(
                Level.INFO,
                "{0} s, {1} kills, {2} times resumed, rows {3}, met {4} and {5}",
                duration.toSeconds(),
                starts.get() - 1,
                resumed,
                rows.counts(),
                first.met(),
                second.met());
    }

    private static void isSettled(OutboxRows rows, TroubledLrs lrs) {
        StrictStatements statements = lrs.statements();
        assertThat(rows.all()).hasSizeGreaterThan(STATEMENTS);
        assertThat(lrs.met().keySet()).containsAll(EVERYWHERE);
        assertThat(statements.changed()).isEmpty();
        assertThat(statements.conflicts())
                .as("equal statements that came again")
                .isPositive();
        assertThat(rows.all().stream().map(row -> statements.verdict(row.id()))).contains(Verdict.values());
        assertThat(rows.all()).allSatisfy(row -> {
            Verdict verdict = statements.verdict(row.id());
            assertThat(row.state()).as(row.reason()).isEqualTo(verdict == Verdict.GOOD ? "SENT" : "QUARANTINED");
            assertThat(row.reason()).startsWith(verdict.reason);
        });
        OutboxRows delivered = rows.that(row -> statements.verdict(row.id()) == Verdict.GOOD);
        assertThat(statements.stored()).isEqualTo(delivered.texts());
        assertThat(rows.byLearner(statements.stored().keySet()))
                .isEqualTo(rows.byLearner(delivered.texts().keySet()));
    }
}
