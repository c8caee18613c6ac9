package org.lotuslearning.learning.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keeps who is on which course of the LMS, and tells who of them has not come yet. Each list is its course's alone. */
@ApplicationScoped
@Transactional
public class Rosters {
    /** A list that nobody has looked at for so long goes: it holds names of people who never came here. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(90);

    @PersistenceContext
    private EntityManager entities;

    private final Clock clock;

    @SuppressWarnings("NullAway.Init") // the container injects the entity manager
    @Inject
    public Rosters(Clock clock) {
        this.clock = clock;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Rosters() {
        this.clock = null;
    }

    /** A launch tells where the list of its course is. */
    public void offered(RosterPlace place, URI address) {
        find(place).ifPresentOrElse(known -> known.at(address), () -> entities.persist(new Roster(place, address)));
    }

    public Optional<RosterState> state(RosterPlace place) {
        return find(place).map(roster -> roster.state(clock.instant()));
    }

    /**
     * What to ask the LMS for now. Of several callers, on any node, one gets it.
     *
     * @param fresh how long ago the last attempt must be
     */
    public Optional<RosterQuestion> toAsk(RosterPlace place, Duration fresh) {
        Instant now = clock.instant();
        return find(place)
                .filter(roster -> claim(roster, now, now.minus(fresh)))
                .map(roster -> roster.question(now));
    }

    private boolean claim(Roster roster, Instant now, Instant before) {
        return entities.createQuery("update Roster r set r.askedAt = :now, r.problem = null where r.id = :id"
                                + " and (r.askedAt is null or r.askedAt <= :before)")
                        .setParameter("now", now.atOffset(ZoneOffset.UTC))
                        .setParameter("before", before.atOffset(ZoneOffset.UTC))
                        .setParameter("id", roster.id())
                        .executeUpdate()
                == 1;
    }

    /** The whole list was read: whoever is not on it any more is deleted. */
    public void everyone(long id, Collection<OnCourse> learners, Optional<URI> differences) {
        Set<String> left = new HashSet<>(members(id).keySet());
        learners.forEach(learner -> left.remove(learner.sub()));
        take(id, learners, left, differences, true);
    }

    /** Only what has changed was read. */
    public void changed(long id, Collection<OnCourse> learners, Set<String> left, Optional<URI> differences) {
        take(id, learners, left, differences, false);
    }

    private void take(
            long id, Collection<OnCourse> learners, Set<String> left, Optional<URI> differences, boolean whole) {
        Roster roster = entities.find(Roster.class, id);
        if (roster == null) {
            return; // forgotten while the LMS was asked
        }
        Map<String, RosterMember> known = members(id);
        left.stream().filter(known::containsKey).forEach(sub -> entities.remove(known.remove(sub)));
        for (OnCourse learner : learners) {
            RosterMember member = known.get(learner.sub());
            if (member != null) {
                member.called(learner.name());
            } else {
                RosterMember joined = new RosterMember(id, learner);
                entities.persist(joined);
                known.put(learner.sub(), joined);
            }
        }
        roster.read(differences, whole, clock.instant());
    }

    /** The list could not be read: what is known stays. */
    public void failed(long id, RosterProblem why) {
        Optional.ofNullable(entities.find(Roster.class, id)).ifPresent(roster -> roster.notRead(why));
    }

    private Map<String, RosterMember> members(long id) {
        Map<String, RosterMember> members = new HashMap<>();
        entities.createQuery("select m from RosterMember m where m.roster = :roster", RosterMember.class)
                .setParameter("roster", id)
                .getResultStream()
                .forEach(member -> members.put(member.sub(), member));
        return members;
    }

    /** How many on the course have never come through a placement. */
    public long notStarted(long roster, long placement) {
        return absent("select count(m)", "", roster, placement, Long.class).getSingleResult();
    }

    /**
     * The names of those who have never come through a placement, those without one last.
     *
     * @param from how many to pass over
     */
    public List<Optional<String>> notStarted(long roster, long placement, int from, int most) {
        return absent("select m", " order by m.fullName nulls last, m.id", roster, placement, RosterMember.class)
                .setFirstResult(from)
                .setMaxResults(most)
                .getResultStream()
                .map(RosterMember::fullName)
                .toList();
    }

    // not "not exists": for that EclipseLink binds no parameters on H2, and its literals are wrong there
    private <T> TypedQuery<T> absent(String select, String order, long roster, long placement, Class<T> result) {
        return entities.createQuery(
                        select + " from RosterMember m where m.roster = :roster and m.sub not in (select"
                                + " a.enrolment.learner.sub from Arrival a where a.placement.id = :placement"
                                + " and a.enrolment.roster = true)" + order,
                        result)
                .setParameter("roster", roster)
                .setParameter("placement", placement);
    }

    /** Who of these learners is not on the course any more. */
    public Set<Long> left(long roster, Collection<Long> learners) {
        if (learners.isEmpty()) {
            return Set.of();
        }
        Set<Long> left = new HashSet<>(learners);
        entities.createQuery(
                        "select l.id from Learner l where l.id in :learners and l.sub in"
                                + " (select m.sub from RosterMember m where m.roster = :roster)",
                        Long.class)
                .setParameter("learners", learners)
                .setParameter("roster", roster)
                .getResultList()
                .forEach(left::remove);
        return left;
    }

    /**
     * Rewrites where platforms that moved tell who is on a course, where that lay below the old address, and asks for the
     * whole list again.
     *
     * @param from beginning of the old addresses, with a slash at its end
     * @param to what takes its place
     */
    public void move(Collection<Long> platforms, String from, String to) {
        entities.createQuery(
                        "update Roster r set r.differences = null, r.address = concat(:to, substring(r.address, :rest))"
                                + " where r.platform in :platforms and substring(r.address, 1, :length) = :from")
                .setParameter("to", to)
                .setParameter("rest", from.length() + 1)
                .setParameter("platforms", platforms)
                .setParameter("length", from.length())
                .setParameter("from", from)
                .executeUpdate();
    }

    /** Deletes the lists that nobody has asked for in three months, or ever: the next launch tells where they are. */
    public void forgetOld() {
        var before = clock.instant().minus(FORGOTTEN_AFTER).atOffset(ZoneOffset.UTC);
        entities.createQuery("delete from RosterMember m where m.roster in"
                        + " (select r.id from Roster r where r.askedAt is null or r.askedAt < :before)")
                .setParameter("before", before)
                .executeUpdate();
        entities.createQuery("delete from Roster r where r.askedAt is null or r.askedAt < :before")
                .setParameter("before", before)
                .executeUpdate();
    }

    private Optional<Roster> find(RosterPlace place) {
        return entities.createQuery(
                        "select r from Roster r where r.platform = :platform and r.deployment = :deployment"
                                + " and r.context = :context",
                        Roster.class)
                .setParameter("platform", place.platform())
                .setParameter("deployment", place.deployment())
                .setParameter("context", place.context())
                .getResultStream()
                .findFirst();
    }
}
