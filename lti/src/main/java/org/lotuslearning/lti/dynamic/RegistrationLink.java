package org.lotuslearning.lti.dynamic;

import java.time.Instant;
import java.util.Optional;

/**
 * A one-time link by which a platform may register us. Its token is known to whoever got it and to nobody else.
 *
 * @param name what people here will call the platform; without one it is named by what it says of itself
 * @param organisation the trust whose records its learners will make
 * @param deploymentsAutoAccepted whether deployments of the platform are accepted at their first launch
 */
public record RegistrationLink(
        long id,
        Optional<String> name,
        String organisation,
        boolean deploymentsAutoAccepted,
        Instant createdAt,
        Instant expiresAt) {

    /** A new link with its token, which is shown once. */
    public record Made(RegistrationLink link, String token) {
        /** Without the token. */
        @Override
        public String toString() {
            return "Made[" + link.id() + "]";
        }
    }
}
