package org.lotuslearning.learning.answers;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** A submitted answer to a unit. Never changed: submitting again adds the next number, and the newest counts. */
@Entity
public class Answer {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "answer_seq")
    @SequenceGenerator(name = "answer_seq", sequenceName = "answer_seq", allocationSize = 50)
    private long id;

    @Column(name = "enrolment_id")
    private long enrolment;

    private String unit;
    private int number;
    private String content;

    @Column(name = "submitted_at")
    private OffsetDateTime submittedAt;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected Answer() {}

    Answer(long enrolment, String unit, int number, AnswerContent content, Instant now) {
        this.enrolment = enrolment;
        this.unit = unit;
        this.number = number;
        this.content = content.toJson();
        this.submittedAt = now.atOffset(ZoneOffset.UTC);
    }

    public String unit() {
        return unit;
    }

    /** From 1. */
    public int number() {
        return number;
    }

    public AnswerContent content() {
        return AnswerContent.parse(content);
    }

    public Instant submittedAt() {
        return submittedAt.toInstant();
    }
}
