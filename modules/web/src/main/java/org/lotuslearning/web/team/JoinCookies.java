package org.lotuslearning.web.team;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.lotuslearning.learning.teams.TeamRound;
import org.lotuslearning.web.session.Secret;

/**
 * The two random cookies of a colleague's device. One says which device it is, so that it answers once and can change its
 * answer; the other, the same for all who answered, opens the result. Neither says who somebody is.
 */
final class JoinCookies {
    private static final String DEVICE = "lotus-device";

    private JoinCookies() {}

    static Optional<String> device(HttpHeaders headers) {
        return read(headers, DEVICE);
    }

    static String proof(HttpHeaders headers, String code) {
        return read(headers, proofName(code)).orElse("");
    }

    static String setDevice(String secret, boolean https) {
        return set(DEVICE, secret, "/join", https);
    }

    static String setProof(String code, String proof, boolean https) {
        return set(proofName(code), proof, "/join/" + code, https);
    }

    /** The token of the device's forms: no other site can know it, since none can read the cookie. */
    static String token(String device) {
        return Secret.hash("join " + device);
    }

    private static String proofName(String code) {
        return "lotus-team-" + code;
    }

    private static Optional<String> read(HttpHeaders headers, String name) {
        return Optional.ofNullable(headers.getCookies().get(name))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty());
    }

    private static String set(String name, String secret, String path, boolean https) {
        // to last as long as the result can be seen after a session that was closed at the last moment
        long seconds = TeamRound.LASTS.multipliedBy(2).toSeconds();
        return name + "=" + secret + "; Path=" + path + "; Max-Age=" + seconds + "; HttpOnly; SameSite=Lax"
                + (https ? "; Secure" : "");
    }
}
