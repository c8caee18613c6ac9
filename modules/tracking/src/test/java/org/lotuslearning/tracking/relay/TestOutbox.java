package org.lotuslearning.tracking.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.lotuslearning.testdatabase.TestClock;
import org.lotuslearning.testdatabase.TestDatabase;
import org.lotuslearning.tracking.outbox.Destinations;
import org.lotuslearning.tracking.outbox.StatementDestinations;

/** A destination of its own on one shared database of each kind, and the rows that wait for it. */
final class TestOutbox {
    private static final Map<TestDatabase, DataSource> SOURCES = new EnumMap<>(TestDatabase.class);
    private static final AtomicLong IDS = new AtomicLong(1_000_000);

    /** How a row ended. */
    record Row(String state, String reason) {}

    final DataSource source;
    final String destination = Destinations.lrs(UUID.randomUUID().toString());
    final TestClock clock = new TestClock();
    final Deliveries deliveries;

    TestOutbox(TestDatabase database) {
        synchronized (SOURCES) {
            source = SOURCES.computeIfAbsent(database, TestOutbox::prepared);
        }
        deliveries = new Deliveries(source, clock, new StatementDestinations(List.of(destination)));
    }

    private static DataSource prepared(TestDatabase database) {
        DataSource source = ConnectionPool.over(database.fresh());
        update(
                source,
                "insert into learner (id, organisation_id, issuer, sub, seen_at, version) values (1, 1, 'i', 's', ?, 0)",
                Instant.EPOCH.atOffset(ZoneOffset.UTC));
        return source;
    }

    /** So many statements, oldest first. */
    List<String> write(int count) {
        return Stream.generate(() -> write(UUID.randomUUID().toString()))
                .limit(count)
                .toList();
    }

    String write(String id) {
        return write(IDS.incrementAndGet(), id);
    }

    String write(long row, String id) {
        update(
                source,
                "insert into outbox_statement (id, destination, statement_id, learner_id, statement, created_at, state)"
                        + " values (?, ?, ?, 1, ?, ?, 'WAITING')",
                row,
                destination,
                UUID.fromString(id),
                json(id, "completed"),
                clock.instant().atOffset(ZoneOffset.UTC));
        return id;
    }

    /** Leaves room for a row that was begun before and is committed after others. */
    static long rowBegunEarlier() {
        return IDS.incrementAndGet();
    }

    static String json(String id, String verb) {
        return """
                {"id":"%s","actor":{"account":{"homePage":"https://lms.example","name":"s"}},\
                "verb":{"id":"http://adlnet.gov/expapi/verbs/%s"},\
                "object":{"id":"http://localhost/activities/lotus/learn"},"timestamp":"2026-11-20T09:00:00.000Z"}""".formatted(id, verb);
    }

    Map<String, Row> rows() {
        Map<String, Row> rows = new LinkedHashMap<>();
        try (Connection connection = source.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select statement_id, state, reason from outbox_statement where destination = ? order by id")) {
            query.setString(1, destination);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    String reason = row.getString(3);
                    rows.put(
                            row.getObject(1, UUID.class).toString(),
                            new Row(row.getString(2), reason == null ? "" : reason));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return rows;
    }

    List<String> inState(String state) {
        return rows().entrySet().stream()
                .filter(e -> e.getValue().state().equals(state))
                .map(Map.Entry::getKey)
                .toList();
    }

    DestinationStatus status() {
        return deliveries.status().stream()
                .filter(s -> s.name().equals(destination))
                .findFirst()
                .orElseThrow();
    }

    /** What staff do about a pause and a quarantine. */
    void replay() {
        try {
            deliveries.replay(destination);
            deliveries.resume(destination);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void update(DataSource source, String sql, Object... values) {
        try (Connection connection = source.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
