package org.lotuslearning.web.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lotuslearning.learning.erasure.PersonalRecords;
import org.lotuslearning.learning.people.Learner;
import org.lotuslearning.lrs.erasure.AgentErasure;
import org.lotuslearning.lti.login.PendingLogins;
import org.lotuslearning.tracking.erasure.PersonalDeliveries;
import org.lotuslearning.tracking.erasure.PersonalDeliveries.Told;
import org.lotuslearning.tracking.outbox.Withdrawals;
import org.lotuslearning.web.session.PersonalSessions;

/** Deletes everything that is held about somebody, in one transaction. */
@ApplicationScoped
@Transactional
class Erasing {
    @Inject
    PersonData data;

    @Inject
    PersonalRecords records;

    @Inject
    PersonalSessions sessions;

    @Inject
    PersonalDeliveries deliveries;

    @Inject
    Withdrawals withdrawals;

    @Inject
    PendingLogins logins;

    @Inject
    AgentErasure lrs;

    @Inject
    LearningRecordStores stores;

    @Inject
    Erasures erasures;

    /**
     * Erases somebody.
     *
     * @param still what has to be true of them once nobody else can change it
     * @param by who does it, for the audit
     * @return the audit's reference; empty when they are gone already, or it is not true
     */
    Optional<String> erase(long id, Predicate<Learner> still, String by) {
        return records.lock(id).filter(still).map(learner -> erase(learner, by));
    }

    private String erase(Learner learner, String by) {
        List<Long> platforms = data.platformsOf(learner.issuer());
        List<Told> told = deliveries.told(learner.id());
        Map<String, Long> counts = data.counts(learner);
        AgentErasure.Person agent = data.agent(learner, told);
        String reference = UUID.randomUUID().toString();
        List<Erasures.Listed> listed = listed(told);
        erasures.note(reference, by, counts, listed);
        listed.stream()
                .filter(Erasures.Listed::voidQueued)
                .forEach(one -> withdrawals.takeBack(one.destination(), one.endpoint(), one.statement()));
        sessions.erase(learner.id(), learner.sub(), platforms);
        logins.forget(platforms, learner.sub());
        deliveries.erase(learner.id(), names(learner));
        records.erase(learner, platforms);
        // last, since nobody else's statements are stored meanwhile
        lrs.erase(agent);
        return reference;
    }

    private static List<String> names(Learner learner) {
        Optional<String> pseudonym = Optional.of(learner.pseudonym().toString());
        return Stream.of(
                        Optional.of(learner.sub()),
                        pseudonym,
                        learner.fullName(),
                        learner.email(),
                        learner.staffNumber())
                .flatMap(Optional::stream)
                .filter(name -> name.strip().length() >= 4) // shorter ones stand in other people's errors by chance
                .toList();
    }

    /** All that other LRSs may have; of our own only what may be on its way, since the rest goes now. */
    private List<Erasures.Listed> listed(List<Told> told) {
        return told.stream()
                .filter(one -> one.waiting() || !stores.endpoint(one).isEmpty())
                .map(one -> new Erasures.Listed(
                        one.destination(), stores.endpoint(one), one.statement(), stores.canBeTakenBack(one)))
                .distinct()
                .toList();
    }
}
