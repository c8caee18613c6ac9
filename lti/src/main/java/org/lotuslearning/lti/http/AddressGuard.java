package org.lotuslearning.lti.http;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Keeps requests for platforms out of this server's own network, so that a registration cannot be used to reach what only
 * this server can reach (server-side request forgery).
 */
final class AddressGuard {
    /** Looks a name up; a test gives its own. */
    @FunctionalInterface
    interface Resolver {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    private final PrivateAddresses allowed;
    private final Resolver resolver;
    private final boolean behindProxy;

    AddressGuard(PrivateAddresses allowed, Resolver resolver, boolean behindProxy) {
        this.allowed = allowed;
        this.resolver = resolver;
        this.behindProxy = behindProxy;
    }

    /** Why the address must not be called, or nothing. */
    Optional<String> objection(URI uri, boolean trusted) {
        if (!WebAddress.isSecure(uri) || uri.getHost() == null) {
            return Optional.of("the address is not https: " + uri.getScheme() + "://" + uri.getHost());
        }
        if (trusted || allowed == PrivateAddresses.ALL) {
            return Optional.empty();
        }
        try {
            // every address counts: a name with one public and one private address would get in at the second try
            return Arrays.stream(resolver.resolve(uri.getHost()))
                    .filter(address -> !isAllowed(address))
                    .findFirst()
                    .map(address -> "the address of " + uri.getHost()
                            + " is private; LOTUS_ALLOW_PRIVATE_ADDRESSES or LOTUS_PLATFORMS_FILE can allow it");
        } catch (UnknownHostException e) {
            // behind a proxy only the proxy may know the names of the world
            return behindProxy ? Optional.empty() : Optional.of("the name " + uri.getHost() + " is unknown");
        }
    }

    private boolean isAllowed(InetAddress address) {
        if (address.isLoopbackAddress()) {
            return allowed == PrivateAddresses.LOOPBACK;
        }
        return isPublic(address);
    }

    private static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet6Address ? isPublic6(bytes) : isPublic4(bytes, 0);
    }

    // RFC 6890, special-purpose IPv4 addresses that the JDK's own questions leave out
    private static boolean isPublic4(byte[] bytes, int at) {
        int a = bytes[at] & 0xff;
        int b = bytes[at + 1] & 0xff;
        int c = bytes[at + 2] & 0xff;
        boolean special = a == 0
                || a == 10
                || a == 127
                || (a == 100 && b >= 64 && b <= 127)
                || (a == 169 && b == 254)
                || (a == 172 && b >= 16 && b <= 31)
                || (a == 192 && b == 168)
                || (a == 192 && b == 0 && c == 0)
                || (a == 198 && (b == 18 || b == 19))
                || a >= 224;
        return !special;
    }

    private static boolean isPublic6(byte[] bytes) {
        int first = (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
        // RFC 6052: 64:ff9b::/96 carries an IPv4 address at its end; RFC 3056: 2002::/16 carries one after the prefix
        if (first == 0x0064 && (bytes[2] & 0xff) == 0xff && (bytes[3] & 0xff) == 0x9b) {
            return isPublic4(bytes, 12);
        }
        if (first == 0x2002) {
            return isPublic4(bytes, 2);
        }
        // 2000::/3 is all that is handed out for the world (RFC 4291 2.4, IANA); fc00::/7 and the rest are not
        return (first & 0xe000) == 0x2000;
    }
}
