package org.lotuslearning.learning.roster;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A learner who is on the course now. */
@Entity
@Table(name = "roster_member")
public class RosterMember {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "roster_member_seq")
    @SequenceGenerator(name = "roster_member_seq", sequenceName = "roster_member_seq", allocationSize = 50)
    private long id;

    @Column(name = "roster_id")
    private long roster;

    private String sub;

    @Column(name = "full_name")
    private @Nullable String fullName;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected RosterMember() {}

    RosterMember(long roster, OnCourse told) {
        this.roster = roster;
        this.sub = told.sub();
        this.fullName = told.name().orElse(null);
    }

    String sub() {
        return sub;
    }

    Optional<String> fullName() {
        return Optional.ofNullable(fullName);
    }

    /** JPA's change tracking compares references: an equal name must stay the one that was read. */
    void called(Optional<String> name) {
        if (!name.equals(fullName())) {
            fullName = name.orElse(null);
        }
    }
}
