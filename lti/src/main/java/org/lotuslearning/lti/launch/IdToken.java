package org.lotuslearning.lti.launch;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lotuslearning.lti.refusal.RefusalCode;
import org.lotuslearning.lti.registration.Registration;

/** Checks an id_token as far as it is any OpenID Connect token (LTI 1.3 Security Framework 5.1.3), the header first. */
final class IdToken {
    /** Generous: real ones have 2 to 6 KB. */
    static final int MAX_LENGTH = 64 * 1024;

    private static final Duration LEEWAY = Duration.ofSeconds(60);

    private final PlatformKeys keys;
    private final Clock clock;

    IdToken(PlatformKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * The claims of a good token.
     *
     * @param loginBegan when we asked for it; it cannot have been made before
     * @throws Violation at the first rule that it breaks
     */
    Claims check(String idToken, Registration registration, Instant loginBegan) {
        SignedJWT jwt = parse(idToken);
        checkHeader(jwt);
        checkSignature(jwt, registration);
        Claims claims = claims(jwt);
        checkIssuer(claims, registration);
        checkAudience(claims, registration);
        checkTimes(claims, loginBegan);
        return claims;
    }

    private static SignedJWT parse(String idToken) {
        if (idToken.length() > MAX_LENGTH) {
            throw new Violation(RefusalCode.TOKEN_MALFORMED, "id_token has " + idToken.length() + " characters");
        }
        if (!isCanonical(idToken)) {
            throw new Violation(RefusalCode.TOKEN_MALFORMED, "id_token is not in base64url");
        }
        JWT jwt = jwt(idToken);
        if (jwt instanceof SignedJWT signed) {
            return signed;
        }
        // alg "none" gives a PlainJWT; encryption is not part of LTI
        throw new Violation(RefusalCode.ALGORITHM, "alg=" + jwt.getHeader().getAlgorithm());
    }

    // RFC 7515 section 2 and RFC 4648 3.5: no padding, no other characters, no stray bits. The library takes all of
    // these, so that one signature could be written in many ways.
    private static boolean isCanonical(String idToken) {
        return Stream.of(idToken.split("\\.", -1))
                .allMatch(part -> Base64URL.encode(new Base64URL(part).decode())
                        .toString()
                        .equals(part));
    }

    private static JWT jwt(String idToken) {
        try {
            return JWTParser.parse(idToken);
        } catch (ParseException | IllegalArgumentException | NullPointerException e) {
            // the library meets a header of "null" with a NullPointerException
            throw new Violation(RefusalCode.TOKEN_MALFORMED, "id_token is not a JWT");
        }
    }

    // Security 5.1.3 step 6 and 6.3: RS256 is the one algorithm we allow; with HMAC our public client id would be the
    // key.
    // jwk, jku, x5u and x5c of the header are never looked at: the key comes from the registration alone.
    private static void checkHeader(SignedJWT jwt) {
        if (!JWSAlgorithm.RS256.equals(jwt.getHeader().getAlgorithm())) {
            throw new Violation(RefusalCode.ALGORITHM, "alg=" + jwt.getHeader().getAlgorithm());
        }
        String kid = jwt.getHeader().getKeyID();
        if (kid == null || kid.isBlank()) {
            throw new Violation(RefusalCode.KEY_ID_MISSING, "no kid in the header");
        }
    }

    // Security 5.1.3 step 1
    private void checkSignature(SignedJWT jwt, Registration registration) {
        String kid = jwt.getHeader().getKeyID();
        PlatformKeys.Lookup lookup = keys.find(registration, kid);
        if (lookup instanceof PlatformKeys.Lookup.Unreachable away) {
            throw new Violation(
                    RefusalCode.KEYS_UNREACHABLE, registration.endpoints().jwks() + ": " + away.reason());
        }
        if (!(lookup instanceof PlatformKeys.Lookup.Found found)) {
            throw new Violation(
                    RefusalCode.KEY_UNKNOWN,
                    "kid=" + kid + " at " + registration.endpoints().jwks());
        }
        if (!verifies(jwt, found.key())) {
            throw new Violation(RefusalCode.SIGNATURE, "kid=" + kid);
        }
    }

    private static boolean verifies(JWSObject jwt, RSAKey key) {
        try {
            return jwt.verify(new RSASSAVerifier(key));
        } catch (JOSEException e) {
            return false;
        }
    }

    private static Claims claims(SignedJWT jwt) {
        Map<String, Object> object = jwt.getPayload().toJSONObject();
        if (object == null) {
            throw new Violation(RefusalCode.TOKEN_MALFORMED, "the payload is not a JSON object");
        }
        return new Claims(object, "", RefusalCode.CLAIM);
    }

    // Security 5.1.3 step 2
    private static void checkIssuer(Claims claims, Registration registration) {
        Claims issuer = claims.under(RefusalCode.ISSUER);
        String iss = issuer.text("iss").orElseThrow(() -> issuer.violation("iss", "is missing"));
        if (!iss.equals(registration.issuer())) {
            throw issuer.violation("iss", "is " + iss);
        }
    }

    // Security 5.1.3 steps 3, 4 and 5. We trust no audience beside ourselves, so any other one refuses the token.
    private static void checkAudience(Claims claims, Registration registration) {
        Claims audience = claims.under(RefusalCode.AUDIENCE);
        List<String> audiences = audience.oneOrMoreTexts("aud");
        if (!audiences.contains(registration.clientId())) {
            throw audience.violation("aud", "lacks our client id");
        }
        if (!audiences.stream().allMatch(registration.clientId()::equals)) {
            throw audience.violation("aud", "names others beside us");
        }
        Claims party = claims.under(RefusalCode.AUTHORIZED_PARTY);
        if (audiences.size() > 1 && !party.has("azp")) {
            throw party.violation("azp", "is missing although aud has several entries");
        }
        party.text("azp").ifPresent(azp -> {
            if (!azp.equals(registration.clientId())) {
                throw party.violation("azp", "is " + azp);
            }
        });
    }

    // Security 5.1.3 steps 7 and 8
    private void checkTimes(Claims claims, Instant loginBegan) {
        double now = clock.instant().toEpochMilli() / 1000.0;
        double exp = claims.under(RefusalCode.EXPIRED).seconds("exp");
        if (exp <= now - LEEWAY.toSeconds()) {
            throw new Violation(RefusalCode.EXPIRED, "exp is " + Math.round(now - exp) + " s ago");
        }
        double iat = claims.under(RefusalCode.ISSUED_AT).seconds("iat");
        if (iat > now + LEEWAY.toSeconds()) {
            throw new Violation(RefusalCode.ISSUED_AT, "iat is " + Math.round(iat - now) + " s ahead");
        }
        if (iat < loginBegan.getEpochSecond() - LEEWAY.toSeconds()) {
            throw new Violation(RefusalCode.ISSUED_AT, "iat is before the login, " + Math.round(now - iat) + " s ago");
        }
        Claims notBefore = claims.under(RefusalCode.ISSUED_AT);
        if (notBefore.has("nbf") && notBefore.seconds("nbf") > now + LEEWAY.toSeconds()) {
            throw notBefore.violation("nbf", "is in the future");
        }
    }
}
