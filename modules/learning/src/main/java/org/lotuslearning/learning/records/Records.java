package org.lotuslearning.learning.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.lotuslearning.learning.enrolment.Arrival;
import org.lotuslearning.learning.enrolment.Enrolment;

/** Reads completion records and class lists. Every query is scoped to one organisation. */
@ApplicationScoped
@Transactional
public class Records {
    /** Rows on one page of a class. */
    public static final int CLASS_PAGE = 50;

    private static final int CHUNK = 500;
    private static final String NEWEST =
            " and a.id in (select max(b.id) from Arrival b where b.placement.id = :placement"
                    + " and b.enrolment.roster = true group by b.enrolment.learner.id)";

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
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
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
     * is complete, or was in an earlier run. Whoever started again shows once, with the newest run that came through here.
     *
     * @param page from 1; one beyond the last shows the last
     */
    public ClassPage ofPlacement(String organisation, long placement, int page) {
        long begun = classQuery("select count(a)", NEWEST, organisation, placement, Long.class)
                .getSingleResult();
        long finished = classQuery(
                        "select count(distinct a.enrolment.learner.id)",
                        " and a.completedAt is not null",
                        organisation,
                        placement,
                        Long.class)
                .getSingleResult();
        int pages = (int) Math.max(1, (begun + CLASS_PAGE - 1) / CLASS_PAGE);
        int shown = Math.min(Math.max(1, page), pages);
        // the databases differ in where they put those without a name. Not "case … then 1": see RATIONALE.md
        String order = NEWEST + " order by a.enrolment.learner.fullName nulls last, a.id";
        List<Arrival> newest = classQuery("select a", order, organisation, placement, Arrival.class)
                .setHint("eclipselink.join-fetch", "a.enrolment.learner")
                .setFirstResult((shown - 1) * CLASS_PAGE)
                .setMaxResults(CLASS_PAGE)
                .getResultList();
        Map<Long, Instant> earlier = completed(organisation, placement, newest);
        return new ClassPage(
                begun, finished, newest.stream().map(a -> row(a, earlier)).toList(), shown, pages);
    }

    private static ClassRow row(Arrival newest, Map<Long, Instant> completed) {
        Enrolment run = newest.enrolment();
        return new ClassRow(
                run.learner().id(),
                run.learner().fullName(),
                run.begunAt(),
                newest.completedAt()
                        .or(() ->
                                Optional.ofNullable(completed.get(run.learner().id()))),
                newest.completedAt().isEmpty()
                        && completed.containsKey(run.learner().id()),
                run.stepsDone(),
                run.stepsTotal());
    }

    /** When those of a page last completed the placement's scope, by learner, in whichever of their runs. */
    private Map<Long, Instant> completed(String organisation, long placement, List<Arrival> page) {
        Map<Long, Instant> completed = new HashMap<>();
        if (!page.isEmpty()) {
            String among = " and a.completedAt is not null and a.enrolment.learner.id in :learners order by a.id";
            classQuery("select a", among, organisation, placement, Arrival.class)
                    .setParameter(
                            "learners",
                            page.stream().map(a -> a.enrolment().learner().id()).toList())
                    .getResultStream()
                    .forEach(a -> completed.put(
                            a.enrolment().learner().id(), a.completedAt().orElseThrow()));
        }
        return completed;
    }

    private <T> TypedQuery<T> classQuery(
            String select, String end, String organisation, long placement, Class<T> result) {
        return entities.createQuery(
                        select + " from Arrival a where a.placement.id = :placement"
                                + " and a.enrolment.organisation.code = :organisation and a.enrolment.roster = true"
                                + end,
                        result)
                .setParameter("placement", placement)
                .setParameter("organisation", organisation);
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
