package org.lotuslearning.tracking.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lotuslearning.testdatabase.TestDatabase;
import org.lotuslearning.tracking.outbox.Destinations;
import org.lotuslearning.tracking.outbox.StatementDestinations;
import org.lotuslearning.tracking.relay.TestLRS.Refusal;
import org.lotuslearning.tracking.relay.TestLRS.Trouble;

/** Several LRSs at once: what becomes of one is nothing to the others. */
class DestinationsTest {
    private static final Duration PATIENT = Duration.ofSeconds(20);

    private final List<TestLRS> lrss = new ArrayList<>();
    private final Map<String, TestLRS> destinations = new HashMap<>();

    @AfterEach
    void closeTheLRSs() {
        lrss.forEach(TestLRS::close);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void thoseThatHangHoldUpNobody(TestDatabase database) throws Exception {
        CountDownLatch hanging = new CountDownLatch(6);
        for (int i = 0; i < 6; i++) {
            TestOutbox away = new TestOutbox(database);
            away.write(60);
            lrs(away).meanwhile(hanging::countDown);
            lrs(away).next(Trouble.HANG);
        }
        TestOutbox well = new TestOutbox(database);
        List<String> ids = well.write(60);
        CountDownLatch arrived = new CountDownLatch(2);
        lrs(well).always(post -> {
            awaited(hanging);
            arrived.countDown();
            return "";
        });

        new TestRelay(well, destinations, "node", PATIENT).tick();

        assertThat(arrived.await(1, TimeUnit.MINUTES)).isTrue();
        assertThat(lrs(well).storedIds()).isEqualTo(ids);
    }

    private static void awaited(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void eachHasItsOwnPauseBackOffAndQuarantine(TestDatabase database) throws SQLException {
        TestOutbox closed = new TestOutbox(database);
        TestOutbox away = new TestOutbox(database);
        TestOutbox strict = new TestOutbox(database);
        List<TestOutbox> all = List.of(closed, away, strict);
        all.forEach(outbox -> outbox.write(3));
        lrs(closed).next(Refusal.of(401));
        lrs(away).next(Refusal.of(503));
        lrs(strict).always(post -> new Refusal(400, "no such verb", Map.of()));

        all.forEach(outbox -> new TestRelay(outbox, lrs(outbox), "node").sendAll());

        assertThat(closed.status().state()).isEqualTo(DestinationStatus.State.PAUSED);
        assertThat(away.status().state()).isEqualTo(DestinationStatus.State.WAITING_TO_RETRY);
        assertThat(strict.status().state()).isEqualTo(DestinationStatus.State.SENDING);
        assertThat(strict.status().quarantined()).isEqualTo(3);
        assertThat(strict.deliveries.quarantine(strict.destination, 2))
                .extracting(QuarantinedRow::id, QuarantinedRow::reason)
                .containsExactly(
                        tuple(strict.inState("QUARANTINED").get(0), "400: no such verb"),
                        tuple(strict.inState("QUARANTINED").get(1), "400: no such verb"));

        closed.deliveries.resume(closed.destination);
        closed.deliveries.replay(closed.destination);

        assertThat(closed.status().state()).isEqualTo(DestinationStatus.State.SENDING);
        assertThat(away.status().state()).isEqualTo(DestinationStatus.State.WAITING_TO_RETRY);
        assertThat(strict.status().quarantined()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void countsWhatEachHasHad(TestDatabase database) {
        TestOutbox outbox = new TestOutbox(database);
        List<String> ids = outbox.write(60);
        lrs(outbox).always(post -> post.ids().contains(ids.get(7)) ? Refusal.of(400) : "");

        new TestRelay(outbox, lrs(outbox), "node").sendAll();

        assertThat(outbox.status().delivered()).isEqualTo(59);
        assertThat(outbox.status().since()).contains(outbox.clock.instant());
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void keepsAndShowsWhatWasQueuedForOneThatWasRemovedUntilItIsDropped(TestDatabase database) throws SQLException {
        TestOutbox removed = new TestOutbox(database);
        removed.write(3);
        lrs(removed).next(Refusal.of(503));
        new TestRelay(removed, lrs(removed), "node").sendAll();
        StatementDestinations others = new StatementDestinations(List.of(Destinations.LRS));
        Deliveries after = new Deliveries(removed.source, removed.clock, others);

        assertThat(after.status())
                .filteredOn(status -> status.name().equals(removed.destination))
                .singleElement()
                .returns(DestinationStatus.State.REMOVED, DestinationStatus::state)
                .returns(3L, DestinationStatus::waiting);
        assertThat(removed.deliveries.drop(removed.destination)).isFalse();
        assertThat(removed.rows()).hasSize(3);
        assertThat(after.drop(removed.destination)).isTrue();

        assertThat(removed.rows()).isEmpty();
        assertThat(after.status()).extracting(DestinationStatus::name).doesNotContain(removed.destination);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void doesNotShowARemovedOneForWhichNothingIsKept(TestDatabase database) {
        TestOutbox removed = new TestOutbox(database);
        removed.write(3);
        new TestRelay(removed, lrs(removed), "node").sendAll();

        Deliveries after =
                new Deliveries(removed.source, removed.clock, new StatementDestinations(List.of(Destinations.LRS)));

        assertThat(after.status()).extracting(DestinationStatus::name).doesNotContain(removed.destination);
        assertThat(removed.status().waiting()).isZero();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void doesNotWaitForTheLeaseOfAServerThatIsKnownToBeGone(TestDatabase database) throws SQLException {
        TestOutbox outbox = new TestOutbox(database);
        List<String> ids = outbox.write(3);
        Leases dead = new Leases(outbox.source, outbox.clock);
        dead.introduce(outbox.destination);
        assertThat(dead.take(outbox.destination)).isTrue();

        outbox.deliveries.endLeases();
        new TestRelay(outbox, lrs(outbox), "node").sendAll();

        assertThat(lrs(outbox).storedIds()).isEqualTo(ids);
    }

    private TestLRS lrs(TestOutbox outbox) {
        return destinations.computeIfAbsent(outbox.destination, destination -> {
            TestLRS lrs = new TestLRS();
            lrss.add(lrs);
            return lrs;
        });
    }
}
