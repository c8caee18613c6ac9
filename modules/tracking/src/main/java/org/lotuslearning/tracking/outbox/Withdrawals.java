package org.lotuslearning.tracking.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.lotuslearning.tracking.statements.StatementSettings;
import org.lotuslearning.xapi.statement.Account;
import org.lotuslearning.xapi.statement.Agent;
import org.lotuslearning.xapi.statement.Statement;
import org.lotuslearning.xapi.statement.StatementRef;
import org.lotuslearning.xapi.statement.Timestamp;
import org.lotuslearning.xapi.statement.Verb;

/**
 * Takes statements back that were sent (xAPI 1.0.3, Data 2.3.2). What does so says nothing of anybody: its actor is this
 * installation, and it belongs to no learner.
 */
@ApplicationScoped
public class Withdrawals {
    @PersistenceContext
    private EntityManager entities;

    private final StatementSettings settings;
    private final Clock clock;

    @SuppressWarnings("NullAway.Init") // the container injects the entity manager
    @Inject
    public Withdrawals(StatementSettings settings, Clock clock) {
        this.settings = settings;
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
        UUID id = UUID.randomUUID();
        Agent us = Agent.of(new Account(settings.iriBase(), "lotus-learning"));
        Statement voiding = Statement.builder(us, Verb.of(Verb.VOIDED, "en", "voided"), new StatementRef(statement))
                .id(id)
                .timestamp(Timestamp.of(now))
                .build();
        entities.persist(OutboxStatement.voiding(
                destination, endpoint, id, voiding.toJson().toString(), now));
    }
}
