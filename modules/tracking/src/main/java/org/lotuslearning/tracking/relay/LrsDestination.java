package org.lotuslearning.tracking.relay;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.lotuslearning.xapi.statement.XapiVersion;

/**
 * An LRS to which statements go. The secret is never printed.
 *
 * @param destination as {@link org.lotuslearning.tracking.outbox.Destinations#lrs(String)} gives it
 * @param ours whether it is the embedded one
 * @param version of xAPI in which it is spoken to, one of {@link #VERSIONS}
 */
public record LrsDestination(
        String destination, URI endpoint, String key, String secret, boolean ours, String version) {
    /** The first is understood by every LRS. */
    public static final List<String> VERSIONS =
            Arrays.stream(XapiVersion.values()).map(XapiVersion::latestPatch).toList();

    public LrsDestination {
        if (!VERSIONS.contains(version)) {
            throw new IllegalArgumentException("There is no xAPI version " + version);
        }
    }

    /**
     * Where statements are that were sent here, for those who have to take them back; empty for our own LRS, whose address is
     * nothing to anybody.
     */
    public String address() {
        return ours ? "" : address(endpoint);
    }

    /** The same for addresses that differ in nothing but a slash at the end. */
    public static String address(URI endpoint) {
        return endpoint.toString().replaceFirst("/+$", "");
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
