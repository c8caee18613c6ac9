package org.lotuslearning.demolms.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lotuslearning.demolms.gradebook.Scopes;
import org.lotuslearning.demolms.secret.Secret;
import org.lotuslearning.demolms.testing.TestDemo;
import org.lotuslearning.demolms.testing.TestTool;
import org.lotuslearning.demolms.tool.Parameters;

class TokenEndpointTest {

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    private TestDemo demo;
    private AccessTokens tokens;
    private TokenEndpoint endpoint;

    @BeforeEach
    void open(@TempDir Path directory) {
        demo = new TestDemo(directory);
        tokens = new AccessTokens(demo.database(), demo.clock);
        endpoint = new TokenEndpoint(
                demo.clock, demo.settings(), demo.tool(), demo.testTool.keys(), demo.usedOnce(), tokens);
    }

    @AfterEach
    void close() {
        demo.close();
    }

    @Test
    void givesATokenForTheScopesItKnows() {
        TokenEndpoint.Answer answer = ask(good(), Scopes.SCORE + " https://example.org/unknown " + Scopes.LINE_ITEM);

        TokenEndpoint.Answer.Granted granted = (TokenEndpoint.Answer.Granted) answer;
        assertThat(granted.scopes()).containsExactly(Scopes.SCORE, Scopes.LINE_ITEM);
        assertThat(tokens.scopesOf(granted.token())).contains(granted.scopes());
        assertThat(granted.life()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void forgetsATokenWhenItHasExpired() {
        TokenEndpoint.Answer.Granted granted = (TokenEndpoint.Answer.Granted) ask(good(), Scopes.SCORE);

        demo.clock.pass(Duration.ofHours(1));

        assertThat(tokens.scopesOf(granted.token())).isEmpty();
        assertThat(tokens.scopesOf(new Secret("made up"))).isEmpty();
    }

    @Test
    void acceptsAnAssertionOnce() {
        String assertion = demo.testTool.sign(good());

        assertThat(send(assertion, Scopes.SCORE)).isInstanceOf(TokenEndpoint.Answer.Granted.class);
        assertThat(refusal(send(assertion, Scopes.SCORE))).contains("jti was used before");
    }

    @Test
    void acceptsAClockThatIsOffByUnderAMinute() {
        JWTClaimsSet early = changed(claims -> claims.issueTime(Date.from(NOW.plusSeconds(59))));
        JWTClaimsSet late = changed(claims -> claims.expirationTime(Date.from(NOW.minusSeconds(59))));

        assertThat(ask(early, Scopes.SCORE)).isInstanceOf(TokenEndpoint.Answer.Granted.class);
        assertThat(ask(late, Scopes.SCORE)).isInstanceOf(TokenEndpoint.Answer.Granted.class);
    }

    static Stream<Arguments> wrongClaims() {
        return Stream.of(
                wrong("iss", claims -> claims.issuer("somebody")),
                wrong("iss", claims -> claims.issuer(null)),
                wrong("sub", claims -> claims.subject("somebody")),
                wrong("sub", claims -> claims.subject(null)),
                wrong("aud", claims -> claims.audience("http://127.0.0.1:8080/demo-lms")),
                wrong("aud", claims -> claims.audience((String) null)),
                wrong(
                        "aud",
                        claims -> claims.audience(
                                List.of("http://127.0.0.1:8080/demo-lms/token", "https://example.org"))),
                wrong("no exp", claims -> claims.expirationTime(null)),
                wrong("no iat", claims -> claims.issueTime(null)),
                wrong("expired", claims -> claims.expirationTime(Date.from(NOW.minusSeconds(60)))),
                wrong("in the future", claims -> claims.issueTime(Date.from(NOW.plusSeconds(61)))),
                wrong("lives longer", claims -> claims.expirationTime(Date.from(NOW.plusSeconds(3601)))),
                wrong("jti", claims -> claims.jwtID(null)));
    }

    @ParameterizedTest
    @MethodSource("wrongClaims")
    void refusesAnAssertionWithAWrongClaim(String word, UnaryOperator<JWTClaimsSet.Builder> change) {
        assertThat(refusal(ask(changed(change), Scopes.SCORE))).contains(word);
    }

    @Test
    void refusesAnAssertionThatTheToolDidNotSign() {
        TestTool tool = demo.testTool;

        assertThat(refusal(send(tool.forge(good()), Scopes.SCORE))).contains("signature does not fit");
        assertThat(refusal(send(tool.signWithoutKid(good()), Scopes.SCORE))).contains("no kid");
        assertThat(refusal(send(tool.signWithUnknownKid(good()), Scopes.SCORE))).contains("no RSA signing key");
        assertThat(refusal(send(tool.signWithRs512(good()), Scopes.SCORE))).contains("RS512");
        assertThat(refusal(send(tool.signWithPublicKeyAsSecret(good()), Scopes.SCORE)))
                .contains("HS256");
        assertThat(refusal(send(tool.unsigned(good()), Scopes.SCORE))).contains("not a signed JWT");
        assertThat(refusal(send("", Scopes.SCORE))).contains("not a signed JWT");
    }

    @Test
    void refusesARequestOfAnotherKind() {
        Map<String, List<String>> form = form(demo.testTool.sign(good()), Scopes.SCORE);

        assertThat(error(with(form, "grant_type", "password"))).isEqualTo("unsupported_grant_type");
        assertThat(error(with(form, "client_assertion_type", "saml"))).isEqualTo("invalid_request");
        assertThat(error(with(form, "scope", "https://example.org/unknown"))).isEqualTo("invalid_scope");
        assertThat(error(with(form, "scope", "a", "b"))).isEqualTo("invalid_request");
    }

    private static Arguments wrong(String word, UnaryOperator<JWTClaimsSet.Builder> change) {
        return Arguments.of(word, change);
    }

    private static JWTClaimsSet good() {
        return changed(claims -> claims);
    }

    private static JWTClaimsSet changed(UnaryOperator<JWTClaimsSet.Builder> change) {
        return change.apply(new JWTClaimsSet.Builder()
                        .issuer("lotus")
                        .subject("lotus")
                        .audience("http://127.0.0.1:8080/demo-lms/token")
                        .issueTime(Date.from(NOW.minusSeconds(5)))
                        .expirationTime(Date.from(NOW.plusSeconds(60)))
                        .jwtID(TestTool.once()))
                .build();
    }

    private TokenEndpoint.Answer ask(JWTClaimsSet claims, String scope) {
        return send(demo.testTool.sign(claims), scope);
    }

    private TokenEndpoint.Answer send(String assertion, String scope) {
        return endpoint.answer(new Parameters(form(assertion, scope)));
    }

    private String error(Map<String, List<String>> form) {
        return ((TokenEndpoint.Answer.Refused) endpoint.answer(new Parameters(form))).error();
    }

    private static String refusal(TokenEndpoint.Answer answer) {
        TokenEndpoint.Answer.Refused refused = (TokenEndpoint.Answer.Refused) answer;
        assertThat(refused.error()).isEqualTo("invalid_client");
        return refused.description();
    }

    private static Map<String, List<String>> form(String assertion, String scope) {
        return Map.of(
                "grant_type",
                List.of("client_credentials"),
                "client_assertion_type",
                List.of("urn:ietf:params:oauth:client-assertion-type:jwt-bearer"),
                "client_assertion",
                List.of(assertion),
                "scope",
                List.of(scope));
    }

    private static Map<String, List<String>> with(Map<String, List<String>> form, String name, String... values) {
        Map<String, List<String>> changed = new HashMap<>(form);
        changed.put(name, List.of(values));
        return changed;
    }
}
