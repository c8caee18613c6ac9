package org.lotuslearning.lrs.statement;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lotuslearning.xapi.statement.Identifier;

/**
 * Takes statements out of the store for good, which xAPI itself knows no way to do (voiding keeps them): for people who
 * have the right to be forgotten, and for what is older than an organisation keeps. Works in the transaction of its
 * connection, which the caller ends.
 */
public final class StatementErasure {
    private final Connection connection;

    public StatementErasure(Connection connection) {
        this.connection = connection;
    }

    /**
     * The statements of or about an agent, voided or not, and those of these runs and ids: who has got another account since is
     * still meant. What says something of somebody else, and names the agent as instructor or in a team, is theirs.
     */
    public List<StoredStatement> about(Identifier agent, Collection<UUID> registrations, Collection<UUID> ids)
            throws SQLException {
        Map<Long, StoredStatement> found = new LinkedHashMap<>();
        byFacet(Facets.agent(agent, false)).forEach(one -> found.put(one.sequence(), one));
        for (UUID registration : registrations) {
            byFacet(Facets.registration(registration)).forEach(one -> found.put(one.sequence(), one));
        }
        byId(ids).forEach(one -> found.put(one.sequence(), one));
        return List.copyOf(found.values());
    }

    /** Those of these ids that are here. */
    public List<StoredStatement> byId(Collection<UUID> ids) throws SQLException {
        List<StoredStatement> found = new ArrayList<>();
        for (List<UUID> some : Sql.slices(List.copyOf(ids))) {
            found.addAll(read("lrs_statement s where s.statement_id in " + Sql.marks(some), some));
        }
        return found;
    }

    /** The oldest that were stored before this moment. */
    public List<StoredStatement> storedBefore(Instant moment, int most) throws SQLException {
        return read(
                "lrs_statement s where s.stored < ? order by s.stored, s.sequence_number limit ?",
                List.of(moment.atOffset(ZoneOffset.UTC), most));
    }

    private List<StoredStatement> byFacet(UUID facet) throws SQLException {
        return read(
                "lrs_facet f join lrs_statement s on s.sequence_number = f.sequence_number"
                        + " where f.facet_key = ? and f.about_number = f.sequence_number order by s.sequence_number",
                List.of(facet));
    }

    private List<StoredStatement> read(String from, List<?> parameters) throws SQLException {
        List<StoredStatement> found = new ArrayList<>();
        String sql = "select " + StatementReading.COLUMNS + " from " + from;
        try (PreparedStatement select = Sql.bind(connection.prepareStatement(sql), parameters);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                found.add(StatementReading.statement(row));
            }
        }
        return found;
    }

    /** A row of {@code lrs_facet}. */
    private record Entry(UUID facet, long sequence, long about) {}

    /** Deletes them, with all by which they or what refers to them are found through them, and files of theirs alone. */
    public void erase(List<StoredStatement> statements) throws SQLException {
        if (statements.isEmpty()) {
            return;
        }
        lockWriter();
        Set<Entry> entries = new LinkedHashSet<>();
        for (StoredStatement one : statements) {
            entries.addAll(entries(one));
        }
        delete(entries);
        List<Long> numbers = statements.stream().map(StoredStatement::sequence).toList();
        for (StoredStatement one : statements) {
            deleteReference(one);
        }
        new FileTable(connection).delete(numbers);
        for (List<Long> some : Sql.slices(numbers)) {
            update("delete from lrs_statement where sequence_number in " + Sql.marks(some), some);
        }
    }

    /** A batch that is being stored may be about to refer to what goes. */
    private void lockWriter() throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(
                        "select last_sequence from lrs_writer where writer_id = 1 for update");
                ResultSet row = lock.executeQuery()) {
            row.next();
        }
    }

    /** What the statement holds, under itself and what leads to it; and what it leads to, under itself. */
    private Set<Entry> entries(StoredStatement statement) throws SQLException {
        Set<Entry> entries = new LinkedHashSet<>();
        StatementReferences references = new StatementReferences(connection);
        Set<UUID> own = FacetIndex.keys(statement);
        for (StoredStatement from : byId(references.before(statement.id()))) {
            own.forEach(key -> entries.add(new Entry(key, from.sequence(), statement.sequence())));
        }
        for (StoredStatement about : byId(references.after(statement.id()))) {
            FacetIndex.keys(about).forEach(key -> entries.add(new Entry(key, statement.sequence(), about.sequence())));
        }
        return entries;
    }

    // by whole keys: the table has no other index, and is too long to be read through
    private void delete(Set<Entry> entries) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(
                "delete from lrs_facet where facet_key = ? and sequence_number = ? and about_number = ?")) {
            for (Entry entry : entries) {
                delete.setObject(1, entry.facet());
                delete.setLong(2, entry.sequence());
                delete.setLong(3, entry.about());
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }

    private void deleteReference(StoredStatement statement) throws SQLException {
        if (StatementReferences.target(statement).isPresent()) {
            update(
                    "delete from lrs_reference where target_id = ? and sequence_number = ?",
                    List.of(StatementReferences.target(statement).get(), statement.sequence()));
        }
    }

    private void update(String sql, List<?> parameters) throws SQLException {
        try (PreparedStatement update = Sql.bind(connection.prepareStatement(sql), parameters)) {
            update.executeUpdate();
        }
    }
}
