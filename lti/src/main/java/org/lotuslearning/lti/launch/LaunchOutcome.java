package org.lotuslearning.lti.launch;

import java.util.Map;
import java.util.Optional;
import org.lotuslearning.lti.login.PlatformStorage;
import org.lotuslearning.lti.refusal.Refusal;

/** What came of an id_token. */
public sealed interface LaunchOutcome {
    /** Let the person in. The message is used up. */
    record Accepted(Launch launch) implements LaunchOutcome {}

    /**
     * The message is good, but the cookie of the login did not come back, most likely because the browser keeps cookies from
     * frames. Offer a new window that begins again at {@code /lti/login} with these parameters; nothing is used up.
     *
     * @param storage where the secret may be found instead, before a new window is offered
     */
    record BrowserLost(Map<String, String> loginParameters, Optional<PlatformStorage> storage)
            implements LaunchOutcome {
        public BrowserLost {
            loginParameters = Map.copyOf(loginParameters);
        }
    }

    /** Show the refusal. */
    record Refused(Refusal refusal) implements LaunchOutcome {}
}
