package org.lotuslearning.learning.answers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps answers and drafts of runs. Callers that write hold the run's lock. */
@ApplicationScoped
@Transactional
public class Answers {
    @PersistenceContext
    private EntityManager entities;

    private final Clock clock;

    @SuppressWarnings("NullAway.Init") // the container injects the entity manager
    @Inject
    public Answers(Clock clock) {
        this.clock = clock;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Answers() {
        this.clock = null;
    }

    /** Adds the next version of an answer and drops the unit's draft. */
    public Answer submit(long enrolment, String unit, AnswerContent content) {
        int number = newest(enrolment, unit).map(Answer::number).orElse(0) + 1;
        Answer answer = new Answer(enrolment, unit, number, content, clock.instant());
        entities.persist(answer);
        dropDraft(enrolment, unit);
        return answer;
    }

    public void dropDraft(long enrolment, String unit) {
        draft(enrolment, unit).ifPresent(entities::remove);
    }

    public Draft keepDraft(long enrolment, String unit, AnswerContent content) {
        Optional<Draft> before = draft(enrolment, unit);
        if (before.isPresent()) {
            before.get().save(content, clock.instant());
            return before.get();
        }
        Draft draft = new Draft(enrolment, unit, content, clock.instant());
        entities.persist(draft);
        return draft;
    }

    public Optional<Answer> newest(long enrolment, String unit) {
        return entities.createQuery(
                        "select a from Answer a where a.enrolment = :e and a.unit = :unit order by a.number desc",
                        Answer.class)
                .setParameter("e", enrolment)
                .setParameter("unit", unit)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    public Optional<Draft> draft(long enrolment, String unit) {
        return entities.createQuery("select d from Draft d where d.enrolment = :e and d.unit = :unit", Draft.class)
                .setParameter("e", enrolment)
                .setParameter("unit", unit)
                .getResultStream()
                .findFirst();
    }

    /** The newest answer of every unit of a run, by unit. */
    public Map<String, Answer> newest(long enrolment) {
        return entities.createQuery("select a from Answer a where a.enrolment = :e order by a.number", Answer.class)
                .setParameter("e", enrolment)
                .getResultStream()
                .collect(Collectors.toMap(Answer::unit, a -> a, (older, newer) -> newer));
    }

    /** The answer before the newest of every unit of a run that was submitted more than once, by unit. */
    public Map<String, Answer> beforeNewest(long enrolment) {
        return entities.createQuery(
                        "select a from Answer a where a.enrolment = :e and a.number = (select max(b.number) from Answer b"
                                + " where b.enrolment = :e and b.unit = a.unit) - 1",
                        Answer.class)
                .setParameter("e", enrolment)
                .getResultStream()
                .collect(Collectors.toMap(Answer::unit, a -> a));
    }

    /** Every draft of a run, by unit. */
    public Map<String, Draft> drafts(long enrolment) {
        return entities.createQuery("select d from Draft d where d.enrolment = :e", Draft.class)
                .setParameter("e", enrolment)
                .getResultStream()
                .collect(Collectors.toMap(Draft::unit, d -> d));
    }

    /** The units of a run that were submitted. */
    public Set<String> submitted(long enrolment) {
        List<String> units = entities.createQuery(
                        "select distinct a.unit from Answer a where a.enrolment = :e", String.class)
                .setParameter("e", enrolment)
                .getResultList();
        return new HashSet<>(units);
    }
}
