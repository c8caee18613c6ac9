package org.lotuslearning.learning.risk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.lotuslearning.learning.people.Organisation;

/** Keeps the policy of each organisation that has entered one. */
@ApplicationScoped
@Transactional
public class RiskPolicies {
    @PersistenceContext
    private EntityManager entities;

    private final Clock clock;

    @SuppressWarnings("NullAway.Init") // the container injects the entity manager
    @Inject
    public RiskPolicies(Clock clock) {
        this.clock = clock;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected RiskPolicies() {
        this.clock = null;
    }

    /** What an organisation has laid down. */
    public Optional<RiskTerms> of(String organisationCode) {
        return find(organisationCode).map(RiskPolicy::terms);
    }

    /** Every organisation, by name: there is one at least. */
    public List<Organisation> organisations() {
        return entities.createQuery("select o from Organisation o order by o.name, o.id", Organisation.class)
                .getResultList();
    }

    /**
     * Takes the place of whatever the organisation had before.
     *
     * @return false where there is no such organisation
     */
    public boolean save(String organisationCode, RiskTerms terms) {
        Optional<RiskPolicy> before = find(organisationCode);
        if (before.isPresent()) {
            before.get().say(terms, clock.instant());
            return true;
        }
        Optional<Organisation> organisation = organisations().stream()
                .filter(o -> o.code().equals(organisationCode))
                .findFirst();
        organisation.ifPresent(o -> entities.persist(new RiskPolicy(o, terms, clock.instant())));
        return organisation.isPresent();
    }

    /** From then on scores have no colour. */
    public void remove(String organisationCode) {
        find(organisationCode).ifPresent(entities::remove);
    }

    private Optional<RiskPolicy> find(String organisationCode) {
        return entities.createQuery("select p from RiskPolicy p where p.organisation.code = :code", RiskPolicy.class)
                .setParameter("code", organisationCode)
                .getResultStream()
                .findFirst();
    }
}
