package org.lotuslearning.lti.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** What we ask of an address of a platform: absolute, and TLS unless it never leaves this machine. */
public final class WebAddress {
    private WebAddress() {}

    /** Reads an absolute http or https address without user info; empty for anything else. */
    public static Optional<URI> parse(String text) {
        try {
            URI uri = new URI(text);
            boolean web = uri.getScheme() != null
                    && (uri.getScheme().equalsIgnoreCase("https")
                            || uri.getScheme().equalsIgnoreCase("http"))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null;
            return web ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Whether it is https, or http to this machine itself (LTI 1.3 Security Framework 3: all messages over TLS). */
    public static boolean isSecure(URI uri) {
        return "https".equalsIgnoreCase(uri.getScheme())
                || ("http".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null && isLoopback(uri.getHost()));
    }

    /** An address that {@link #parse} reads and that {@link #isSecure}. */
    public static Optional<URI> parseSecure(String text) {
        return parse(text).filter(WebAddress::isSecure);
    }

    /** Scheme, host and port as a browser writes them, e.g. {@code https://lms.example}: no path, no default port. */
    public static String origin(URI uri) {
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        int port = uri.getPort();
        boolean ordinary = port == -1 || (scheme.equals("https") ? port == 443 : port == 80);
        return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + (ordinary ? "" : ":" + port);
    }

    /** Names and literals that mean this machine, without asking DNS. */
    static boolean isLoopback(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost")
                || name.endsWith(".localhost")
                || name.equals("[::1]")
                || name.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
    }
}
