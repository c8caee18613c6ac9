package org.lotuslearning.lti.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotuslearning.lti.launch.Launching.LTI;
import static org.lotuslearning.lti.launch.Launching.SETTINGS;
import static org.lotuslearning.lti.launch.Launching.object;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.PlainObject;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lotuslearning.lti.refusal.RefusalCode;
import org.lotuslearning.lti.registration.Registration;
import org.lotuslearning.lti.testplatform.TestPlatform;
import org.lotuslearning.testdatabase.TestDatabase;

/** Every launch that must not get in. Those of the 1EdTech certification suite, 6.1.1, are marked "certification". */
class LaunchRefusalTest {
    private static DataSource source;

    private Launching tool;
    private Launching.Begun begun;

    @BeforeAll
    static void openDatabase() {
        source = TestDatabase.H2.fresh();
    }

    @BeforeEach
    void beginLaunch() {
        tool = new Launching(source);
        begun = tool.begin();
    }

    @AfterEach
    void closePlatform() {
        tool.close();
    }

    static Stream<Arguments> wrongClaims() {
        long now = 1_795_165_200; // 2026-11-20T09:00:00Z, when the test clock stands still
        String tooLong = "x".repeat(256);
        return Stream.of(
                wrong("certification: wrong LTI version", RefusalCode.VERSION, c -> c.put(LTI + "version", "11.3")),
                wrong("certification: no LTI version", RefusalCode.VERSION, c -> c.remove(LTI + "version")),
                wrong("an LTI 1.1 version", RefusalCode.VERSION, c -> c.put(LTI + "version", "LTI-1p0")),
                wrong(
                        "certification: missing message type",
                        RefusalCode.MESSAGE_TYPE,
                        c -> c.remove(LTI + "message_type")),
                wrong(
                        "unknown message type",
                        RefusalCode.MESSAGE_TYPE,
                        c -> c.put(LTI + "message_type", "LtiStartProctoring")),
                wrong("certification: missing roles", RefusalCode.ROLES, c -> c.remove(LTI + "roles")),
                wrong(
                        "certification: missing deployment id",
                        RefusalCode.DEPLOYMENT,
                        c -> c.remove(LTI + "deployment_id")),
                wrong("unknown deployment", RefusalCode.DEPLOYMENT, c -> c.put(LTI + "deployment_id", "other")),
                wrong("deployment too long", RefusalCode.DEPLOYMENT, c -> c.put(LTI + "deployment_id", tooLong)),
                wrong(
                        "certification: missing resource link id",
                        RefusalCode.RESOURCE_LINK,
                        c -> c.put(LTI + "resource_link", object("title", "no id"))),
                wrong("missing resource link", RefusalCode.RESOURCE_LINK, c -> c.remove(LTI + "resource_link")),
                wrong(
                        "resource link id too long",
                        RefusalCode.RESOURCE_LINK,
                        c -> c.put(LTI + "resource_link", object("id", tooLong))),
                wrong("certification: missing sub", RefusalCode.SUBJECT, c -> c.remove("sub")),
                wrong("empty sub", RefusalCode.SUBJECT, c -> c.put("sub", "")),
                wrong("sub too long", RefusalCode.SUBJECT, c -> c.put("sub", tooLong)),
                wrong("sub with NUL", RefusalCode.SUBJECT, c -> c.put("sub", "a\u0000b")),
                wrong("certification: exp in the past", RefusalCode.EXPIRED, c -> c.put("exp", now - 61)),
                wrong("no exp", RefusalCode.EXPIRED, c -> c.remove("exp")),
                wrong("exp beyond any date", RefusalCode.EXPIRED, c -> c.put("exp", 1e300)),
                wrong("certification: iat in the future", RefusalCode.ISSUED_AT, c -> c.put("iat", now + 61)),
                wrong("iat before the login", RefusalCode.ISSUED_AT, c -> c.put("iat", now - 61)),
                wrong("no iat", RefusalCode.ISSUED_AT, c -> c.remove("iat")),
                wrong("nbf in the future", RefusalCode.ISSUED_AT, c -> c.put("nbf", now + 61)),
                wrong("another issuer", RefusalCode.ISSUER, c -> c.put("iss", "https://other.example")),
                wrong("no issuer", RefusalCode.ISSUER, c -> c.remove("iss")),
                wrong("another audience", RefusalCode.AUDIENCE, c -> c.put("aud", "other")),
                wrong("no audience", RefusalCode.AUDIENCE, c -> c.remove("aud")),
                wrong("an empty audience", RefusalCode.AUDIENCE, c -> c.put("aud", List.of())),
                wrong("an audience beside us", RefusalCode.AUDIENCE, c -> c.put("aud", List.of(c.get("azp"), "other"))),
                wrong("another authorized party", RefusalCode.AUTHORIZED_PARTY, c -> c.put("azp", "other")),
                wrong("several audiences without azp", RefusalCode.AUTHORIZED_PARTY, c -> {
                    c.put("aud", List.of(c.get("azp"), c.get("azp")));
                    c.remove("azp");
                }),
                wrong("no nonce", RefusalCode.NONCE, c -> c.remove("nonce")),
                wrong("another nonce", RefusalCode.NONCE, c -> c.put("nonce", "other")),
                wrong("no target", RefusalCode.TARGET_NOT_OURS, c -> c.remove(LTI + "target_link_uri")),
                wrong(
                        "a target that the login did not name",
                        RefusalCode.TARGET_NOT_OURS,
                        c -> c.put(LTI + "target_link_uri", "https://lotus.example/learn/lotus/plum")),
                wrong(
                        "a target elsewhere",
                        RefusalCode.TARGET_NOT_OURS,
                        c -> c.put(LTI + "target_link_uri", "https://lotus.example.evil/learn/lotus/learn")),
                wrong("a context without id", RefusalCode.CONTEXT, c -> c.put(LTI + "context", object("title", "T"))),
                wrong(
                        "a context id too long",
                        RefusalCode.CONTEXT,
                        c -> c.put(LTI + "context", object("id", tooLong))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongClaims")
    void refusesWrongClaims(String name, RefusalCode code, Consumer<Map<String, Object>> mistake) {
        Map<String, Object> claims = tool.claims(begun);
        mistake.accept(claims);

        assertRefused(tool.launch(begun, claims), code);
    }

    @Test
    void refusesWhatIsNoLtiLaunchAtAll() { // certification: not a 1.3 launch; missing claims
        Map<String, Object> claims = tool.claims(begun);
        claims.keySet().removeIf(name -> name.startsWith("https://purl.imsglobal.org/"));

        assertRefused(tool.launch(begun, claims), RefusalCode.MESSAGE_TYPE);
        assertRefused(tool.launch(begun, object("name", "badltilaunch")), RefusalCode.ISSUER);
    }

    @Test
    void refusesATokenWithoutKeyId() { // certification: no kid
        JWSHeader header = new JWSHeader(JWSAlgorithm.RS256);

        String token = TestPlatform.sign(header, tool.claims(begun), tool.platform.key());

        assertRefused(tool.launch(begun, token), RefusalCode.KEY_ID_MISSING);
    }

    @Test
    void refusesAKeyThatThePlatformDoesNotPublish() { // certification: incorrect kid
        RSAKey stranger = TestPlatform.newKey("stranger");

        assertRefused(tool.launch(begun, tool.platform.sign(tool.claims(begun), stranger)), RefusalCode.KEY_UNKNOWN);
    }

    @Test
    void refusesAStrangersSignatureUnderAKnownKeyId() {
        RSAKey stranger = TestPlatform.newKey(tool.platform.key().getKeyID());

        assertRefused(tool.launch(begun, tool.platform.sign(tool.claims(begun), stranger)), RefusalCode.SIGNATURE);
    }

    @Test
    void ignoresAKeyThatTheTokenBringsAlong() {
        RSAKey stranger = TestPlatform.newKey(tool.platform.key().getKeyID());
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(stranger.getKeyID())
                .jwk(stranger.toPublicJWK())
                .jwkURL(tool.platform.url("/strangers-keys"))
                .build();

        LaunchOutcome outcome = tool.launch(begun, TestPlatform.sign(header, tool.claims(begun), stranger));

        assertRefused(outcome, RefusalCode.SIGNATURE);
        assertThat(tool.platform.received("/strangers-keys")).isEmpty();
    }

    @Test
    void refusesAnUnsignedToken() {
        String unsigned = new PlainObject(new Payload(tool.claims(begun))).serialize();

        assertRefused(tool.launch(begun, unsigned), RefusalCode.ALGORITHM);
    }

    @Test
    void refusesATokenSignedWithHmacUnderOurPublicKey() throws JOSEException {
        byte[] publicKey = tool.platform.key().toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8);
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .keyID(tool.platform.key().getKeyID())
                .build();
        JWSObject jws = new JWSObject(header, new Payload(tool.claims(begun)));
        jws.sign(new MACSigner(publicKey));

        assertRefused(tool.launch(begun, jws.serialize()), RefusalCode.ALGORITHM);
    }

    @Test
    void refusesAnotherRsaAlgorithm() {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS512)
                .keyID(tool.platform.key().getKeyID())
                .build();

        String token = TestPlatform.sign(header, tool.claims(begun), tool.platform.key());

        assertRefused(tool.launch(begun, token), RefusalCode.ALGORITHM);
    }

    @Test
    void refusesATokenThatWasAltered() {
        String token = tool.platform.sign(tool.claims(begun));
        String other = tool.platform.sign(Map.of("sub", "someone else"));
        List<String> parts = List.of(token.split("\\.", -1));
        String altered = parts.get(0) + "." + List.of(other.split("\\.", -1)).get(1) + "." + parts.get(2);

        assertRefused(tool.launch(begun, altered), RefusalCode.SIGNATURE);
    }

    @Test
    void refusesWhatCannotBeRead() {
        String nested = "[".repeat(20_000) + "]".repeat(20_000);

        for (String token : List.of("rubbish", "a.b.c", "..", "e30.e30.", "x".repeat(IdToken.MAX_LENGTH + 1))) {
            assertThat(tool.launch(begun, token)).isInstanceOf(LaunchOutcome.Refused.class);
        }
        assertThat(tool.launch(begun, signText("\"no object\""))).isInstanceOf(LaunchOutcome.Refused.class);
        assertThat(tool.launch(begun, signText("{\"a\":" + nested + "}"))).isInstanceOf(LaunchOutcome.Refused.class);
    }

    @Test
    void refusesATokenThatIsWrittenInAnotherWay() {
        String token = tool.platform.sign(tool.claims(begun));
        String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        int last = letters.indexOf(token.charAt(token.length() - 1));
        String sameBytes = token.substring(0, token.length() - 1) + letters.charAt(last ^ 1);

        for (String other : List.of(token + "=", token + "\n", " " + token, token.replace(".", ".\0"), sameBytes)) {
            assertRefused(tool.launch(begun, other), RefusalCode.TOKEN_MALFORMED);
        }
    }

    @Test
    void refusesAHeaderThatIsNoObject() {
        for (String header : List.of("null", "42", "[]", "\"RS256\"", "")) {
            String token = Base64URL.encode(header) + ".e30.AAAA";
            assertRefused(tool.launch(begun, token), RefusalCode.TOKEN_MALFORMED);
        }
    }

    @Test
    void refusesAFormWithoutTokenOrState() {
        LaunchVerifier verifier = tool.newVerifier();

        assertRefused(verifier.verify("", begun.state(), Optional.empty()), RefusalCode.LAUNCH_FORM);
        assertRefused(verifier.verify("token", " ", Optional.empty()), RefusalCode.LAUNCH_FORM);
    }

    @Test
    void refusesAStateThatNobodyBegan() {
        String token = tool.platform.sign(tool.claims(begun));

        LaunchOutcome outcome = tool.newVerifier().verify(token, "invented", Optional.of(begun.browserSecret()));

        assertRefused(outcome, RefusalCode.STATE_UNKNOWN);
    }

    @Test
    void refusesTheStateOfAnotherBrowser() {
        Launching.Begun other = tool.begin();
        String token = tool.platform.sign(tool.claims(begun));

        LaunchOutcome outcome = tool.newVerifier().verify(token, begun.state(), Optional.of(other.browserSecret()));

        assertRefused(outcome, RefusalCode.BROWSER_DIFFERS);
    }

    @Test
    void refusesATokenOfAnotherLogin() {
        Launching.Begun other = tool.begin();

        LaunchOutcome outcome = tool.launch(other, tool.claims(begun));

        assertRefused(outcome, RefusalCode.NONCE);
    }

    @Test
    void refusesALoginOlderThanTenMinutes() {
        tool.clock.advance(Duration.ofMinutes(10));

        assertRefused(tool.launch(begun, tool.claims(begun)), RefusalCode.STATE_UNKNOWN);
    }

    @Test
    void refusesARegistrationThatWasSwitchedOffMeanwhile() {
        try (Launching fromFile = new Launching(source)) {
            fromFile.registrations.putFromFile(List.of(asFile(fromFile)));
            Launching.Begun waiting = fromFile.begin();

            fromFile.registrations.putFromFile(List.of());

            assertRefused(fromFile.launch(waiting, fromFile.claims(waiting)), RefusalCode.PLATFORM_UNKNOWN);
        }
    }

    @Test
    void refusesAPlatformWhoseKeysWereNeverReached() {
        tool.platform.answer("/jwks", TestPlatform.Answer.of(500, "down"));

        assertRefused(tool.launch(begun, tool.claims(begun)), RefusalCode.KEYS_UNREACHABLE);
    }

    static Stream<Arguments> wrongDeepLinking() {
        return Stream.of(
                wrong("no settings", RefusalCode.DEEP_LINKING, c -> c.remove(SETTINGS)),
                wrongSetting("deep_link_return_url", Map::remove),
                wrongSetting("accept_types", Map::remove),
                wrongSetting("accept_presentation_document_targets", Map::remove),
                wrongSetting("deep_link_return_url", (settings, name) -> settings.put(name, "javascript:alert(1)")),
                wrongSetting("deep_link_return_url", (settings, name) -> settings.put(name, "http://lms.example/")),
                wrong(
                        "a learner",
                        RefusalCode.DEEP_LINKING_ROLE,
                        c -> c.put(LTI + "roles", List.of(Launching.MEMBERSHIP + "Learner"))),
                wrong("no role", RefusalCode.DEEP_LINKING_ROLE, c -> c.put(LTI + "roles", List.of())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongDeepLinking")
    void refusesWrongDeepLinking(String name, RefusalCode code, Consumer<Map<String, Object>> mistake) {
        Map<String, Object> claims = tool.deepLinkingClaims(begun);
        mistake.accept(claims);

        assertRefused(tool.launch(begun, claims), code);
    }

    static Stream<Arguments> wrongReviews() {
        Map<String, Object> learner = Map.of(LTI + "roles", List.of(Launching.MEMBERSHIP + "Learner"));
        return Stream.of(
                wrong("nobody to review", RefusalCode.FOR_USER, c -> c.remove(LTI + "for_user")),
                wrong("somebody without id", RefusalCode.FOR_USER, c -> c.put(LTI + "for_user", object("name", "Ben"))),
                wrong(
                        "an id too long",
                        RefusalCode.FOR_USER,
                        c -> c.put(LTI + "for_user", object("user_id", "x".repeat(256)))),
                wrong("a learner who looks at somebody else", RefusalCode.REVIEW_ROLE, c -> c.putAll(learner)),
                wrong(
                        "an administrator of the institution",
                        RefusalCode.REVIEW_ROLE,
                        c -> c.put(
                                LTI + "roles",
                                List.of("http://purl.imsglobal.org/vocab/lis/v2/institution/person#Administrator"))),
                wrong("no role", RefusalCode.REVIEW_ROLE, c -> c.put(LTI + "roles", List.of())),
                wrong("neither link nor line item", RefusalCode.RESOURCE_LINK, c -> {
                    c.remove(LTI + "resource_link");
                    c.remove(Launching.AGS);
                }),
                wrong("no roles", RefusalCode.ROLES, c -> c.remove(LTI + "roles")),
                wrong("no sub", RefusalCode.SUBJECT, c -> c.remove("sub")),
                wrong("no deployment", RefusalCode.DEPLOYMENT, c -> c.remove(LTI + "deployment_id")),
                wrong("another version", RefusalCode.VERSION, c -> c.put(LTI + "version", "1.1")),
                wrong(
                        "a target elsewhere",
                        RefusalCode.TARGET_NOT_OURS,
                        c -> c.put(LTI + "target_link_uri", "https://elsewhere.example/")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongReviews")
    void refusesWrongSubmissionReviews(String name, RefusalCode code, Consumer<Map<String, Object>> mistake) {
        Map<String, Object> claims = tool.reviewClaims(begun);
        mistake.accept(claims);

        assertRefused(tool.launch(begun, claims), code);
    }

    @Test
    void tellsNothingOfAPlatformsErrorButItsCode() {
        LaunchOutcome.Refused refused = tool.newVerifier().platformError("login_required\r\n<script>");

        assertThat(refused.refusal().code()).isEqualTo(RefusalCode.PLATFORM_ERROR);
        assertThat(refused.refusal().detail()).isEqualTo("error=login_requiredscript");
    }

    private String signText(String payload) {
        try {
            JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .keyID(tool.platform.key().getKeyID())
                    .build();
            JWSObject jws = new JWSObject(header, new Payload(payload));
            jws.sign(new RSASSASigner(tool.platform.key()));
            return jws.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Registration asFile(Launching launching) {
        Registration r = launching.registration;
        return new Registration(
                0,
                r.name(),
                r.issuer(),
                r.clientId(),
                r.deployments(),
                r.endpoints(),
                r.organisation(),
                Registration.Source.FILE,
                r.policy());
    }

    private static Arguments wrong(String name, RefusalCode code, Consumer<Map<String, Object>> mistake) {
        return Arguments.of(name, code, mistake);
    }

    private static Arguments wrongSetting(String name, BiConsumer<Map<String, Object>, String> mistake) {
        return wrong(name, RefusalCode.DEEP_LINKING, claims -> {
            @SuppressWarnings("unchecked") // made by this test's own fixture
            Map<String, Object> settings = (Map<String, Object>) claims.get(SETTINGS);
            mistake.accept(settings, name);
        });
    }

    static void assertRefused(LaunchOutcome outcome, RefusalCode code) {
        assertThat(outcome).isInstanceOf(LaunchOutcome.Refused.class);
        assertThat(((LaunchOutcome.Refused) outcome).refusal().code()).isEqualTo(code);
    }
}
