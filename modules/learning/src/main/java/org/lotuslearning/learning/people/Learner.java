package org.lotuslearning.learning.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person as one platform knows them. Name, email and staff number are shown to staff and are never keys. */
@Entity
public class Learner {
    /** Noted at most this often: links that one person opens together must not get in each other's way. */
    private static final Duration SEEN_STEP = Duration.ofHours(1);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "learner_seq")
    @SequenceGenerator(name = "learner_seq", sequenceName = "learner_seq", allocationSize = 50)
    private long id;

    @ManyToOne
    private Organisation organisation;

    private String issuer;
    private String sub;

    @Column(name = "full_name")
    private @Nullable String fullName;

    private @Nullable String email;

    @Column(name = "staff_number")
    private @Nullable String staffNumber;

    private @Nullable String language;

    private UUID pseudonym;

    @Column(name = "seen_at")
    private OffsetDateTime seenAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected Learner() {}

    Learner(Organisation organisation, PersonFacts facts, Instant now) {
        this.organisation = organisation;
        this.issuer = facts.issuer();
        this.sub = facts.sub();
        this.pseudonym = UUID.randomUUID();
        this.seenAt = now.atOffset(ZoneOffset.UTC);
        learn(facts, now);
    }

    /** Takes over what the platform says now; what it no longer says is kept, since a launch may leave it out. */
    final void learn(PersonFacts facts, Instant now) {
        fullName = newer(facts.fullName(), fullName);
        email = newer(facts.email(), email);
        staffNumber = newer(facts.staffNumber(), staffNumber);
        if (seenAt.toInstant().plus(SEEN_STEP).isBefore(now)) {
            seenAt = now.atOffset(ZoneOffset.UTC);
        }
    }

    /** JPA's change tracking compares references: an equal text must stay the one that was read. */
    private static @Nullable String newer(Optional<String> said, @Nullable String known) {
        return said.filter(s -> !s.equals(known)).orElse(known);
    }

    public long id() {
        return id;
    }

    public Organisation organisation() {
        return organisation;
    }

    public String issuer() {
        return issuer;
    }

    public String sub() {
        return sub;
    }

    /** A random id of ours, which stays, by which statements name them where the settings say so. */
    public UUID pseudonym() {
        return pseudonym;
    }

    /** Whether the platform does not say who this is, and so cannot be told anything of them. */
    public boolean anonymous() {
        return PersonFacts.isNobody(sub);
    }

    public Optional<String> fullName() {
        return Optional.ofNullable(fullName);
    }

    public Optional<String> email() {
        return Optional.ofNullable(email);
    }

    public Optional<String> staffNumber() {
        return Optional.ofNullable(staffNumber);
    }

    /** When they were here last, within an hour. */
    public Instant seenAt() {
        return seenAt.toInstant();
    }

    /** BCP 47 tag of the language they chose last, if they ever did. */
    public Optional<String> language() {
        return Optional.ofNullable(language);
    }
}
