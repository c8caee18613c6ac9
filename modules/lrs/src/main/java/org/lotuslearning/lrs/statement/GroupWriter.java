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
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotuslearning.lrs.access.Client;
import org.lotuslearning.lrs.activity.ActivityDefinitions;
import org.lotuslearning.lrs.statement.PendingBatch.Entry;
import org.lotuslearning.xapi.statement.JsonText;
import org.lotuslearning.xapi.statement.StatementComparison;

/**
 * Writes some batches within the transaction of its connection, which the caller ends: as if one came after the other, but
 * asking the database as seldom as for one.
 */
final class GroupWriter {
    private final Connection connection;
    private final Clock clock;

    GroupWriter(Connection connection, Clock clock) {
        this.connection = connection;
        this.clock = clock;
    }

    /** What came of each; of a batch that is refused nothing is written. */
    List<Storing> write(List<PendingBatch> group) throws SQLException {
        Position last = lockWriter();
        List<Entry> all =
                group.stream().flatMap(batch -> batch.entries().stream()).toList();
        Map<UUID, JsonObject> known = known(all);
        Voiding voiding = new Voiding(connection, all);
        List<Storing> results = new ArrayList<>();
        List<Entry> added = new ArrayList<>();
        for (PendingBatch batch : group) {
            Storing result = outcome(batch, known, voiding);
            results.add(result);
            if (result instanceof Storing.Stored) {
                batch.entries().stream()
                        .filter(one ->
                                known.putIfAbsent(one.id(), one.submission().received()) == null)
                        .forEach(added::add);
            }
        }
        if (!added.isEmpty()) {
            insert(number(added, last), voiding);
        }
        return results;
    }

    private static Storing outcome(PendingBatch batch, Map<UUID, JsonObject> known, Voiding voiding) {
        Optional<UUID> conflict = batch.entries().stream()
                .filter(one -> differs(one.submission(), known.get(one.id())))
                .map(Entry::id)
                .findFirst();
        if (conflict.isPresent()) {
            return new Storing.Conflict(conflict.get());
        }
        return voiding.refusal(batch, known.keySet())
                .orElseGet(() -> new Storing.Stored(
                        batch.entries().stream().map(Entry::id).toList()));
    }

    // Communication 2.1.2: "it SHOULD verify the received Statement matches the existing one and SHOULD return 409"
    private static boolean differs(Submission one, @Nullable JsonObject known) {
        return known != null && !StatementComparison.areEquivalent(one.received(), known, one.version());
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

    /** Those of these ids that are stored, as they came. */
    private Map<UUID, JsonObject> known(List<Entry> all) throws SQLException {
        Map<UUID, JsonObject> known = new HashMap<>();
        for (List<UUID> some : Sql.slices(all.stream().map(Entry::id).toList())) {
            String sql = "select statement_id, received from lrs_statement where statement_id in " + Sql.marks(some);
            try (PreparedStatement select = Sql.bind(connection.prepareStatement(sql), some);
                    ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    known.put(row.getObject(1, UUID.class), JsonText.object(row.getString(2)));
                }
            }
        }
        return known;
    }

    /** Numbers go on from the last; the time never goes back, even if the clock does or another node's is behind. */
    private List<NumberedStatement> number(List<Entry> added, Position last) {
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
        FacetIndex index = new FacetIndex(connection);
        insertStatements(added);
        new FileTable(connection).add(added);
        index.add(added);
        Set<UUID> referredTo = new StatementReferences(connection).add(added, index);
        voiding.apply(added, referredTo);
        define(added);
        moveWriter(added.get(added.size() - 1));
    }

    /** Communication 4.2: without the scope, ids are saved and canonical definitions stay as they are. */
    private void define(List<NumberedStatement> added) throws SQLException {
        List<JsonObject> believed = added.stream()
                .map(NumberedStatement::entry)
                .filter(one -> one.batch().client().may(Client.DEFINE))
                .map(one -> one.submission().received())
                .toList();
        new ActivityDefinitions(connection).add(believed);
    }

    private void insertStatements(List<NumberedStatement> added) throws SQLException {
        String sql = "insert into lrs_statement (sequence_number, statement_id, stored, credential_key, authority,"
                + " received, voiding, xapi_version, voided) values (?, ?, ?, ?, ?, ?, ?, ?, false)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (NumberedStatement one : added) {
                PendingBatch batch = one.entry().batch();
                insert.setLong(1, one.sequence());
                insert.setObject(2, one.id());
                insert.setObject(3, one.stored().atOffset(ZoneOffset.UTC));
                insert.setString(4, batch.client().key());
                insert.setString(5, batch.authority());
                insert.setString(6, one.entry().json());
                insert.setString(7, Voiding.reach(one.entry()));
                insert.setString(8, one.entry().submission().version().latestPatch());
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
