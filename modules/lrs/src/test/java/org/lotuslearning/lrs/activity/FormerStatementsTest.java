package org.lotuslearning.lrs.activity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lotuslearning.lrs.LrsServer;
import org.lotuslearning.lrs.access.Client;
import org.lotuslearning.lrs.access.Credential.Origin;
import org.lotuslearning.lrs.access.Credentials;
import org.lotuslearning.testdatabase.TestDatabase;
import org.lotuslearning.xapi.statement.JsonText;

/** A database that was filled before there was {@code lrs_activity}, and the server of today on it. */
class FormerStatementsTest {
    private static final String BEFORE = "15";
    private static final String COURSE = "https://example.com/activities/course";

    private static String about(String id, String definition) {
        return "{\"actor\":{\"mbox\":\"mailto:a@example.com\"},\"verb\":{\"id\":\"http://example.com/v\"},\"object\":{\"id\":\""
                + id + "\"" + (definition.isEmpty() ? "" : ",\"definition\":" + definition) + "}}";
    }

    /** A row as it was written then; what is found by it does not matter here. */
    private static void store(DataSource source, long number, String client, String received) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into lrs_statement (sequence_number, statement_id, stored, credential_key, authority,"
                                + " received, voiding, voided) values (?, ?, ?, ?, '{}', ?, 'no', false)")) {
            insert.setLong(1, number);
            insert.setObject(2, UUID.randomUUID());
            insert.setObject(
                    3, Instant.parse("2025-01-01T00:00:00Z").plusSeconds(number).atOffset(ZoneOffset.UTC));
            insert.setString(4, client);
            insert.setString(5, received);
            insert.executeUpdate();
        }
        try (Connection connection = source.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("update lrs_writer set last_sequence = ? where writer_id = 1")) {
            update.setLong(1, number);
            update.executeUpdate();
        }
    }

    private static void upgrade(DataSource source) {
        TestDatabase.upgrade(source);
        Credentials credentials = new Credentials(source, Clock.systemUTC());
        credentials.ensure("relay", "relay-secret", "Relay");
        credentials.ensure("writer", "writer-secret", "Writer", Set.of(Client.WRITE), Origin.CONSOLE);
    }

    private static int readAll(DataSource source) {
        int slices = 0;
        while (new FormerStatements(source).readSome()) {
            slices++;
        }
        return slices;
    }

    private static Optional<JsonObject> definition(DataSource source, String id) {
        return new Activities(source).definition(URI.create(id));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void mergesWhatOldStatementsSayTheNewestOfThemFirst(TestDatabase database) throws SQLException {
        DataSource source = database.asOf(BEFORE);
        store(source, 1, "relay", about(COURSE, "{\"name\":{\"en\":\"First\",\"de\":\"Erster\"}}"));
        for (int i = 2; i <= 250; i++) {
            store(source, i, "relay", about("https://example.com/activities/" + i, ""));
        }
        store(
                source,
                251,
                "relay",
                about(COURSE, "{\"name\":{\"en\":\"Second\"},\"type\":\"http://example.com/course\"}"));
        upgrade(source);

        assertThat(definition(source, COURSE)).isEmpty();
        assertThat(readAll(source)).isEqualTo(3);

        assertThat(definition(source, COURSE))
                .contains(JsonText.object("{\"name\":{\"en\":\"Second\",\"de\":\"Erster\"},"
                        + "\"type\":\"http://example.com/course\"}"));
        assertThat(definition(source, "https://example.com/activities/100")).isEmpty();
        assertThat(new FormerStatements(source).readSome()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void leavesWhatIsKnownByNowAbove(TestDatabase database) throws SQLException {
        DataSource source = database.asOf(BEFORE);
        store(
                source,
                1,
                "relay",
                about(COURSE, "{\"name\":{\"en\":\"Old\",\"de\":\"Alt\"},\"moreInfo\":\"http://e.org/m\"}"));
        upgrade(source);
        try (LrsServer lrs = new LrsServer(source)) {
            assertThat(lrs.post(about(COURSE, "{\"name\":{\"en\":\"New\"}}")).statusCode())
                    .isEqualTo(200);
        }

        assertThat(readAll(source)).isEqualTo(1);

        assertThat(definition(source, COURSE))
                .contains(
                        JsonText.object("{\"name\":{\"en\":\"New\",\"de\":\"Alt\"},\"moreInfo\":\"http://e.org/m\"}"));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void believesOnlyClientsThatMayDefineToday(TestDatabase database) throws SQLException {
        DataSource source = database.asOf(BEFORE);
        store(source, 1, "writer", about(COURSE, "{\"name\":{\"en\":\"Mine\"}}"));
        store(source, 2, "somebody gone", about(COURSE, "{\"name\":{\"en\":\"Gone\"}}"));
        upgrade(source);

        assertThat(readAll(source)).isEqualTo(1);

        assertThat(definition(source, COURSE)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void hasNothingToReadInANewDatabase(TestDatabase database) {
        DataSource source = database.fresh();
        try (LrsServer lrs = new LrsServer(source)) {
            lrs.post(about(COURSE, "{\"name\":{\"en\":\"Course\"}}"));
        }

        assertThat(new FormerStatements(source).readSome()).isFalse();
    }
}
