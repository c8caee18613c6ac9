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

/** What a learner has typed into a unit's form and not submitted. One per unit and run; gone when it is submitted. */
@Entity
public class Draft {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "draft_seq")
    @SequenceGenerator(name = "draft_seq", sequenceName = "draft_seq", allocationSize = 50)
    private long id;

    @Column(name = "enrolment_id")
    private long enrolment;

    private String unit;
    private String content;

    @Column(name = "saved_at")
    private OffsetDateTime savedAt;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected Draft() {}

    @SuppressWarnings("NullAway.Init") // content and savedAt are set by save(…)
    Draft(long enrolment, String unit, AnswerContent content, Instant now) {
        this.enrolment = enrolment;
        this.unit = unit;
        save(content, now);
    }

    final void save(AnswerContent newest, Instant now) {
        content = newest.toJson();
        savedAt = now.atOffset(ZoneOffset.UTC);
    }

    public String unit() {
        return unit;
    }

    public AnswerContent content() {
        return AnswerContent.parse(content);
    }

    public Instant savedAt() {
        return savedAt.toInstant();
    }
}
