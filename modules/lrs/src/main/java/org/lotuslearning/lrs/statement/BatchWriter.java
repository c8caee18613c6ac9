package org.lotuslearning.lrs.statement;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotuslearning.lrs.access.Client;
import org.lotuslearning.lrs.activity.ActivityDefinitions;
import org.lotuslearning.xapi.statement.JsonText;
import org.lotuslearning.xapi.statement.StatementComparison;

/** Writes one batch within the transaction of its connection, which the caller ends. */
final class BatchWriter {
    private final Connection connection;
    private final Clock clock;
    private final Client client;
    private final JsonObject authority;

    BatchWriter(Connection connection, Clock clock, Client client, JsonObject authority) {
        this.connection = connection;
        this.clock = clock;
        this.client = client;
        this.authority = authority;
    }

    Storing write(List<Submission> batch) throws SQLException {
        Position last = lockWriter();
        Map<UUID, String> known = known(batch);
        Optional<UUID> conflict = conflict(batch, known);
        if (conflict.isPresent()) {
            return new Storing.Conflict(conflict.get());
        }
        List<Submission> added =
                batch.stream().filter(one -> !known.containsKey(one.id())).toList();
        Voiding voiding = new Voiding(connection, client);
        Optional<Storing> refusal = voiding.refusal(batch, added);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (!added.isEmpty()) {
            insert(number(added, last), voiding);
        }
        return new Storing.Stored(batch.stream().map(Submission::id).toList());
    }

    private record Position(long sequence, Instant stored) {}

    /** From here to the end of the transaction no other node writes. */
    private Position lockWriter() throws SQLException {
        String sql = "select last_sequence, last_stored from lrs_writer where writer_id = 1 for update";
        try (PreparedStatement lock = connection.prepareStatement(sql);
                ResultSet row = lock.executeQuery()) {
            if (!row.next()) {
                throw new IllegalStateException("The row of lrs_writer is missing; was V3__lrs.sql applied?");
            }
            return new Position(
                    row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant());
        }
    }

    private Map<UUID, String> known(List<Submission> batch) throws SQLException {
        Map<UUID, String> known = new HashMap<>();
        for (List<UUID> some : Sql.slices(batch.stream().map(Submission::id).toList())) {
            String sql = "select statement_id, received from lrs_statement where statement_id in " + Sql.marks(some);
            try (PreparedStatement select = Sql.bind(connection.prepareStatement(sql), some);
                    ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    known.put(row.getObject(1, UUID.class), row.getString(2));
                }
            }
        }
        return known;
    }

    // Communication 2.1.2: "it SHOULD verify the received Statement matches the existing one and SHOULD return 409"
    private static Optional<UUID> conflict(List<Submission> batch, Map<UUID, String> known) {
        return batch.stream()
                .filter(one -> differs(one, known.get(one.id())))
                .map(Submission::id)
                .findFirst();
    }

    private static boolean differs(Submission one, @Nullable String known) {
        return known != null
                && !StatementComparison.areEquivalent(one.received(), JsonText.object(known), one.version());
    }

    /** Numbers go on from the last; the time never goes back, even if the clock does or another node's is behind. */
    private List<NumberedStatement> number(List<Submission> added, Position last) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant next = last.stored().plus(1, ChronoUnit.MICROS);
        Instant stored = now.isBefore(next) ? next : now;
        List<NumberedStatement> numbered = new ArrayList<>();
        for (int i = 0; i < added.size(); i++) {
            numbered.add(new NumberedStatement(last.sequence() + 1 + i, stored, added.get(i)));
        }
        return numbered;
    }

    private void insert(List<NumberedStatement> added, Voiding voiding) throws SQLException {
        FacetIndex index = new FacetIndex(connection, authority);
        insertStatements(added, voiding);
        new FileTable(connection).add(added);
        index.add(added);
        new StatementReferences(connection).add(added, index);
        voiding.apply(added);
        define(added);
        moveWriter(added.get(added.size() - 1));
    }

    /** Communication 4.2: without the scope, ids are saved and canonical definitions stay as they are. */
    private void define(List<NumberedStatement> added) throws SQLException {
        if (client.may(Client.DEFINE)) {
            new ActivityDefinitions(connection)
                    .add(added.stream().map(one -> one.submission().received()).toList());
        }
    }

    private void insertStatements(List<NumberedStatement> added, Voiding voiding) throws SQLException {
        String sql = "insert into lrs_statement (sequence_number, statement_id, stored, credential_key, authority,"
                + " received, voiding, xapi_version, voided) values (?, ?, ?, ?, ?, ?, ?, ?, false)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (NumberedStatement one : added) {
                insert.setLong(1, one.sequence());
                insert.setObject(2, one.id());
                insert.setObject(3, one.stored().atOffset(ZoneOffset.UTC));
                insert.setString(4, client.key());
                insert.setString(5, authority.toString());
                insert.setString(6, one.submission().received().toString());
                insert.setString(7, voiding.reach(one.statement()));
                insert.setString(8, one.submission().version().latestPatch());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void moveWriter(NumberedStatement last) throws SQLException {
        String sql = "update lrs_writer set last_sequence = ?, last_stored = ? where writer_id = 1";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setLong(1, last.sequence());
            update.setObject(2, last.stored().atOffset(ZoneOffset.UTC));
            update.executeUpdate();
        }
    }
}
