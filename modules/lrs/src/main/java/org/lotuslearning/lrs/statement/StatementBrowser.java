package org.lotuslearning.lrs.statement;

import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
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
     * @param people accounts of one person, of any of which a statement is
     * @param verb an IRI, see {@link #isIri}
     * @param activity an IRI
     * @param inside whether statements count that name the activity as the parent or group of theirs
     * @param from by the time of storing, inclusive
     * @param until by the time of storing, exclusive
     */
    public record Wanted(
            List<Person> people,
            Optional<String> verb,
            Optional<String> activity,
            boolean inside,
            Optional<Instant> from,
            Optional<Instant> until) {
        public Wanted {
            people = List.copyOf(people);
        }

        /** The same of somebody with these accounts. */
        public Wanted of(List<Person> accounts) {
            return new Wanted(accounts, verb, activity, inside, from, until);
        }
    }

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
            StatementPage page = stored(wanted, olderThan, false, AT_ONCE);
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
        StatementPage page = stored(wanted, after, ascending, most);
        return new Some(
                page.statements().stream().map(StatementBrowser::found).toList(),
                page.next().isPresent());
    }

    /** Of several accounts the first statements of each, put in order: the index is read by one account at a time. */
    private StatementPage stored(Wanted wanted, OptionalLong after, boolean ascending, int most) {
        if (wanted.people().size() < 2) {
            return store.page(query(wanted, after, ascending, most));
        }
        List<StatementPage> pages = wanted.people().stream()
                .map(one -> store.page(query(wanted.of(List.of(one)), after, ascending, most)))
                .toList();
        return merged(pages, ascending, most);
    }

    private static StatementPage merged(List<StatementPage> pages, boolean ascending, int most) {
        Comparator<Long> order = ascending ? Comparator.naturalOrder() : Comparator.reverseOrder();
        SortedMap<Long, StoredStatement> all = new TreeMap<>(order);
        pages.forEach(page -> page.statements().forEach(one -> all.put(one.sequence(), one)));
        // behind the nearest end of a page, which may be a short one, something of its account is missing
        Optional<Long> end =
                pages.stream().flatMap(page -> page.next().stream().boxed()).min(order);
        List<StoredStatement> first = all.values().stream()
                .filter(one -> end.isEmpty() || order.compare(one.sequence(), end.get()) <= 0)
                .limit(most)
                .toList();
        if (first.size() < all.size()) {
            return new StatementPage(
                    first, OptionalLong.of(first.get(first.size() - 1).sequence()));
        }
        return new StatementPage(first, end.map(OptionalLong::of).orElseGet(OptionalLong::empty));
    }

    private static Found found(StoredStatement one) {
        return new Found(one.sequence(), one.stored(), one.complete());
    }

    /** What is likely to be rarest first. The database keeps microseconds. */
    private static StatementQuery query(Wanted wanted, OptionalLong after, boolean ascending, int most) {
        List<UUID> facets = new ArrayList<>();
        wanted.people().stream()
                .map(person -> new Account(URI.create(person.homePage()), person.name()))
                .map(account -> Facets.agent(account, false))
                .forEach(facets::add);
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
