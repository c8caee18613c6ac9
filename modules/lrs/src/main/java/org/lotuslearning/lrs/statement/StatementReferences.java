package org.lotuslearning.lrs.statement;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * "Statements which target another Statement … will meet the filter condition if the targeted Statement meets the filter
 * condition. This rule applies recursively" (Communication 2.1.3, Filter Conditions for StatementRefs).
 *
 * <p>That is worked out when statements are stored, in whichever order they come: a statement is entered in the index
 * under what the statements hold that it leads to. Each has at most one target, so what one leads to is a chain; chains
 * may meet, and may be closed to a ring by somebody who chooses ids.
 */
final class StatementReferences {
    /** Steps from a statement to the last by which it is found; what one request may cost is bounded by it. */
    private static final int LONGEST_CHAIN = 32;

    private final Connection connection;
    private final Map<UUID, Optional<StoredStatement>> seen = new HashMap<>();
    private final Map<UUID, Optional<UUID>> targets = new HashMap<>();

    StatementReferences(Connection connection) {
        this.connection = connection;
    }

    /**
     * Enters what these refer to, and what they are referred to by.
     *
     * @return the ids of those of them that others refer to
     */
    Set<UUID> add(List<NumberedStatement> added, FacetIndex index) throws SQLException {
        insert(added.stream().filter(one -> one.entry().target().isPresent()).toList());
        Set<UUID> referredTo = referredTo(added);
        Set<UUID> linked = added.stream()
                .filter(one -> one.entry().target().isPresent() || referredTo.contains(one.id()))
                .map(NumberedStatement::id)
                .collect(Collectors.toSet());
        index.addLeads(leads(linked));
        return referredTo;
    }

    /** The ways that are new since these statements are here: those that one of them is on. */
    private List<FacetIndex.Lead> leads(Set<UUID> added) throws SQLException {
        List<FacetIndex.Lead> leads = new ArrayList<>();
        for (UUID from : before(added)) {
            boolean isNew = added.contains(from);
            List<UUID> chain = List.copyOf(after(from));
            for (UUID about : chain.subList(1, chain.size())) {
                isNew |= added.contains(about);
                if (isNew) {
                    leads.add(new FacetIndex.Lead(stored(from), stored(about)));
                }
            }
        }
        return leads;
    }

    /** They, and every statement that leads to them. */
    private Set<UUID> before(Set<UUID> ids) throws SQLException {
        Set<UUID> found = new LinkedHashSet<>(ids);
        Set<UUID> last = ids;
        for (int steps = 0; steps < LONGEST_CHAIN && !last.isEmpty(); steps++) {
            Set<UUID> next = referring(last);
            next.removeAll(found);
            found.addAll(next);
            last = next;
        }
        return found;
    }

    /** It, and every statement that it leads to and that is here, in order. */
    private Set<UUID> after(UUID id) throws SQLException {
        Set<UUID> found = new LinkedHashSet<>();
        Optional<UUID> next = Optional.of(id);
        while (next.isPresent()
                && found.size() <= LONGEST_CHAIN
                && find(next.get()).isPresent()
                && found.add(next.get())) {
            next = targetOf(next.get());
        }
        return found;
    }

    private Optional<UUID> targetOf(UUID id) throws SQLException {
        Optional<UUID> known = targets.get(id);
        if (known == null) {
            known = KeptKeys.target(stored(id));
            targets.put(id, known);
        }
        return known;
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

    private Set<UUID> referring(Set<UUID> targets) throws SQLException {
        Set<UUID> found = new LinkedHashSet<>();
        for (List<UUID> some : Sql.slices(List.copyOf(targets))) {
            String sql = "select s.statement_id from lrs_reference r"
                    + " join lrs_statement s on s.sequence_number = r.sequence_number where r.target_id in ";
            found.addAll(ids(sql + Sql.marks(some), some));
        }
        return found;
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
