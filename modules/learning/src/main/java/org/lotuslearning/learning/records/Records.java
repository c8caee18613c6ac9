package org.lotuslearning.learning.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.lotuslearning.learning.enrolment.Arrival;
import org.lotuslearning.learning.enrolment.Enrolment;

/** Reads completion records and class lists. Every query is scoped to one organisation. */
@ApplicationScoped
@Transactional
public class Records {
    private static final int CHUNK = 500;

    @PersistenceContext
    private EntityManager entities;

    @SuppressWarnings("NullAway.Init") // the container injects the entity manager
    public Records() {}

    /**
     * One page of records, newest first.
     *
     * @param page from 1
     */
    public List<CompletionRecord> page(RecordFilter filter, int page, int size) {
        return query(filter)
                .setFirstResult((page - 1) * size)
                .setMaxResults(size)
                .getResultStream()
                .map(Records::record)
                .toList();
    }

    public long count(RecordFilter filter) {
        Criteria criteria = Criteria.of(filter);
        TypedQuery<Long> query =
                entities.createQuery("select count(e) from Enrolment e where " + criteria.where(), Long.class);
        criteria.parameters().forEach(query::setParameter);
        return query.getSingleResult();
    }

    /** Every record, newest first, in chunks, so that a long export needs no long memory. */
    public void each(RecordFilter filter, Consumer<CompletionRecord> consumer) {
        for (int from = 0; ; from += CHUNK) {
            List<CompletionRecord> chunk = query(filter)
                    .setFirstResult(from)
                    .setMaxResults(CHUNK)
                    .getResultStream()
                    .map(Records::record)
                    .toList();
            chunk.forEach(consumer);
            entities.clear();
            if (chunk.size() < CHUNK) {
                return;
            }
        }
    }

    /**
     * Learners who came through a placement, by name, those without one last; finished means that the placement's scope
     * is complete. Of runs that were started again the newest shows.
     */
    public List<ClassRow> ofPlacement(String organisation, long placement) {
        return entities.createQuery(
                        "select a from Arrival a where a.placement.id = :placement"
                                + " and a.enrolment.organisation.code = :organisation and a.enrolment.roster = true"
                                + " and a.enrolment.openMark is not null"
                                + " order by a.enrolment.learner.fullName, a.enrolment.id",
                        Arrival.class)
                .setParameter("placement", placement)
                .setParameter("organisation", organisation)
                .setHint("eclipselink.join-fetch", "a.enrolment.learner")
                .getResultStream()
                .map(a -> new ClassRow(
                        a.enrolment().learner().fullName(),
                        a.enrolment().begunAt(),
                        a.completedAt(),
                        a.enrolment().stepsDone(),
                        a.enrolment().stepsTotal()))
                .sorted(Comparator.comparing((ClassRow row) -> row.name().isEmpty()))
                .toList();
    }

    private TypedQuery<Enrolment> query(RecordFilter filter) {
        Criteria criteria = Criteria.of(filter);
        TypedQuery<Enrolment> query = entities.createQuery(
                        "select e from Enrolment e where " + criteria.where() + " order by e.begunAt desc, e.id desc",
                        Enrolment.class)
                .setHint("eclipselink.join-fetch", "e.learner")
                .setHint("eclipselink.read-only", "true");
        criteria.parameters().forEach(query::setParameter);
        return query;
    }

    private static CompletionRecord record(Enrolment e) {
        return new CompletionRecord(
                e.registration(),
                e.learner().fullName(),
                e.learner().email(),
                e.learner().staffNumber(),
                e.course(),
                e.module(),
                e.moduleVersion().title(),
                e.moduleVersion().number(),
                e.stepsDone(),
                e.stepsTotal(),
                e.begunAt(),
                e.completedAt());
    }

    /** A JPQL condition on {@code e} with its parameters. */
    private record Criteria(String where, Map<String, Object> parameters) {
        static Criteria of(RecordFilter filter) {
            Map<String, Object> parameters = new HashMap<>();
            StringBuilder where = new StringBuilder("e.roster = true and e.organisation.code = :organisation");
            parameters.put("organisation", filter.organisation());
            filter.context().ifPresent(c -> {
                where.append(" and exists (select a from Arrival a where a.enrolment = e"
                        + " and a.placement.platform = :platform and a.placement.deployment = :deployment"
                        + " and a.placement.context = :context)");
                parameters.put("platform", c.platform());
                parameters.put("deployment", c.deployment());
                parameters.put("context", c.context());
            });
            filter.course().ifPresent(c -> {
                where.append(" and e.course = :course");
                parameters.put("course", c);
            });
            filter.module().ifPresent(m -> {
                where.append(" and e.module = :module");
                parameters.put("module", m);
            });
            filter.from().ifPresent(day -> {
                where.append(" and e.completedAt >= :from");
                parameters.put("from", day.atStartOfDay(filter.zone()).toOffsetDateTime());
            });
            filter.to().ifPresent(day -> {
                where.append(" and e.completedAt < :to");
                OffsetDateTime end = day.plusDays(1).atStartOfDay(filter.zone()).toOffsetDateTime();
                parameters.put("to", end.withOffsetSameInstant(ZoneOffset.UTC));
            });
            return new Criteria(where.toString(), parameters);
        }
    }
}
