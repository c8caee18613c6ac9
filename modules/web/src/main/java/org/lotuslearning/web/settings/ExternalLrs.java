package org.lotuslearning.web.settings;

import java.net.URI;

/** A learning record store that is not ours. The secret is never printed. */
public record ExternalLrs(URI endpoint, String key, String secret) {
    @Override
    public String toString() {
        return "ExternalLrs[" + endpoint + "]";
    }
}
