package org.lotuslearning.web.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lotuslearning.learning.enrolment.Enrolment;
import org.lotuslearning.learning.erasure.PersonalExport;
import org.lotuslearning.learning.erasure.PersonalRecords;
import org.lotuslearning.learning.people.Learner;
import org.lotuslearning.learning.people.People;
import org.lotuslearning.lrs.erasure.AgentErasure;
import org.lotuslearning.lrs.erasure.AgentErasure.Named;
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
                .filter(told -> !stores.endpoint(told).isEmpty())
                .count();
    }

    /** Everything, as JSON. */
    JsonObject everything(Learner learner) {
        List<Told> told = deliveries.told(learner.id());
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
                .add("told", told(told))
                .add("learningRecordStore", lrs.held(agent(learner, told)))
                .build();
    }

    /** Who was, or is about to be, told which statement; our own record store has no address. */
    private JsonArrayBuilder told(List<Told> told) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        told.forEach(one -> array.add(Json.createObjectBuilder()
                .add("destination", one.destination())
                .add("endpoint", stores.endpoint(one))
                .add("statement", one.statement().toString())));
        return array;
    }

    /** The person's runs, the oldest first. */
    List<Enrolment> runs(Learner learner) {
        return export.runs(learner);
    }

    /** Whom statements and documents mean: by today's account and those of before, and whatever their runs were told under. */
    AgentErasure.Person agent(Learner learner, List<Told> told) {
        List<UUID> statements = told.stream().map(Told::statement).distinct().toList();
        return new AgentErasure.Person(accounts(learner, statements), records.registrations(learner.id()), statements);
    }

    /** Accounts of today and of before the platform moved, as far as they are not somebody else's now. */
    private Set<Named> accounts(Learner learner, List<UUID> statements) {
        Set<Named> accounts = new LinkedHashSet<>();
        accounts.add(account(learner.issuer(), learner.sub()));
        records.formerIssuers(learner).forEach(issuer -> accounts.add(account(issuer, learner.sub())));
        deliveries
                .accounts(learner.id())
                .forEach(account -> accounts.add(new Named(account.homePage(), account.name())));
        accounts.addAll(lrs.otherAccounts(List.copyOf(accounts), statements));
        accounts.removeIf(account -> people.find(deliveries.issuer(URI.create(account.homePage())), account.name())
                .filter(holder -> holder.id() != learner.id())
                .isPresent());
        return accounts;
    }

    private Named account(String issuer, String sub) {
        return new Named(deliveries.homePage(issuer).toString(), sub);
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
