package org.lotuslearning.tracking.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.lotuslearning.tracking.statements.StatementWriter;
import org.lotuslearning.xapi.statement.Statement;

/**
 * Takes statements back that were sent (xAPI 1.0.3, Data 2.3.2). What does so belongs to no learner.
 */
@ApplicationScoped
public class Withdrawals {
    @PersistenceContext
    private EntityManager entities;

    private final StatementWriter writer;
    private final Clock clock;

    @SuppressWarnings("NullAway.Init") // the container injects the entity manager
    @Inject
    public Withdrawals(StatementWriter writer, Clock clock) {
        this.writer = writer;
        this.clock = clock;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Withdrawals() {
        this(null, null);
    }

    /**
     * Queues what takes a statement back, behind all that is queued for that LRS. Should the LRS have another address by the time
     * that its turn comes, it is not sent.
     *
     * @param endpoint where the statement is
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeBack(String destination, String endpoint, UUID statement) {
        Instant now = clock.instant();
        Statement voiding = writer.voiding(statement, now);
        entities.persist(OutboxStatement.voiding(
                destination,
                endpoint,
                voiding.id().orElseThrow(),
                voiding.toJson().toString(),
                now));
    }
}
