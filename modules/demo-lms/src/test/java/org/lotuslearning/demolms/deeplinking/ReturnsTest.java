package org.lotuslearning.demolms.deeplinking;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lotuslearning.demolms.course.Activity;
import org.lotuslearning.demolms.gradebook.LineItem;
import org.lotuslearning.demolms.launch.DocumentTarget;
import org.lotuslearning.demolms.people.Person;
import org.lotuslearning.demolms.secret.Secret;
import org.lotuslearning.demolms.testing.TestDemo;
import org.lotuslearning.demolms.testing.TestTool;

class ReturnsTest {

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
    private static final String DEEP_LINKING = "https://purl.imsglobal.org/spec/lti-dl/claim/";

    private static final Map<String, Object> LEARN = Map.of(
            "type",
            "ltiResourceLink",
            "title",
            "Learn",
            "text",
            "Lay the groundwork",
            "url",
            "http://localhost:8080/learn/lotus/learn",
            "custom",
            Map.of("content", "lotus/learn"),
            "lineItem",
            Map.of("scoreMaximum", 100, "label", "Learn, completed", "resourceId", "lotus/learn", "tag", "completion"));

    private TestDemo demo;
    private Returns returns;
    private Person educator;
    private String data;

    @BeforeEach
    void open(@TempDir Path directory) {
        demo = new TestDemo(directory);
        returns = new Returns(
                demo.clock,
                demo.settings(),
                demo.tool(),
                demo.testTool.keys(),
                demo.usedOnce(),
                demo.launches(),
                demo.database());
        educator = demo.person("Oluwaseun");
        data = dataOfANewRequest(educator);
    }

    @AfterEach
    void close() {
        demo.close();
    }

    @Test
    void addsWhatWasPickedWithItsColumnInTheGradebook() {
        Returns.Outcome outcome = take(changed(claims -> claims.claim(DEEP_LINKING + "msg", "One module added")));

        Returns.Outcome.Added added = (Returns.Outcome.Added) outcome;
        assertThat(added.titles()).containsExactly("Learn");
        assertThat(added.messages()).containsExactly("One module added");
        Activity activity = demo.activities().of(demo.course()).get(0);
        assertThat(activity.url()).isEqualTo(URI.create("http://localhost:8080/learn/lotus/learn"));
        assertThat(activity.custom()).containsExactly(Map.entry("content", "lotus/learn"));
        LineItem column =
                demo.lineItems().ofActivity(demo.course().id(), activity.id()).get(0);
        assertThat(column.label()).isEqualTo("Learn, completed");
        assertThat(column.scoreMaximum()).isEqualTo(100);
        assertThat(column.resourceId()).contains("lotus/learn");
        assertThat(column.tag()).contains("completion");
        assertThat(demo.activities().of(demo.otherCourse())).isEmpty();
    }

    @Test
    void keepsWhereALinkOpensAndWhenItIsDueAlsoInACopy() {
        Map<String, Object> item = new HashMap<>(LEARN);
        item.put("window", Map.of("targetName", "_blank"));
        item.put("submission", Map.of("endDateTime", "2027-06-30T17:00:00+01:00"));

        take(changed(claims -> claims.claim(DEEP_LINKING + "content_items", List.of(item))));
        demo.activities().copy(demo.course(), demo.otherCourse());

        assertThat(List.of(
                        demo.activities().of(demo.course()).get(0),
                        demo.activities().of(demo.otherCourse()).get(0)))
                .allMatch(Activity::inWindow)
                .extracting(Activity::due)
                .containsOnly(Optional.of(Instant.parse("2027-06-30T16:00:00Z")));
    }

    @Test
    void opensAFrameWhereNothingElseIsAskedFor() {
        take(good());

        Activity activity = demo.activities().of(demo.course()).get(0);
        assertThat(activity.inWindow()).isFalse();
        assertThat(activity.due()).isEmpty();
    }

    @Test
    void addsNothingWhereNothingWasPicked() {
        Returns.Outcome outcome = take(changed(claims -> claims.claim(DEEP_LINKING + "content_items", null)));

        assertThat(((Returns.Outcome.Added) outcome).titles()).isEmpty();
    }

    @Test
    void givesALinkWithoutUrlAndTitleThoseOfTheTool() {
        take(changed(
                claims -> claims.claim(DEEP_LINKING + "content_items", List.of(Map.of("type", "ltiResourceLink")))));

        Activity activity = demo.activities().of(demo.course()).get(0);
        assertThat(activity.url()).isEqualTo(URI.create("http://localhost:8080/"));
        assertThat(activity.title()).isEqualTo("Lotus Learning");
        assertThat(demo.lineItems().of(demo.course().id())).isEmpty();
    }

    static Stream<Arguments> wrongClaims() {
        return Stream.of(
                wrong("its iss", claims -> claims.issuer("http://127.0.0.1:8080/demo-lms")),
                wrong("its aud", claims -> claims.audience("lotus")),
                wrong(
                        "its aud",
                        claims -> claims.audience(List.of("http://127.0.0.1:8080/demo-lms", "https://example.org"))),
                wrong("its azp", claims -> claims.claim("azp", "lotus")),
                wrong("no exp", claims -> claims.expirationTime(null)),
                wrong("no iat", claims -> claims.issueTime(null)),
                wrong("expired", claims -> claims.expirationTime(Date.from(NOW.minusSeconds(61)))),
                wrong("in the future", claims -> claims.issueTime(Date.from(NOW.plusSeconds(61)))),
                wrong("no nonce", claims -> claims.claim("nonce", null)),
                wrong("message_type", claims -> claims.claim(LTI + "message_type", "LtiDeepLinkingRequest")),
                wrong("version", claims -> claims.claim(LTI + "version", "1.3")),
                wrong("deployment_id", claims -> claims.claim(LTI + "deployment_id", "2")),
                wrong("its data", claims -> claims.claim(DEEP_LINKING + "data", "made up")),
                wrong("its data", claims -> claims.claim(DEEP_LINKING + "data", null)),
                wrong("not an array", claims -> claims.claim(DEEP_LINKING + "content_items", Map.of())));
    }

    @ParameterizedTest
    @MethodSource("wrongClaims")
    void refusesAMessageWithAWrongClaim(String word, UnaryOperator<JWTClaimsSet.Builder> change) {
        assertThat(refusal(take(changed(change)))).contains(word);
        assertThat(demo.activities().of(demo.course())).isEmpty();
    }

    static Stream<Arguments> wrongItems() {
        return Stream.of(
                Arguments.of("type", "link", "its type"),
                Arguments.of("url", "https://example.org/learn", "not on the tool's origin"),
                Arguments.of("url", "http://localhost:8081/learn", "not on the tool's origin"),
                Arguments.of("url", "/learn/lotus/learn", "not on the tool's origin"),
                Arguments.of("url", "not an address", "not on the tool's origin"),
                Arguments.of("title", 7, "its title is not a string"),
                Arguments.of("title", "x".repeat(256), "longer than 255"),
                Arguments.of("iframe", true, "its iframe is not"),
                Arguments.of("iframe", Map.of("height", "800"), "the height of its iframe"),
                Arguments.of("window", Map.of("width", 0), "the width of its window"),
                Arguments.of("window", Map.of("targetName", 1), "targetName of its window"),
                Arguments.of("submission", "2027-06-30", "its submission is not"),
                Arguments.of("submission", Map.of("endDateTime", "2027-06-30T17:00:00"), "with its zone"),
                Arguments.of("submission", Map.of("endDateTime", 5), "with its zone"),
                Arguments.of("submission", Map.of("due", "2027-06-30T17:00:00Z"), "has a due"),
                Arguments.of("available", Map.of("startDateTime", "soon"), "its available"),
                Arguments.of("custom", List.of(), "its custom is not"),
                Arguments.of("custom", Map.of("pages", 4), "custom parameter pages"),
                Arguments.of("lineItem", "100", "its lineItem is not"),
                Arguments.of("lineItem", Map.of("label", "Learn"), "scoreMaximum is missing"),
                Arguments.of("lineItem", Map.of("scoreMaximum", 0), "not greater than 0"));
    }

    @ParameterizedTest
    @MethodSource("wrongItems")
    void refusesEverythingWhenOneItemIsWrong(String name, Object value, String words) {
        Map<String, Object> item = new HashMap<>(LEARN);
        item.put(name, value);

        Returns.Outcome outcome =
                take(changed(claims -> claims.claim(DEEP_LINKING + "content_items", List.of(LEARN, item))));

        assertThat(refusal(outcome)).startsWith("content item 2 of 2").contains(words);
        assertThat(demo.activities().of(demo.course())).isEmpty();
    }

    @Test
    void refusesAMessageThatTheToolDidNotSign() {
        JWTClaimsSet good = good();

        assertThat(refusal(returns.take(demo.testTool.forge(good), educator))).contains("signature does not fit");
        assertThat(refusal(returns.take(demo.testTool.signWithoutKid(good), educator)))
                .contains("no kid");
        assertThat(refusal(returns.take(demo.testTool.unsigned(good), educator)))
                .contains("not a signed JWT");
        assertThat(refusal(returns.take(demo.testTool.signWithPublicKeyAsSecret(good), educator)))
                .contains("HS256");
    }

    @Test
    void takesAMessageOnce() {
        String jwt = demo.testTool.sign(good());

        assertThat(returns.take(jwt, educator)).isInstanceOf(Returns.Outcome.Added.class);
        assertThat(refusal(returns.take(jwt, educator))).contains("nonce was used before");
        assertThat(refusal(take(good()))).contains("its data does not belong to an open request");
        assertThat(demo.activities().of(demo.course())).hasSize(1);
    }

    @Test
    void takesAnAnswerOnlyFromTheEducatorWhoAsked() {
        Returns.Outcome outcome = returns.take(demo.testTool.sign(good()), demo.person("Catherine"));

        assertThat(refusal(outcome)).contains("its data");
    }

    /** What the id_token of a new request carries; that it does is tested with the id_token. */
    private String dataOfANewRequest(Person person) {
        Secret hint = demo.launches().deepLink(person, demo.course(), DocumentTarget.IFRAME);
        return demo.database()
                .transaction(sql -> sql.first(
                        "select return_data from launch where hint_hash = ?", row -> row.getString(1), hint.hash()))
                .orElseThrow();
    }

    private Returns.Outcome take(JWTClaimsSet claims) {
        return returns.take(demo.testTool.sign(claims), educator);
    }

    private static String refusal(Returns.Outcome outcome) {
        return ((Returns.Outcome.Refused) outcome).why();
    }

    private static Arguments wrong(String word, UnaryOperator<JWTClaimsSet.Builder> change) {
        return Arguments.of(word, change);
    }

    private JWTClaimsSet good() {
        return changed(claims -> claims);
    }

    private JWTClaimsSet changed(UnaryOperator<JWTClaimsSet.Builder> change) {
        return change.apply(new JWTClaimsSet.Builder()
                        .issuer("lotus")
                        .audience("http://127.0.0.1:8080/demo-lms")
                        .issueTime(Date.from(NOW))
                        .expirationTime(Date.from(NOW.plusSeconds(300)))
                        .claim("nonce", TestTool.once())
                        .claim(LTI + "message_type", "LtiDeepLinkingResponse")
                        .claim(LTI + "version", "1.3.0")
                        .claim(LTI + "deployment_id", "1")
                        .claim(DEEP_LINKING + "data", data)
                        .claim(DEEP_LINKING + "content_items", List.of(LEARN)))
                .build();
    }
}
