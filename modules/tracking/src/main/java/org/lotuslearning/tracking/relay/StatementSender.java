package org.lotuslearning.tracking.relay;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lotuslearning.tracking.outbox.State;
import org.lotuslearning.tracking.relay.Queue.WaitingStatement;
import org.lotuslearning.xapi.remote.About;
import org.lotuslearning.xapi.remote.Outcome;
import org.lotuslearning.xapi.remote.RemoteLRS;
import org.lotuslearning.xapi.statement.StatementComparison;

/**
 * Delivers statements to an LRS, batch by batch, and finds the one that spoils a batch by halving it (xapi.md,
 * Sending 3).
 */
final class StatementSender {
    static final int BATCH = 50;

    private final RemoteLRS lrs;
    private final Queue queue;
    private final SentTo sentTo;

    StatementSender(RemoteLRS lrs, Queue queue, SentTo sentTo) {
        this.lrs = lrs;
        this.queue = queue;
        this.sentTo = sentTo;
    }

    /** Notes where this LRS is, for statements of before that was done. */
    void adopt(String destination) throws SQLException {
        sentTo.adopt(destination);
    }

    /** Of a batch what is to be sent here; that it may be here is noted from now on. */
    List<WaitingStatement> noted(List<WaitingStatement> batch) throws SQLException {
        return sentTo.note(batch);
    }

    /** Renews the lease under which a batch is sent. */
    interface Lease {
        /** False when it was lost. */
        boolean renew() throws SQLException;
    }

    /**
     * Sends a batch; oldest first. Rows it settles stay settled whatever comes after.
     *
     * @param lease taken just now; renewed before every further request, since a batch that is halved takes many
     */
    Step send(List<WaitingStatement> batch, Lease lease) throws SQLException {
        Outcome<List<UUID>> outcome =
                lrs.saveStatements(batch.stream().map(WaitingStatement::json).toList());
        if (outcome instanceof Outcome.Success<List<UUID>>) {
            queue.settleStatements(batch, State.SENT, "");
            return new Step.Continue();
        }
        if (outcome instanceof Outcome.Unanswered<List<UUID>> unanswered) {
            return new Step.TryLater(Optional.empty(), unanswered.reason());
        }
        if (outcome instanceof Outcome.Refused<List<UUID>> refused && !aboutTheStatements(refused.status())) {
            return notNow(refused);
        }
        return batch.size() > 1 ? halve(batch, lease) : single(batch.get(0), outcome, lease);
    }

    /**
     * Whether a refusal is about what we sent, rather than about us or the LRS. Any other status, such as 405 of a wrong
     * address, would be the same for every statement: quarantine would fill with good ones.
     */
    private static boolean aboutTheStatements(int status) {
        return status == 400 || status == 413 || status == 422;
    }

    private static boolean busy(int status) {
        return status == 408 || status == 425 || status == 429 || status / 100 == 5;
    }

    private static Step notNow(Outcome.Refused<?> refused) {
        String status = "The LRS answered " + refused.status();
        String error = status + (refused.body().isBlank() ? "" : ": " + refused.body());
        return busy(refused.status())
                ? new Step.TryLater(
                        refused.retryAfter(),
                        error,
                        status + ", and " + refused.body().length() + " characters")
                : new Step.Pause(error);
    }

    private Step halve(List<WaitingStatement> batch, Lease lease) throws SQLException {
        int middle = batch.size() / 2;
        for (List<WaitingStatement> half : List.of(batch.subList(0, middle), batch.subList(middle, batch.size()))) {
            Step step = lease.renew() ? send(half, lease) : new Step.Lost();
            if (!(step instanceof Step.Continue)) {
                return step;
            }
        }
        return new Step.Continue();
    }

    private Step single(WaitingStatement statement, Outcome<List<UUID>> outcome, Lease lease) throws SQLException {
        if (outcome instanceof Outcome.Refused<List<UUID>> refused) {
            Optional<Step> other = refused.status() == 400 ? otherVersion() : Optional.empty();
            if (other.isPresent()) {
                return other.get();
            }
            queue.settleStatements(List.of(statement), State.QUARANTINED, refused.status() + ": " + refused.body());
            return new Step.Continue();
        }
        return compare(statement, lease);
    }

    /** An LRS answers 400 to each request in a version that it does not know (Communication 3.3). */
    private Optional<Step> otherVersion() {
        return lrs.about() instanceof Outcome.Success<About> about
                        && !about.value().version().isEmpty()
                        && !about.value().speaks(lrs.version())
                ? Optional.of(new Step.Pause("The LRS does not speak xAPI "
                        + lrs.version().latestPatch() + ", but "
                        + String.join(", ", about.value().version()) + ": write another version into the settings"))
                : Optional.empty();
    }

    private static JsonObject parsed(String json) {
        return Json.createReader(new StringReader(json)).readObject();
    }

    /** 409: whether the LRS has the same statement already. Equal means delivered, also where it was voided since (2.1.3). */
    private Step compare(WaitingStatement statement, Lease lease) throws SQLException {
        Outcome<JsonObject> held = lrs.fetchStatement(statement.statementId());
        if (isNotThere(held)) {
            if (!lease.renew()) {
                return new Step.Lost();
            }
            held = lrs.fetchVoidedStatement(statement.statementId());
        }
        if (held instanceof Outcome.Success<JsonObject> success) {
            boolean same = StatementComparison.areEquivalent(parsed(statement.json()), success.value());
            queue.settleStatements(
                    List.of(statement),
                    same ? State.SENT : State.QUARANTINED,
                    same ? "" : "409: the LRS holds another statement with this id");
            return new Step.Continue();
        }
        if (held instanceof Outcome.Refused<JsonObject> refused && !isNotThere(held)) {
            return notNow(refused);
        }
        if (held instanceof Outcome.Unanswered<JsonObject> unanswered) {
            return new Step.TryLater(Optional.empty(), unanswered.reason());
        }
        queue.settleStatements(
                List.of(statement), State.QUARANTINED, "409, but the LRS does not show the statement it holds");
        return new Step.Continue();
    }

    private static boolean isNotThere(Outcome<JsonObject> held) {
        return held instanceof Outcome.Refused<JsonObject> refused && refused.status() == 404;
    }
}
