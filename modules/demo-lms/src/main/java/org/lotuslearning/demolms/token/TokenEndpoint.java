package org.lotuslearning.demolms.token;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lotuslearning.demolms.gradebook.Scopes;
import org.lotuslearning.demolms.membership.MembersResource;
import org.lotuslearning.demolms.secret.Secret;
import org.lotuslearning.demolms.settings.DemoSettings;
import org.lotuslearning.demolms.tool.MessageTimes;
import org.lotuslearning.demolms.tool.Parameters;
import org.lotuslearning.demolms.tool.Tool;
import org.lotuslearning.demolms.tool.ToolKeys;
import org.lotuslearning.demolms.tool.UsedOnce;

/** Gives an access token for a signed assertion (1EdTech Security Framework 4.1, RFC 6749 4.4, RFC 7523 3). */
@Singleton
public final class TokenEndpoint {

    private static final Set<String> KNOWN_SCOPES =
            Set.of(Scopes.LINE_ITEM, Scopes.LINE_ITEM_READ, Scopes.RESULT_READ, Scopes.SCORE, MembersResource.SCOPE);

    private static final String JWT_BEARER = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private final Clock clock;
    private final DemoSettings settings;
    private final Tool tool;
    private final ToolKeys keys;
    private final UsedOnce usedOnce;
    private final AccessTokens tokens;

    /** For one tool. */
    @Inject
    public TokenEndpoint(
            Clock clock, DemoSettings settings, Tool tool, ToolKeys keys, UsedOnce usedOnce, AccessTokens tokens) {
        this.clock = clock;
        this.settings = settings;
        this.tool = tool;
        this.keys = keys;
        this.usedOnce = usedOnce;
        this.tokens = tokens;
    }

    /** Answers a request. */
    Answer answer(Parameters request) {
        if (request.areRepeated()) {
            return new Answer.Refused("invalid_request", "a parameter is there more than once");
        }
        if (!request.is("grant_type", "client_credentials")) {
            return new Answer.Refused("unsupported_grant_type", "grant_type is not client_credentials");
        }
        if (!request.is("client_assertion_type", JWT_BEARER)) {
            return new Answer.Refused("invalid_request", "client_assertion_type is not " + JWT_BEARER);
        }
        Optional<String> wrong = wrongAssertion(request.value("client_assertion"));
        if (wrong.isPresent()) {
            return new Answer.Refused("invalid_client", "the client_assertion is not accepted: " + wrong.get());
        }
        return grant(AccessTokens.split(request.value("scope")));
    }

    private Answer grant(Set<String> asked) {
        Set<String> granted = new LinkedHashSet<>(asked);
        // RFC 6749 3.3: unknown ones are left out, and the answer says what is left
        granted.retainAll(KNOWN_SCOPES);
        if (granted.isEmpty()) {
            return new Answer.Refused("invalid_scope", "none of the scopes asked for is known here");
        }
        return new Answer.Granted(tokens.issue(granted), granted, AccessTokens.LIFE);
    }

    private Optional<String> wrongAssertion(String assertion) {
        ToolKeys.Signed signed = keys.open(assertion);
        if (signed instanceof ToolKeys.Signed.Refused refused) {
            return Optional.of(refused.why());
        }
        JWTClaimsSet claims = ((ToolKeys.Signed.Accepted) signed).claims();
        return MessageTimes.wrong(claims, clock.instant()).or(() -> wrongParties(claims));
    }

    private Optional<String> wrongParties(JWTClaimsSet claims) {
        String endpoint = settings.address("/token").toString();
        if (!tool.clientId().equals(claims.getIssuer()) || !tool.clientId().equals(claims.getSubject())) {
            return Optional.of("its iss and sub are " + claims.getIssuer() + " and " + claims.getSubject()
                    + ", not both the client_id " + tool.clientId());
        }
        // RFC 7523 3: the audience is this endpoint, and nobody else
        if (!claims.getAudience().equals(List.of(endpoint))) {
            return Optional.of("its aud is " + claims.getAudience() + ", not the token endpoint " + endpoint);
        }
        String jti = claims.getJWTID();
        if (jti == null || jti.isEmpty()) {
            return Optional.of("it has no jti");
        }
        return usedOnce.take("jti", jti) ? Optional.empty() : Optional.of("its jti was used before");
    }

    /** What the tool is told. */
    sealed interface Answer {
        /** A token. */
        record Granted(Secret token, Set<String> scopes, Duration life) implements Answer {}

        /** No token (RFC 6749 5.2). */
        record Refused(String error, String description) implements Answer {}
    }
}
