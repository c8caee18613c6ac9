package org.lotuslearning.tracking.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lotuslearning.testdatabase.TestDatabase;
import org.lotuslearning.tracking.relay.TestLRS.Refusal;

/** An LRS that gets another address under the same name: what went to the first one is known to be there. */
class SentToTest {
    private final TestLRS first = new TestLRS();
    private final TestLRS second = new TestLRS();

    @AfterEach
    void closeTheLRSs() {
        first.close();
        second.close();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void notesWhereEachStatementWent(TestDatabase database) {
        TestOutbox outbox = new TestOutbox(database);
        List<String> before = outbox.write(60);
        new TestRelay(outbox, first, "node").sendAll();
        List<String> after = outbox.write(2);
        new TestRelay(outbox, second, "node").sendAll();

        assertThat(first.storedIds()).isEqualTo(before);
        assertThat(second.storedIds()).isEqualTo(after);
        assertThat(at(outbox, "outbox_statement", first)).containsExactlyInAnyOrderElementsOf(before);
        assertThat(at(outbox, "outbox_statement", second)).containsExactlyInAnyOrderElementsOf(after);
        assertThat(at(outbox, "delivered_statement", first)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void remembersThatWhatHadNoAnswerMayBeAtTheAddressOfBefore(TestDatabase database) throws SQLException {
        TestOutbox outbox = new TestOutbox(database);
        List<String> ids = outbox.write(2);
        first.next(Refusal.of(503));
        new TestRelay(outbox, first, "node").sendAll();
        outbox.deliveries.resume(outbox.destination);

        new TestRelay(outbox, second, "node").sendAll();

        assertThat(second.storedIds()).isEqualTo(ids);
        assertThat(at(outbox, "delivered_statement", first)).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(at(outbox, "outbox_statement", second)).containsExactlyInAnyOrderElementsOf(ids);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void keepsTheAddressWhenTheRestIsForgotten(TestDatabase database) throws SQLException {
        TestOutbox outbox = new TestOutbox(database);
        List<String> ids = outbox.write(2);
        TestRelay relay = new TestRelay(outbox, first, "node");
        relay.sendAll();

        relay.queue.forgetDelivered(outbox.clock.instant().plus(Duration.ofDays(1)));

        assertThat(outbox.rows()).isEmpty();
        assertThat(at(outbox, "delivered_statement", first)).containsExactlyInAnyOrderElementsOf(ids);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void sendsNoVoidToWhereTheStatementIsNot(TestDatabase database) {
        TestOutbox outbox = new TestOutbox(database);
        List<String> voiding = outbox.write(60);
        TestOutbox.update(
                outbox.source,
                "update outbox_statement set learner_id = null, endpoint = ? where destination = ?",
                address(first),
                outbox.destination);
        List<String> ids = outbox.write(3);

        new TestRelay(outbox, second, "node").sendAll();

        assertThat(second.storedIds()).isEqualTo(ids).doesNotContainAnyElementsOf(voiding);
        assertThat(outbox.inState("SENT")).isEqualTo(ids);
        assertThat(outbox.rows()).as("the list for its owner has them").hasSize(3);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void sendsNothingThatWasErasedMeanwhile(TestDatabase database) throws SQLException {
        TestOutbox outbox = new TestOutbox(database);
        List<String> ids = outbox.write(2);
        List<Queue.WaitingStatement> batch = new Queue(outbox.source, outbox.clock).statements(outbox.destination, 10);
        TestOutbox.update(
                outbox.source, "delete from outbox_statement where statement_id = ?", UUID.fromString(ids.get(0)));

        assertThat(new SentTo(outbox.source, "https://lrs.example").note(batch))
                .extracting(one -> one.statementId().toString())
                .containsExactly(ids.get(1));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void takesWhatIsOlderThanTheNotesToBeWhereTheLrsIsThen(TestDatabase database) throws SQLException {
        TestOutbox outbox = new TestOutbox(database);
        List<String> ids = outbox.write(1);
        String forgotten = UUID.randomUUID().toString();
        TestOutbox.update(
                outbox.source,
                "insert into delivered_statement (learner_id, destination, statement_id) values (1, ?, ?)",
                outbox.destination,
                UUID.fromString(forgotten));
        new Leases(outbox.source, outbox.clock).introduce(outbox.destination);

        new SentTo(outbox.source, address(first)).adopt(outbox.destination);
        TestOutbox.update(
                outbox.source,
                "insert into outbox_statement (id, destination, statement_id, statement, created_at, state)"
                        + " values (?, ?, ?, '{}', ?, 'WAITING')",
                TestOutbox.rowBegunEarlier(),
                outbox.destination,
                UUID.randomUUID(),
                outbox.clock.instant().atOffset(ZoneOffset.UTC));
        new SentTo(outbox.source, address(second)).adopt(outbox.destination);

        assertThat(at(outbox, "delivered_statement", first)).containsExactly(forgotten);
        assertThat(at(outbox, "outbox_statement", first)).isEqualTo(ids);
        assertThat(at(outbox, "outbox_statement", second)).as("only once").isEmpty();
    }

    private static String address(TestLRS lrs) {
        return LrsDestination.address(lrs.endpoint());
    }

    private static List<String> at(TestOutbox outbox, String table, TestLRS lrs) {
        List<String> ids = new ArrayList<>();
        try (Connection connection = outbox.source.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select statement_id from " + table + " where destination = ? and endpoint = ?")) {
            query.setString(1, outbox.destination);
            query.setString(2, address(lrs));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getObject(1, UUID.class).toString());
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return ids;
    }
}
