package org.lotuslearning.lti.registration;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lotuslearning.lti.http.WebAddress;

/** Scheme, host and port of a site that may show us in a frame. */
public final class FrameOrigin {
    private static final String ANY_BELOW = "https://*.";

    /** Clouds in which all schools have one issuer, and each shows us in a frame of a host of its own. */
    private static final List<String> CLOUDS = List.of("instructure.com", "blackboard.com");

    private FrameOrigin() {}

    /** Those that an issuer stands for; none where it is no address. An issuer is usually the LMS's own. */
    public static Set<String> ofIssuer(String issuer) {
        Set<String> origins = new LinkedHashSet<>();
        WebAddress.parse(issuer).ifPresent(address -> {
            origins.add(WebAddress.origin(address));
            String host = address.getHost().toLowerCase(Locale.ROOT);
            CLOUDS.stream()
                    .filter(cloud -> host.equals(cloud) || host.endsWith("." + cloud))
                    .forEach(cloud -> origins.add(ANY_BELOW + cloud));
        });
        return origins;
    }

    /**
     * Reads one that a person wrote, e.g. {@code https://LMS.example/}, or {@code https://*.lms.example} for all hosts below
     * one.
     *
     * @return as browsers write it; empty when it is no origin, e.g. has a path, or is not https beyond this machine
     */
    public static Optional<String> parse(String text) {
        String origin = text.strip();
        if (!origin.startsWith(ANY_BELOW)) {
            return exact(origin);
        }
        String site = origin.substring(ANY_BELOW.length());
        // not every site of a whole country
        return exact("https://" + site)
                .filter(read -> site.contains("."))
                .map(read -> ANY_BELOW + read.substring("https://".length()));
    }

    private static Optional<String> exact(String text) {
        return WebAddress.parseSecure(text)
                .filter(FrameOrigin::isBare)
                // it goes into a header: what a host name cannot hold would end the directive
                .map(WebAddress::origin)
                .filter(origin -> origin.matches("https?://[a-z0-9.:\\[\\]-]+"));
    }

    private static boolean isBare(URI uri) {
        String path = uri.getRawPath();
        return (path == null || path.isEmpty() || path.equals("/"))
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null;
    }
}
