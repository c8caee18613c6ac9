package org.lotuslearning.tracking.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.lotuslearning.learning.enrolment.Enrolments;
import org.lotuslearning.learning.enrolment.Placement;
import org.lotuslearning.learning.events.LearningEvent;
import org.lotuslearning.tracking.statements.StatementWriter;
import org.lotuslearning.xapi.statement.Statement;

/**
 * Writes down what has to be sent, in the transaction of the event it reports: both are committed or neither, so an
 * acknowledged answer always has its statement, and a statement is never of something that did not happen.
 */
@ApplicationScoped
public class Outbox {
    @PersistenceContext
    private EntityManager entities;

    private final StatementWriter writer;
    private final Enrolments enrolments;
    private final StatementDestinations destinations;

    @SuppressWarnings("NullAway.Init") // the container injects the entity manager
    @Inject
    public Outbox(StatementWriter writer, Enrolments enrolments, StatementDestinations destinations) {
        this.writer = writer;
        this.enrolments = enrolments;
        this.destinations = destinations;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Outbox() {
        this(null, null, null);
    }

    /** A transaction has to be under way: without one there is nothing to be one with. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void on(@Observes LearningEvent event) {
        writer.write(event).ifPresent(statement -> forEach(statement, event));
        if (event instanceof LearningEvent.GradeDue due) {
            grade(due);
        }
    }

    /** One id and one text, in a row of its own for each destination. */
    private void forEach(Statement statement, LearningEvent event) {
        UUID id = statement.id().orElseThrow();
        String json = statement.toJson().toString();
        for (String destination : destinations.names()) {
            entities.persist(new OutboxStatement(destination, id, event.run().learner(), json, event.at()));
        }
    }

    private void grade(LearningEvent.GradeDue due) {
        Placement placement = enrolments
                .placement(due.placement())
                .orElseThrow(() -> new IllegalStateException("There is no placement " + due.placement()));
        // of a run that was started again, progress is news only beyond what was reached before: a grade never falls
        if (due.complete() || rises(due)) {
            entities.persist(new OutboxScore(Destinations.gradebook(placement.platform()), due, scoreTime(due)));
        }
    }

    private boolean rises(LearningEvent.GradeDue due) {
        return entities.createQuery(
                                "select count(s) from OutboxScore s where s.placement = :placement and s.learner = :learner"
                                        + " and s.given * :maximum >= s.maximum * :given",
                                Long.class)
                        .setParameter("placement", due.placement())
                        .setParameter("learner", due.run().learner())
                        .setParameter("maximum", due.maximum())
                        .setParameter("given", due.given())
                        .getSingleResult()
                == 0;
    }

    /** Later than the last one by a second at least: Moodle compares whole seconds and refuses equal ones. */
    private Instant scoreTime(LearningEvent.GradeDue due) {
        List<OffsetDateTime> last = entities.createQuery(
                        "select max(s.scoreAt) from OutboxScore s where s.placement = :placement and s.learner = :learner",
                        OffsetDateTime.class)
                .setParameter("placement", due.placement())
                .setParameter("learner", due.run().learner())
                .getResultList();
        Instant now = due.at().truncatedTo(ChronoUnit.SECONDS);
        OffsetDateTime before = last.isEmpty() ? null : last.get(0);
        if (before == null || before.toInstant().isBefore(now)) {
            return now;
        }
        return before.toInstant().plusSeconds(1);
    }
}
