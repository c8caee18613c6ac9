package org.lotuslearning.lrs.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/** Where a request comes from, for counting what went wrong and nothing else. */
public final class Peer {
    private Peer() {}

    /** The address of the peer or, where that is a proxy beside us, the last one that it added. */
    public static String of(HttpServletRequest request) {
        return of(request.getRemoteAddr(), request.getHeader("X-Forwarded-For"));
    }

    static String of(String peer, @Nullable String forwarded) {
        return beside(peer) ? last(forwarded, peer) : peer;
    }

    private static String last(@Nullable String forwarded, String otherwise) {
        String last = forwarded == null
                ? ""
                : forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
        return last.isEmpty() ? otherwise : last;
    }

    /** On this machine: anybody else, also on the same network, could say what they like. */
    private static boolean beside(String peer) {
        try {
            return InetAddress.getByName(peer).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
