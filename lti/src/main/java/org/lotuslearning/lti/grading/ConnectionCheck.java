package org.lotuslearning.lti.grading;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.util.Set;
import org.lotuslearning.lti.http.OutboundHttp;
import org.lotuslearning.lti.http.OutboundReply;
import org.lotuslearning.lti.http.OutboundRequest;
import org.lotuslearning.lti.key.LaunchKeys;
import org.lotuslearning.lti.key.SigningKeys;
import org.lotuslearning.lti.registration.Registration;

/** Tries what a registration says before anybody launches: fetches the platform's keys, and asks for an access token. */
public final class ConnectionCheck {
    /**
     * What came back, in words for an administrator, without tokens.
     *
     * @param good whether it is as it has to be
     */
    public record Finding(boolean good, String words) {}

    private final OutboundHttp http;
    private final SigningKeys keys;
    private final Clock clock;

    public ConnectionCheck(OutboundHttp http, SigningKeys keys, Clock clock) {
        this.http = http;
        this.keys = keys;
        this.clock = clock;
    }

    /** Fetches the key set now, whatever is cached. Without it nobody can launch. */
    public Finding keySet(Registration registration) {
        URI address = registration.endpoints().jwks();
        OutboundReply reply = http.send(OutboundRequest.get(address, registration.isTrusted())
                .header("Accept", "application/jwk-set+json, application/json"));
        if (reply instanceof OutboundReply.NoAnswer none) {
            return new Finding(false, "We could not reach " + address + ": " + none.reason() + ".");
        }
        OutboundReply.Answered answer = (OutboundReply.Answered) reply;
        if (!answer.isSuccess()) {
            return new Finding(
                    false,
                    address + " answered with status " + answer.status()
                            + " and not with keys. Check the key set address.");
        }
        return keys(address, answer.body());
    }

    private static Finding keys(URI address, String body) {
        try {
            long usable = JWKSet.parse(body).getKeys().stream()
                    .filter(key -> LaunchKeys.usable(key).isPresent() && hasId(key))
                    .count();
            return usable > 0
                    ? new Finding(
                            true, "We fetched " + (usable == 1 ? "1 key" : usable + " keys") + " from " + address + ".")
                    : new Finding(
                            false, address + " answered with a key set, but it holds no RSA key with an id (kid).");
        } catch (ParseException e) {
            return new Finding(
                    false,
                    address
                            + " answered, but not with a key set (JSON with \"keys\"). Often the address leads to a page"
                            + " for people, such as a sign-in.");
        }
    }

    private static boolean hasId(JWK key) {
        return key.getKeyID() != null && !key.getKeyID().isBlank();
    }

    /** Asks for an access token to send scores with. Without one launches work and grades do not arrive. */
    public Finding token(Registration registration) {
        AccessTokens.Grant grant =
                new AccessTokens(http, keys, clock).get(registration, Set.of(GradingEndpoint.SCOPE_SCORE));
        if (grant instanceof AccessTokens.Grant.Granted) {
            return new Finding(true, "The platform gave us an access token, so grades can be sent.");
        }
        return new Finding(
                false, "The platform gave us no access token: " + words(((AccessTokens.Grant.Denied) grant).problem()));
    }

    private static String words(GradingProblem problem) {
        if (problem instanceof GradingProblem.Unauthorised denied) {
            return denied.reason()
                    + ". Check the client ID, the token address and its audience, that the platform knows the address of"
                    + " our keys, and that it lets this tool use grades.";
        }
        if (problem instanceof GradingProblem.Unreachable away) {
            return "we could not reach the token address: " + away.message() + ".";
        }
        if (problem instanceof GradingProblem.Busy busy) {
            return "it answered with status " + busy.status() + ". Try again in a minute.";
        }
        return "its answer was not one that we know.";
    }
}
