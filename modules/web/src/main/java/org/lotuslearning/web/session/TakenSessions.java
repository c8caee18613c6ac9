package org.lotuslearning.web.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Knows of sessions that were taken away while a request of theirs was answered: somebody is erased, or closes the session
 * in another tab. Such a request finds at any step that something is no longer there, which is no fault of the server.
 */
@ApplicationScoped
public class TakenSessions {
    @Inject
    CurrentLaunch current;

    @Inject
    Launches launches;

    /** Whether this request, which has failed, came with a session that is gone by now. */
    public boolean explain(Throwable failure) {
        try {
            return current.presented() instanceof Presented.Live live && launches.gone(live.launch());
        } catch (RuntimeException e) {
            failure.addSuppressed(e); // the database is out, and that is what has failed
            return false;
        }
    }
}
