package org.lotuslearning.lti.login;

import java.net.URI;
import org.lotuslearning.lti.refusal.Refusal;

/** What came of a login initiation. */
public sealed interface LoginOutcome {
    /**
     * Send the browser on with 302, and bind it with a cookie {@link LoginCookie#nameFor nameFor(state)} = {@code browserSecret}
     * (SameSite=None; Secure; Partitioned; HttpOnly; ten minutes).
     */
    record Redirect(URI location, String state, String browserSecret) implements LoginOutcome {}

    /** Show the refusal. */
    record Refused(Refusal refusal) implements LoginOutcome {}
}
