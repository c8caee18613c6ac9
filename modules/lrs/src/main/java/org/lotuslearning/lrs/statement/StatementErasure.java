package org.lotuslearning.lrs.statement;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.lotuslearning.xapi.statement.Account;
import org.lotuslearning.xapi.statement.Identifier;

/**
 * Takes statements out of the store for good, which xAPI itself knows no way to do (voiding keeps them): for people who
 * have the right to be forgotten, and for what is older than an organisation keeps. Works in the transaction of its
 * connection, which the caller ends. Goes by numbers, and reads few statements at once, however many and large they are.
 */
public final class StatementErasure {
    /** Characters of statements that are read at once, or a single larger one. */
    private static final long HEAVY = 2_000_000;

    private final Connection connection;

    public StatementErasure(Connection connection) {
        this.connection = connection;
    }

    /**
     * Numbers of the statements of or about these agents, voided or not, and of those of these runs and ids. What says
     * something of somebody else, and names an agent as instructor or in a team, is theirs.
     */
    public SortedSet<Long> about(
            Collection<? extends Identifier> agents, Collection<UUID> registrations, Collection<UUID> ids)
            throws SQLException {
        List<UUID> facets = new ArrayList<>();
        agents.forEach(agent -> facets.add(Facets.agent(agent, false)));
        registrations.forEach(registration -> facets.add(Facets.registration(registration)));
        SortedSet<Long> found = byId(ids);
        for (List<UUID> some : Sql.slices(facets)) {
            found.addAll(numbers(
                    "select f.sequence_number from lrs_facet f join lrs_statement s on s.sequence_number ="
                            + " f.sequence_number where f.about_number = f.sequence_number and f.facet_key in "
                            + Sql.marks(some),
                    some));
        }
        return found;
    }

    /** Numbers of those of these ids that are here. */
    public SortedSet<Long> byId(Collection<UUID> ids) throws SQLException {
        SortedSet<Long> found = new TreeSet<>();
        for (List<UUID> some : Sql.slices(List.copyOf(ids))) {
            found.addAll(numbers(
                    "select sequence_number from lrs_statement where statement_id in " + Sql.marks(some), some));
        }
        return found;
    }

    /** Numbers of the oldest that were stored before this moment. */
    public SortedSet<Long> storedBefore(Instant moment, int most) throws SQLException {
        return numbers(
                "select sequence_number from lrs_statement where stored < ? order by stored, sequence_number limit ?",
                List.of(moment.atOffset(ZoneOffset.UTC), most));
    }

    private SortedSet<Long> numbers(String sql, List<?> parameters) throws SQLException {
        SortedSet<Long> numbers = new TreeSet<>();
        try (PreparedStatement select = Sql.bind(connection.prepareStatement(sql), parameters);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                numbers.add(row.getLong(1));
            }
        }
        return numbers;
    }

    /** What is done with some statements. */
    public interface Work {
        void with(List<StoredStatement> some) throws SQLException;
    }

    /** Reads the statements of these numbers, the oldest first, and no more at once than memory has room for. */
    public void each(SortedSet<Long> numbers, Work work) throws SQLException {
        for (List<Long> some : Sql.slices(List.copyOf(numbers))) {
            for (List<Long> light : light(some)) {
                work.with(read(light));
            }
        }
    }

    private List<List<Long>> light(List<Long> numbers) throws SQLException {
        List<List<Long>> slices = new ArrayList<>();
        List<Long> slice = new ArrayList<>();
        long characters = 0;
        String sql = "select sequence_number, char_length(received) from lrs_statement where sequence_number in "
                + Sql.marks(numbers) + " order by sequence_number";
        try (PreparedStatement select = Sql.bind(connection.prepareStatement(sql), numbers);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                if (!slice.isEmpty() && characters + row.getLong(2) > HEAVY) {
                    slices.add(slice);
                    slice = new ArrayList<>();
                    characters = 0;
                }
                slice.add(row.getLong(1));
                characters += row.getLong(2);
            }
        }
        if (!slice.isEmpty()) {
            slices.add(slice);
        }
        return slices;
    }

    private List<StoredStatement> read(List<Long> numbers) throws SQLException {
        List<StoredStatement> found = new ArrayList<>();
        String sql = "select " + StatementReading.COLUMNS + " from lrs_statement s where s.sequence_number in "
                + Sql.marks(numbers) + " order by s.sequence_number";
        try (PreparedStatement select = Sql.bind(connection.prepareStatement(sql), numbers);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                found.add(StatementReading.statement(row));
            }
        }
        return found;
    }

    /** Deletes them, with all by which they or what refers to them are found through them, and files of theirs alone. */
    public void erase(SortedSet<Long> numbers) throws SQLException {
        if (numbers.isEmpty()) {
            return;
        }
        lockWriter();
        try (Ways ways = new Ways(connection)) {
            each(numbers, some -> erase(some, ways));
        }
    }

    private void erase(List<StoredStatement> some, Ways ways) throws SQLException {
        for (StoredStatement one : some) {
            ways.close(one);
        }
        List<Long> numbers = some.stream().map(StoredStatement::sequence).toList();
        new FileTable(connection).delete(numbers);
        try (PreparedStatement delete = Sql.bind(
                connection.prepareStatement("delete from lrs_statement where sequence_number in " + Sql.marks(numbers)),
                numbers)) {
            delete.executeUpdate();
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

    /**
     * Other accounts that these statements are of. Only what our own relay sent is believed: anybody may choose an id.
     *
     * @param known accounts that are not asked for
     */
    public Set<Account> otherAccounts(Collection<UUID> ids, Collection<Account> known) throws SQLException {
        List<UUID> facets =
                known.stream().map(account -> Facets.agent(account, false)).toList();
        Set<Account> accounts = new LinkedHashSet<>();
        for (List<UUID> some : Sql.slices(List.copyOf(ids))) {
            List<UUID> parameters = new ArrayList<>(some);
            parameters.addAll(facets);
            SortedSet<Long> others = numbers(
                    "select s.sequence_number from lrs_statement s join lrs_credential c on c.credential_key ="
                            + " s.credential_key where c.origin = 'relay' and s.statement_id in " + Sql.marks(some)
                            + " and not exists (select 1 from lrs_facet f where f.sequence_number = s.sequence_number"
                            + " and f.about_number = s.sequence_number and f.facet_key in " + Sql.marks(facets) + ")",
                    parameters);
            each(others, read -> read.forEach(one -> KeptKeys.account(one).ifPresent(accounts::add)));
        }
        return accounts;
    }
}
