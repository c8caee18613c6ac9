package org.lotuslearning.lrs.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Where requests come from, for counting what went wrong and nothing else. Whoever connects to us is believed, and each
 * proxy that is trusted is believed about who connected to it; what stands further to the left in {@code X-Forwarded-For}
 * anybody could have written there.
 */
public final class Peers {
    /** The proxies of an installation that says nothing: whatever runs on this machine. */
    public static final String LOOPBACK = "127.0.0.0/8, ::1";

    /** What one household or one machine is given of IPv6 (RFC 6177); within it addresses are changed at will. */
    private static final int IPV6_NETWORK = 64;

    private final List<AddressRange> proxies;

    private Peers(List<AddressRange> proxies) {
        this.proxies = List.copyOf(proxies);
    }

    /**
     * Behind these proxies.
     *
     * @param proxies addresses and ranges, with commas between them
     * @throws IllegalArgumentException what is wrong with them, for whoever wrote them
     */
    public static Peers behind(String proxies) {
        return new Peers(Arrays.stream(proxies.split(",", -1))
                .map(String::strip)
                .map(AddressRange::parse)
                .toList());
    }

    /** The address of whoever sent the request, as far as that can be believed; of IPv6 the network. */
    public String of(HttpServletRequest request) {
        // a proxy may add a line of its own to that of a client
        return of(request.getRemoteAddr(), Collections.list(request.getHeaders("X-Forwarded-For")));
    }

    String of(String peer, List<String> forwarded) {
        Optional<InetAddress> next = AddressRange.literal(peer);
        if (next.isEmpty()) {
            return peer;
        }
        InetAddress farthest = next.get();
        List<String> hops = hops(forwarded);
        for (int i = hops.size() - 1; i >= 0 && isProxy(farthest); i--) {
            next = AddressRange.literal(withoutPort(hops.get(i)));
            if (next.isEmpty()) {
                break;
            }
            farthest = next.get();
        }
        return counted(farthest);
    }

    private static List<String> hops(List<String> forwarded) {
        List<String> hops = new ArrayList<>();
        forwarded.forEach(line -> hops.addAll(
                Arrays.stream(line.split(",", -1)).map(String::strip).toList()));
        return hops;
    }

    private boolean isProxy(InetAddress address) {
        return proxies.stream().anyMatch(range -> range.contains(address));
    }

    /** Some proxies write {@code 198.51.100.7:4711} or {@code [2001:db8::1]:4711}. */
    private static String withoutPort(String hop) {
        return hop.replaceFirst("^\\[([^]]*)](:\\d+)?$", "$1").replaceFirst("^([\\d.]+):\\d+$", "$1");
    }

    private static String counted(InetAddress address) {
        if (!(address instanceof Inet6Address)) {
            return address.getHostAddress();
        }
        try {
            byte[] network = AddressRange.beginning(address, IPV6_NETWORK);
            return InetAddress.getByAddress(network).getHostAddress() + "/" + IPV6_NETWORK;
        } catch (UnknownHostException e) {
            throw new IllegalStateException("An address has as many bytes as it had", e);
        }
    }
}
