package org.lotuslearning.web.start;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lotuslearning.learning.roster.Rosters;
import org.lotuslearning.learning.teams.TeamRounds;
import org.lotuslearning.lrs.activity.FormerStatements;
import org.lotuslearning.lti.key.SigningKeys;
import org.lotuslearning.lti.login.PendingLogins;
import org.lotuslearning.web.erasure.RetentionJob;
import org.lotuslearning.web.page.Unquoted;
import org.lotuslearning.web.session.ConsoleSessions;
import org.lotuslearning.web.session.Launches;
import org.lotuslearning.web.settings.Settings;

/**
 * Deletes, every hour, what nobody can use or needs any more: sessions, answers of open team sessions, rosters; and what is
 * older than the settings keep it. Renews our keys, and has old statements define activities.
 */
@ApplicationScoped
class Housekeeping {
    private static final System.Logger LOG = System.getLogger(Housekeeping.class.getName());

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    Launches launches;

    @Inject
    ConsoleSessions consoleSessions;

    @Inject
    TeamRounds teams;

    @Inject
    Rosters rosters;

    @Inject
    RetentionJob retention;

    @Inject
    Instance<PendingLogins> logins;

    @Inject
    Instance<SigningKeys> keys;

    @Inject
    FormerStatements formerStatements;

    @Inject
    Settings settings;

    private @Nullable Future<?> schedule;

    private volatile boolean stopping;

    synchronized void start() {
        // not in an hour, and not while the server starts: there may be a million of them
        executor.execute(() -> each(this::readFormerStatements));
        schedule = executor.scheduleWithFixedDelay(this::forget, 10, 60, TimeUnit.MINUTES);
    }

    synchronized void stop() {
        stopping = true;
        Future<?> running = schedule;
        if (running != null) {
            running.cancel(false);
        }
    }

    private void renewKeys() {
        keys.get().forgetOld();
        if (keys.get().rotateAfter(settings.keyRotation())) {
            LOG.log(Level.INFO, "A new signing key is published; it signs in {0} hours", SigningKeys.LEAD.toHours());
        }
    }

    private void readFormerStatements() {
        boolean some = true;
        while (some && !stopping) {
            some = formerStatements.readSome();
        }
    }

    private void forget() {
        each(
                // where the start did not get to the end of it
                this::readFormerStatements,
                launches::forgetOld,
                consoleSessions::forgetOld,
                teams::forgetOld,
                rosters::forgetOld,
                () -> logins.get().forgetExpired(),
                retention::sweep,
                retention::enforceOnceADay,
                // whatever cannot be deleted, our keys must not grow old over it
                this::renewKeys);
    }

    /** Does one after the other, whatever becomes of those before. */
    static void each(Runnable... chores) {
        for (Runnable chore : chores) {
            try {
                chore.run();
            } catch (RuntimeException e) {
                // the database is away, say: the schedule goes on, and the next hour finds them
                LOG.log(
                        Level.WARNING,
                        "Could not delete something old, read old statements or renew keys",
                        Unquoted.of(e));
            }
        }
    }
}
