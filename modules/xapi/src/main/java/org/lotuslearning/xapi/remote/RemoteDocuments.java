package org.lotuslearning.xapi.remote;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/**
 * The documents of one owner in an LRS (Communication 2.2). Get it from {@link RemoteLRS#documents}; calls end as those do.
 *
 * <pre>{@code
 * RemoteDocuments state = lrs.documents(new DocumentOwner.State(module, learner, Optional.of(run)));
 * state.save("bookmark", Content.json("{\"page\":\"1.3\"}"), Precondition.ABSENT);
 * }</pre>
 */
public final class RemoteDocuments {
    private final Exchange exchange;
    private final DocumentOwner owner;
    private final Query all;

    RemoteDocuments(Exchange exchange, DocumentOwner owner) {
        this.exchange = exchange;
        this.owner = owner;
        this.all = all(owner);
    }

    private static Query all(DocumentOwner owner) {
        if (owner instanceof DocumentOwner.State state) {
            Query query = Query.of("activities/state")
                    .with("activityId", state.activity())
                    .with("agent", state.agent().toJson());
            return state.registration()
                    .map(run -> query.with("registration", run))
                    .orElse(query);
        }
        if (owner instanceof DocumentOwner.ActivityProfile profile) {
            return Query.of("activities/profile").with("activityId", profile.activity());
        }
        DocumentOwner.AgentProfile profile = (DocumentOwner.AgentProfile) owner;
        return Query.of("agents/profile").with("agent", profile.agent().toJson());
    }

    /** The ids of all documents. */
    public Outcome<List<String>> ids() {
        return ids(all);
    }

    /** The ids of those stored after this. */
    public Outcome<List<String>> idsSince(Instant stored) {
        return ids(all.with("since", stored));
    }

    private Outcome<List<String>> ids(Query query) {
        return exchange.send(
                exchange.request(query).header("Accept", "application/json").GET(), Answer::texts);
    }

    /** A document. One that is not there is an {@link Outcome.Refused} with 404. */
    public Outcome<StoredDocument> fetch(String id) {
        return exchange.send(request(id).GET(), RemoteDocuments::stored);
    }

    /** Stores a document in the place of whatever has the id, on the condition given. */
    public Outcome<Done> save(String id, Content content, Precondition precondition) {
        return change(request(id).header("Content-Type", content.type()).PUT(body(content)), precondition);
    }

    /**
     * Adds the properties of a JSON object to the document, or stores it where there is none. An LRS refuses what is no
     * JSON object, and to add to what is none.
     */
    public Outcome<Done> merge(String id, Content json, Precondition precondition) {
        return change(request(id).header("Content-Type", json.type()).POST(body(json)), precondition);
    }

    /** Deletes a document; one that is not there is a success too. */
    public Outcome<Done> delete(String id, Precondition precondition) {
        return change(request(id).DELETE(), precondition);
    }

    /**
     * Deletes all documents of a state (2.3).
     *
     * @throws IllegalStateException for profiles, which know no such request
     */
    public Outcome<Done> deleteAll() {
        if (!(owner instanceof DocumentOwner.State)) {
            throw new IllegalStateException("Only states can be deleted as a whole");
        }
        return exchange.send(exchange.request(all).DELETE(), Answer::nothing);
    }

    private Outcome<Done> change(HttpRequest.Builder request, Precondition precondition) {
        precondition.addTo(request);
        return exchange.send(request, Answer::nothing);
    }

    private HttpRequest.Builder request(String id) {
        return exchange.request(all.with(owner instanceof DocumentOwner.State ? "stateId" : "profileId", id));
    }

    private static HttpRequest.BodyPublisher body(Content content) {
        return BodyPublishers.ofByteArray(content.bytes());
    }

    private static Optional<StoredDocument> stored(Answer answer) {
        return answer.content()
                .map(content -> new StoredDocument(
                        content,
                        answer.header("ETag"),
                        answer.header("Last-Modified").flatMap(RemoteDocuments::date)));
    }

    /** 1.0.3 has an HTTP date; some LRSs write the timestamp as xAPI does. */
    private static Optional<Instant> date(String text) {
        for (DateTimeFormatter format :
                List.of(DateTimeFormatter.RFC_1123_DATE_TIME, DateTimeFormatter.ISO_OFFSET_DATE_TIME)) {
            try {
                return Optional.of(Instant.from(format.parse(text)));
            } catch (DateTimeException e) {
                // the next one, perhaps
            }
        }
        return Optional.empty();
    }
}
