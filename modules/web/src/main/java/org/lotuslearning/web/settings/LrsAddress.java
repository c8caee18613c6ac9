package org.lotuslearning.web.settings;

import java.net.URI;

/** A learning record store and the credential with which we write to it. The secret is never printed. */
public record LrsAddress(URI endpoint, String key, String secret) {
    @Override
    public String toString() {
        return "LrsAddress[" + endpoint + "]";
    }
}
