package org.lotuslearning.web.erasure;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
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
     * Erases somebody for good.
     *
     * @param by {@link #ADMINISTRATOR} or {@link #RETENTION}
     * @return the audit's reference; empty when they are gone already
     */
    public Optional<String> erase(long learner, String by) {
        Optional<String> reference = LostRace.repeated(() -> erasing.erase(learner, by));
        reference.ifPresent(known -> {
            LOG.log(Level.INFO, "A person was erased by {0}, reference {1}", by, known);
            Future<?> unused = executor.schedule(this::sweep, ARRIVED_SECONDS, TimeUnit.SECONDS);
        });
        return reference;
    }

    private void sweep() {
        try {
            retention.sweep();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Could not look for statements that were on their way; the next hour does", e);
        }
    }
}
