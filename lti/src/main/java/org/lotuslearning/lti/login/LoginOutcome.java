package org.lotuslearning.lti.login;

import java.net.URI;
import java.util.Optional;
import org.lotuslearning.lti.refusal.Refusal;

/** What came of a login initiation. */
public sealed interface LoginOutcome {
    /**
     * Send the browser on with 302, and bind it with a cookie {@link LoginCookie#nameFor nameFor(state)} = {@code browserSecret}
     * (SameSite=None; Secure; Partitioned; HttpOnly; ten minutes).
     *
     * @param storage where the platform offers it, the secret is to be kept there too before the browser goes on
     */
    record Redirect(URI location, String state, String browserSecret, Optional<PlatformStorage> storage)
            implements LoginOutcome {}

    /** Show the refusal. */
    record Refused(Refusal refusal) implements LoginOutcome {}
}
