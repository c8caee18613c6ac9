package org.lotuslearning.learning.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lotuslearning.learning.enrolment.Enrolment;

/** Finds which exercises a learner has done, in every course: that and when, never what was answered. Reads only. */
@ApplicationScoped
@Transactional
public class Evidence {
    @SuppressWarnings("NullAway.Init") // the container injects the entity manager
    @PersistenceContext
    private EntityManager entities;

    /** A unit of a course. */
    public record Unit(String course, String id) {}

    /**
     * The units that the learner has submitted, with when the newest answer was given. Every run counts, also those before
     * a module was started again: what was done once was done.
     *
     * @param roster false for an educator's own tries, which are evidence of nothing but themselves
     */
    public Map<Unit, Instant> doneBy(long learner, boolean roster) {
        Map<Long, String> courses = new HashMap<>();
        entities.createQuery(
                        "select e from Enrolment e where e.learner.id = :learner and e.roster = :roster",
                        Enrolment.class)
                .setParameter("learner", learner)
                .setParameter("roster", roster)
                .getResultStream()
                .forEach(run -> courses.put(run.id(), run.course()));
        Map<Unit, Instant> done = new HashMap<>();
        if (!courses.isEmpty()) {
            answers(List.copyOf(courses.keySet()))
                    .forEach(row -> done.merge(
                            new Unit(courses.getOrDefault((Long) row[0], ""), (String) row[1]),
                            ((OffsetDateTime) row[2]).toInstant(),
                            (one, other) -> one.isAfter(other) ? one : other));
        }
        return done;
    }

    private List<Object[]> answers(List<Long> runs) {
        return entities.createQuery(
                        "select a.enrolment, a.unit, a.submittedAt from Answer a where a.enrolment in :runs",
                        Object[].class)
                .setParameter("runs", runs)
                .getResultList();
    }
}
