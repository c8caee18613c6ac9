package org.lotuslearning.web.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lotuslearning.learning.enrolment.Enrolment;
import org.lotuslearning.learning.erasure.PersonalExport;
import org.lotuslearning.learning.erasure.PersonalRecords;
import org.lotuslearning.learning.people.Learner;
import org.lotuslearning.learning.people.People;
import org.lotuslearning.lrs.erasure.AgentErasure;
import org.lotuslearning.lti.registration.KnownPlatform;
import org.lotuslearning.lti.registration.KnownPlatforms;
import org.lotuslearning.lti.registration.Registration;
import org.lotuslearning.tracking.erasure.PersonalDeliveries;
import org.lotuslearning.tracking.erasure.PersonalDeliveries.Told;
import org.lotuslearning.web.session.PersonalSessions;

/** Finds somebody, and brings together what every part of the server holds about them. Reads only. */
@ApplicationScoped
@Transactional
public class PersonData {
    @Inject
    People people;

    @Inject
    PersonalRecords records;

    @Inject
    PersonalExport export;

    @Inject
    PersonalSessions sessions;

    @Inject
    PersonalDeliveries deliveries;

    @Inject
    AgentErasure lrs;

    @Inject
    LearningRecordStores stores;

    @Inject
    KnownPlatforms platforms;

    @Inject
    Clock clock;

    /**
     * Somebody of a platform, by the id that it knows them by, or else by the registration of one of their runs.
     *
     * @param issuer of the platform
     */
    public Optional<Learner> find(String issuer, String id) {
        return people.find(issuer, id)
                .or(() -> registration(id)
                        .flatMap(records::byRegistration)
                        .filter(learner -> learner.issuer().equals(issuer)));
    }

    private static Optional<UUID> registration(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // it is not one
        }
    }

    public Optional<Learner> byId(long id) {
        return records.byId(id);
    }

    /** How many of what is held. */
    public Map<String, Long> counts(Learner learner) {
        Map<String, Long> counts = records.count(learner, platformsOf(learner.issuer()));
        counts.put("sessions", sessions.count(learner.id()));
        counts.putAll(deliveries.count(learner.id()));
        AgentErasure.Person agent = agent(learner, deliveries.told(learner.id()));
        counts.put("statements", lrs.count(agent));
        counts.put("documents", lrs.countDocuments(agent));
        return counts;
    }

    /** How many statements LRSs of others have, or are about to get. */
    public long elsewhere(Learner learner) {
        return deliveries.told(learner.id()).stream()
                .filter(told -> !stores.endpoint(told.destination()).isEmpty())
                .count();
    }

    /** Everything, as JSON. */
    JsonObject everything(Learner learner) {
        JsonArrayBuilder runs = Json.createArrayBuilder();
        runs(learner).forEach(run -> runs.add(export.run(run)));
        return Json.createObjectBuilder()
                .add("format", "Lotus Learning personal data 1")
                .add("exportedAt", clock.instant().toString())
                .add("person", export.person(learner))
                .add("runs", runs)
                .add("sessions", sessions.held(learner.id()))
                .add("courseLists", export.courseLists(learner, platformsOf(learner.issuer())))
                .add("scores", deliveries.scores(learner.id()))
                .add("grades", deliveries.grades(learner.id()))
                .add("outbox", deliveries.statements(learner.id()))
                .add("learningRecordStore", lrs.held(agent(learner, deliveries.told(learner.id()))))
                .build();
    }

    /** The person's runs, the oldest first. */
    List<Enrolment> runs(Learner learner) {
        return export.runs(learner);
    }

    /** Whom statements mean: the account of today, and whatever their runs were told under before. */
    AgentErasure.Person agent(Learner learner, List<Told> told) {
        return new AgentErasure.Person(
                deliveries.homePage(learner.issuer()).toString(),
                learner.sub(),
                records.registrations(learner.id()),
                told.stream().map(Told::statement).toList());
    }

    /** Ids of all registrations of an issuer: nothing says through which of them a person came. */
    List<Long> platformsOf(String issuer) {
        return platforms.all().stream()
                .map(KnownPlatform::registration)
                .filter(registration -> registration.issuer().equals(issuer))
                .map(Registration::id)
                .toList();
    }
}
