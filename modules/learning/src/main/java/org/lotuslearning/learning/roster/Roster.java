package org.lotuslearning.learning.roster;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The list of one course of the LMS: where it is, and how reading it went. */
@Entity
public class Roster {
    /** A list that was put together from changes is read whole this often, so that no slip lasts. */
    private static final Duration WHOLE_EVERY = Duration.ofDays(1);

    /** An answer that has not come by then will not come: the server was stopped meanwhile. */
    private static final Duration LONGEST_ANSWER = Duration.ofMinutes(5);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "roster_seq")
    @SequenceGenerator(name = "roster_seq", sequenceName = "roster_seq", allocationSize = 50)
    private long id;

    @Column(name = "platform_id")
    private long platform;

    @Column(name = "deployment_id")
    private String deployment;

    @Column(name = "context_id")
    private String context;

    private String address;
    private @Nullable String differences;

    @Column(name = "asked_at")
    private @Nullable OffsetDateTime askedAt;

    @Column(name = "read_at")
    private @Nullable OffsetDateTime readAt;

    @Column(name = "whole_at")
    private @Nullable OffsetDateTime wholeAt;

    @Enumerated(EnumType.STRING)
    private @Nullable RosterProblem problem;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected Roster() {}

    Roster(RosterPlace place, URI address) {
        this.platform = place.platform();
        this.deployment = place.deployment();
        this.context = place.context();
        this.address = address.toString();
    }

    /** The newest launch names the list. */
    void at(URI told) {
        if (!address.equals(told.toString())) {
            address = told.toString();
            differences = null;
        }
    }

    void read(Optional<URI> moreLater, boolean whole, Instant now) {
        readAt = now.atOffset(ZoneOffset.UTC);
        wholeAt = whole ? readAt : wholeAt;
        differences = moreLater.map(URI::toString).orElse(null);
        problem = null;
    }

    void notRead(RosterProblem why) {
        problem = why;
        differences = null;
    }

    RosterQuestion question(Instant now) {
        boolean lately =
                wholeAt != null && wholeAt.toInstant().plus(WHOLE_EVERY).isAfter(now);
        return new RosterQuestion(
                id,
                platform,
                URI.create(address),
                Optional.ofNullable(differences).filter(d -> lately).map(URI::create));
    }

    RosterState state(Instant now) {
        OffsetDateTime asked = askedAt;
        OffsetDateTime read = readAt;
        boolean asking = asked != null
                && problem == null
                && (read == null || read.isBefore(asked))
                && asked.toInstant().plus(LONGEST_ANSWER).isAfter(now);
        return new RosterState(
                id, Optional.ofNullable(readAt).map(OffsetDateTime::toInstant), Optional.ofNullable(problem), asking);
    }

    long id() {
        return id;
    }
}
