package org.lotuslearning.web.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.lotuslearning.learning.erasure.PersonalRecords;
import org.lotuslearning.lrs.erasure.AgentErasure;
import org.lotuslearning.tracking.erasure.PersonalDeliveries;
import org.lotuslearning.web.page.Unquoted;
import org.lotuslearning.web.settings.Retention;
import org.lotuslearning.web.settings.Settings;

/** Deletes what is older than the settings keep it: once a day, on one of the nodes, in small transactions. */
@ApplicationScoped
public class RetentionJob {
    private static final System.Logger LOG = System.getLogger(RetentionJob.class.getName());

    /** Less than a day, so that an hourly look does not come later every day. */
    private static final Duration DAILY = Duration.ofHours(23);

    /** So many at once. */
    private static final int SLICE = 100;

    @Inject
    Settings settings;

    @Inject
    PersonalRecords records;

    @Inject
    Instance<Eraser> eraser;

    @Inject
    AgentErasure lrs;

    @Inject
    PersonalDeliveries deliveries;

    @Inject
    LearningRecordStores stores;

    @Inject
    Erasures erasures;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    /** Deletes what is too old, when this node is the first that looks today. */
    public void enforceOnceADay() {
        if (erasures.claim("retention", DAILY)) {
            enforce(settings.retention());
        }
    }

    void enforce(Retention retention) {
        each(retention.people(), this::people);
        each(retention.answers(), this::answers);
        each(retention.statements(), this::statements);
        each(retention.audit(), moment -> say(erasures.forgetBefore(moment), "audit lines"));
    }

    /** One that fails keeps none of the others back. */
    private void each(Optional<Period> kept, Consumer<Instant> step) {
        try {
            kept.map(this::before).ifPresent(step);
        } catch (RuntimeException e) {
            LOG.log(
                    Level.ERROR,
                    "Could not delete all that is older than it is kept; tomorrow tries again",
                    Unquoted.of(e));
        }
    }

    private Instant before(Period kept) {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)
                .minus(kept)
                .toInstant();
    }

    private void people(Instant moment) {
        int gone = 0;
        Set<Long> stuck = new HashSet<>();
        List<Long> some = absent(moment, stuck);
        while (!some.isEmpty()) {
            for (long id : some) {
                try {
                    gone += eraser.get().eraseAbsent(id, moment).isPresent() ? 1 : 0;
                } catch (RuntimeException e) {
                    stuck.add(id);
                    LOG.log(
                            Level.ERROR,
                            "Could not erase a person who was last here too long ago; tomorrow tries again",
                            Unquoted.of(e));
                }
            }
            some = absent(moment, stuck);
        }
        say(gone, "people");
    }

    private List<Long> absent(Instant moment, Set<Long> stuck) {
        return records.notSeenSince(moment, SLICE + stuck.size()).stream()
                .filter(id -> !stuck.contains(id))
                .toList();
    }

    private void answers(Instant moment) {
        int all = 0;
        int some;
        do {
            some = records.forgetAnswers(moment, SLICE);
            all += some;
        } while (some > 0);
        say(all, "runs’ answers");
    }

    private void statements(Instant moment) {
        int all = 0;
        int some;
        do {
            some = transactions.one(() -> lrs.eraseStoredBefore(moment));
            all += some;
        } while (some > 0);
        say(all, "statements");
        say(transactions.one(() -> lrs.eraseDocumentsUnchangedSince(moment)), "states and profiles of people");
        say(
                transactions.one(() -> deliveries.forgetStuck(moment, stores.destinations())),
                "statements that no record store took");
    }

    private static void say(int count, String what) {
        if (count > 0) {
            LOG.log(Level.INFO, "{0} {1} were older than they are kept, and were deleted", count, what);
        }
    }

    /** Deletes statements that were on their way to our own LRS when their people were erased, and have come since. */
    public void sweep() {
        List<Erasures.Listed> coming = erasures.onTheirWay();
        if (!coming.isEmpty()) {
            transactions.one(() ->
                    lrs.erase(coming.stream().map(Erasures.Listed::statement).toList()));
            erasures.forgetArrived();
        }
    }
}
