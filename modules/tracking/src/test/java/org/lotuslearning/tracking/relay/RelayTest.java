package org.lotuslearning.tracking.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lotuslearning.testdatabase.TestDatabase;
import org.lotuslearning.tracking.relay.TestLRS.Refusal;
import org.lotuslearning.tracking.relay.TestLRS.Trouble;
import org.lotuslearning.tracking.relay.TestOutbox.Row;

/** The failure rules of xapi.md, Sending 2 to 4, over HTTP and on real databases; time is moved by hand. */
class RelayTest {
    private final TestLRS lrs = new TestLRS();

    @AfterEach
    void closeTheLRS() {
        lrs.close();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void sendsWhatWaitsInBatchesOldestFirst(TestDatabase database) {
        TestOutbox outbox = new TestOutbox(database);
        List<String> ids = outbox.write(120);

        node(outbox).sendAll();

        assertThat(lrs.posts()).extracting(post -> post.ids().size()).containsExactly(50, 50, 20);
        assertThat(lrs.storedIds()).isEqualTo(ids);
        assertThat(outbox.inState("SENT")).isEqualTo(ids);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void sendsTheJsonThatWasWrittenAndNothingTwice(TestDatabase database) {
        TestOutbox outbox = new TestOutbox(database);
        String id = outbox.write(1).get(0);
        TestRelay node = node(outbox);

        node.sendAll();
        node.sendAll();

        assertThat(lrs.posts()).hasSize(1);
        assertThat(lrs.stored().get(id)).hasToString(TestOutbox.json(id, "completed"));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void sendsARowThatWasCommittedAfterYoungerOnes(TestDatabase database) {
        TestOutbox outbox = new TestOutbox(database);
        long slow = TestOutbox.rowBegunEarlier();
        outbox.write(3);
        TestRelay node = node(outbox);
        node.sendAll();

        String late = outbox.write(slow, UUID.randomUUID().toString());
        node.sendAll();

        assertThat(lrs.storedIds()).hasSize(4).endsWith(late);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void findsTheOneThatSpoilsABatchAndDeliversTheOthers(TestDatabase database) {
        TestOutbox outbox = new TestOutbox(database);
        List<String> ids = outbox.write(50);
        String bad = ids.get(37);
        lrs.always(post -> post.ids().contains(bad) ? new Refusal(400, "no such verb", Map.of()) : "");

        node(outbox).sendAll();

        assertThat(outbox.rows().get(bad)).isEqualTo(new Row("QUARANTINED", "400: no such verb"));
        List<String> good = new ArrayList<>(ids);
        good.remove(bad);
        assertThat(outbox.inState("SENT")).isEqualTo(good);
        assertThat(lrs.storedIds()).isEqualTo(good);
        assertThat(outbox.status().quarantined()).isEqualTo(1);
        assertThat(outbox.status().needsAttention()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void sendsWhatWasRefusedAgainWhenStaffSaySo(TestDatabase database) {
        TestOutbox outbox = new TestOutbox(database);
        String id = outbox.write(1).get(0);
        TestRelay node = node(outbox);
        lrs.next(Refusal.of(400));
        node.sendAll();
        node.sendAll();
        assertThat(outbox.inState("QUARANTINED")).containsExactly(id);

        outbox.replay();
        node.sendAll();

        assertThat(outbox.rows().get(id)).isEqualTo(new Row("SENT", ""));
        assertThat(lrs.storedIds()).containsExactly(id);
    }

    static Stream<Arguments> closedDoors() {
        return Stream.of(TestDatabase.values())
                .flatMap(database ->
                        Stream.of(401, 403, 404, 405, 302, 410).map(status -> Arguments.of(database, status)));
    }

    @ParameterizedTest
    @MethodSource("closedDoors")
    void pausesUntilStaffSaySoWhenItIsNotLetIn(TestDatabase database, int status) {
        TestOutbox outbox = new TestOutbox(database);
        List<String> ids = outbox.write(60);
        TestRelay node = node(outbox);
        lrs.next(Refusal.of(status));

        node.sendAll();
        outbox.clock.advance(Duration.ofDays(2));
        node.sendAll();

        assertThat(lrs.posts()).hasSize(1);
        assertThat(outbox.status())
                .isEqualTo(new DestinationStatus(
                        outbox.destination,
                        DestinationStatus.State.PAUSED,
                        60,
                        Optional.of(outbox.clock.instant().minus(Duration.ofDays(2))),
                        Optional.empty(),
                        Optional.of("The LRS answered " + status + ": answer " + status),
                        0,
                        0,
                        Optional.of(outbox.clock.instant().minus(Duration.ofDays(2)))));

        outbox.replay();
        node.sendAll();
        assertThat(lrs.storedIds()).isEqualTo(ids);
        assertThat(outbox.status().state()).isEqualTo(DestinationStatus.State.SENDING);
        assertThat(outbox.status().lastError()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void takesAConflictWithAnEqualStatementAsDelivered(TestDatabase database) {
        TestOutbox outbox = new TestOutbox(database);
        String id = outbox.write(1).get(0);
        lrs.holds(TestOutbox.json(id, "completed"));
        lrs.next(Refusal.of(409));

        node(outbox).sendAll();

        assertThat(outbox.rows().get(id)).isEqualTo(new Row("SENT", ""));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void quarantinesAStatementWhoseIdTheLRSHasForAnother(TestDatabase database) {
        TestOutbox outbox = new TestOutbox(database);
        List<String> ids = outbox.write(7);
        lrs.holds(TestOutbox.json(ids.get(3), "voided"));

        node(outbox).sendAll();

        assertThat(outbox.inState("QUARANTINED")).containsExactly(ids.get(3));
        assertThat(outbox.rows().get(ids.get(3)))
                .isEqualTo(new Row("QUARANTINED", "409: the LRS holds another statement with this id"));
        assertThat(outbox.inState("SENT")).hasSize(6);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void comparesLaterWhenTheLRSIsAwayBetweenConflictAndComparison(TestDatabase database) {
        TestOutbox outbox = new TestOutbox(database);
        String id = outbox.write(1).get(0);
        lrs.holds(TestOutbox.json(id, "completed"));
        lrs.next(Refusal.of(409), Refusal.of(503));
        TestRelay node = node(outbox);

        node.sendAll();
        assertThat(outbox.inState("WAITING")).containsExactly(id);
        outbox.clock.advance(Duration.ofMinutes(5));
        node.sendAll();

        assertThat(outbox.inState("SENT")).containsExactly(id);
    }

    /** What an LRS answers may repeat what it was sent, and with it who did what; staff read it in the console. */
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void keepsWhatTheLRSSaysOutOfTheLog(TestDatabase database) {
        TestOutbox outbox = new TestOutbox(database);
        outbox.write(1);
        lrs.next(new Refusal(503, "nurse.joy@trust.example is too much", Map.of()), Trouble.SIGN_IN_PAGE);
        TestRelay node = node(outbox);

        List<String> logged = RelayLog.of(node::sendAll);

        assertThat(logged)
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains("is away", "The LRS answered 503, and 35 characters")
                        .doesNotContain("nurse.joy"));
        assertThat(outbox.status().lastError()).hasValue("The LRS answered 503: nurse.joy@trust.example is too much");

        outbox.clock.advance(Duration.ofMinutes(5));
        assertThat(RelayLog.of(node::sendAll))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains("answered 200, but not as an LRS does: ", " bytes")
                        .doesNotContain("<"));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void halvesABatchThatIsTooLarge(TestDatabase database) {
        TestOutbox outbox = new TestOutbox(database);
        List<String> ids = outbox.write(50);
        lrs.always(post -> post.ids().size() > 10 ? Refusal.of(413) : "");

        node(outbox).sendAll();

        assertThat(lrs.storedIds()).isEqualTo(ids);
        assertThat(outbox.inState("SENT")).isEqualTo(ids);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void waitsAsLongAsTheLRSAsks(TestDatabase database) {
        TestOutbox outbox = new TestOutbox(database);
        List<String> ids = outbox.write(2);
        TestRelay node = node(outbox);
        lrs.next(new Refusal(429, "slow down", Map.of("Retry-After", "120")));

        node.sendAll();
        assertThat(outbox.status().state()).isEqualTo(DestinationStatus.State.WAITING_TO_RETRY);
        outbox.clock.advance(Duration.ofSeconds(119));
        node.sendAll();
        assertThat(lrs.posts()).hasSize(1);

        outbox.clock.advance(Duration.ofSeconds(1));
        node.sendAll();
        assertThat(lrs.storedIds()).isEqualTo(ids);
        assertThat(outbox.status().state()).isEqualTo(DestinationStatus.State.SENDING);
    }

    /** Somebody voided it there: it had arrived, so it is none that an LRS refused. */
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void takesAConflictWithAnEqualStatementThatWasVoidedAsDelivered(TestDatabase database) {
        TestOutbox outbox = new TestOutbox(database);
        List<String> ids = outbox.write(2);
        lrs.holds(TestOutbox.json(ids.get(0), "completed"));
        lrs.holds(TestOutbox.json(ids.get(1), "launched"));
        ids.forEach(lrs::voids);
        lrs.always(post -> Refusal.of(409));

        node(outbox).sendAll();

        assertThat(outbox.inState("SENT")).containsExactly(ids.get(0));
        assertThat(outbox.inState("QUARANTINED")).containsExactly(ids.get(1));
    }

    /** The log of an operator says when, and never "in 0 s"; the console says until when. */
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void saysUntilWhenItWaits(TestDatabase database) {
        TestOutbox outbox = new TestOutbox(database);
        outbox.write(1);
        TestRelay node = node(outbox);
        lrs.next(Refusal.of(503));

        List<String> log = RelayLog.of(node::sendAll);

        assertThat(log).singleElement().asString().contains("next try in 1 s:").doesNotContain("in 0 s");
        assertThat(outbox.status().retryAt())
                .hasValueSatisfying(at -> assertThat(at)
                        .isBetween(
                                outbox.clock.instant().plusMillis(500),
                                outbox.clock.instant().plusSeconds(1)));
        outbox.clock.advance(Duration.ofSeconds(1));
        assertThat(outbox.status().retryAt()).as("it may try now").isEmpty();
        lrs.next(new Refusal(503, "", Map.of("Retry-After", "120")));
        node.sendAll();
        assertThat(outbox.status().retryAt()).hasValue(outbox.clock.instant().plusSeconds(120));
    }

    static Stream<Arguments> troubles() {
        return Stream.of(TestDatabase.values())
                .flatMap(database -> Stream.concat(
                                Stream.of(500, 502, 503, 408, 425, 429).map(Refusal::of), Stream.of(Trouble.values()))
                        .map(trouble -> Arguments.of(database, trouble)));
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void deliversExactlyOnceAndInOrderAfterTrouble(TestDatabase database, Object trouble) {
        TestOutbox outbox = new TestOutbox(database);
        List<String> ids = outbox.write(60);
        TestRelay node =
                trouble == Trouble.HANG ? new TestRelay(outbox, lrs, "first", TestRelay.IMPATIENT) : node(outbox);
        lrs.next(trouble);

        node.sendAll();
        assertThat(outbox.inState("WAITING")).isEqualTo(ids);
        assertThat(outbox.status().state()).isEqualTo(DestinationStatus.State.WAITING_TO_RETRY);
        node.sendAll();
        assertThat(lrs.posts()).hasSize(1);
        outbox.clock.advance(Duration.ofSeconds(1));
        node(outbox).sendAll();

        assertThat(lrs.posts().get(1)).isEqualTo(lrs.posts().get(0));
        assertThat(lrs.storedIds()).isEqualTo(ids);
        assertThat(outbox.inState("SENT")).isEqualTo(ids);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void neverGivesUpAndNeverWaitsLongerThanFiveMinutes(TestDatabase database) {
        TestOutbox outbox = new TestOutbox(database);
        List<String> ids = outbox.write(1);
        TestRelay node = node(outbox);
        for (int i = 1; i <= 30; i++) {
            lrs.next(Refusal.of(503));
            node.sendAll();
            assertThat(lrs.posts()).hasSize(i);
            outbox.clock.advance(Duration.ofMinutes(5));
        }

        node.sendAll();

        assertThat(outbox.inState("SENT")).isEqualTo(ids);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void countsNoFailuresInARowAcrossPartsOfABatchThatArrived(TestDatabase database) {
        TestOutbox outbox = new TestOutbox(database);
        List<String> ids = outbox.write(50);
        TestRelay node = node(outbox);
        // half of what is left arrives before each failure
        for (int left = 50; left > 1; left -= left / 2) {
            lrs.next(Refusal.of(413), "", Refusal.of(503));
            node.sendAll();
            outbox.clock.advance(Duration.ofSeconds(1));
        }

        node.sendAll();

        assertThat(outbox.inState("SENT")).isEqualTo(ids);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void keepsWhatWasSettledBeforeTheTrouble(TestDatabase database) {
        TestOutbox outbox = new TestOutbox(database);
        List<String> ids = outbox.write(60);
        lrs.next("", Trouble.RESET);

        node(outbox).sendAll();

        assertThat(outbox.inState("SENT")).isEqualTo(ids.subList(0, 50));
        assertThat(outbox.inState("WAITING")).isEqualTo(ids.subList(50, 60));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void leavesADestinationAloneThatAnotherNodeIsSendingTo(TestDatabase database) {
        TestOutbox outbox = new TestOutbox(database);
        outbox.write(120);
        TestRelay second = new TestRelay(outbox, lrs, "second");
        lrs.meanwhile(second::sendAll);

        node(outbox).sendAll();

        assertThat(lrs.posts()).hasSize(3);
        assertThat(lrs.posts().stream().map(TestLRS.Post::authorization).distinct())
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void sendsEachStatementOnceWhenNodesRace(TestDatabase database) throws Exception {
        TestOutbox outbox = new TestOutbox(database);
        List<String> ids = outbox.write(200);
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        CyclicBarrier together = new CyclicBarrier(4);

        List<Callable<Boolean>> race = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            TestRelay node = new TestRelay(outbox, lrs, "node-" + i);
            race.add(() -> {
                together.await();
                while (!outbox.inState("WAITING").isEmpty()) {
                    node.sendAll();
                }
                return true;
            });
        }
        for (Future<Boolean> finished : nodes.invokeAll(race)) {
            assertThat(finished.get()).isTrue();
        }
        nodes.shutdown();

        assertThat(lrs.posts().stream().flatMap(post -> post.ids().stream())).containsExactlyElementsOf(ids);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void takesTheLeaseOfADeadNodeOverWhenItHasRunOut(TestDatabase database) throws Exception {
        TestOutbox outbox = new TestOutbox(database);
        List<String> ids = outbox.write(3);
        Leases dead = new Leases(outbox.source, outbox.clock);
        dead.introduce(outbox.destination);
        assertThat(dead.take(outbox.destination)).isTrue();
        TestRelay node = node(outbox);

        node.sendAll();
        outbox.clock.advance(Leases.LEASE);
        node.sendAll();
        assertThat(lrs.posts()).isEmpty();
        outbox.clock.advance(Duration.ofMillis(1));
        node.sendAll();

        assertThat(lrs.storedIds()).isEqualTo(ids);
        assertThat(dead.renew(outbox.destination)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void keepsTheLeaseWhileItLooksForTheOneThatSpoilsABatch(TestDatabase database) {
        TestOutbox outbox = new TestOutbox(database);
        List<String> ids = outbox.write(50);
        lrs.always(post -> post.ids().contains(ids.get(20)) ? Refusal.of(400) : "");
        TestRelay second = new TestRelay(outbox, lrs, "second");
        lrs.meanwhile(() -> {
            outbox.clock.advance(Duration.ofSeconds(30));
            second.sendAll();
        });

        node(outbox).sendAll();

        assertThat(lrs.posts().stream().map(TestLRS.Post::authorization).distinct())
                .hasSize(1);
        assertThat(outbox.inState("SENT")).hasSize(49);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void stopsInTheMiddleOfABatchWhenTheLeaseWasLost(TestDatabase database) {
        TestOutbox outbox = new TestOutbox(database);
        List<String> ids = outbox.write(50);
        lrs.always(post -> post.ids().size() > 25 ? Refusal.of(413) : "");
        TestRelay second = new TestRelay(outbox, lrs, "second");
        // the first node sleeps longer than its lease, as a machine that was suspended
        lrs.meanwhile(() -> {
            lrs.meanwhile(() -> {});
            outbox.clock.advance(Leases.LEASE.plusSeconds(1));
            second.sendAll();
        });

        node(outbox).sendAll();

        assertThat(lrs.storedIds()).isEqualTo(ids);
        assertThat(outbox.inState("SENT")).isEqualTo(ids);
        assertThat(lrs.posts().stream().map(post -> post.ids().size())).containsExactly(50, 25, 25, 50);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void forgetsWhatWasDeliveredLongAgoAndNothingElse(TestDatabase database) throws Exception {
        TestOutbox outbox = new TestOutbox(database);
        List<String> ids = outbox.write(3);
        lrs.always(post -> post.ids().contains(ids.get(1)) ? Refusal.of(400) : "");
        TestRelay node = node(outbox);
        node.sendAll();
        String waiting = outbox.write(1).get(0);

        node.queue.forgetDelivered(outbox.clock.instant());
        assertThat(outbox.rows()).hasSize(4);
        node.queue.forgetDelivered(outbox.clock.instant().plusSeconds(1));

        assertThat(outbox.rows().keySet()).containsExactly(ids.get(1), waiting);
    }

    private TestRelay node(TestOutbox outbox) {
        return new TestRelay(outbox, lrs, "first");
    }
}
