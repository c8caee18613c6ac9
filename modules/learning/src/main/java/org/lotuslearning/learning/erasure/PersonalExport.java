package org.lotuslearning.learning.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.StringReader;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lotuslearning.learning.enrolment.Enrolment;
import org.lotuslearning.learning.enrolment.Placement;
import org.lotuslearning.learning.people.Learner;

/** All that the domain holds about one person, as JSON. Reads only; what comes out is for that person alone. */
@ApplicationScoped
@Transactional
public class PersonalExport {
    @PersistenceContext
    private EntityManager entities;

    private final PersonalRecords records;

    @SuppressWarnings("NullAway.Init") // the container injects the entity manager
    @Inject
    public PersonalExport(PersonalRecords records) {
        this.records = records;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected PersonalExport() {
        this(null);
    }

    /** Who the person is, as the platform said. */
    public JsonObject person(Learner learner) {
        JsonObjectBuilder person = Json.createObjectBuilder()
                .add("platform", learner.issuer())
                .add("id", learner.sub())
                .add("pseudonym", learner.pseudonym().toString())
                .add("organisation", learner.organisation().name());
        learner.fullName().ifPresent(name -> person.add("name", name));
        learner.email().ifPresent(email -> person.add("email", email));
        learner.staffNumber().ifPresent(number -> person.add("staffNumber", number));
        learner.language().ifPresent(language -> person.add("language", language));
        JsonArrayBuilder former = Json.createArrayBuilder();
        records.formerIssuers(learner).forEach(former::add);
        return person.add("formerPlatforms", former)
                .add("lastSeenAt", learner.seenAt().toString())
                .build();
    }

    /** The person's runs, the oldest first. */
    public List<Enrolment> runs(Learner learner) {
        return entities.createQuery(
                        "select e from Enrolment e where e.learner.id = :learner order by e.begunAt, e.id",
                        Enrolment.class)
                .setParameter("learner", learner.id())
                .getResultList();
    }

    /** The placements through which the person came, the oldest first: grades are for these. */
    public List<Placement> placements(Learner learner) {
        return entities.createQuery(
                        "select p from Placement p where p.id in (select a.placement.id from Arrival a"
                                + " where a.enrolment.learner.id = :learner) order by p.id",
                        Placement.class)
                .setParameter("learner", learner.id())
                .getResultList();
    }

    /** One run, with every version of every answer. */
    public JsonObject run(Enrolment run) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("registration", run.registration().toString())
                .add("organisation", run.organisation().name())
                .add("course", run.course())
                .add("module", run.module())
                .add("title", run.moduleVersion().title())
                .add("version", run.moduleVersion().number())
                .add("countsForRecords", run.roster())
                .add("begunAt", run.begunAt().toString())
                .add("activeAt", run.activeAt().toString());
        run.completedAt().ifPresent(at -> json.add("completedAt", at.toString()));
        run.lastPage().ifPresent(page -> json.add("lastPage", page));
        return json.add("stepsDone", run.stepsDone())
                .add("stepsTotal", run.stepsTotal())
                .add("pages", pages(run))
                .add("answers", answers(run))
                .add("drafts", drafts(run))
                .add("links", links(run))
                .add("teamSessions", teamSessions(run))
                .build();
    }

    private JsonArray pages(Enrolment run) {
        return array(
                "select v.page, v.firstAt from PageVisit v where v.enrolment = :run order by v.firstAt, v.id",
                run,
                row -> object("page", row[0], "firstAt", row[1]));
    }

    private JsonArray answers(Enrolment run) {
        return array(
                "select a.unit, a.number, a.submittedAt, a.content from Answer a where a.enrolment = :run"
                        + " order by a.unit, a.number",
                run,
                row -> object("unit", row[0], "version", row[1], "submittedAt", row[2])
                        .addAll(Json.createObjectBuilder(parse(row[3]))));
    }

    private JsonArray drafts(Enrolment run) {
        return array(
                "select d.unit, d.savedAt, d.content from Draft d where d.enrolment = :run order by d.unit",
                run,
                row -> object("unit", row[0], "savedAt", row[1]).addAll(Json.createObjectBuilder(parse(row[2]))));
    }

    /** The links of the LMS that the person came through. */
    private JsonArray links(Enrolment run) {
        return array(
                "select p.contextTitle, p.title, p.context, p.resourceLink, a.firstAt, a.completedAt, a.gradeDueAt,"
                        + " a.gradePercent from Arrival a join a.placement p where a.enrolment.id = :run"
                        + " order by a.firstAt",
                run,
                row -> object(
                        "course",
                        row[0],
                        "link",
                        row[1],
                        "courseId",
                        row[2],
                        "linkId",
                        row[3],
                        "firstAt",
                        row[4],
                        "completedAt",
                        row[5],
                        "gradedAt",
                        row[6],
                        "gradedPercent",
                        row[7]));
    }

    /** Team sessions that the person led; whose answers they counted, nobody can say. */
    private JsonArray teamSessions(Enrolment run) {
        return array(
                "select t.unit, t.part, t.begunAt, t.closedAt, t.answered, t.counts from TeamRound t"
                        + " where t.enrolment = :run order by t.begunAt",
                run,
                row -> {
                    JsonObjectBuilder round = object(
                            "unit", row[0], "part", row[1], "begunAt", row[2], "closedAt", row[3], "answered", row[4]);
                    return row[5] == null ? round : round.add("counts", parse(row[5]));
                });
    }

    /**
     * Lists of courses of the LMS on which the person stands.
     *
     * @param platforms ids of the platforms that the person comes from
     */
    public JsonArray courseLists(Learner learner, Collection<Long> platforms) {
        JsonArrayBuilder lists = Json.createArrayBuilder();
        if (!platforms.isEmpty()) {
            entities.createQuery(
                            "select r.context, m.fullName, r.readAt from RosterMember m join Roster r on r.id = m.roster"
                                    + " where m.sub = :sub and r.platform in :platforms order by r.context",
                            Object[].class)
                    .setParameter("sub", learner.sub())
                    .setParameter("platforms", platforms)
                    .getResultStream()
                    .forEach(row -> lists.add(object("courseId", row[0], "name", row[1], "readAt", row[2])));
        }
        return lists.build();
    }

    private interface Row {
        JsonObjectBuilder json(@Nullable Object[] columns);
    }

    private JsonArray array(String query, Enrolment run, Row row) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        entities.createQuery(query, Object[].class)
                .setParameter("run", run.id())
                .getResultStream()
                .forEach(columns -> array.add(row.json(columns)));
        return array.build();
    }

    /** Names and values in turn; what is null is left out. */
    private static JsonObjectBuilder object(@Nullable Object... namesAndValues) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            String name = String.valueOf(namesAndValues[i]);
            Object value = namesAndValues[i + 1];
            if (value instanceof Number number) {
                json.add(name, number.longValue());
            } else if (value != null) {
                json.add(name, text(value));
            }
        }
        return json;
    }

    private static String text(Object value) {
        Optional<Instant> moment = Optional.of(value)
                .filter(OffsetDateTime.class::isInstance)
                .map(at -> ((OffsetDateTime) at).toInstant());
        return moment.map(Instant::toString).orElseGet(value::toString);
    }

    private static JsonObject parse(@Nullable Object json) {
        try (JsonReader reader = Json.createReader(new StringReader(String.valueOf(json)))) {
            return reader.readObject();
        }
    }
}
