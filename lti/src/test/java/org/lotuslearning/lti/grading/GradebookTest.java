package org.lotuslearning.lti.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotuslearning.lti.http.OutboundHttp;
import org.lotuslearning.lti.http.OutboundSettings;
import org.lotuslearning.lti.http.PrivateAddresses;
import org.lotuslearning.lti.key.SecretBox;
import org.lotuslearning.lti.key.SigningKeys;
import org.lotuslearning.lti.registration.PlatformEndpoints;
import org.lotuslearning.lti.registration.Registration;
import org.lotuslearning.lti.registration.RegistrationPolicy;
import org.lotuslearning.lti.testplatform.TestPlatform;
import org.lotuslearning.lti.testplatform.TestPlatform.Answer;
import org.lotuslearning.testdatabase.TestClock;
import org.lotuslearning.testdatabase.TestDatabase;

class GradebookTest {
    private static final String SCORES = "/ags/items/3/lineitem/scores";
    private static final Score SCORE = Score.complete(
            "user-1", 100, 100, Instant.parse("2026-11-20T09:00:00.120Z"), Instant.parse("2026-11-20T08:59:59Z"));

    private static final DataSource SOURCE = TestDatabase.H2.fresh();

    private final TestPlatform platform = TestPlatform.start();
    private final TestClock clock = new TestClock();
    private final SigningKeys keys = new SigningKeys(SOURCE, new SecretBox("a secret key of some length"), clock);
    private final Gradebook gradebook =
            new Gradebook(new OutboundHttp(OutboundSettings.direct(PrivateAddresses.LOOPBACK)), keys, clock);
    private final Registration registration =
            platform.registration("client-1", Set.of("1"), RegistrationPolicy.DEFAULT);
    private final URI lineItem = platform.url("/ags/items/3/lineitem?type_id=7");

    @AfterEach
    void closePlatform() {
        platform.close();
    }

    @Test
    void postsAScoreAsTheSpecificationWritesIt() throws Exception {
        platform.answer(SCORES, Answer.of(204, ""));

        ScoreOutcome outcome = gradebook.post(registration, lineItem, SCORE);

        assertThat(outcome).isEqualTo(new ScoreOutcome.Delivered());
        TestPlatform.Received received = platform.received(SCORES).get(0);
        assertThat(received.method()).isEqualTo("POST");
        assertThat(received.target()).isEqualTo(SCORES + "?type_id=7");
        assertThat(received.headers().getFirst("Content-Type")).isEqualTo("application/vnd.ims.lis.v1.score+json");
        assertThat(received.headers().getFirst("Authorization")).isEqualTo("Bearer token-1");
        assertThat(received.headers().getFirst("User-Agent")).startsWith("LotusLearning/");
        assertThat(JSONObjectUtils.parse(received.body()))
                .isEqualTo(Map.of(
                        "userId", "user-1",
                        "scoreGiven", 100.0,
                        "scoreMaximum", 100.0,
                        "activityProgress", "Completed",
                        "gradingProgress", "FullyGraded",
                        "timestamp", "2026-11-20T09:00:00.120Z",
                        "submission", Map.of("submittedAt", "2026-11-20T08:59:59.000Z")));
    }

    @Test
    void asksForTheTokenWithASignedAssertion() throws Exception {
        gradebook.post(registration, lineItem, SCORE);

        Map<String, String> form = form(platform.received("/token").get(0).body());
        assertThat(form)
                .containsEntry("grant_type", "client_credentials")
                .containsEntry("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
                .containsEntry("scope", "https://purl.imsglobal.org/spec/lti-ags/scope/score");
        SignedJWT assertion = SignedJWT.parse(form.getOrDefault("client_assertion", ""));
        JWKSet published = JWKSet.parse(keys.publicJwkSet());
        assertThat(assertion.verify(new RSASSAVerifier(published
                        .getKeyByKeyId(assertion.getHeader().getKeyID())
                        .toRSAKey())))
                .isTrue();
        JWTClaimsSet claims = assertion.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo("client-1");
        assertThat(claims.getSubject()).isEqualTo("client-1");
        assertThat(claims.getAudience()).containsExactly(platform.url("/token").toString());
        assertThat(claims.getIssueTime()).isEqualTo(clock.instant().minusSeconds(10));
        assertThat(claims.getExpirationTime()).isEqualTo(clock.instant().plusSeconds(300));
        assertThat(claims.getJWTID()).isNotBlank();
    }

    @Test
    void addressesTheAssertionAsTheRegistrationSays() throws Exception {
        Registration brightspace = Registration.of(
                "B",
                platform.issuer(),
                "client-1",
                Set.of("1"),
                new PlatformEndpoints(
                        platform.url("/auth"),
                        platform.url("/token"),
                        platform.url("/jwks"),
                        Optional.of("https://api.brightspace.com/auth/token")),
                Registration.Source.CONSOLE,
                RegistrationPolicy.DEFAULT);

        gradebook.post(brightspace, lineItem, SCORE);

        Map<String, String> form = form(platform.received("/token").get(0).body());
        assertThat(SignedJWT.parse(form.getOrDefault("client_assertion", ""))
                        .getJWTClaimsSet()
                        .getAudience())
                .containsExactly("https://api.brightspace.com/auth/token");
    }

    @Test
    void keepsATokenUntilAMinuteBeforeItExpires() {
        gradebook.post(registration, lineItem, SCORE);
        clock.advance(Duration.ofSeconds(3539));
        gradebook.post(registration, lineItem, SCORE);
        assertThat(platform.received("/token")).hasSize(1);

        clock.advance(Duration.ofSeconds(1));
        gradebook.post(registration, lineItem, SCORE);
        assertThat(platform.received("/token")).hasSize(2);
    }

    @Test
    void takesANewTokenOnceWhenTheOldOneIsRefused() {
        platform.answer(SCORES, Answer.of(401, "expired"), Answer.of(200, ""));

        assertThat(gradebook.post(registration, lineItem, SCORE)).isEqualTo(new ScoreOutcome.Delivered());

        assertThat(platform.received("/token")).hasSize(2);
        assertThat(platform.received(SCORES).get(1).headers().getFirst("Authorization"))
                .isEqualTo("Bearer token-2");
    }

    @Test
    void givesUpWhenANewTokenIsRefusedToo() {
        platform.answer(SCORES, Answer.of(401, "no"));

        assertThat(gradebook.post(registration, lineItem, SCORE)).isInstanceOf(GradingProblem.Refused.class);

        assertThat(platform.received(SCORES)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "400, NotGradable",
        "404, NotGradable",
        "422, NotGradable",
        "403, Refused",
        "409, Conflict",
        "408, Busy",
        "429, Busy",
        "500, Busy",
        "503, Busy",
        "302, Rejected",
        "410, Rejected",
        "415, Rejected"
    })
    void tellsWhatAnAnswerMeans(int status, String meaning) {
        platform.answer(SCORES, Answer.of(status, "because"));

        ScoreOutcome outcome = gradebook.post(registration, lineItem, SCORE);

        assertThat(outcome.getClass().getSimpleName()).isEqualTo(meaning);
        assertThat(platform.received(SCORES)).hasSize(1);
    }

    @Test
    void passesOnHowLongThePlatformWantsToBeLeftAlone() {
        platform.answer(
                SCORES,
                new Answer(429, Map.of("Retry-After", "120"), ""),
                new Answer(503, Map.of("Retry-After", "Wed, 21 Oct 1970 07:28:00 GMT"), ""),
                new Answer(429, Map.of("Retry-After", "soon"), ""),
                new Answer(429, Map.of("Retry-After", "999999999"), ""));

        assertThat(gradebook.post(registration, lineItem, SCORE))
                .isEqualTo(new GradingProblem.Busy(429, Optional.of(Duration.ofMinutes(2))));
        assertThat(gradebook.post(registration, lineItem, SCORE))
                .isEqualTo(new GradingProblem.Busy(503, Optional.empty()));
        assertThat(gradebook.post(registration, lineItem, SCORE))
                .isEqualTo(new GradingProblem.Busy(429, Optional.empty()));
        assertThat(gradebook.post(registration, lineItem, SCORE))
                .isEqualTo(new GradingProblem.Busy(429, Optional.of(Duration.ofDays(1))));
    }

    @Test
    void knowsCanvassWayOfSayingBusy() {
        platform.answer(SCORES, Answer.of(403, "403 Forbidden (Rate Limit Exceeded)"));

        assertThat(gradebook.post(registration, lineItem, SCORE)).isInstanceOf(GradingProblem.Busy.class);
    }

    @ParameterizedTest
    @CsvSource({"400, Unauthorised", "401, Unauthorised", "404, Unauthorised", "503, Busy", "429, Busy"})
    void tellsWhyThereIsNoToken(int status, String meaning) {
        platform.answer("/token", Answer.of(status, "{\"error\":\"invalid_client\"}"));

        assertThat(gradebook.post(registration, lineItem, SCORE).getClass().getSimpleName())
                .isEqualTo(meaning);
        assertThat(platform.received(SCORES)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not json",
                "[]",
                "{}",
                "{\"access_token\":7}",
                "{\"access_token\":\"\"}",
                "{\"access_token\":\"line\\nbreak\"}"
            })
    void takesNoTokenThatIsNone(String answer) {
        platform.answer("/token", Answer.of(200, answer));

        assertThat(gradebook.post(registration, lineItem, SCORE)).isInstanceOf(GradingProblem.Unauthorised.class);
    }

    @Test
    void saysWhenNobodyAnswers() {
        platform.close();

        assertThat(gradebook.post(registration, lineItem, SCORE)).isInstanceOf(GradingProblem.Unreachable.class);
    }

    @ParameterizedTest
    @CsvSource({
        "https://lms/a/lineitem, https://lms/a/lineitem/scores",
        "https://lms/a/lineitem/, https://lms/a/lineitem/scores",
        "https://lms/a/lineitem?type_id=1&x=%20y, https://lms/a/lineitem/scores?type_id=1&x=%20y",
    })
    void putsScoresBeforeTheQuery(URI item, URI scores) {
        assertThat(Gradebook.scores(item)).isEqualTo(scores);
    }

    @Test
    void makesNoScoreThatCannotBe() {
        Instant now = clock.instant();
        assertThatThrownBy(() -> Score.complete("", 1, 1, now, now)).hasMessageContaining("userId");
        assertThatThrownBy(() -> Score.complete("u", -1, 1, now, now)).hasMessageContaining("scoreGiven");
        assertThatThrownBy(() -> Score.complete("u", Double.NaN, 1, now, now)).hasMessageContaining("scoreGiven");
        assertThatThrownBy(() -> Score.complete("u", 1, 0, now, now)).hasMessageContaining("scoreMaximum");
        assertThatThrownBy(() -> new Score(
                        "u",
                        OptionalDouble.of(1),
                        OptionalDouble.empty(),
                        Score.ActivityProgress.STARTED,
                        Score.GradingProgress.PENDING,
                        now,
                        Optional.empty(),
                        Optional.empty()))
                .hasMessageContaining("come together");
    }

    private static Map<String, String> form(String body) {
        return Arrays.stream(body.split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }
}
