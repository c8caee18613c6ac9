package org.lotuslearning.lrs.statement;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The ways from statement to statement on which one that is erased stands. What leads to it is found no more by what it holds,
 * nor by what lies behind it (see {@link StatementReferences}).
 */
final class Ways implements AutoCloseable {
    private static final int AT_ONCE = 1_000;

    private final Connection connection;
    private final PreparedStatement delete;
    private int waiting;

    Ways(Connection connection) throws SQLException {
        this.connection = connection;
        // by whole keys: the table has no other index, and is too long to be read through
        this.delete = connection.prepareStatement(
                "delete from lrs_facet where facet_key = ? and sequence_number = ? and about_number = ?");
    }

    /** A statement of a chain, with what it is found by. */
    private record Link(UUID id, long sequence, Set<UUID> keys) {}

    /** A statement that leads to the one that goes, by way of the next. */
    private record Leading(long sequence, UUID next) {}

    /** Takes a statement out of the index and off every way. */
    void close(StoredStatement gone) throws SQLException {
        List<Link> chain = chain(gone);
        for (Link link : chain) {
            delete(gone.sequence(), link);
        }
        Map<UUID, Leading> leading = leading(gone.id());
        for (Map.Entry<UUID, Leading> from : leading.entrySet()) {
            Set<UUID> before = before(from.getKey(), gone.id(), leading);
            for (Link link : chain) {
                if (before.contains(link.id())) {
                    break; // a ring: from here on it is met again
                }
                delete(from.getValue().sequence(), link);
            }
        }
        flush();
        forgetReference(gone);
    }

    /** It, and what it leads to, in order. */
    private List<Link> chain(StoredStatement gone) throws SQLException {
        List<Link> chain = new ArrayList<>();
        Set<UUID> met = new HashSet<>();
        Optional<StoredStatement> next = Optional.of(gone);
        while (next.isPresent() && met.add(next.get().id())) {
            StoredStatement here = next.get();
            chain.add(new Link(here.id(), here.sequence(), KeptKeys.of(here)));
            Optional<UUID> target = KeptKeys.target(here);
            next = target.isPresent() ? new StatementReading(connection).find(target.get()) : Optional.empty();
        }
        return chain;
    }

    /** Whatever leads to it, the nearest first. */
    private Map<UUID, Leading> leading(UUID gone) throws SQLException {
        Map<UUID, Leading> leading = new LinkedHashMap<>();
        Deque<UUID> open = new ArrayDeque<>(List.of(gone));
        String sql = "select s.statement_id, s.sequence_number from lrs_reference r"
                + " join lrs_statement s on s.sequence_number = r.sequence_number where r.target_id = ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            while (!open.isEmpty()) {
                UUID next = open.remove();
                select.setObject(1, next);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        UUID from = row.getObject(1, UUID.class);
                        if (!from.equals(gone)
                                && leading.putIfAbsent(from, new Leading(row.getLong(2), next)) == null) {
                            open.add(from);
                        }
                    }
                }
            }
        }
        return leading;
    }

    /** What stands on the way before it. */
    private static Set<UUID> before(UUID from, UUID gone, Map<UUID, Leading> leading) {
        Set<UUID> before = new HashSet<>();
        UUID here = from;
        while (!here.equals(gone) && before.add(here)) {
            Leading step = leading.get(here);
            here = step == null ? gone : step.next();
        }
        return before;
    }

    private void delete(long sequence, Link about) throws SQLException {
        for (UUID key : about.keys()) {
            delete.setObject(1, key);
            delete.setLong(2, sequence);
            delete.setLong(3, about.sequence());
            delete.addBatch();
            if (++waiting >= AT_ONCE) {
                flush();
            }
        }
    }

    private void flush() throws SQLException {
        delete.executeBatch();
        waiting = 0;
    }

    private void forgetReference(StoredStatement gone) throws SQLException {
        Optional<UUID> target = KeptKeys.target(gone);
        if (target.isPresent()) {
            try (PreparedStatement forget = Sql.bind(
                    connection.prepareStatement(
                            "delete from lrs_reference where target_id = ? and sequence_number = ?"),
                    List.of(target.get(), gone.sequence()))) {
                forget.executeUpdate();
            }
        }
    }

    @Override
    public void close() throws SQLException {
        delete.close();
    }
}
