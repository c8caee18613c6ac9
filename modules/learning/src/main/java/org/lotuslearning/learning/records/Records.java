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
import java.util.LinkedHashMap;
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
        return query(Criteria.of(filter))
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

    /**
     * Every record, newest first, in chunks, so that a long export needs no long memory. Each chunk goes on below the last
     * record of the one before, so that a run that begins meanwhile moves none into two chunks.
     */
    public void each(RecordFilter filter, Consumer<CompletionRecord> consumer) {
        List<Enrolment> chunk = query(Criteria.of(filter)).setMaxResults(CHUNK).getResultList();
        while (!chunk.isEmpty()) {
            Enrolment last = chunk.get(chunk.size() - 1);
            chunk.stream().map(Records::record).forEach(consumer);
            entities.clear();
            chunk = query(Criteria.of(filter).below(last)).setMaxResults(CHUNK).getResultList();
        }
    }

    /**
     * Learners who came through a placement, by name, those without one last; finished means that the placement's scope
     * is complete. Whoever started again shows once, with the newest run that came through here.
     */
    public List<ClassRow> ofPlacement(String organisation, long placement) {
        Map<Long, Arrival> newest = new LinkedHashMap<>();
        entities.createQuery(
                        "select a from Arrival a where a.placement.id = :placement"
                                + " and a.enrolment.organisation.code = :organisation and a.enrolment.roster = true"
                                + " order by a.enrolment.learner.fullName, a.enrolment.learner.id, a.enrolment.begunAt",
                        Arrival.class)
                .setParameter("placement", placement)
                .setParameter("organisation", organisation)
                .setHint("eclipselink.join-fetch", "a.enrolment.learner")
                .getResultStream()
                .forEach(a -> newest.put(a.enrolment().learner().id(), a));
        return newest.values().stream()
                .map(a -> new ClassRow(
                        a.enrolment().learner().fullName(),
                        a.enrolment().begunAt(),
                        a.completedAt(),
                        a.enrolment().stepsDone(),
                        a.enrolment().stepsTotal()))
                // the databases differ in where they put those without a name
                .sorted(Comparator.comparing((ClassRow row) -> row.name().isEmpty()))
                .toList();
    }

    private TypedQuery<Enrolment> query(Criteria criteria) {
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
                // not "exists": for that EclipseLink binds no parameters on H2, and its literals are wrong there
                where.append(" and e.id in (select a.enrolment.id from Arrival a where"
                        + " a.placement.platform = :platform and a.placement.deployment = :deployment"
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

        /** What follows this run in the order of {@link #query}. */
        Criteria below(Enrolment run) {
            Map<String, Object> more = new HashMap<>(parameters);
            more.put("lastBegun", run.begunAt().atOffset(ZoneOffset.UTC));
            more.put("lastId", run.id());
            return new Criteria(
                    where + " and (e.begunAt < :lastBegun or (e.begunAt = :lastBegun and e.id < :lastId))", more);
        }
    }
}
