package org.lotuslearning.web.settings;

import java.net.URI;

/** A learning record store and the credential with which we write to it. The secret is never printed. */
public record LrsAddress(URI endpoint, String key, String secret) {
    /** What an endpoint beyond this machine has to be. */
    static final String SECURE = "https: the secret goes there, and what people did";

    /** What a key must not hold (RFC 7617, 2). */
    static final String NO_COLON = "cannot hold a colon, which ends it in Basic authentication";

    @Override
    public String toString() {
        return "LrsAddress[" + endpoint + "]";
    }
}
