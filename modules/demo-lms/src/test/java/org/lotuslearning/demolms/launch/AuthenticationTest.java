package org.lotuslearning.demolms.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lotuslearning.demolms.course.Activities;
import org.lotuslearning.demolms.course.Activity;
import org.lotuslearning.demolms.course.Course;
import org.lotuslearning.demolms.gradebook.LineItem;
import org.lotuslearning.demolms.gradebook.LineItems;
import org.lotuslearning.demolms.people.Person;
import org.lotuslearning.demolms.secret.Secret;
import org.lotuslearning.demolms.testing.TestDemo;
import org.lotuslearning.demolms.tool.Parameters;

class AuthenticationTest {

    private TestDemo demo;
    private Activity activity;
    private Person amina;

    @BeforeEach
    void open(@TempDir Path directory) {
        demo = new TestDemo(directory);
        amina = demo.person("Amina");
        activity = new Activity(
                Activities.newId(),
                demo.course().id(),
                "Learn",
                "Lay the groundwork",
                URI.create("http://localhost:8080/learn/lotus/learn"),
                Map.of(
                        "content", "lotus/learn",
                        "links", "$ResourceLink.id.history",
                        "contexts", "$Context.id.history",
                        "other", "$Unknown.variable"));
        demo.database().run(sql -> Activities.add(sql, activity));
    }

    @AfterEach
    void close() {
        demo.close();
    }

    @Test
    void signsALaunchWithAllThatTheToolMayKnow() throws Exception {
        addLineItem();

        JWTClaimsSet claims = launched(amina, demo.launches().activity(amina, activity, DocumentTarget.IFRAME));

        assertThat(claims.getIssuer()).isEqualTo("http://127.0.0.1:8080/demo-lms");
        assertThat(claims.getAudience()).containsExactly("lotus");
        assertThat(claims.getSubject()).isEqualTo(amina.id());
        assertThat(claims.getClaim("nonce")).isEqualTo("n-1");
        assertThat(claims.getIssueTime()).isEqualTo(demo.clock.instant());
        assertThat(claims.getExpirationTime()).isEqualTo(demo.clock.instant().plusSeconds(60));
        assertThat(claims.getClaim("name")).isEqualTo("Amina Yusuf");
        assertThat(claims.getClaim("email")).isEqualTo("amina.yusuf@demo.example");
        assertThat(claims.getClaim(Claim.MESSAGE_TYPE)).isEqualTo("LtiResourceLinkRequest");
        assertThat(claims.getClaim(Claim.VERSION)).isEqualTo("1.3.0");
        assertThat(claims.getClaim(Claim.DEPLOYMENT)).isEqualTo("1");
        assertThat(claims.getClaim(Claim.TARGET)).isEqualTo("http://localhost:8080/learn/lotus/learn");
        assertThat(claims.getClaim(Claim.ROLES))
                .isEqualTo(List.of("http://purl.imsglobal.org/vocab/lis/v2/membership#Learner"));
        assertThat(claims.getJSONObjectClaim(Claim.RESOURCE_LINK))
                .containsEntry("id", activity.id())
                .containsEntry("title", "Learn");
        assertThat(claims.getJSONObjectClaim(Claim.CONTEXT)).containsEntry("id", "leading-with-compassion");
        assertThat(claims.getJSONObjectClaim(Claim.LIS)).containsEntry("person_sourcedid", "D100231");
        assertThat(claims.getJSONObjectClaim(Claim.PRESENTATION)).containsEntry("document_target", "iframe");
        assertThat(claims.getJSONObjectClaim(Claim.AGS))
                .containsEntry(
                        "lineitems",
                        "http://127.0.0.1:8080/demo-lms/api/courses/leading-with-compassion/lineitems?type_id=1")
                .containsKey("lineitem");
        assertThat(claims.getJSONObjectClaim(Claim.NRPS)).containsKey("context_memberships_url");
    }

    @Test
    void saysInAReviewWhoseWorkAndInWhichColumn() throws Exception {
        addLineItem();
        LineItem column =
                demo.lineItems().ofActivity(demo.course().id(), activity.id()).get(0);
        Person educator = demo.person("Oluwaseun");

        JWTClaimsSet claims =
                launched(educator, demo.launches().review(educator, amina, column, DocumentTarget.IFRAME));

        assertThat(claims.getSubject()).isEqualTo(educator.id());
        assertThat(claims.getClaim(Claim.MESSAGE_TYPE)).isEqualTo("LtiSubmissionReviewRequest");
        assertThat(claims.getJSONObjectClaim(Claim.FOR_USER)).containsEntry("user_id", amina.id());
        assertThat(claims.getJSONObjectClaim(Claim.RESOURCE_LINK)).containsEntry("id", activity.id());
        assertThat(claims.getJSONObjectClaim(Claim.AGS))
                .hasEntrySatisfying(
                        "lineitem", item -> assertThat(item.toString()).contains(column.id()));
    }

    @Test
    void copiesACourseWithItsPeopleAndWithColumnsThatBelongToNoLink() throws Exception {
        addLineItem();

        Course copy = demo.activities().copyCourse(demo.course());

        assertThat(demo.courses().members(copy)).isEqualTo(demo.courses().members(demo.course()));
        Activity copied = demo.activities().of(copy).get(0);
        assertThat(demo.lineItems().of(copy.id())).singleElement().satisfies(column -> {
            assertThat(column.activityId()).isEmpty();
            assertThat(column.id())
                    .isNotEqualTo(demo.lineItems().of(demo.course().id()).get(0).id());
        });
        JWTClaimsSet claims = launched(amina, demo.launches().activity(amina, copied, DocumentTarget.IFRAME));
        assertThat(claims.getJSONObjectClaim(Claim.CUSTOM))
                .containsEntry("links", activity.id())
                .containsEntry("contexts", demo.course().id());
        assertThat(claims.getJSONObjectClaim(Claim.AGS)).doesNotContainKey("lineitem");
    }

    @Test
    void leavesOutTheLineItemWhereThereIsNotExactlyOne() throws Exception {
        addLineItem();
        addLineItem();

        JWTClaimsSet claims = launched(amina, demo.launches().activity(amina, activity, DocumentTarget.WINDOW));

        assertThat(claims.getJSONObjectClaim(Claim.AGS))
                .containsKey("lineitems")
                .doesNotContainKey("lineitem");
    }

    @Test
    void tellsNeitherEmailNorStaffNumberWhereTheyAreNotGiven() throws Exception {
        Person chidi = demo.person("Chidi");

        JWTClaimsSet claims = launched(chidi, demo.launches().activity(chidi, activity, DocumentTarget.IFRAME));

        assertThat(claims.getClaims()).doesNotContainKey("email").doesNotContainKey(Claim.LIS);
    }

    @Test
    void fillsInTheVariablesItKnows() throws Exception {
        demo.activities().copy(demo.course(), demo.otherCourse());
        Activity copy = demo.activities().of(demo.otherCourse()).get(0);

        JWTClaimsSet claims = launched(amina, demo.launches().activity(amina, copy, DocumentTarget.IFRAME));

        assertThat(claims.getJSONObjectClaim(Claim.CUSTOM))
                .containsEntry("content", "lotus/learn")
                .containsEntry("links", activity.id())
                .containsEntry("contexts", "leading-with-compassion")
                .containsEntry("other", "$Unknown.variable");
    }

    @Test
    void opensTheRecordsForAnAdministratorOfTheInstitution() throws Exception {
        Person ravi = demo.person("Ravi");

        JWTClaimsSet claims = launched(ravi, demo.launches().records(ravi, demo.course(), DocumentTarget.IFRAME));

        assertThat(claims.getClaim(Claim.ROLES))
                .isEqualTo(List.of("http://purl.imsglobal.org/vocab/lis/v2/institution/person#Administrator"));
        assertThat(claims.getClaim(Claim.TARGET)).isEqualTo("http://localhost:8080/");
    }

    @Test
    void asksTheToolToPickContent() throws Exception {
        Person educator = demo.person("Oluwaseun");

        JWTClaimsSet claims =
                launched(educator, demo.launches().deepLink(educator, demo.course(), DocumentTarget.IFRAME));

        assertThat(claims.getClaim(Claim.MESSAGE_TYPE)).isEqualTo("LtiDeepLinkingRequest");
        assertThat(claims.getClaims()).doesNotContainKey(Claim.RESOURCE_LINK);
        assertThat(claims.getJSONObjectClaim(Claim.DEEP_LINKING))
                .containsEntry("deep_link_return_url", "http://127.0.0.1:8080/demo-lms/deep-link-return")
                .containsEntry("accept_types", List.of("ltiResourceLink"))
                .containsEntry("accept_multiple", true)
                .containsKey("data");
    }

    static Stream<Arguments> wrongParameters() {
        return Stream.of(
                Arguments.of("scope", "openid email", "invalid_scope"),
                Arguments.of("response_type", "code", "unsupported_response_type"),
                Arguments.of("response_mode", "query", "invalid_request"),
                Arguments.of("prompt", "login", "invalid_request"),
                Arguments.of("nonce", "", "invalid_request"),
                Arguments.of("state", "", "invalid_request"),
                Arguments.of("login_hint", "", "invalid_request"),
                Arguments.of("login_hint", "somebody", "login_required"),
                Arguments.of("lti_message_hint", "made up", "login_required"));
    }

    @ParameterizedTest
    @MethodSource("wrongParameters")
    void tellsTheToolWhatIsWrong(String name, String value, String error) {
        Map<String, List<String>> request =
                request(amina, demo.launches().activity(amina, activity, DocumentTarget.IFRAME));
        request.put(name, List.of(value));

        Authentication.Answer.Failed failed = (Authentication.Answer.Failed)
                demo.authentication().answer(new Parameters(request), Optional.of(amina));

        assertThat(failed.error()).isEqualTo(error);
        assertThat(failed.to()).isEqualTo(demo.tool().launch());
        assertThat(failed.state()).isEqualTo(name.equals("state") ? "" : "s-1");
    }

    @Test
    void refusesAParameterThatIsThereTwice() {
        Map<String, List<String>> request =
                request(amina, demo.launches().activity(amina, activity, DocumentTarget.IFRAME));
        request.put("nonce", List.of("n-1", "n-2"));

        Authentication.Answer.Failed failed = (Authentication.Answer.Failed)
                demo.authentication().answer(new Parameters(request), Optional.of(amina));

        assertThat(failed.error()).isEqualTo("invalid_request");
    }

    @Test
    void sendsNothingToAnAddressThatIsNotTheTools() {
        Secret hint = demo.launches().activity(amina, activity, DocumentTarget.IFRAME);
        Map<String, List<String>> wrongAddress = request(amina, hint);
        wrongAddress.put("redirect_uri", List.of("http://localhost:8080/lti/launch/"));
        Map<String, List<String>> wrongClient = request(amina, hint);
        wrongClient.put("client_id", List.of("another"));

        assertThat(demo.authentication().answer(new Parameters(wrongAddress), Optional.of(amina)))
                .isInstanceOf(Authentication.Answer.Unanswerable.class);
        assertThat(demo.authentication().answer(new Parameters(wrongClient), Optional.of(amina)))
                .isInstanceOf(Authentication.Answer.Unanswerable.class);
    }

    @Test
    void refusesALaunchOfSomebodyElse() {
        Secret hint = demo.launches().activity(amina, activity, DocumentTarget.IFRAME);

        Authentication.Answer answer = demo.authentication()
                .answer(new Parameters(request(amina, hint)), Optional.of(demo.person("Catherine")));

        assertThat(((Authentication.Answer.Failed) answer).error()).isEqualTo("login_required");
    }

    @Test
    void acceptsALaunchWhoseCookieTheFrameWithheld() {
        Secret hint = demo.launches().activity(amina, activity, DocumentTarget.IFRAME);

        Authentication.Answer answer =
                demo.authentication().answer(new Parameters(request(amina, hint)), Optional.empty());

        assertThat(answer).isInstanceOf(Authentication.Answer.Completed.class);
    }

    @Test
    void refusesALaunchThatTookTooLong() {
        Secret hint = demo.launches().activity(amina, activity, DocumentTarget.IFRAME);
        demo.clock.pass(Duration.ofMinutes(10));

        Authentication.Answer answer =
                demo.authentication().answer(new Parameters(request(amina, hint)), Optional.of(amina));

        assertThat(((Authentication.Answer.Failed) answer).error()).isEqualTo("login_required");
    }

    private void addLineItem() {
        demo.database()
                .run(sql -> LineItems.add(
                        sql,
                        new LineItem(
                                LineItem.newId(),
                                demo.course().id(),
                                Optional.of(activity.id()),
                                "Learn",
                                100,
                                Optional.empty(),
                                Optional.empty())));
    }

    private JWTClaimsSet launched(Person person, Secret hint) throws Exception {
        Authentication.Answer.Completed completed = (Authentication.Answer.Completed)
                demo.authentication().answer(new Parameters(request(person, hint)), Optional.of(person));
        assertThat(completed.to()).isEqualTo(URI.create("http://localhost:8080/lti/launch"));
        assertThat(completed.state()).isEqualTo("s-1");
        SignedJWT jwt = SignedJWT.parse(completed.idToken());
        JWKSet published = JWKSet.parse(demo.key().publicKeySet());
        assertThat(jwt.verify(new RSASSAVerifier(
                        published.getKeyByKeyId(jwt.getHeader().getKeyID()).toRSAKey())))
                .isTrue();
        return jwt.getJWTClaimsSet();
    }

    private static Map<String, List<String>> request(Person person, Secret hint) {
        Map<String, List<String>> request = new HashMap<>();
        request.put("scope", List.of("openid"));
        request.put("response_type", List.of("id_token"));
        request.put("response_mode", List.of("form_post"));
        request.put("prompt", List.of("none"));
        request.put("client_id", List.of("lotus"));
        request.put("redirect_uri", List.of("http://localhost:8080/lti/launch"));
        request.put("login_hint", List.of(person.id()));
        request.put("lti_message_hint", List.of(hint.value()));
        request.put("nonce", List.of("n-1"));
        request.put("state", List.of("s-1"));
        return request;
    }
}
