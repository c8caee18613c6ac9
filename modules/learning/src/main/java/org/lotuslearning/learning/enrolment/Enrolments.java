package org.lotuslearning.learning.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lotuslearning.learning.catalogue.LearningModule;
import org.lotuslearning.learning.catalogue.ModuleDefinition;
import org.lotuslearning.learning.people.Learner;
import org.lotuslearning.learning.people.Organisation;
import org.lotuslearning.learning.people.PersonFacts;

/** Keeps runs, module versions, placements and who came through which. */
@ApplicationScoped
@Transactional
public class Enrolments {
    private static final System.Logger LOG = System.getLogger(Enrolments.class.getName());

    @PersistenceContext
    private EntityManager entities;

    private final Clock clock;

    @SuppressWarnings("NullAway.Init") // the container injects the entity manager
    @Inject
    public Enrolments(Clock clock) {
        this.clock = clock;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Enrolments() {
        this.clock = null;
    }

    /**
     * Keeps the version of a module that is about to be served. Corrected wording replaces the kept one; changed
     * exercises or requirements under an old number do not, so that nobody's run changes under their hands.
     *
     * @return false when the module changed without a new version number, and the kept definition stays in force
     */
    public boolean serve(LearningModule module) {
        Optional<ModuleVersion> kept = version(module);
        if (kept.isEmpty()) {
            entities.persist(new ModuleVersion(module, clock.instant()));
            return true;
        }
        List<String> changes =
                ModuleDefinition.of(module).changesSince(kept.get().definition());
        if (changes.isEmpty()) {
            kept.get().correct(module);
            return true;
        }
        LOG.log(
                System.Logger.Level.ERROR,
                "Module {0}/{1} changed its exercises or requirements but still says version {2}; raise it in module.yml: {3}",
                module.course(),
                module.id(),
                module.version(),
                String.join("; ", changes));
        return false;
    }

    /**
     * Keeps a module that its author is trying out: unlike {@link #serve}, changed exercises replace the kept ones
     * under the same number, too, so that the author sees them.
     */
    public void tryOut(LearningModule module) {
        version(module)
                .ifPresentOrElse(
                        kept -> kept.correct(module),
                        () -> entities.persist(new ModuleVersion(module, clock.instant())));
    }

    private Optional<ModuleVersion> version(LearningModule module) {
        return entities.createQuery(
                        "select v from ModuleVersion v where v.course = :course and v.module = :module and v.number = :number",
                        ModuleVersion.class)
                .setParameter("course", module.course())
                .setParameter("module", module.id())
                .setParameter("number", module.version())
                .getResultStream()
                .findFirst();
    }

    /**
     * The placement of a launch, kept up to date with it. A new one begins with what an educator chose where its link was copied
     * from.
     */
    public Placement place(Organisation organisation, PlacementFacts facts, Scope scope, Ancestry ancestry) {
        Optional<Placement> known = placement(facts.platform(), facts.deployment(), facts.resourceLink());
        if (known.isPresent()) {
            known.get().belongTo(organisation);
            known.get().seen(facts, scope, clock.instant());
            return known.get();
        }
        Placement placement = new Placement(organisation, facts, scope, clock.instant());
        ancestor(facts.platform(), facts.deployment(), ancestry)
                .or(() -> ancestorByContext(facts, ancestry, scope))
                .filter(ancestor -> ancestor.scope().equals(scope))
                .ifPresent(placement::inherit);
        entities.persist(placement);
        return placement;
    }

    /** Where the platform tells courses' histories only: the one placement of the same content in the nearest of them. */
    private Optional<Placement> ancestorByContext(PlacementFacts facts, Ancestry ancestry, Scope scope) {
        return ancestry.contexts().stream()
                .map(context -> entities.createQuery(
                                "select p from Placement p where p.platform = :platform and p.deployment = :deployment"
                                        + " and p.context = :context and p.module = :module",
                                Placement.class)
                        .setParameter("platform", facts.platform())
                        .setParameter("deployment", facts.deployment())
                        .setParameter("context", context)
                        .setParameter("module", scope.module())
                        .getResultStream()
                        .filter(placement -> placement.scope().equals(scope))
                        .toList())
                .filter(alike -> alike.size() == 1)
                .findFirst()
                .map(alike -> alike.get(0));
    }

    /** The placement of a resource link, if anybody has come through it. */
    public Optional<Placement> placement(long platform, String deployment, String resourceLink) {
        return entities.createQuery(
                        "select p from Placement p where p.platform = :platform and p.deployment = :deployment"
                                + " and p.resourceLink = :link",
                        Placement.class)
                .setParameter("platform", platform)
                .setParameter("deployment", deployment)
                .setParameter("link", resourceLink)
                .getResultStream()
                .findFirst();
    }

    /** The nearest placement that a link was copied from, of those that anybody has come through. */
    public Optional<Placement> ancestor(long platform, String deployment, Ancestry ancestry) {
        return ancestry.links().stream()
                .flatMap(link -> placement(platform, deployment, link).stream())
                .findFirst();
    }

    /** The placement whose grades go into a gradebook column. */
    public Optional<Placement> gradedIn(long platform, String deployment, URI lineItem) {
        return entities.createQuery(
                        "select p from Placement p where p.platform = :platform and p.deployment = :deployment"
                                + " and p.lineItem = :column order by p.id desc",
                        Placement.class)
                .setParameter("platform", platform)
                .setParameter("deployment", deployment)
                .setParameter("column", lineItem.toString())
                .getResultStream()
                .findFirst();
    }

    public Optional<Placement> placement(long id) {
        return Optional.ofNullable(entities.find(Placement.class, id));
    }

    /** Remembers the gradebook column that was found or made for a placement. */
    public void gradedIn(long placementId, URI lineItem) {
        placement(placementId).ifPresent(p -> p.gradedIn(lineItem));
    }

    /** How a placement is graded from now on. */
    public void grade(long placementId, GradeRule rule) {
        placement(placementId).ifPresent(p -> p.choose(rule));
    }

    /** Open runs that were reached through a placement and whose grade has not been handed over, the oldest first. */
    public List<Long> ungraded(long placementId) {
        return entities.createQuery(
                        "select a.enrolment.id from Arrival a where a.placement.id = :p and a.gradeDueAt is null"
                                + " and a.enrolment.roster = true and a.enrolment.openMark is not null order by a.id",
                        Long.class)
                .setParameter("p", placementId)
                .getResultList();
    }

    /** How many completed a placement's scope before the LMS had a place for the grade, and have not come back since. */
    public long keptBack(long placementId) {
        return entities.createQuery(
                        "select count(a) from Arrival a where a.placement.id = :p and a.gradeDueAt is null"
                                + " and a.completedAt is not null and a.enrolment.roster = true"
                                + " and a.enrolment.openMark is not null"
                                // nobody's grade is ever sent
                                + " and a.enrolment.learner.sub not like :nobody",
                        Long.class)
                .setParameter("p", placementId)
                .setParameter("nobody", PersonFacts.NOBODY + "%")
                .getSingleResult();
    }

    /**
     * Rewrites where grades go of platforms that moved, where those addresses lie below the old one. The next launch of each
     * placement brings them anyway; until then a grade must not go to whoever has the old address now.
     *
     * @param from beginning of the old addresses, with a slash at its end
     * @param to what takes its place
     */
    public void moveGradebooks(Collection<Long> platforms, String from, String to) {
        for (String address : List.of("lineItem", "lineItems")) {
            entities.createQuery("update Placement p set p." + address + " = concat(:to, substring(p." + address
                            + ", :rest)) where p.platform in :platforms and substring(p." + address
                            + ", 1, :length) = :from")
                    .setParameter("to", to)
                    .setParameter("rest", from.length() + 1)
                    .setParameter("platforms", platforms)
                    .setParameter("length", from.length())
                    .setParameter("from", from)
                    .executeUpdate();
        }
    }

    /** The learner's open run that came through a placement, in whichever organisation the placement was then. */
    public Optional<Enrolment> cameThrough(Placement placement, Learner learner, boolean roster) {
        return entities.createQuery(
                        "select a.enrolment from Arrival a where a.placement.id = :placement and a.enrolment.learner.id = :learner"
                                + " and a.enrolment.roster = :roster and a.enrolment.openMark is not null"
                                + " and a.enrolment.module = :module and a.enrolment.course = :course",
                        Enrolment.class)
                .setParameter("placement", placement.id())
                .setParameter("learner", learner.id())
                .setParameter("roster", roster)
                .setParameter("module", placement.scope().module())
                .setParameter("course", placement.scope().course())
                .getResultStream()
                .findFirst();
    }

    /**
     * The learner's open run of a module, if there is one.
     *
     * @param organisation code of the one whose records the run makes
     */
    public Optional<Enrolment> open(
            String organisation, Learner learner, String course, String module, boolean roster) {
        return entities.createQuery(
                        "select e from Enrolment e where e.openMark is not null and e.learner.id = :learner and e.course = :course"
                                + " and e.module = :module and e.roster = :roster and e.organisation.code = :organisation",
                        Enrolment.class)
                .setParameter("learner", learner.id())
                .setParameter("course", course)
                .setParameter("module", module)
                .setParameter("roster", roster)
                .setParameter("organisation", organisation)
                .getResultStream()
                .findFirst();
    }

    /**
     * The learner's runs of a course, the oldest first; of a module that was started again there are several.
     *
     * @param roster false for an educator's own tries
     */
    public List<Enrolment> ofCourse(long learner, String course, boolean roster) {
        return entities.createQuery(
                        "select e from Enrolment e where e.learner.id = :learner and e.course = :course"
                                + " and e.roster = :roster order by e.begunAt, e.id",
                        Enrolment.class)
                .setParameter("learner", learner)
                .setParameter("course", course)
                .setParameter("roster", roster)
                .getResultList();
    }

    /** A new run of the version that is served now; a run that was open is closed. */
    public Enrolment begin(Organisation organisation, Learner learner, LearningModule module, boolean roster) {
        open(organisation.code(), learner, module.course(), module.id(), roster).ifPresent(before -> {
            before.close();
            entities.flush(); // gives open_mark free before the new run takes it
        });
        ModuleVersion version = version(module)
                .orElseThrow(() -> new IllegalStateException(
                        "Version " + module.version() + " of " + module.id() + " was never served"));
        Enrolment begun = new Enrolment(organisation, learner, version, roster, clock.instant());
        entities.persist(begun);
        return begun;
    }

    public Optional<Enrolment> find(long id) {
        return Optional.ofNullable(entities.find(Enrolment.class, id));
    }

    /**
     * The run to go on in: this one or, once it was closed by starting again, perhaps in another tab, the open one that
     * followed. So what is written in the older tab lands where the learner will look for it.
     */
    public Optional<Enrolment> current(long id) {
        return find(id).map(run -> run.open()
                ? run
                : open(run.organisation().code(), run.learner(), run.course(), run.module(), run.roster())
                        .orElse(run));
    }

    /** The run, locked until the transaction ends: whatever changes a run does so one after another. */
    public Enrolment lock(long id) {
        Enrolment enrolment = entities.find(Enrolment.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (enrolment == null) {
            throw new IllegalArgumentException("There is no enrolment " + id);
        }
        return enrolment;
    }

    /** Notes that a run was reached through a placement. */
    public void arrive(Placement placement, Enrolment enrolment) {
        boolean known = !entities.createQuery(
                        "select a.id from Arrival a where a.placement = :p and a.enrolment = :e", Long.class)
                .setParameter("p", placement)
                .setParameter("e", enrolment)
                .getResultList()
                .isEmpty();
        if (!known) {
            entities.persist(new Arrival(placement, enrolment, clock.instant()));
        }
    }

    /** Arrivals of a run whose grade has not been handed over. */
    public List<Arrival> ungraded(Enrolment enrolment) {
        return entities.createQuery(
                        "select a from Arrival a where a.enrolment = :e and a.gradeDueAt is null", Arrival.class)
                .setParameter("e", enrolment)
                .getResultList();
    }
}
