package org.lotuslearning.learning.progress;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** The first time a page was opened in a run. */
@Entity
@Table(name = "page_visit")
public class PageVisit {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "page_visit_seq")
    @SequenceGenerator(name = "page_visit_seq", sequenceName = "page_visit_seq", allocationSize = 50)
    private long id;

    @Column(name = "enrolment_id")
    private long enrolment;

    @SuppressWarnings("UnusedVariable") // read by queries
    private String page;

    @Column(name = "first_at")
    private OffsetDateTime firstAt;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected PageVisit() {}

    PageVisit(long enrolment, String page, Instant now) {
        this.enrolment = enrolment;
        this.page = page;
        this.firstAt = now.atOffset(ZoneOffset.UTC);
    }
}
