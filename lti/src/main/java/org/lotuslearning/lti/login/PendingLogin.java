package org.lotuslearning.lti.login;

import java.net.URI;
import java.time.Instant;
import java.util.Map;

/**
 * A login that was begun and waits for its id_token.
 *
 * @param targetLinkUri where the learner wants to go, one of our addresses
 * @param parameters the login initiation's own, to begin again in a new window
 * @param used whether a launch was accepted with it already
 */
public record PendingLogin(
        String stateHash,
        String nonceHash,
        String browserHash,
        long registrationId,
        URI targetLinkUri,
        Map<String, String> parameters,
        Instant createdAt,
        boolean used) {
    public PendingLogin {
        parameters = Map.copyOf(parameters);
    }

    public boolean hasNonce(String nonce) {
        return Secrets.matches(nonceHash, nonce);
    }

    /** Whether this is the browser in which the login began. */
    public boolean isBrowser(String browserSecret) {
        return Secrets.matches(browserHash, browserSecret);
    }
}
