package org.lotuslearning.tracking.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lotuslearning.testdatabase.TestDatabase;
import org.lotuslearning.tracking.erasure.PersonalDeliveries.Named;
import org.lotuslearning.tracking.erasure.PersonalDeliveries.Told;
import org.lotuslearning.tracking.statements.StatementSettings;

class PersonalDeliveriesTest {
    private static final OffsetDateTime NOON =
            Instant.parse("2026-11-20T12:00:00Z").atOffset(ZoneOffset.UTC);
    private static final StatementSettings SETTINGS = new StatementSettings(URI.create("https://learn.example"));

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void showsCountsAndDeletesWhatIsOfOnePerson(TestDatabase database) throws SQLException {
        DataSource source = database.fresh();
        PersonalDeliveries deliveries = new PersonalDeliveries(source, SETTINGS);
        filled(source, 1, "sub-of-ada");
        filled(source, 2, "sub-of-ben");

        assertThat(deliveries.count(1))
                .containsEntry("statementsToSend", 2L)
                .containsEntry("scores", 1L)
                .containsEntry("grades", 1L);
        assertThat(deliveries.statements(1).toString()).contains("\"name\":\"sub-of-ada\"", "\"state\":\"SENT\"");
        assertThat(deliveries.scores(1).toString()).contains("\"scoreGiven\":\"100\"", "2026-11-20T12:00:00Z");
        assertThat(deliveries.grades(1).toString()).contains("https://lms.example/column");
        assertThat(deliveries.told(1))
                .hasSize(3)
                .filteredOn(Told::waiting)
                .singleElement()
                .returns("lrs", Told::destination);

        deliveries.erase(1, List.of("sub-of-ada"));

        assertThat(deliveries.count(1).values()).containsOnly(0L);
        assertThat(deliveries.told(1)).isEmpty();
        assertThat(deliveries.count(2)).containsEntry("statementsToSend", 2L);
        assertThat(deliveries.told(2)).hasSize(3);
        assertThat(first(source, "select last_error from destination where name = 'about 1'"))
                .isNull();
        assertThat(first(source, "select last_error from destination where name = 'about 2'"))
                .contains("sub-of-ben");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void knowsTheAddressOfEachDelivery(TestDatabase database) throws SQLException {
        DataSource source = database.fresh();
        PersonalDeliveries deliveries = new PersonalDeliveries(source, SETTINGS);
        filled(source, 1, "sub-of-ada");
        update(source, "update outbox_statement set endpoint = 'https://old.example' where state = 'SENT'");
        update(source, "update delivered_statement set endpoint = ''");

        assertThat(deliveries.told(1))
                .extracting(Told::endpoint)
                .containsExactlyInAnyOrder(Optional.of("https://old.example"), Optional.of(""), Optional.empty());
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void knowsEveryAccountOfTheOutbox(TestDatabase database) throws SQLException {
        DataSource source = database.fresh();
        filled(source, 1, "sub-of-ada");
        update(
                source,
                "update outbox_statement set statement = replace(statement, 'lms.example', 'old.example')"
                        + " where state = 'SENT'");

        assertThat(new PersonalDeliveries(source, SETTINGS).accounts(1))
                .containsExactlyInAnyOrder(
                        new Named("https://lms.example", "sub-of-ada"), new Named("https://old.example", "sub-of-ada"));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void forgetsWhatIsStuckForLongerThanItIsKept(TestDatabase database) throws SQLException {
        DataSource source = database.fresh();
        PersonalDeliveries deliveries = new PersonalDeliveries(source, SETTINGS);
        filled(source, 1, "sub-of-ada");
        statement(source, 1, "sub-of-ada", "QUARANTINED");
        statement(source, 1, "sub-of-ada", "WAITING");
        update(source, "update outbox_statement set destination = 'lrs/gone' where id = " + (rows - 1));
        statement(source, 1, "sub-of-ada", "SENT");
        update(source, "update outbox_statement set destination = 'lrs/gone' where id = " + (rows - 1));
        List<String> destinations = List.of("lrs", "lrs/trust");
        int told = deliveries.told(1).size();

        assertThat(deliveries.forgetStuck(NOON.toInstant(), destinations)).isZero();
        assertThat(deliveries.forgetStuck(NOON.toInstant().plusSeconds(1), destinations))
                .isEqualTo(2);

        assertThat(deliveries.count(1))
                .as("what is on its way, and what was sent, has times of its own")
                .containsEntry("statementsToSend", 3L);
        assertThat(deliveries.told(1)).as("the ids stay").hasSize(told);
    }

    @Test
    void knowsTheIssuerOfAHomePage() {
        PersonalDeliveries deliveries = new PersonalDeliveries(TestDatabase.H2.fresh(), SETTINGS);

        for (String issuer : List.of("https://lms.example", "urn:lms:5", "an LMS", "lms/ü?")) {
            assertThat(deliveries.issuer(deliveries.homePage(issuer))).isEqualTo(issuer);
        }
    }

    private static void filled(DataSource source, long learner, String sub) throws SQLException {
        update(
                source,
                "insert into learner (id, organisation_id, issuer, sub, seen_at, version)"
                        + " values (?, 1, 'https://lms.example', ?, ?, 0)",
                learner,
                sub,
                NOON);
        update(
                source,
                "insert into placement (id, organisation_id, platform_id, deployment_id, resource_link_id, course,"
                        + " learning_module, seen_at, version) values (?, 1, 7, 'd', ?, 'lotus', 'learn', ?, 0)",
                learner,
                "link " + learner,
                NOON);
        statement(source, learner, sub, "SENT");
        statement(source, learner, sub, "WAITING");
        update(
                source,
                "insert into delivered_statement (learner_id, destination, statement_id) values (?, 'lrs', ?)",
                learner,
                UUID.randomUUID());
        update(
                source,
                "insert into outbox_score (id, destination, placement_id, learner_id, score_given, score_maximum,"
                        + " submitted_at, score_at, created_at, state) values (?, 'gradebook/7', ?, ?, 100, 100, ?, ?, ?,"
                        + " 'SENT')",
                learner,
                learner,
                learner,
                NOON,
                NOON,
                NOON);
        update(
                source,
                "insert into grade (platform_id, line_item, learner_id, score_given, score_maximum, complete, score_at,"
                        + " delivered_at) values (7, 'https://lms.example/column', ?, 100, 100, true, ?, ?)",
                learner,
                NOON,
                NOON);
        update(
                source,
                "insert into destination (name, failures, last_error) values (?, 1, ?)",
                "about " + learner,
                "400: no user " + sub);
    }

    private static long rows = 1_000_000;

    private static void statement(DataSource source, long learner, String sub, String state) throws SQLException {
        update(
                source,
                "insert into outbox_statement (id, destination, statement_id, learner_id, statement, created_at, state)"
                        + " values (?, 'lrs', ?, ?, ?, ?, ?)",
                rows++,
                UUID.randomUUID(),
                learner,
                "{\"actor\":{\"account\":{\"homePage\":\"https://lms.example\",\"name\":\"" + sub + "\"}}}",
                NOON,
                state);
    }

    private static void update(DataSource source, String sql, Object... values) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            update.executeUpdate();
        }
    }

    private static String first(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                ResultSet row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
