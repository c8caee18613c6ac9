package org.lotuslearning.learning.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lotuslearning.learning.enrolment.Enrolment;
import org.lotuslearning.learning.people.Learner;

/**
 * Finds somebody, counts what the domain holds about them, and deletes it. What others hold about them, sessions and
 * deliveries, refers to them and has to go first, in the same transaction.
 */
@ApplicationScoped
@Transactional
public class PersonalRecords {
    private static final String RUNS = "(select e.id from Enrolment e where e.learner.id = :learner)";

    /** What hangs on runs: entity by what it is called in a list of what is held, in the order in which it can go. */
    private static final Map<String, String> OF_RUNS = Map.of(
            "answers", "Answer",
            "drafts", "Draft",
            "pages", "PageVisit",
            "teamSessions", "TeamRound");

    @SuppressWarnings("NullAway.Init") // the container injects the entity manager
    @PersistenceContext
    private EntityManager entities;

    public Optional<Learner> byId(long id) {
        return Optional.ofNullable(entities.find(Learner.class, id));
    }

    /** Whose run has this registration, as statements name it. */
    public Optional<Learner> byRegistration(UUID registration) {
        return entities.createQuery(
                        "select e.learner from Enrolment e where e.registration = :registration", Learner.class)
                .setParameter("registration", registration)
                .getResultStream()
                .findFirst();
    }

    /** The registrations of the person's runs. */
    public List<UUID> registrations(long learner) {
        return entities.createQuery("select e.registration from Enrolment e where e.learner.id = :learner", UUID.class)
                .setParameter("learner", learner)
                .getResultList();
    }

    /** Issuers by which the person's platform was known before it moved. */
    public List<String> formerIssuers(Learner learner) {
        List<String> issuers = new ArrayList<>();
        for (Object issuer : entities.createNativeQuery(
                        "select issuer from former_issuer where learner_id = ? and issuer <> ? order by issuer")
                .setParameter(1, learner.id())
                .setParameter(2, learner.issuer())
                .getResultList()) {
            issuers.add(String.valueOf(issuer));
        }
        return issuers;
    }

    /**
     * How much there is of what.
     *
     * @param platforms ids of the platforms that the person comes from
     */
    public Map<String, Long> count(Learner learner, Collection<Long> platforms) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("runs", count("select count(e) from Enrolment e where e.learner.id = :learner", learner));
        for (String what : List.of("answers", "drafts", "pages", "teamSessions")) {
            counts.put(
                    what,
                    count("select count(x) from " + OF_RUNS.get(what) + " x where x.enrolment in " + RUNS, learner));
        }
        counts.put(
                "courseLists",
                platforms.isEmpty()
                        ? 0L
                        : (Long) listed("select count(m) from RosterMember m", learner, platforms)
                                .getSingleResult());
        return counts;
    }

    private long count(String query, Learner learner) {
        return entities.createQuery(query, Long.class)
                .setParameter("learner", learner.id())
                .getSingleResult();
    }

    private Query listed(String what, Learner learner, Collection<Long> platforms) {
        return entities.createQuery(what + " where m.sub = :sub"
                        + " and m.roster in (select r.id from Roster r where r.platform in :platforms)")
                .setParameter("sub", learner.sub())
                .setParameter("platforms", platforms);
    }

    /**
     * The person and their runs, locked until the transaction ends: nothing is added to them while they go. Empty when they
     * are gone already.
     */
    public Optional<Learner> lock(long id) {
        Optional<Learner> learner =
                Optional.ofNullable(entities.find(Learner.class, id, LockModeType.PESSIMISTIC_WRITE));
        learner.ifPresent(known -> runs(known).forEach(run -> entities.lock(run, LockModeType.PESSIMISTIC_WRITE)));
        return learner;
    }

    private List<Enrolment> runs(Learner learner) {
        return entities.createQuery(
                        "select e from Enrolment e where e.learner.id = :learner order by e.id", Enrolment.class)
                .setParameter("learner", learner.id())
                .getResultList();
    }

    /** Deletes the person and all that hangs on their runs. */
    public void erase(Learner learner, Collection<Long> platforms) {
        // answers of colleagues to a team session go with it, by the database
        for (String entity : List.of("Answer", "Draft", "PageVisit", "TeamRound")) {
            delete("delete from " + entity + " x where x.enrolment in " + RUNS, learner);
        }
        delete("delete from Arrival a where a.enrolment.id in " + RUNS, learner);
        if (!platforms.isEmpty()) {
            listed("delete from RosterMember m", learner, platforms).executeUpdate();
        }
        delete("delete from Enrolment e where e.learner.id = :learner", learner);
        delete("delete from Learner l where l.id = :learner", learner);
    }

    private void delete(String query, Learner learner) {
        entities.createQuery(query).setParameter("learner", learner.id()).executeUpdate();
    }

    /** Some of those whom nobody has seen since this moment, the longest absent first. */
    public List<Long> notSeenSince(Instant moment, int most) {
        return entities.createQuery("select l.id from Learner l where l.seenAt < :moment order by l.seenAt", Long.class)
                .setParameter("moment", moment.atOffset(ZoneOffset.UTC))
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * Deletes answers and drafts of runs in which nothing has happened since this moment, and ends those runs: whoever comes
     * back begins anew. That they were begun and completed stays.
     *
     * @return of how many runs
     */
    public int forgetAnswers(Instant moment, int most) {
        int forgotten = 0;
        for (long run : withOldAnswers("", moment).setMaxResults(most).getResultList()) {
            // whoever writes holds the run's lock: what they have written until it is ours counts
            Enrolment locked = entities.find(Enrolment.class, run, LockModeType.PESSIMISTIC_WRITE);
            boolean still = locked != null
                    && !withOldAnswers(" and e.id = :run", moment)
                            .setParameter("run", run)
                            .getResultList()
                            .isEmpty();
            if (still) {
                forgetAnswers(run);
                forgotten++;
            }
        }
        return forgotten;
    }

    private TypedQuery<Long> withOldAnswers(String which, Instant moment) {
        return entities.createQuery(
                        "select e.id from Enrolment e where e.activeAt < :moment and (exists (select a.id from Answer a"
                                + " where a.enrolment = e.id) or exists (select d.id from Draft d where d.enrolment = e.id)"
                                + " or exists (select t.id from TeamRound t where t.enrolment = e.id))"
                                // a page may stay open for long, and only opening it makes a run active
                                + " and not exists (select a.id from Answer a where a.enrolment = e.id and a.submittedAt"
                                + " >= :moment) and not exists (select d.id from Draft d where d.enrolment = e.id"
                                + " and d.savedAt >= :moment)" + which + " order by e.id",
                        Long.class)
                .setParameter("moment", moment.atOffset(ZoneOffset.UTC));
    }

    private void forgetAnswers(long run) {
        for (String entity : List.of("Answer", "Draft", "TeamRound")) {
            entities.createQuery("delete from " + entity + " x where x.enrolment = :run")
                    .setParameter("run", run)
                    .executeUpdate();
        }
        entities.createQuery("update Enrolment e set e.openMark = null, e.version = e.version + 1 where e.id = :run")
                .setParameter("run", run)
                .executeUpdate();
    }
}
