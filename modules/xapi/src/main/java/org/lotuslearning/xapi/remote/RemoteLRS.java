package org.lotuslearning.xapi.remote;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lotuslearning.xapi.statement.Agent;
import org.lotuslearning.xapi.statement.XapiVersion;

/**
 * A learning record store somewhere else, spoken to in xAPI 1.0.3 or 2.0 with Basic authentication.
 *
 * <p>Calls block, at most for the time-out, and never throw for anything that the network or the LRS does. Redirects are
 * not followed, since the secret would go along. Thread-safe.
 *
 * <pre>{@code
 * switch (lrs.saveStatements(batch)) {
 *     case Outcome.Success<List<UUID>> s -> markSent(batch);
 *     case Outcome.Conflict<List<UUID>> c -> fetchEachAndCompare(batch);
 *     case Outcome.Refused<List<UUID>> r -> pauseOrQuarantine(r.status(), r.retryAfter());
 *     case Outcome.Unanswered<List<UUID>> u -> backOff(u.reason());
 * }
 * }</pre>
 */
public final class RemoteLRS {
    /** Characters of a refusal's body that are kept. */
    static final int EXCERPT = 2000;

    private static final String JSON = "application/json";
    private static final String JSON_OR_PARTS = JSON + ", multipart/mixed";

    private final Exchange exchange;

    /** One that is spoken to in 1.0.3, which every LRS understands. */
    public RemoteLRS(HttpClient client, URI endpoint, String key, String secret, Duration timeout, Clock clock) {
        this(client, endpoint, key, secret, timeout, clock, XapiVersion.V1_0_3);
    }

    /**
     * One that is spoken to in the version given.
     *
     * @param client with the proxy, trust and connect time-out that the installation wants; must not follow redirects
     * @param endpoint e.g. {@code https://lrs.example.org/xapi/}, with or without the slash at its end
     * @param timeout for a whole exchange, body included
     */
    public RemoteLRS(
            HttpClient client,
            URI endpoint,
            String key,
            String secret,
            Duration timeout,
            Clock clock,
            XapiVersion version) {
        if (client.followRedirects() != HttpClient.Redirect.NEVER) {
            throw new IllegalArgumentException("A client that follows redirects would give the secret away");
        }
        URI base = URI.create(endpoint.toString().replaceAll("/*$", "/"));
        this.exchange = new Exchange(client, base, Exchange.basic(key, secret), version, timeout, clock);
    }

    /**
     * Stores a batch, all or none (Communication 2.1.2).
     *
     * @param statements final JSON, each with its {@code id}: without ids a POST cannot be repeated
     * @return the ids, in the same order
     */
    public Outcome<List<UUID>> saveStatements(List<String> statements) {
        return post(statements, Content.json(array(statements)));
    }

    /**
     * Stores a batch and the files that its statements name by their SHA-2 (1.5.2).
     *
     * @return as {@link #saveStatements(List)}
     */
    public Outcome<List<UUID>> saveStatements(List<String> statements, List<Content> attachments) {
        return post(statements, Multipart.write(array(statements), attachments));
    }

    /** The version in which it is spoken to. */
    public XapiVersion version() {
        return exchange.version();
    }

    private static String array(List<String> statements) {
        return "[" + String.join(",", statements) + "]";
    }

    private Outcome<List<UUID>> post(List<String> statements, Content body) {
        List<UUID> ids = statements.stream().map(RemoteLRS::idOf).toList();
        HttpRequest.Builder request = request(Query.of("statements"))
                .header("Content-Type", body.type())
                .POST(BodyPublishers.ofByteArray(body.bytes()));
        // "in the same order" (2.1.2) is for those who have to learn them; ours are known
        return exchange.send(
                request,
                answer -> answer.ids()
                        .filter(stored -> stored.size() == ids.size()
                                && Set.copyOf(stored).equals(Set.copyOf(ids)))
                        .map(stored -> ids));
    }

    private static UUID idOf(String statement) {
        return Answer.object(statement)
                .map(json -> json.getString("id", ""))
                .filter(id -> !id.isEmpty())
                .map(UUID::fromString)
                .orElseThrow(() -> new IllegalArgumentException("A statement without an id cannot be sent safely"));
    }

    /** Stores one statement under its {@code id} (2.1.1). */
    public Outcome<Done> saveStatement(String statement) {
        return put(statement, Content.json(statement));
    }

    /** Stores one statement and the files that it names by their SHA-2 (1.5.2). */
    public Outcome<Done> saveStatement(String statement, List<Content> attachments) {
        return put(statement, Multipart.write(statement, attachments));
    }

    private Outcome<Done> put(String statement, Content body) {
        HttpRequest.Builder request = request(Query.of("statements").with("statementId", idOf(statement)))
                .header("Content-Type", body.type())
                .PUT(BodyPublishers.ofByteArray(body.bytes()));
        return exchange.send(request, Answer::nothing);
    }

    /**
     * A statement that is not voided, as JSON (Communication 2.1.3). One that is not there is a
     * {@link Outcome.Refused} with 404.
     */
    public Outcome<JsonObject> fetchStatement(UUID id) {
        return fetch(Query.of("statements").with("statementId", id));
    }

    /** {@link #fetchStatement} with the files that go along with it: a page of that statement alone. */
    public Outcome<StatementPage> fetchStatementWithFiles(UUID id) {
        Query query = Query.of("statements").with("statementId", id).with("attachments", true);
        return exchange.send(
                exchange.request(query).header("Accept", JSON_OR_PARTS).GET(), StatementPage::readOne);
    }

    /** A statement that was voided; one that was not is a {@link Outcome.Refused} with 404. */
    public Outcome<JsonObject> fetchVoidedStatement(UUID id) {
        return fetch(Query.of("statements").with("voidedStatementId", id));
    }

    private Outcome<JsonObject> fetch(Query query) {
        return exchange.send(request(query).GET(), answer -> answer.object().filter(json -> json.containsKey("actor")));
    }

    /** The first page of what the query asks for; {@link #next} has the others. */
    public Outcome<StatementPage> findStatements(StatementQuery query) {
        return page(exchange.request(query.query()));
    }

    /**
     * The page after this one.
     *
     * @throws IllegalArgumentException if it is the last, or was not found by this LRS
     */
    public Outcome<StatementPage> next(StatementPage page) {
        return page(exchange.request(
                page.more().orElseThrow(() -> new IllegalArgumentException("Nothing follows the last page"))));
    }

    private Outcome<StatementPage> page(HttpRequest.Builder request) {
        return exchange.send(
                request.header("Accept", JSON_OR_PARTS).GET(), answer -> StatementPage.read(answer, exchange::isOurs));
    }

    /** The documents of a state or a profile. */
    public RemoteDocuments documents(DocumentOwner owner) {
        return new RemoteDocuments(exchange, owner);
    }

    /** What the LRS knows of an activity, as JSON (2.5); of one that it does not know, its id at least. */
    public Outcome<JsonObject> activity(URI id) {
        return exchange.send(
                request(Query.of("activities").with("activityId", id)).GET(),
                answer -> answer.object().filter(json -> json.containsKey("id")));
    }

    /** Who else an agent is known as (2.4). */
    public Outcome<Person> person(Agent agent) {
        return exchange.send(
                request(Query.of("agents").with("agent", agent.toJson())).GET(),
                answer -> answer.object().flatMap(Person::read));
    }

    /** What the LRS says of itself; answers without credentials, so it proves no access (Communication 2.8). */
    public Outcome<About> about() {
        return exchange.send(
                request(Query.of("about")).GET(), answer -> answer.object().flatMap(About::read));
    }

    private HttpRequest.Builder request(Query query) {
        return exchange.request(query).header("Accept", JSON);
    }
}
