package org.lotuslearning.learning.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.lotuslearning.learning.answers.Answer;
import org.lotuslearning.learning.enrolment.Enrolment;

/** Finds what learners answered earlier, for exercises that build on it. Reads only. */
@ApplicationScoped
@Transactional
public class Recall {
    @SuppressWarnings("NullAway.Init") // the container injects the entity manager
    @PersistenceContext
    private EntityManager entities;

    /**
     * An earlier answer.
     *
     * @param run where it was given; its version of the module knows what was asked
     */
    public record Recalled(Enrolment run, Answer answer) {}

    /**
     * What the learner answered to the units of a module in the run before this one, or the newest before that; by unit.
     * Empty in a first run.
     */
    public Map<String, Recalled> before(Enrolment run) {
        Map<String, Recalled> newest = new HashMap<>();
        entities.createQuery(
                        "select e, a from Enrolment e, Answer a where a.enrolment = e.id and e.learner = :learner"
                                + " and e.course = :course and e.module = :module and e.roster = :roster and e.id <> :run"
                                + " and e.begunAt <= :begun order by e.begunAt, e.id, a.number",
                        Object[].class)
                .setParameter("learner", run.learner())
                .setParameter("course", run.course())
                .setParameter("module", run.module())
                .setParameter("roster", run.roster())
                .setParameter("run", run.id())
                .setParameter("begun", run.begunAt().atOffset(ZoneOffset.UTC))
                .getResultStream()
                .map(row -> new Recalled((Enrolment) row[0], (Answer) row[1]))
                .forEach(earlier -> newest.put(earlier.answer().unit(), earlier));
        return newest;
    }

    /**
     * The newest answer of the same learner to a unit of the same course, in whichever of its modules the unit is: that of
     * the newest run in which there is one. An educator's own try recalls such tries only.
     *
     * @param run the run from which it is looked for
     */
    public Optional<Recalled> newest(Enrolment run, String unit) {
        return entities.createQuery(
                        "select e, a from Enrolment e, Answer a where a.enrolment = e.id and a.unit = :unit"
                                + " and e.learner = :learner and e.course = :course"
                                + " order by e.begunAt desc, e.id desc, a.number desc",
                        Object[].class)
                .setParameter("learner", run.learner())
                .setParameter("course", run.course())
                .setParameter("unit", unit)
                .getResultStream()
                .map(row -> new Recalled((Enrolment) row[0], (Answer) row[1]))
                .filter(found -> found.run().roster() == run.roster())
                .findFirst();
    }
}
