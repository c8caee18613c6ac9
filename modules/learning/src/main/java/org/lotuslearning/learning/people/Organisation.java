package org.lotuslearning.learning.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;

/** A trust: the owner of records. {@code code} is what LTI registrations are assigned to. */
@Entity
public class Organisation {
    /** The code of the organisation that exists from the start. */
    public static final String DEFAULT = "default";

    /** What that one is called until somebody names it; the migration that creates it says so. */
    private static final String UNNAMED = "Lotus Learning";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "organisation_seq")
    @SequenceGenerator(name = "organisation_seq", sequenceName = "organisation_seq", allocationSize = 50)
    private long id;

    @Column(unique = true)
    private String code;

    private String name;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected Organisation() {}

    public Organisation(String code, String name) {
        this.code = code;
        this.name = name;
    }

    public long id() {
        return id;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    /** Whether it has a name of its own, which is worth saying. */
    public boolean named() {
        return !(code.equals(DEFAULT) && name.equals(UNNAMED));
    }
}
