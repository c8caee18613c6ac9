package org.lotuslearning.web.team;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/** Where a request comes from, for counting wrong codes and nothing else. */
final class Client {
    private Client() {}

    /** The address of the peer or, where that is a proxy beside us, the last one that it added. */
    static String of(HttpServletRequest request) {
        String peer = request.getRemoteAddr();
        String forwarded = request.getHeader("X-Forwarded-For");
        return beside(peer) ? last(forwarded, peer) : peer;
    }

    static String last(@Nullable String forwarded, String otherwise) {
        String last = forwarded == null
                ? ""
                : forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
        return last.isEmpty() ? otherwise : last;
    }

    private static boolean beside(String peer) {
        try {
            InetAddress address = InetAddress.getByName(peer);
            return address.isLoopbackAddress() || address.isSiteLocalAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
