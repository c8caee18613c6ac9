package org.lotuslearning.tracking.relay;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.lotuslearning.xapi.statement.XapiVersion;

/**
 * An LRS to which statements go. The secret is never printed.
 *
 * @param destination as {@link org.lotuslearning.tracking.outbox.Destinations#lrs(String)} gives it
 * @param version of xAPI in which it is spoken to, one of {@link #VERSIONS}
 */
public record LrsDestination(String destination, URI endpoint, String key, String secret, String version) {
    /** The first is understood by every LRS. */
    public static final List<String> VERSIONS =
            Arrays.stream(XapiVersion.values()).map(XapiVersion::latestPatch).toList();

    public LrsDestination {
        if (!VERSIONS.contains(version)) {
            throw new IllegalArgumentException("There is no xAPI version " + version);
        }
    }

    XapiVersion rules() {
        return Arrays.stream(XapiVersion.values())
                .filter(rules -> rules.latestPatch().equals(version))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public String toString() {
        return "LrsDestination[" + destination + ", " + endpoint + "]";
    }
}
