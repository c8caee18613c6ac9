package org.lotuslearning.lti.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotuslearning.lti.launch.Launching.LTI;
import static org.lotuslearning.lti.launch.Launching.MEMBERSHIP;
import static org.lotuslearning.lti.launch.Launching.object;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lotuslearning.lti.deeplinking.DeepLinkingSettings;
import org.lotuslearning.lti.grading.GradingEndpoint;
import org.lotuslearning.lti.refusal.RefusalCode;
import org.lotuslearning.lti.registration.RegistrationPolicy;
import org.lotuslearning.testdatabase.TestDatabase;

/** The launches that must get in: 1EdTech certification 6.1.2 (instructor) and 6.1.3 (student), and what they bring. */
class LaunchAcceptanceTest {
    private static final String INSTRUCTOR = MEMBERSHIP + "Instructor";
    private static final String LEARNER = MEMBERSHIP + "Learner";
    private static final List<String> PERSONAL = List.of("name", "given_name", "family_name", "email", "locale");

    private static DataSource source;

    @BeforeAll
    static void openDatabase() {
        source = TestDatabase.H2.fresh();
    }

    static Stream<Arguments> certification() {
        return Stream.of(
                        of("instructor", INSTRUCTOR, "Instructor", Role.EDUCATOR),
                        of("student", LEARNER, "Learner", Role.LEARNER))
                .flatMap(stream -> stream);
    }

    private static Stream<Arguments> of(String who, String role, String shortRole, Role mapped) {
        return Stream.of(
                row(who + ": plain", mapped, c -> roles(c, role)),
                row(
                        who + ": several roles",
                        mapped,
                        c -> roles(c, role, "http://purl.imsglobal.org/vocab/lis/v2/institution/person#Student")),
                row(who + ": short role", mapped, c -> roles(c, shortRole)),
                row(who + ": unknown role", Role.LEARNER, c -> roles(c, MEMBERSHIP + "uknownrole")),
                row(who + ": no role", Role.LEARNER, c -> roles(c)),
                row(who + ": email only", mapped, c -> {
                    roles(c, role);
                    PERSONAL.stream().filter(p -> !p.equals("email")).forEach(c::remove);
                }),
                row(who + ": names only", mapped, c -> {
                    roles(c, role);
                    c.remove("email");
                }),
                row(who + ": no personal data", mapped, c -> {
                    roles(c, role);
                    PERSONAL.forEach(c::remove);
                    c.remove(LTI + "lis");
                }),
                row(who + ": email without context", mapped, c -> {
                    roles(c, role);
                    PERSONAL.stream().filter(p -> !p.equals("email")).forEach(c::remove);
                    c.remove(LTI + "context");
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("certification")
    void letsIn(String name, Role role, Consumer<Map<String, Object>> variation) {
        try (Launching tool = new Launching(source)) {
            Launching.Begun begun = tool.begin();
            Map<String, Object> claims = tool.claims(begun);
            variation.accept(claims);

            LaunchDetails details = accepted(tool.launch(begun, claims)).details();

            assertThat(details.roles().primary()).isEqualTo(role);
            assertThat(details.user().subject()).contains("user-1");
            assertThat(details.user().email()).isEqualTo(Optional.ofNullable((String) claims.get("email")));
            assertThat(details.user().name()).isEqualTo(Optional.ofNullable((String) claims.get("name")));
            assertThat(details.context().isPresent()).isEqualTo(claims.containsKey(LTI + "context"));
        }
    }

    @Test
    void readsEverythingThatALaunchBrings() {
        try (Launching tool = new Launching(source)) {
            Launching.Begun begun = tool.begin();

            ResourceLinkLaunch launch = (ResourceLinkLaunch) accepted(tool.launch(begun, tool.claims(begun)));

            assertThat(launch.resourceLink()).isEqualTo(new ResourceLink("link-1", Optional.of("Learn")));
            assertThat(launch.grading())
                    .contains(new GradingEndpoint(
                            Optional.of(URI.create("https://lms.example/ags/items/3?type_id=1")),
                            Optional.of(URI.create("https://lms.example/ags/items?type_id=1")),
                            Set.of(GradingEndpoint.SCOPE_SCORE)));
            LaunchDetails details = launch.details();
            assertThat(details.registration()).isEqualTo(tool.registration);
            assertThat(details.deploymentId()).isEqualTo("deployment-1");
            assertThat(details.targetLinkUri()).isEqualTo(URI.create(Launching.TARGET));
            assertThat(details.custom()).containsEntry("content", "lotus/learn");
            assertThat(details.context())
                    .contains(new Context("course-1", Optional.of("C1"), Optional.of("Compassion")));
            assertThat(details.user())
                    .isEqualTo(new User(
                            tool.registration.issuer(),
                            Optional.of("user-1"),
                            Optional.of("Ada Example"),
                            Optional.of("Ada"),
                            Optional.of("Example"),
                            Optional.of("ada@trust.example"),
                            Optional.of("P-7")));
            assertThat(details.presentation())
                    .isEqualTo(new Presentation(
                            Optional.of(URI.create("https://lms.example/course/1")),
                            Optional.of("iframe"),
                            Optional.of("en-GB")));
            assertThat(details.namesAndRoles())
                    .contains(new NamesAndRoles(URI.create("https://lms.example/members"), List.of("2.0")));
            assertThat(details.frameOrigins()).contains("https://lms.example", tool.platform.issuer());
        }
    }

    @Test
    void readsTheDeepLinkingSettings() {
        try (Launching tool = new Launching(source)) {
            Launching.Begun begun = tool.begin();

            DeepLinkingLaunch launch = (DeepLinkingLaunch) accepted(tool.launch(begun, tool.deepLinkingClaims(begun)));

            assertThat(launch.settings())
                    .isEqualTo(new DeepLinkingSettings(
                            URI.create("https://lms.example/deep-link"),
                            Set.of("ltiResourceLink"),
                            Set.of("iframe", "window"),
                            true,
                            Optional.of(true),
                            Optional.of("Suggested"),
                            Optional.of("Described"),
                            Optional.of("opaque=data")));
        }
    }

    @Test
    void readsWhoseWorkIsReviewed() {
        try (Launching tool = new Launching(source)) {
            Launching.Begun begun = tool.begin();

            SubmissionReviewLaunch launch =
                    (SubmissionReviewLaunch) accepted(tool.launch(begun, tool.reviewClaims(begun)));

            assertThat(launch.forUser()).isEqualTo(new ForUser("user-2", Optional.of("Ben Example")));
            assertThat(launch.own()).isFalse();
            assertThat(launch.resourceLink()).map(ResourceLink::id).contains("link-1");
        }
    }

    @Test
    void letsLearnersReviewTheirOwnWorkFromALineItemAlone() {
        try (Launching tool = new Launching(source)) {
            Launching.Begun begun = tool.begin();
            Map<String, Object> claims = tool.reviewClaims(begun);
            claims.put(LTI + "roles", List.of("Learner"));
            claims.put(LTI + "for_user", Map.of("user_id", "user-1"));
            claims.remove(LTI + "resource_link");

            SubmissionReviewLaunch launch = (SubmissionReviewLaunch) accepted(tool.launch(begun, claims));

            assertThat(launch.own()).isTrue();
            assertThat(launch.resourceLink()).isEmpty();
        }
    }

    @Test
    void takesDeepLinkingWithoutTargetAsTheLoginSaid() {
        try (Launching tool = new Launching(source)) {
            Launching.Begun begun = tool.begin();
            Map<String, Object> claims = tool.deepLinkingClaims(begun);
            claims.remove(LTI + "target_link_uri");

            LaunchDetails details = accepted(tool.launch(begun, claims)).details();

            assertThat(details.targetLinkUri()).isEqualTo(URI.create(Launching.TARGET));
        }
    }

    @Test
    void takesAudienceAsTextAndTimesWithFractions() {
        try (Launching tool = new Launching(source)) {
            Launching.Begun begun = tool.begin();
            Map<String, Object> claims = tool.claims(begun);
            claims.put("aud", tool.registration.clientId());
            claims.remove("azp");
            double now = tool.clock.instant().getEpochSecond();
            claims.put("iat", now + 59.5);
            claims.put("exp", now - 59.5);

            assertThat(accepted(tool.launch(begun, claims))).isInstanceOf(ResourceLinkLaunch.class);
        }
    }

    @Test
    void takesOurselvesTwiceAsAudienceWhenAzpIsUs() {
        try (Launching tool = new Launching(source)) {
            Launching.Begun begun = tool.begin();
            Map<String, Object> claims = tool.claims(begun);
            claims.put("aud", List.of(tool.registration.clientId(), tool.registration.clientId()));

            assertThat(accepted(tool.launch(begun, claims))).isInstanceOf(ResourceLinkLaunch.class);
        }
    }

    @Test
    void ignoresClaimsThatItDoesNotKnow() {
        try (Launching tool = new Launching(source)) {
            Launching.Begun begun = tool.begin();
            Map<String, Object> claims = tool.claims(begun);
            claims.put("https://purl.imsglobal.org/spec/lti/claim/tool_platform", List.of(1, 2));
            claims.put("https://www.instructure.com/placement", Map.of("x", true));

            assertThat(accepted(tool.launch(begun, claims))).isInstanceOf(ResourceLinkLaunch.class);
        }
    }

    @Test
    void letsAnonymousLearnersInOnlyWhereTheRegistrationDoes() {
        RegistrationPolicy anonymous = new RegistrationPolicy(false, true, false, Optional.empty());
        try (Launching tool = new Launching(source, anonymous)) {
            Launching.Begun begun = tool.begin();
            Map<String, Object> claims = tool.claims(begun);
            claims.remove("sub");

            assertThat(accepted(tool.launch(begun, claims)).details().user().subject())
                    .isEmpty();
        }
    }

    @Test
    void takesTheStaffNumberFromTheMappedCustomParameter() {
        RegistrationPolicy mapped = new RegistrationPolicy(false, false, false, Optional.of("staff"));
        try (Launching tool = new Launching(source, mapped)) {
            Launching.Begun begun = tool.begin();
            Launching.Begun unexpanded = tool.begin();
            Map<String, Object> claims = tool.claims(unexpanded);
            claims.put(LTI + "custom", object("staff", "$Person.sourcedId"));

            assertThat(accepted(tool.launch(begun, tool.claims(begun)))
                            .details()
                            .user()
                            .staffNumber())
                    .contains("S-42");
            assertThat(accepted(tool.launch(unexpanded, claims))
                            .details()
                            .user()
                            .staffNumber())
                    .contains("P-7");
        }
    }

    @Test
    void acceptsNewDeploymentsWhereTheRegistrationDoesAndListsTheOthersAsWaiting() {
        RegistrationPolicy accepting = new RegistrationPolicy(false, false, true, Optional.empty());
        try (Launching open = new Launching(source, accepting);
                Launching closed = new Launching(source)) {
            Launching.Begun there = open.begin();
            Launching.Begun here = closed.begin();
            Map<String, Object> thereClaims = open.claims(there);
            Map<String, Object> hereClaims = closed.claims(here);
            thereClaims.put(LTI + "deployment_id", "new");
            hereClaims.put(LTI + "deployment_id", "new");

            assertThat(accepted(open.launch(there, thereClaims)).details().deploymentId())
                    .isEqualTo("new");
            LaunchRefusalTest.assertRefused(closed.launch(here, hereClaims), RefusalCode.DEPLOYMENT);

            assertThat(open.registrations
                            .byId(open.registration.id())
                            .orElseThrow()
                            .deployments())
                    .containsExactlyInAnyOrder("deployment-1", "new");
            assertThat(closed.registrations.waitingDeployments(closed.registration.id()))
                    .containsExactly("new");
        }
    }

    @Test
    void cutsLongNamesAndLeavesOutAddressesThatAreNone() {
        try (Launching tool = new Launching(source)) {
            Launching.Begun begun = tool.begin();
            Map<String, Object> claims = tool.claims(begun);
            claims.put("name", "N".repeat(5000));
            claims.put("given_name", "  ");
            claims.put(LTI + "launch_presentation", object("return_url", "javascript:alert(1)"));

            LaunchDetails details = accepted(tool.launch(begun, claims)).details();

            assertThat(details.user().name().orElseThrow()).hasSize(500);
            assertThat(details.user().givenName()).isEmpty();
            assertThat(details.presentation().returnUrl()).isEmpty();
        }
    }

    private static Launch accepted(LaunchOutcome outcome) {
        assertThat(outcome).isInstanceOf(LaunchOutcome.Accepted.class);
        return ((LaunchOutcome.Accepted) outcome).launch();
    }

    private static void roles(Map<String, Object> claims, String... roles) {
        claims.put(LTI + "roles", new ArrayList<>(List.of(roles)));
    }

    private static Arguments row(String name, Role role, Consumer<Map<String, Object>> variation) {
        return Arguments.of(name, role, variation);
    }
}
