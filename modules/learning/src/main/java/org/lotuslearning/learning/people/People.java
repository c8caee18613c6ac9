package org.lotuslearning.learning.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Finds people and organisations, and gets to know those who arrive. */
@ApplicationScoped
@Transactional
public class People {
    @PersistenceContext
    private EntityManager entities;

    private final Clock clock;

    @SuppressWarnings("NullAway.Init") // the container injects the entity manager
    @Inject
    public People(Clock clock) {
        this.clock = clock;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected People() {
        this.clock = null;
    }

    /**
     * The learner with this issuer and sub, created on first sight, with the platform's newest facts.
     *
     * @throws IllegalArgumentException when the organisation is unknown
     */
    public Learner meet(String organisationCode, PersonFacts facts) {
        Optional<Learner> known = find(facts.issuer(), facts.sub());
        if (known.isPresent()) {
            known.get().learn(facts, clock.instant());
            return known.get();
        }
        Learner arrived = new Learner(organisation(organisationCode), facts, clock.instant());
        entities.persist(arrived);
        return arrived;
    }

    public Optional<Learner> find(String issuer, String sub) {
        return entities.createQuery("select l from Learner l where l.issuer = :issuer and l.sub = :sub", Learner.class)
                .setParameter("issuer", issuer)
                .setParameter("sub", sub)
                .getResultStream()
                .findFirst();
    }

    /**
     * The learner with this id.
     *
     * @throws IllegalArgumentException when there is none
     */
    public Learner byId(long id) {
        Learner learner = entities.find(Learner.class, id);
        if (learner == null) {
            throw new IllegalArgumentException("There is no learner " + id);
        }
        return learner;
    }

    /** Issuers that somebody who is known here came from. */
    public List<String> issuers() {
        return entities.createQuery("select distinct l.issuer from Learner l order by l.issuer", String.class)
                .getResultList();
    }

    /** How many people came from this issuer. */
    public long from(String issuer) {
        return entities.createQuery("select count(l) from Learner l where l.issuer = :issuer", Long.class)
                .setParameter("issuer", issuer)
                .getSingleResult();
    }

    /** How many people of one issuer have a {@code sub} that somebody of the other has too. */
    public long clashes(String issuer, String other) {
        return entities.createQuery(
                        "select count(l) from Learner l where l.issuer = :issuer and exists"
                                + " (select o.id from Learner o where o.issuer = :other and o.sub = l.sub)",
                        Long.class)
                .setParameter("issuer", issuer)
                .setParameter("other", other)
                .getSingleResult();
    }

    /**
     * Gives everybody of an issuer the new one: their LMS has moved, they are who they were. Nobody is joined with anybody;
     * where {@link #clashes} finds somebody, the database refuses.
     *
     * Under which issuer they were known is remembered, since others may have kept something of them under it.
     *
     * @return how many there are
     */
    public int move(String issuer, String newIssuer) {
        // known already where the platform moves back and forth
        entities.createNativeQuery("insert into former_issuer (learner_id, issuer) select l.id, l.issuer from learner l"
                        + " where l.issuer = ? and not exists (select 1 from former_issuer f where f.learner_id = l.id"
                        + " and f.issuer = l.issuer)")
                .setParameter(1, issuer)
                .executeUpdate();
        return entities.createQuery("update Learner l set l.issuer = :new where l.issuer = :issuer")
                .setParameter("new", newIssuer)
                .setParameter("issuer", issuer)
                .executeUpdate();
    }

    /** Remembers the language that a learner chose, a BCP 47 tag. */
    public void speaks(long learner, String language) {
        // a plain update, so that what they do at the same time in another tab does not get in its way
        entities.createQuery("update Learner l set l.language = :language where l.id = :id")
                .setParameter("language", language)
                .setParameter("id", learner)
                .executeUpdate();
    }

    /** Makes sure that there is an organisation with this code. A new one is called by its code until it is named. */
    public void found(String code) {
        found(code, code);
    }

    /** Makes sure that there is an organisation with this code. A new one gets this name. */
    public void found(String code, String name) {
        boolean known = !entities.createQuery("select o.id from Organisation o where o.code = :code", Long.class)
                .setParameter("code", code)
                .getResultList()
                .isEmpty();
        if (!known) {
            entities.persist(new Organisation(code, name));
        }
    }

    /**
     * The organisation with this code.
     *
     * @throws IllegalArgumentException when there is none
     */
    public Organisation organisation(String code) {
        return entities.createQuery("select o from Organisation o where o.code = :code", Organisation.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no organisation " + code));
    }
}
