package org.lotuslearning.lrs.erasure;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.lotuslearning.lrs.document.AgentDocuments;
import org.lotuslearning.lrs.statement.StatementErasure;
import org.lotuslearning.lrs.statement.StoredStatement;
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
    /** So many at once, or a long history would fill our memory. */
    private static final int SLICE = 500;

    private final DataSource source;

    public AgentErasure(DataSource source) {
        this.source = source;
    }

    /**
     * Who is meant.
     *
     * @param homePage of the account, an IRI
     * @param name of the account
     * @param registrations of statements that count as the person's, under whatever account
     * @param statements ids of more of them
     */
    public record Person(String homePage, String name, Collection<UUID> registrations, Collection<UUID> statements) {
        public Person {
            registrations = List.copyOf(registrations);
            statements = List.copyOf(statements);
        }
    }

    /** How many statements there are in which the person stands. */
    public long count(Person person) {
        return with(connection -> about(connection, person).size());
    }

    /** How many states and profiles other systems keep about the person here. */
    public long countDocuments(Person person) {
        return with(connection -> documents(connection, person).count());
    }

    /** All of it: {@code {"statements": […], "documents": […]}}, voided ones too. */
    public JsonObject held(Person person) {
        return with(connection -> {
            JsonArrayBuilder statements = JsonText.PROVIDER.createArrayBuilder();
            for (StoredStatement one : about(connection, person)) {
                statements.add(one.complete());
            }
            return JsonText.PROVIDER
                    .createObjectBuilder()
                    .add("statements", statements)
                    .add("documents", documents(connection, person).held())
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
            List<StoredStatement> found = about(connection, person);
            new StatementErasure(connection).erase(found);
            documents(connection, person).erase();
            return found.size();
        });
    }

    /**
     * Deletes statements that were on their way while their person was erased.
     *
     * @return how many had come
     */
    public int erase(Collection<UUID> ids) {
        return with(connection -> {
            StatementErasure erasure = new StatementErasure(connection);
            List<StoredStatement> found = erasure.byId(ids);
            erasure.erase(found);
            return found.size();
        });
    }

    /**
     * Deletes some of the statements, of anybody, that were stored before this moment, the oldest first.
     *
     * @return how many; call again until there are none
     */
    public int eraseStoredBefore(Instant moment) {
        return with(connection -> {
            StatementErasure erasure = new StatementErasure(connection);
            List<StoredStatement> found = erasure.storedBefore(moment, SLICE);
            erasure.erase(found);
            return found.size();
        });
    }

    private static AgentDocuments documents(Connection connection, Person person) {
        return new AgentDocuments(connection, new Account(URI.create(person.homePage()), person.name()));
    }

    private static List<StoredStatement> about(Connection connection, Person person) throws SQLException {
        return new StatementErasure(connection)
                .about(
                        new Account(URI.create(person.homePage()), person.name()),
                        person.registrations(),
                        person.statements());
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
