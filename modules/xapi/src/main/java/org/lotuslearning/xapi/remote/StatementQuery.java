package org.lotuslearning.xapi.remote;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.lotuslearning.xapi.statement.Actor;

/**
 * Which statements to fetch (Communication 2.1.3). Immutable:
 * {@code StatementQuery.ALL.verb(completed).since(yesterday).ascending()}.
 */
public final class StatementQuery {
    /** Newest first, as many as the LRS gives at once. */
    public static final StatementQuery ALL = new StatementQuery(Query.of("statements"));

    private final Query query;

    private StatementQuery(Query query) {
        this.query = query;
    }

    /** How much of a statement is returned. */
    public enum Format {
        IDS,
        EXACT,
        CANONICAL
    }

    /** Of this agent or identified group, as actor or object. */
    public StatementQuery agent(Actor actor) {
        return with("agent", actor.toJson());
    }

    public StatementQuery verb(URI id) {
        return with("verb", id);
    }

    /** About this activity. */
    public StatementQuery activity(URI id) {
        return with("activity", id);
    }

    public StatementQuery registration(UUID id) {
        return with("registration", id);
    }

    /** The agent anywhere in the statement. */
    public StatementQuery relatedAgents() {
        return with("related_agents", true);
    }

    /** The activity anywhere in the statement. */
    public StatementQuery relatedActivities() {
        return with("related_activities", true);
    }

    /** Stored after this. */
    public StatementQuery since(Instant stored) {
        return with("since", stored);
    }

    /** Stored at this or before. */
    public StatementQuery until(Instant stored) {
        return with("until", stored);
    }

    /** At most this many on a page; 0 is as many as the LRS gives. */
    public StatementQuery limit(int statements) {
        return with("limit", statements);
    }

    public StatementQuery format(Format format) {
        return with("format", format.name().toLowerCase(Locale.ROOT));
    }

    /** With the files that go along with them. */
    public StatementQuery attachments() {
        return with("attachments", true);
    }

    /** Oldest first. */
    public StatementQuery ascending() {
        return with("ascending", true);
    }

    Query query() {
        return query;
    }

    private StatementQuery with(String name, Object value) {
        return new StatementQuery(query.with(name, value));
    }
}
