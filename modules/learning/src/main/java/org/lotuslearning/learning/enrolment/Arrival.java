package org.lotuslearning.learning.enrolment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A learner came to a run through a placement; the placement's grade for that run is handed over once. */
@Entity
public class Arrival {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "arrival_seq")
    @SequenceGenerator(name = "arrival_seq", sequenceName = "arrival_seq", allocationSize = 50)
    private long id;

    @ManyToOne
    private Placement placement;

    @ManyToOne
    private Enrolment enrolment;

    @Column(name = "first_at")
    private OffsetDateTime firstAt;

    @Column(name = "completed_at")
    private @Nullable OffsetDateTime completedAt;

    @Column(name = "grade_due_at")
    private @Nullable OffsetDateTime gradeDueAt;

    @Column(name = "grade_percent")
    private @Nullable Integer gradePercent;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected Arrival() {}

    Arrival(Placement placement, Enrolment enrolment, Instant now) {
        this.placement = placement;
        this.enrolment = enrolment;
        this.firstAt = now.atOffset(ZoneOffset.UTC);
    }

    public Placement placement() {
        return placement;
    }

    public Enrolment enrolment() {
        return enrolment;
    }

    /** When the scope of the placement was complete in this run. */
    public Optional<Instant> completedAt() {
        return Optional.ofNullable(completedAt).map(OffsetDateTime::toInstant);
    }

    /**
     * Marks the scope as complete, and its grade as handed over where the platform takes one.
     *
     * @return whether the grade is due now
     */
    public boolean complete(Instant now) {
        if (completedAt == null) {
            completedAt = now.atOffset(ZoneOffset.UTC);
        }
        if (gradeDueAt != null || !placement.graded() || enrolment.learner().anonymous()) {
            return false;
        }
        gradeDueAt = now.atOffset(ZoneOffset.UTC);
        return true;
    }

    /**
     * Notes how much of the scope is done, where the platform takes a grade that says so.
     *
     * @return whether that has risen
     */
    public boolean progress(int percent) {
        if (gradeDueAt != null || !placement.graded() || enrolment.learner().anonymous()) {
            return false;
        }
        if (percent <= (gradePercent == null ? 0 : gradePercent)) {
            return false;
        }
        gradePercent = percent;
        return true;
    }
}
