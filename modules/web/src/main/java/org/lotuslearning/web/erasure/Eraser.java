package org.lotuslearning.web.erasure;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.lotuslearning.learning.people.Learner;
import org.lotuslearning.web.page.Unquoted;
import org.lotuslearning.web.session.LostRace;

/** Erases people, however much they are at work meanwhile. */
@ApplicationScoped
public class Eraser {
    /** For the audit: the console's one account. */
    public static final String ADMINISTRATOR = "administrator";

    static final String RETENTION = "retention";

    private static final System.Logger LOG = System.getLogger(Eraser.class.getName());

    /** A request of the relay that was under way has ended by then. */
    private static final long ARRIVED_SECONDS = 60;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    Erasing erasing;

    @Inject
    RetentionJob retention;

    /**
     * Erases somebody for good, because the administrator says so.
     *
     * @return the audit's reference; empty when they are gone already
     */
    public Optional<String> erase(long learner) {
        Optional<String> reference = erase(learner, person -> true, ADMINISTRATOR);
        if (reference.isPresent()) {
            Future<?> unused = executor.schedule(this::sweep, ARRIVED_SECONDS, TimeUnit.SECONDS);
        }
        return reference;
    }

    /** Erases somebody for good if nobody has seen them since this moment. The hourly sweep looks after what arrives. */
    Optional<String> eraseAbsent(long learner, Instant moment) {
        return erase(learner, person -> person.seenAt().isBefore(moment), RETENTION);
    }

    private Optional<String> erase(long learner, Predicate<Learner> still, String by) {
        Optional<String> reference = LostRace.repeated(() -> erasing.erase(learner, still, by));
        reference.ifPresent(known -> LOG.log(Level.INFO, "A person was erased by {0}, reference {1}", by, known));
        return reference;
    }

    private void sweep() {
        try {
            retention.sweep();
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "Could not look for statements that were on their way; the next hour does",
                    Unquoted.of(e));
        }
    }
}
