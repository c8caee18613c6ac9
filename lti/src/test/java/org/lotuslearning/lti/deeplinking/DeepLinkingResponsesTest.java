package org.lotuslearning.lti.deeplinking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.text.ParseException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lotuslearning.lti.key.SecretBox;
import org.lotuslearning.lti.key.SigningKeys;
import org.lotuslearning.lti.registration.PlatformEndpoints;
import org.lotuslearning.lti.registration.Registration;
import org.lotuslearning.lti.registration.RegistrationPolicy;
import org.lotuslearning.testdatabase.TestClock;
import org.lotuslearning.testdatabase.TestDatabase;

class DeepLinkingResponsesTest {
    private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
    private static final String DL = "https://purl.imsglobal.org/spec/lti-dl/claim/";
    private static final Registration LMS = Registration.of(
            "LMS",
            "https://lms.example",
            "client-1",
            Set.of("1"),
            new PlatformEndpoints(
                    URI.create("https://lms.example/auth"),
                    URI.create("https://lms.example/token"),
                    URI.create("https://lms.example/jwks")),
            Registration.Source.CONSOLE,
            RegistrationPolicy.DEFAULT);
    private static final ContentItem LEARN = new ContentItem(
            URI.create("https://lotus.example/learn/lotus/learn"),
            "Learn",
            Optional.of("Lay the groundwork"),
            Map.of("content", "lotus/learn"),
            Optional.of(new ContentItem.Column(100, "Learn", "lotus/learn", Optional.of("completion"))),
            Optional.of(OffsetDateTime.parse("2027-06-30T17:00:00+01:00")),
            Optional.of(ContentItem.Place.IFRAME));
    private static final ContentItem BARE = new ContentItem(
            LEARN.url(),
            "Learn",
            Optional.empty(),
            Map.of("content", "lotus/learn"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    private final TestClock clock = new TestClock();
    private SigningKeys keys;
    private DeepLinkingResponses responses;

    @BeforeEach
    void makeKeys() {
        keys = new SigningKeys(TestDatabase.H2.fresh(), new SecretBox("a secret key of some length"), clock);
        responses = new DeepLinkingResponses(keys, clock);
    }

    @Test
    void returnsThePickedLinkSignedAndAddressedToThePlatform() throws Exception {
        DeepLinkingResponse response =
                responses.picked(LMS, "deployment-1", settings(false, Optional.empty(), "iframe"), List.of(LEARN));

        assertThat(response.returnUrl()).isEqualTo(URI.create("https://lms.example/return"));
        JWTClaimsSet claims = verified(response);
        assertThat(claims.getIssuer()).isEqualTo("client-1");
        assertThat(claims.getAudience()).containsExactly("https://lms.example");
        assertThat(claims.getIssueTime()).isBefore(clock.instant());
        assertThat(claims.getExpirationTime()).isAfter(clock.instant());
        assertThat(claims.getStringClaim("nonce")).isNotBlank();
        assertThat(claims.getClaim(LTI + "message_type")).isEqualTo("LtiDeepLinkingResponse");
        assertThat(claims.getClaim(LTI + "version")).isEqualTo("1.3.0");
        assertThat(claims.getClaim(LTI + "deployment_id")).isEqualTo("deployment-1");
        assertThat(claims.getClaim(DL + "data")).isEqualTo("opaque=data");
        assertThat(claims.getListClaim(DL + "content_items"))
                .isEqualTo(List.of(Map.of(
                        "type",
                        "ltiResourceLink",
                        "url",
                        "https://lotus.example/learn/lotus/learn",
                        "title",
                        "Learn",
                        "text",
                        "Lay the groundwork",
                        "custom",
                        Map.of("content", "lotus/learn"),
                        "lineItem",
                        Map.of(
                                "scoreMaximum",
                                100.0,
                                "label",
                                "Learn",
                                "resourceId",
                                "lotus/learn",
                                "tag",
                                "completion",
                                "submissionReview",
                                Map.of("reviewableStatus", List.of("InProgress", "Submitted", "Completed"))),
                        "submission",
                        Map.of("endDateTime", "2027-06-30T17:00:00+01:00"),
                        "iframe",
                        Map.of("width", 1000L, "height", 800L))));
    }

    @Test
    void sendsTheColumnUnlessThePlatformPlainlyWantsNone() throws Exception {
        assertThat(item(settings(false, Optional.empty(), "iframe"), LEARN)).containsKey("lineItem");
        assertThat(item(settings(false, Optional.of(true), "iframe"), LEARN)).containsKey("lineItem");
        assertThat(item(settings(false, Optional.of(false), "iframe"), LEARN)).doesNotContainKey("lineItem");
    }

    @Test
    void saysNothingOfWhatAnItemDoesNotHave() throws Exception {
        assertThat(item(settings(false, Optional.empty(), "iframe"), BARE))
                .containsOnlyKeys("type", "url", "title", "custom");
    }

    @Test
    void writesADueTimeToTheSecondWithItsZone() throws Exception {
        ContentItem winter = new ContentItem(
                BARE.url(),
                "Learn",
                Optional.empty(),
                BARE.custom(),
                Optional.empty(),
                Optional.of(OffsetDateTime.parse("2027-01-31T23:59Z")),
                Optional.empty());

        assertThat(item(settings(false, Optional.empty(), "iframe"), winter))
                .containsEntry("submission", Map.of("endDateTime", "2027-01-31T23:59:00Z"));
    }

    @Test
    void opensAWindowWhereTheItemWantsOneAndThePlatformHasIt() throws Exception {
        ContentItem window = new ContentItem(
                BARE.url(),
                "Learn",
                Optional.empty(),
                BARE.custom(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(ContentItem.Place.WINDOW));

        assertThat(item(settings(false, Optional.empty(), "window"), window))
                .containsEntry("window", Map.of("targetName", "_blank"))
                .doesNotContainKey("iframe");
        assertThatThrownBy(
                        () -> responses.picked(LMS, "1", settings(false, Optional.empty(), "iframe"), List.of(window)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsVariablesOfCustomParametersForThePlatformToFill() throws Exception {
        ContentItem copied = new ContentItem(
                BARE.url(),
                "Learn",
                Optional.empty(),
                Map.of("content", "lotus/learn", "resource_link_history", "$ResourceLink.id.history"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThat(item(settings(false, Optional.empty(), "iframe"), copied))
                .containsEntry(
                        "custom",
                        Map.of("content", "lotus/learn", "resource_link_history", "$ResourceLink.id.history"));
    }

    @Test
    void returnsNoLinkToAPlatformThatTakesNone() {
        DeepLinkingSettings files = new DeepLinkingSettings(
                URI.create("https://lms.example/return"),
                Set.of("file"),
                Set.of("iframe"),
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThatThrownBy(() -> responses.picked(LMS, "1", files, List.of(BARE)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void returnsNothingWhenTheEducatorCancels() throws Exception {
        DeepLinkingResponse response = responses.cancelled(LMS, "1", settings(false, Optional.empty(), "iframe"));

        JWTClaimsSet claims = verified(response);
        assertThat(claims.getListClaim(DL + "content_items")).isEmpty();
        assertThat(claims.getClaim(DL + "data")).isEqualTo("opaque=data");
    }

    @Test
    void returnsSeveralOnlyWhereThePlatformTakesSeveral() throws Exception {
        List<ContentItem> two = List.of(LEARN, LEARN);

        assertThat(verified(responses.picked(LMS, "1", settings(true, Optional.empty(), "iframe"), two))
                        .getListClaim(DL + "content_items"))
                .hasSize(2);
        assertThatThrownBy(() -> responses.picked(LMS, "1", settings(false, Optional.empty(), "iframe"), two))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void usesANonceOfItsOwnEachTime() throws Exception {
        DeepLinkingSettings settings = settings(false, Optional.empty(), "iframe");

        String one = verified(responses.cancelled(LMS, "1", settings)).getStringClaim("nonce");

        assertThat(verified(responses.cancelled(LMS, "1", settings)).getStringClaim("nonce"))
                .isNotEqualTo(one);
    }

    @Test
    void takesNoCustomValueThatMoodleWouldCut() {
        assertThatThrownBy(() -> new ContentItem(
                        LEARN.url(),
                        "Learn",
                        Optional.empty(),
                        Map.of("content", "a=b"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Map<String, Object> item(DeepLinkingSettings settings, ContentItem item) throws Exception {
        Map<?, ?> sent = (Map<?, ?>) verified(responses.picked(LMS, "1", settings, List.of(item)))
                .getListClaim(DL + "content_items")
                .get(0);
        return sent.entrySet().stream().collect(Collectors.toMap(e -> String.valueOf(e.getKey()), Map.Entry::getValue));
    }

    private JWTClaimsSet verified(DeepLinkingResponse response) throws Exception {
        SignedJWT jwt = SignedJWT.parse(response.jwt());
        assertThat(jwt.verify(new RSASSAVerifier(key(jwt)))).isTrue();
        return jwt.getJWTClaimsSet();
    }

    private RSAKey key(SignedJWT jwt) throws ParseException {
        return JWKSet.parse(keys.publicJwkSet())
                .getKeyByKeyId(jwt.getHeader().getKeyID())
                .toRSAKey();
    }

    private static DeepLinkingSettings settings(boolean multiple, Optional<Boolean> lineItem, String target) {
        return new DeepLinkingSettings(
                URI.create("https://lms.example/return"),
                Set.of("ltiResourceLink"),
                Set.of(target),
                multiple,
                lineItem,
                Optional.empty(),
                Optional.empty(),
                Optional.of("opaque=data"));
    }
}
