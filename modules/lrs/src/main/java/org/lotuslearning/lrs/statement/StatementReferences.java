package org.lotuslearning.lrs.statement;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lotuslearning.xapi.statement.JsonText;

/**
 * "Statements which target another Statement … will meet the filter condition if the targeted Statement meets the filter
 * condition. This rule applies recursively" (Communication 2.1.3, Filter Conditions for StatementRefs).
 *
 * <p>That is worked out when statements are stored, in whichever order they come: a statement is entered in the index
 * under what the statements hold that it leads to. Each has at most one target, so what one leads to is a chain; chains
 * may meet, and may be closed to a ring by somebody who chooses ids.
 */
final class StatementReferences {
    private final Connection connection;
    private final Map<UUID, Optional<StoredStatement>> seen = new HashMap<>();

    StatementReferences(Connection connection) {
        this.connection = connection;
    }

    private record Lead(UUID from, UUID about) {}

    /**
     * Enters what these refer to, and what they are referred to by.
     *
     * @return the ids of those of them that others refer to
     */
    Set<UUID> add(List<NumberedStatement> added, FacetIndex index) throws SQLException {
        insert(added.stream().filter(one -> one.entry().target().isPresent()).toList());
        Set<UUID> referredTo = referredTo(added);
        // a way from one statement to another is new if, and only if, a new statement is on it
        Set<Lead> leads = new LinkedHashSet<>();
        for (NumberedStatement one : added) {
            if (one.entry().target().isPresent() || referredTo.contains(one.id())) {
                leads.addAll(through(one.id()));
            }
        }
        for (Lead lead : leads) {
            index.addReferred(stored(lead.from()).sequence(), stored(lead.about()));
        }
        return referredTo;
    }

    /** What is reached by way of this statement, from it or from before it. */
    private Set<Lead> through(UUID id) throws SQLException {
        Set<Lead> leads = new LinkedHashSet<>();
        for (UUID from : before(id)) {
            List<UUID> chain = List.copyOf(after(from));
            for (UUID about : chain.subList(Math.max(1, chain.indexOf(id)), chain.size())) {
                leads.add(new Lead(from, about));
            }
        }
        return leads;
    }

    /** It, and every statement that leads to it. */
    Set<UUID> before(UUID id) throws SQLException {
        Set<UUID> found = new LinkedHashSet<>(Set.of(id));
        Deque<UUID> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            for (UUID referring : referring(open.remove())) {
                if (found.add(referring)) {
                    open.add(referring);
                }
            }
        }
        return found;
    }

    /** It, and every statement that it leads to and that is here, in order. */
    Set<UUID> after(UUID id) throws SQLException {
        Set<UUID> found = new LinkedHashSet<>();
        Optional<UUID> next = Optional.of(id);
        while (next.isPresent() && find(next.get()).isPresent() && found.add(next.get())) {
            next = target(stored(next.get()));
        }
        return found;
    }

    static Optional<UUID> target(StoredStatement statement) {
        JsonObject object = JsonText.object(statement.received()).getJsonObject("object");
        return object.getString("objectType", "").equals("StatementRef")
                ? Optional.of(UUID.fromString(object.getString("id")))
                : Optional.empty();
    }

    private StoredStatement stored(UUID id) throws SQLException {
        return find(id).orElseThrow();
    }

    private Optional<StoredStatement> find(UUID id) throws SQLException {
        Optional<StoredStatement> known = seen.get(id);
        if (known == null) {
            known = new StatementReading(connection).find(id);
            seen.put(id, known);
        }
        return known;
    }

    private void insert(List<NumberedStatement> referring) throws SQLException {
        if (referring.isEmpty()) {
            return;
        }
        String sql = "insert into lrs_reference (target_id, sequence_number) values (?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (NumberedStatement one : referring) {
                insert.setObject(1, one.entry().target().orElseThrow());
                insert.setLong(2, one.sequence());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private Set<UUID> referredTo(List<NumberedStatement> added) throws SQLException {
        Set<UUID> found = new HashSet<>();
        for (List<UUID> some :
                Sql.slices(added.stream().map(NumberedStatement::id).toList())) {
            found.addAll(ids("select target_id from lrs_reference where target_id in " + Sql.marks(some), some));
        }
        return found;
    }

    private Set<UUID> referring(UUID target) throws SQLException {
        return ids(
                "select s.statement_id from lrs_reference r"
                        + " join lrs_statement s on s.sequence_number = r.sequence_number where r.target_id = ?",
                List.of(target));
    }

    private Set<UUID> ids(String sql, List<UUID> parameters) throws SQLException {
        Set<UUID> ids = new LinkedHashSet<>();
        try (PreparedStatement select = Sql.bind(connection.prepareStatement(sql), parameters);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                ids.add(row.getObject(1, UUID.class));
            }
        }
        return ids;
    }
}
