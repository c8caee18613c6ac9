package org.lotuslearning.lti.registration;

import java.net.URI;
import java.util.Optional;
import org.lotuslearning.lti.http.WebAddress;

/** Scheme, host and port of a site that may show us in a frame. */
public final class FrameOrigin {
    private FrameOrigin() {}

    /**
     * Reads one that a person wrote, e.g. {@code https://LMS.example/}.
     *
     * @return as browsers write it; empty when it is no origin, e.g. has a path, or is not https beyond this machine
     */
    public static Optional<String> parse(String text) {
        return WebAddress.parseSecure(text.strip())
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
