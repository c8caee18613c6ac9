package org.lotuslearning.lrs.statement;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotuslearning.lrs.access.Client;
import org.lotuslearning.xapi.statement.Actor;
import org.lotuslearning.xapi.statement.Statement;
import org.lotuslearning.xapi.statement.StatementRef;

/**
 * The statements of one request, waiting to be written. What needs no database is worked out before their turn comes,
 * since others wait meanwhile. Guarded by whoever hands it on: see {@link WritingTurns}.
 */
final class PendingBatch {
    private final Client client;
    private final String authority;
    private final List<Entry> entries;

    @Nullable
    private Storing result;

    @Nullable
    private Exception failure;

    /**
     * A statement that is going to be a row.
     *
     * @param json as it came
     * @param facets by which it will be found
     */
    record Entry(PendingBatch batch, Submission submission, String json, Set<UUID> facets) {
        UUID id() {
            return submission.id();
        }

        Statement statement() {
            return submission.statement();
        }

        /** The statement that it refers to as its object. */
        Optional<UUID> target() {
            return statement().object() instanceof StatementRef reference
                    ? Optional.of(reference.id())
                    : Optional.empty();
        }

        boolean isVoiding() {
            return statement().isVoiding();
        }
    }

    /**
     * A batch of which nothing has come yet.
     *
     * @param batch no id twice
     * @param authority JSON of the agent that vouches for it
     */
    PendingBatch(List<Submission> batch, Client client, JsonObject authority) {
        this.client = client;
        this.authority = authority.toString();
        Actor vouching = FacetIndex.agent(authority);
        this.entries = batch.stream()
                .map(one -> new Entry(this, one, one.received().toString(), Facets.of(one.statement(), vouching)))
                .toList();
    }

    Client client() {
        return client;
    }

    String authority() {
        return authority;
    }

    List<Entry> entries() {
        return entries;
    }

    void end(Storing outcome) {
        result = outcome;
    }

    /** Nothing of it was stored, for a reason that is not in what was sent, or that nobody has thought of. */
    void fail(Exception reason) {
        failure = reason;
    }

    boolean isOver() {
        return result != null || failure != null;
    }

    /**
     * What came of it.
     *
     * @throws IllegalStateException if it could not be written
     */
    Storing result() {
        if (result == null) {
            throw new IllegalStateException("The database did not store a batch of statements", failure);
        }
        return result;
    }
}
