package org.lotuslearning.tracking.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A statement on its way to an LRS. Written once here; the relay reads and settles rows by SQL. */
@Entity
@SuppressWarnings("UnusedVariable") // the relay reads the columns
@Table(name = "outbox_statement")
public class OutboxStatement {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "outbox_statement_seq")
    @SequenceGenerator(name = "outbox_statement_seq", sequenceName = "outbox_statement_seq", allocationSize = 1)
    private long id;

    private String destination;

    @Column(name = "statement_id")
    private UUID statementId;

    @Column(name = "learner_id")
    private @Nullable Long learner;

    private String statement;

    @Column(name = "created_at")
    private OffsetDateTime createdAt;

    @Enumerated(EnumType.STRING)
    private State state;

    private @Nullable String endpoint;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected OutboxStatement() {}

    /** @param learner null for a statement that is nobody's */
    OutboxStatement(String destination, UUID statementId, @Nullable Long learner, String statement, Instant now) {
        this.destination = destination;
        this.statementId = statementId;
        this.learner = learner;
        this.statement = statement;
        this.createdAt = now.atOffset(ZoneOffset.UTC);
        this.state = State.WAITING;
    }

    /**
     * What takes a statement back; nobody's, and for that one LRS only.
     *
     * @param endpoint where the statement is
     */
    static OutboxStatement voiding(String destination, String endpoint, UUID id, String statement, Instant now) {
        OutboxStatement voiding = new OutboxStatement(destination, id, null, statement, now);
        voiding.endpoint = endpoint;
        return voiding;
    }
}
