package org.lotuslearning.lrs.erasure;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.lotuslearning.lrs.document.AgentDocuments;
import org.lotuslearning.lrs.statement.StatementErasure;
import org.lotuslearning.xapi.statement.Account;
import org.lotuslearning.xapi.statement.JsonText;

/**
 * What this LRS holds about one person, and its deletion for good.
 *
 * <p>Does not end transactions: call it inside the one that the rest of the person's data goes in, where the data source
 * takes part in it. Until that ends, nothing else is stored. Every failure of the database is an
 * {@link IllegalStateException}.
 */
public final class AgentErasure {
    /** So many in one transaction, since nothing else is stored meanwhile. */
    private static final int SLICE = 500;

    private final DataSource source;

    public AgentErasure(DataSource source) {
        this.source = source;
    }

    /**
     * An account of the person.
     *
     * @param homePage an IRI
     */
    public record Named(String homePage, String name) {
        Account account() {
            return new Account(URI.create(homePage), name);
        }
    }

    /**
     * Who is meant.
     *
     * @param accounts by which statements and documents name the person
     * @param registrations of statements that count as the person's, under whatever account
     * @param statements ids of more of them
     */
    public record Person(Collection<Named> accounts, Collection<UUID> registrations, Collection<UUID> statements) {
        public Person {
            accounts = List.copyOf(accounts);
            registrations = List.copyOf(registrations);
            statements = List.copyOf(statements);
        }
    }

    /**
     * Further accounts under which our own relay told these statements of the person: those of before their platform moved.
     *
     * @param accounts that are known, at least one
     */
    public Set<Named> otherAccounts(Collection<Named> accounts, Collection<UUID> statements) {
        return with(connection -> new StatementErasure(connection)
                .otherAccounts(statements, accounts(accounts)).stream()
                        .map(account -> new Named(account.homePage().toString(), account.name()))
                        .collect(Collectors.toSet()));
    }

    /** How many statements there are in which the person stands. */
    public long count(Person person) {
        return with(connection -> about(connection, person).size());
    }

    /** How many states and profiles other systems keep about the person here. */
    public long countDocuments(Person person) {
        return with(connection -> {
            long count = 0;
            for (Account account : accounts(person.accounts())) {
                count += new AgentDocuments(connection, account).count();
            }
            return count;
        });
    }

    /** All of it: {@code {"statements": […], "documents": […]}}, voided ones too. */
    public JsonObject held(Person person) {
        return with(connection -> {
            JsonArrayBuilder statements = JsonText.PROVIDER.createArrayBuilder();
            new StatementErasure(connection)
                    .each(about(connection, person), some -> some.forEach(one -> statements.add(one.complete())));
            JsonArrayBuilder documents = JsonText.PROVIDER.createArrayBuilder();
            for (Account account : accounts(person.accounts())) {
                new AgentDocuments(connection, account).held().forEach(documents::add);
            }
            return JsonText.PROVIDER
                    .createObjectBuilder()
                    .add("statements", statements)
                    .add("documents", documents)
                    .build();
        });
    }

    /**
     * Deletes all of it.
     *
     * @return how many statements
     */
    public int erase(Person person) {
        return with(connection -> {
            int gone = erase(connection, about(connection, person));
            for (Account account : accounts(person.accounts())) {
                new AgentDocuments(connection, account).erase();
            }
            return gone;
        });
    }

    /**
     * Deletes statements that were on their way while their person was erased.
     *
     * @return how many had come
     */
    public int erase(Collection<UUID> ids) {
        return with(connection -> erase(connection, new StatementErasure(connection).byId(ids)));
    }

    /**
     * Deletes some of the statements, of anybody, that were stored before this moment, the oldest first.
     *
     * @return how many; call again until there are none
     */
    public int eraseStoredBefore(Instant moment) {
        return with(connection -> erase(connection, new StatementErasure(connection).storedBefore(moment, SLICE)));
    }

    /**
     * Deletes states and profiles of people that nobody has changed since this moment. Profiles of activities are about nobody.
     *
     * @return how many
     */
    public int eraseDocumentsUnchangedSince(Instant moment) {
        return with(connection -> AgentDocuments.eraseUnchangedSince(connection, moment));
    }

    private static int erase(Connection connection, SortedSet<Long> numbers) throws SQLException {
        new StatementErasure(connection).erase(numbers);
        return numbers.size();
    }

    private static List<Account> accounts(Collection<Named> accounts) {
        return accounts.stream().map(Named::account).toList();
    }

    private static SortedSet<Long> about(Connection connection, Person person) throws SQLException {
        return new StatementErasure(connection)
                .about(accounts(person.accounts()), person.registrations(), person.statements());
    }

    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    private <T> T with(Work<T> work) {
        try (Connection connection = source.getConnection()) {
            return work.with(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The database did not look for, or delete, what is held about a person", e);
        }
    }
}
