package org.lotuslearning.lti.grading;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.lotuslearning.lti.http.OutboundHttp;
import org.lotuslearning.lti.http.OutboundReply;
import org.lotuslearning.lti.http.OutboundRequest;
import org.lotuslearning.lti.key.SigningKeys;
import org.lotuslearning.lti.registration.Registration;

/**
 * Access tokens for the platforms' services (LTI 1.3 Security Framework 4.1: client credentials with a signed assertion, RFC
 * 7523), kept per registration and set of scopes until a minute before they expire.
 */
final class AccessTokens {
    /** What came of asking for a token. */
    sealed interface Grant {
        record Granted(String token) implements Grant {
            /** Without the token. */
            @Override
            public String toString() {
                return "Granted";
            }
        }

        record Denied(GradingProblem problem) implements Grant {}
    }

    private record Kept(String token, Instant until) {}

    private static final Duration ASSERTION_LIFETIME = Duration.ofMinutes(5);
    // platforms refuse an assertion from the future, however little (lti.md: "Cannot handle token prior to")
    private static final Duration BACKDATED = Duration.ofSeconds(10);
    private static final Duration SPARE = Duration.ofSeconds(60);
    private static final long DEFAULT_LIFETIME_SECONDS = 300;

    /** RFC 6749 A.12; anything else would not fit into a header. */
    private static final String TOKEN = "[\\x21-\\x7e]+";

    private final OutboundHttp http;
    private final SigningKeys keys;
    private final Clock clock;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    AccessTokens(OutboundHttp http, SigningKeys keys, Clock clock) {
        this.http = http;
        this.keys = keys;
        this.clock = clock;
    }

    Grant get(Registration registration, Set<String> scopes) {
        String place = place(registration, scopes);
        Kept known = kept.get(place);
        if (known != null && clock.instant().isBefore(known.until())) {
            return new Grant.Granted(known.token());
        }
        return ask(registration, scopes, place);
    }

    /** The platform did not accept this token: the next {@link #get} asks for a new one. */
    void drop(Registration registration, Set<String> scopes, String token) {
        kept.computeIfPresent(
                place(registration, scopes), (place, known) -> known.token().equals(token) ? null : known);
    }

    private Grant ask(Registration registration, Set<String> scopes, String place) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "client_credentials");
        form.put("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        form.put("client_assertion", assertion(registration));
        form.put("scope", String.join(" ", new TreeSet<>(scopes)));
        OutboundReply reply =
                http.send(OutboundRequest.postForm(registration.endpoints().token(), form, registration.isTrusted())
                        .header("Accept", "application/json"));
        if (reply instanceof OutboundReply.Answered answer && answer.isSuccess()) {
            return keep(place, answer);
        }
        return new Grant.Denied(problem(reply));
    }

    // Security 4.1.2 and 5.2.2
    private String assertion(Registration registration) {
        Instant now = clock.instant();
        String audience = registration
                .endpoints()
                .tokenAudience()
                .orElse(registration.endpoints().token().toString());
        return keys.current()
                .sign(new JWTClaimsSet.Builder()
                        .issuer(registration.clientId())
                        .subject(registration.clientId())
                        .audience(audience)
                        .issueTime(Date.from(now.minus(BACKDATED)))
                        .expirationTime(Date.from(now.plus(ASSERTION_LIFETIME)))
                        .jwtID(UUID.randomUUID().toString())
                        .build());
    }

    private Grant keep(String place, OutboundReply.Answered answer) {
        try {
            Map<String, Object> json = JSONObjectUtils.parse(answer.body());
            if (!(json.get("access_token") instanceof String token) || !token.matches(TOKEN)) {
                return new Grant.Denied(
                        new GradingProblem.Unauthorised("the token answer holds no usable access_token"));
            }
            kept.put(
                    place,
                    new Kept(token, clock.instant().plusSeconds(lifetime(json)).minus(SPARE)));
            return new Grant.Granted(token);
        } catch (ParseException e) {
            return new Grant.Denied(new GradingProblem.Unauthorised("the token answer is not JSON"));
        }
    }

    // RFC 6749 5.1: expires_in is recommended only, and some platforms write it as a text
    private static long lifetime(Map<String, Object> json) {
        Object given = json.get("expires_in");
        if (given instanceof Number seconds) {
            return Math.min(Math.max(seconds.longValue(), 0), Duration.ofDays(1).toSeconds());
        }
        return DEFAULT_LIFETIME_SECONDS;
    }

    // the token endpoint too: after an administrator has corrected it, no token of the old one may linger
    private static String place(Registration registration, Set<String> scopes) {
        return registration.id() + " " + registration.endpoints().token() + " " + new TreeSet<>(scopes);
    }

    private static GradingProblem problem(OutboundReply reply) {
        GradingProblem problem = Answers.problem(reply);
        if (problem.isPassing() || !(reply instanceof OutboundReply.Answered answer)) {
            return problem;
        }
        // RFC 6749 5.2: invalid_client and the like come with 400 or 401; the body names the error, not our assertion
        return new GradingProblem.Unauthorised(
                "the token endpoint answered " + answer.status() + ": " + answer.shortBody());
    }
}
