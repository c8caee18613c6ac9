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
import org.lotuslearning.learning.events.LearningEvent;

/** A score on its way to a gradebook. Written once here; the relay reads and settles rows by SQL. */
@Entity
@SuppressWarnings("UnusedVariable") // the relay reads the columns
@Table(name = "outbox_score")
public class OutboxScore {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "outbox_score_seq")
    @SequenceGenerator(name = "outbox_score_seq", sequenceName = "outbox_score_seq", allocationSize = 1)
    private long id;

    private String destination;

    @Column(name = "placement_id")
    private long placement;

    @Column(name = "learner_id")
    private long learner;

    @Column(name = "score_given")
    private int given;

    @Column(name = "score_maximum")
    private int maximum;

    private boolean complete;

    @Column(name = "submitted_at")
    private OffsetDateTime submittedAt;

    @Column(name = "score_at")
    private OffsetDateTime scoreAt;

    @Column(name = "created_at")
    private OffsetDateTime createdAt;

    @Enumerated(EnumType.STRING)
    private State state;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected OutboxScore() {}

    OutboxScore(String destination, LearningEvent.GradeDue due, Instant scoreAt) {
        this.destination = destination;
        this.placement = due.placement();
        this.learner = due.run().learner();
        this.given = due.given();
        this.maximum = due.maximum();
        this.complete = due.complete();
        this.submittedAt = due.done().atOffset(ZoneOffset.UTC);
        this.scoreAt = scoreAt.atOffset(ZoneOffset.UTC);
        this.createdAt = due.at().atOffset(ZoneOffset.UTC);
        this.state = State.WAITING;
    }
}
