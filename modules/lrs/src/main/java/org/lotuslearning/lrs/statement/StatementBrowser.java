package org.lotuslearning.lrs.statement;

import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Consumer;
import org.lotuslearning.xapi.statement.Account;
import org.lotuslearning.xapi.statement.Reading;
import org.lotuslearning.xapi.statement.StatementReader;
import org.lotuslearning.xapi.statement.XapiVersion;

/** Statements for the people who look after this LRS; unlike a client they read past the scopes. Thread-safe. */
public final class StatementBrowser {
    private static final int AT_ONCE = 200;
    private static final StatementReader READER = new StatementReader(XapiVersion.V1_0_3);

    private final StatementStore store;

    public StatementBrowser(StatementStore store) {
        this.store = store;
    }

    /**
     * What is looked for; empty means any.
     *
     * @param verb an IRI, see {@link #isIri}
     * @param activity an IRI
     * @param inside whether statements count that name the activity as the parent or group of theirs
     * @param from by the time of storing, inclusive
     * @param until by the time of storing, exclusive
     */
    public record Wanted(
            Optional<Person> person,
            Optional<String> verb,
            Optional<String> activity,
            boolean inside,
            Optional<Instant> from,
            Optional<Instant> until) {}

    /** Somebody as one platform knows them: the account of an actor. */
    public record Person(String homePage, String name) {}

    /** A statement as clients get it. {@code place} is where it stands in the order of storing. */
    public record Found(long place, Instant stored, JsonObject json) {}

    /** Some statements, and whether there are more behind the last. */
    public record Some(List<Found> statements, boolean more) {
        public Some {
            statements = List.copyOf(statements);
        }
    }

    /** One statement, and whether it was voided. */
    public record Single(Found statement, boolean voided) {}

    /** Whether this can be the id of a verb or an activity. */
    public static boolean isIri(String text) {
        return READER.iri(text) instanceof Reading.Valid<URI>;
    }

    /** Statements that are not voided, newest first. */
    public Some newest(Wanted wanted, OptionalLong olderThan, int most) {
        return page(wanted, olderThan, false, most);
    }

    /** Statements that are not voided, oldest first. */
    public Some oldest(Wanted wanted, OptionalLong newerThan, int most) {
        return page(wanted, newerThan, true, most);
    }

    /** Hands out everything that is wanted, newest first, holding no more than a page of it. */
    public void each(Wanted wanted, Consumer<JsonObject> taker) {
        OptionalLong olderThan = OptionalLong.empty();
        do {
            StatementPage page = store.page(query(wanted, olderThan, false, AT_ONCE));
            page.statements().forEach(one -> taker.accept(one.complete()));
            olderThan = page.next();
        } while (olderThan.isPresent());
    }

    public Optional<Single> find(UUID id) {
        return store.find(id)
                .map(one -> new Single(found(one), false))
                .or(() -> store.findVoided(id).map(one -> new Single(found(one), true)));
    }

    private Some page(Wanted wanted, OptionalLong after, boolean ascending, int most) {
        StatementPage page = store.page(query(wanted, after, ascending, most));
        return new Some(
                page.statements().stream().map(StatementBrowser::found).toList(),
                page.next().isPresent());
    }

    private static Found found(StoredStatement one) {
        return new Found(one.sequence(), one.stored(), one.complete());
    }

    /** What is likely to be rarest first. The database keeps microseconds. */
    private static StatementQuery query(Wanted wanted, OptionalLong after, boolean ascending, int most) {
        List<UUID> facets = new ArrayList<>();
        wanted.person()
                .map(person -> new Account(URI.create(person.homePage()), person.name()))
                .map(account -> Facets.agent(account, false))
                .ifPresent(facets::add);
        wanted.activity()
                .map(activity -> Facets.activity(URI.create(activity), wanted.inside()))
                .ifPresent(facets::add);
        wanted.verb().map(verb -> Facets.verb(URI.create(verb))).ifPresent(facets::add);
        return new StatementQuery(
                facets,
                wanted.from().map(from -> from.minusNanos(1_000)),
                wanted.until().map(until -> until.minusNanos(1_000)),
                after,
                ascending,
                most);
    }
}
