package org.lotuslearning.tracking.relay;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lotuslearning.testdatabase.TestDatabase;
import org.lotuslearning.tracking.relay.TestLRS.Refusal;
import org.lotuslearning.tracking.relay.TestLRS.Trouble;
import org.lotuslearning.tracking.relay.TestOutbox.Row;

/**
 * An LRS that answers at random, and at the end every statement is in it once or in quarantine with its reason. The dice
 * fall the same way every time. {@code -Dproof=full} takes ten thousand statements instead of one thousand.
 */
class RelayProofTest {
    private static final int STATEMENTS = "full".equals(System.getProperty("proof")) ? 10_000 : 1_000;
    private static final Duration LONGER_THAN_ANY_WAIT = Duration.ofMinutes(6);

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void deliversEachStatementOnceOrQuarantinesItWithItsReason(TestDatabase database) {
        try (TestLRS lrs = new TestLRS()) {
            TestOutbox outbox = new TestOutbox(database);
            Random dice = new Random(20261120);
            List<String> good = new ArrayList<>();
            Set<String> malformed = new HashSet<>();
            Set<String> taken = new HashSet<>();
            Set<String> alreadyThere = new HashSet<>();
            for (String id : outbox.write(STATEMENTS)) {
                int lot = dice.nextInt(100);
                if (lot == 0) {
                    malformed.add(id);
                } else if (lot == 1) {
                    taken.add(id);
                    lrs.holds(TestOutbox.json(id, "voided"));
                } else if (lot == 2) {
                    alreadyThere.add(id);
                    lrs.holds(TestOutbox.json(id, "completed"));
                } else {
                    good.add(id);
                }
            }
            lrs.always(post -> fate(post, malformed, dice));

            sendUntilNothingWaits(outbox, lrs, dice);

            Map<String, Row> rows = outbox.rows();
            assertThat(rows).hasSize(STATEMENTS);
            good.forEach(id -> assertThat(rows.get(id)).isEqualTo(new Row("SENT", "")));
            alreadyThere.forEach(id -> assertThat(rows.get(id)).isEqualTo(new Row("SENT", "")));
            malformed.forEach(id -> assertThat(rows.get(id)).isEqualTo(new Row("QUARANTINED", "400: malformed")));
            taken.forEach(id -> assertThat(rows.get(id))
                    .isEqualTo(new Row("QUARANTINED", "409: the LRS holds another statement with this id")));
            List<String> storedInThisOrder = new ArrayList<>(lrs.storedIds());
            storedInThisOrder.removeAll(taken);
            storedInThisOrder.removeAll(alreadyThere);
            assertThat(storedInThisOrder).isEqualTo(good);
            Map<String, JsonObject> stored = lrs.stored();
            good.forEach(id -> assertThat(stored.get(id)).hasToString(TestOutbox.json(id, "completed")));
        }
    }

    private static void sendUntilNothingWaits(TestOutbox outbox, TestLRS lrs, Random dice) {
        List<TestRelay> nodes = List.of(
                new TestRelay(outbox, lrs, "first", TestRelay.IMPATIENT),
                new TestRelay(outbox, lrs, "second", TestRelay.IMPATIENT));
        for (int round = 0; round < STATEMENTS * 10; round++) {
            nodes.get(dice.nextInt(2)).sendAll();
            if (outbox.status().state() == DestinationStatus.State.PAUSED) {
                outbox.replay();
            } else if (outbox.status().waiting() == 0) {
                return;
            }
            outbox.clock.advance(LONGER_THAN_ANY_WAIT);
        }
    }

    private static Object fate(TestLRS.Post post, Set<String> malformed, Random dice) {
        int lot = dice.nextInt(1000);
        if (lot < 40) {
            return Trouble.RESET;
        } else if (lot < 80) {
            return post.ids().stream().anyMatch(malformed::contains) ? Trouble.RESET : Trouble.STORED_THEN_RESET;
        } else if (lot < 110) {
            return post.ids().stream().anyMatch(malformed::contains) ? Trouble.RESET : Trouble.STORED_THEN_HALF_ANSWER;
        } else if (lot < 130) {
            return Trouble.SIGN_IN_PAGE;
        } else if (lot < 132) {
            return Trouble.HANG;
        } else if (lot < 160) {
            return Refusal.of(500);
        } else if (lot < 190) {
            return new Refusal(429, "slow down", Map.of("Retry-After", "240"));
        } else if (lot < 200) {
            return Refusal.of(401);
        } else if (lot < 260 && post.ids().size() > 1) {
            return Refusal.of(413);
        }
        return post.ids().stream().anyMatch(malformed::contains) ? new Refusal(400, "malformed", Map.of()) : "";
    }
}
