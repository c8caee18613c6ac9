package org.lotuslearning.lti.dynamic;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotuslearning.lti.dynamic.DynamicRegistration.Initiation;
import org.lotuslearning.lti.dynamic.RegistrationOutcome.Refused;
import org.lotuslearning.lti.dynamic.RegistrationOutcome.Registered;
import org.lotuslearning.lti.dynamic.RegistrationOutcome.ToBeConfirmed;
import org.lotuslearning.lti.http.OutboundHttp;
import org.lotuslearning.lti.http.OutboundSettings;
import org.lotuslearning.lti.http.PrivateAddresses;
import org.lotuslearning.lti.login.ToolAddress;
import org.lotuslearning.lti.registration.KnownPlatforms;
import org.lotuslearning.lti.registration.PlatformEndpoints;
import org.lotuslearning.lti.registration.Registration;
import org.lotuslearning.lti.registration.RegistrationPolicy;
import org.lotuslearning.lti.registration.Registrations;
import org.lotuslearning.lti.testplatform.TestPlatform;
import org.lotuslearning.lti.testplatform.TestPlatform.Answer;
import org.lotuslearning.testdatabase.TestClock;
import org.lotuslearning.testdatabase.TestDatabase;

class DynamicRegistrationTest {
    private static final String REGISTRATION_TOKEN = "eyJ0.very-secret_token.sig~=";

    private final TestClock clock = new TestClock();
    private final TestPlatform platform = TestPlatform.start();
    private final RegisteringPlatform lms = new RegisteringPlatform(platform);
    private RegistrationLinks links;
    private Registrations registrations;
    private DynamicRegistration dynamic;

    @BeforeEach
    void useH2() {
        use(TestDatabase.H2.fresh());
    }

    @AfterEach
    void closePlatform() {
        platform.close();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void registersOnceConfirmed(TestDatabase database) throws Exception {
        use(database.fresh());
        RegistrationLink.Made made = links.make(Optional.of(" Moodle of the trust "), "trust", false);

        ToBeConfirmed asked = (ToBeConfirmed) dynamic.open(made.token(), initiation());
        assertThat(asked.platform().name()).isEqualTo("Moodle at 127.0.0.1");
        assertThat(platform.received(RegisteringPlatform.REGISTER)).isEmpty();
        Registered done = (Registered) dynamic.confirm(made.token(), initiation(), asked.fingerprint());

        Registration stored = registrations
                .find(platform.issuer(), Optional.of("client-1"), Optional.empty())
                .orElseThrow();
        assertThat(done.registration()).isEqualTo(stored);
        assertThat(done.deploymentAccepted()).isTrue();
        assertThat(stored.name()).isEqualTo("Moodle of the trust");
        assertThat(stored.organisation()).isEqualTo("trust");
        assertThat(stored.source()).isEqualTo(Registration.Source.DYNAMIC);
        assertThat(stored.deployments()).containsExactly("7");
        assertThat(stored.endpoints())
                .isEqualTo(new PlatformEndpoints(platform.url("/auth"), platform.url("/token"), platform.url("/jwks")));
        assertThat(links.open()).isEmpty();
        assertThat(problem(dynamic.open(made.token(), initiation()))).isEqualTo(RegistrationProblem.LINK_USED);
    }

    @Test
    void asksForWhatThePlatformOffersAndNoMore() throws Exception {
        confirmed(made(false));

        TestPlatform.Received received =
                platform.received(RegisteringPlatform.REGISTER).get(0);
        Map<String, Object> request = JSONObjectUtils.parse(received.body());
        assertThat(received.headers().getFirst("Authorization")).isEqualTo("Bearer " + REGISTRATION_TOKEN);
        assertThat(received.headers().getFirst("Content-Type")).isEqualTo("application/json");
        assertThat(request)
                .containsEntry("application_type", "web")
                .containsEntry("response_types", List.of("id_token"))
                .containsEntry("grant_types", List.of("implicit", "client_credentials"))
                .containsEntry("initiate_login_uri", "https://lotus.example:8443/lti/login")
                .containsEntry("redirect_uris", List.of("https://lotus.example:8443/lti/launch"))
                .containsEntry("jwks_uri", "https://lotus.example:8443/lti/jwks")
                .containsEntry("logo_uri", "https://lotus.example:8443/logo.svg")
                .containsEntry("client_name", "Lotus Learning")
                .containsEntry("token_endpoint_auth_method", "private_key_jwt")
                .containsEntry(
                        "scope",
                        "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem"
                                + " https://purl.imsglobal.org/spec/lti-ags/scope/score");
        String target = "https://lotus.example:8443/";
        assertThat(request.get(RegisteringPlatform.tool()))
                .isEqualTo(Map.of(
                        "domain",
                        "lotus.example:8443",
                        "description",
                        "Courses",
                        "target_link_uri",
                        target,
                        "custom_parameters",
                        Map.of("context_history", "$Context.id.history"),
                        "claims",
                        List.of("iss", "sub", "name", "given_name", "family_name", "email"),
                        "messages",
                        List.of(
                                Map.of("type", "LtiResourceLinkRequest", "target_link_uri", target),
                                Map.of(
                                        "type",
                                        "LtiDeepLinkingRequest",
                                        "target_link_uri",
                                        target,
                                        "label",
                                        "Lotus Learning",
                                        "supported_types",
                                        List.of("ltiResourceLink"),
                                        "placements",
                                        List.of("ContentArea")))));
    }

    @Test
    void asksForEverythingWhereThePlatformSaysNothing() {
        Map<String, Object> configuration = lms.configuration();
        configuration.put("scopes_supported", List.of("openid"));
        configuration.put(ConfigurationReader.PLATFORM, Map.of());
        lms.says(configuration);

        RegistrationRequest request = ((ToBeConfirmed) dynamic.open(made(false), initiation())).request();

        assertThat(request.asksForGrades()).isTrue();
        assertThat(request.asksForMembers()).isTrue();
        assertThat(request.scopes()).hasSize(5);
        assertThat(request.asksFor(RegistrationRequest.PICK)).isTrue();
        assertThat(request.asksFor(RegistrationRequest.REVIEW)).isFalse();
        assertThat(request.customParameters())
                .containsEntry("resource_link_history", "$ResourceLink.id.history")
                .containsEntry("context_history", "$Context.id.history");
    }

    @Test
    void asksForSubmissionReviewAndCanvasPlacesWhereTheyAreOffered() {
        Map<String, Object> claim = RegisteringPlatform.platformClaim();
        claim.put(
                "messages_supported",
                List.of(
                        Map.of("type", "LtiSubmissionReviewRequest"),
                        Map.of(
                                "type",
                                "LtiDeepLinkingRequest",
                                "placements",
                                List.of("editor_button", "link_selection", "assignment_selection"))));
        lms.says(with(ConfigurationReader.PLATFORM, claim));

        RegistrationRequest request = ((ToBeConfirmed) dynamic.open(made(false), initiation())).request();

        assertThat(request.messages())
                .containsExactly(
                        new RegistrationRequest.Message("LtiResourceLinkRequest", List.of()),
                        new RegistrationRequest.Message(
                                "LtiDeepLinkingRequest", List.of("assignment_selection", "link_selection")),
                        new RegistrationRequest.Message("LtiSubmissionReviewRequest", List.of()));
    }

    @Test
    void takesTheAudienceOfTokenRequestsFromTheConfiguration() {
        lms.says(with("authorization_server", "https://api.brightspace.com/auth/token"));

        Registered done = (Registered) confirmed(made(false));

        assertThat(done.registration().endpoints().tokenAudience()).contains("https://api.brightspace.com/auth/token");
    }

    @Test
    void worksWithoutARegistrationToken() {
        String token = made(false);
        Initiation initiation = new Initiation(Optional.of(lms.configurationAddress()), Optional.empty());

        ToBeConfirmed asked = (ToBeConfirmed) dynamic.open(token, initiation);
        assertThat(dynamic.confirm(token, initiation, asked.fingerprint())).isInstanceOf(Registered.class);

        assertThat(platform.received(RegisteringPlatform.REGISTER).get(0).headers())
                .doesNotContainKey("Authorization");
    }

    @Test
    void letsADeploymentWaitOrInWhereThePlatformNamesNone() {
        lms.answers(200, Map.of("client_id", "canvas-1", RegisteringPlatform.tool(), Map.of()));
        Registered waiting = (Registered) confirmed(made(false));
        assertThat(waiting.deploymentAccepted()).isFalse();
        assertThat(registrations.admits(waiting.registration(), "first")).isFalse();

        lms.answers(200, Map.of("client_id", "canvas-2"));
        Registered open = (Registered) confirmed(made(true));
        assertThat(open.deploymentAccepted()).isTrue();
        assertThat(registrations.admits(open.registration(), "first")).isTrue();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void keepsWhatWasDecidedAboutARegistrationThatIsHereAlready(TestDatabase database) {
        use(database.fresh());
        Registration before = registrations.put(new Registration(
                Registration.NOT_STORED,
                "Our Moodle",
                platform.issuer(),
                "client-1",
                Set.of("3"),
                new PlatformEndpoints(platform.url("/old"), platform.url("/old"), platform.url("/jwks")),
                "trust",
                Registration.Source.CONSOLE,
                new RegistrationPolicy(true, true, false, Optional.of("staff"))));

        Registered done = (Registered)
                confirmed(links.make(Optional.empty(), "trust", true).token());

        Registration after = done.registration();
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.name()).isEqualTo("Our Moodle");
        assertThat(after.organisation()).isEqualTo("trust");
        assertThat(after.policy()).isEqualTo(before.policy());
        assertThat(after.deployments()).containsExactlyInAnyOrder("3", "7");
        assertThat(after.endpoints().token()).isEqualTo(platform.url("/token"));
        assertThat(registrations.all()).hasSize(1);
    }

    @Test
    void leavesWhatThePlatformsFileSays() {
        Registration file = Registration.of(
                "File",
                platform.issuer(),
                "client-1",
                Set.of("7"),
                new PlatformEndpoints(platform.url("/a"), platform.url("/a"), platform.url("/jwks")),
                Registration.Source.FILE,
                RegistrationPolicy.DEFAULT);
        registrations.putFromFile(List.of(file));
        assertThat(((Registered) confirmed(made(false))).registration().endpoints())
                .isEqualTo(file.endpoints());

        registrations.putFromFile(List.of());
        assertThat(problem(confirmed(made(false)))).isEqualTo(RegistrationProblem.KNOWN);
        assertThat(registrations.all()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void refusesAnIssuerThatIsKnownWithOtherKeysWhoeverHasIt(TestDatabase database) {
        DataSource source = database.fresh();
        use(source);
        Registration before = known("client-0", "trust", "/their-keys");
        String token = made(true);

        // before it is asked for a yes, and before anything is sent to it
        assertThat(problem(dynamic.open(token, initiation()))).isEqualTo(RegistrationProblem.OTHER_KEYS);
        new KnownPlatforms(source, registrations, clock).switchOn(before.id(), false);
        Refused refused = (Refused) dynamic.open(token, initiation());
        assertThat(refused.problem()).isEqualTo(RegistrationProblem.OTHER_KEYS);
        assertThat(refused.detail()).contains("another jwks_uri");
        assertThat(platform.received(RegisteringPlatform.REGISTER)).isEmpty();
        assertThat(registrations.all()).isEmpty();
    }

    @Test
    void looksAtTheKeysAgainWhenTheYesComes() {
        String token = made(false);
        ToBeConfirmed asked = (ToBeConfirmed) dynamic.open(token, initiation());
        known("client-0", "default", "/their-keys");

        assertThat(problem(dynamic.confirm(token, initiation(), asked.fingerprint())))
                .isEqualTo(RegistrationProblem.OTHER_KEYS);
        assertThat(platform.received(RegisteringPlatform.REGISTER)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void letsSeveralClientsOfOneIssuerShareItsKeys(TestDatabase database) {
        use(database.fresh());
        known("client-0", "another trust", "/jwks");

        assertThat(((Registered) confirmed(made(false))).registration().organisation())
                .isEqualTo("default");
        assertThat(registrations.all()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void leavesWhatBelongsToAnotherOrganisationOrIsSwitchedOff(TestDatabase database) {
        DataSource source = database.fresh();
        use(source);
        Registration before = known("client-1", "another trust", "/jwks");

        Refused refused = (Refused) confirmed(made(true));
        assertThat(refused.problem()).isEqualTo(RegistrationProblem.KNOWN);
        assertThat(refused.finding()).contains("another organisation");
        assertThat(registrations.byId(before.id())).contains(before);

        new KnownPlatforms(source, registrations, clock).switchOn(before.id(), false);
        refused = (Refused)
                confirmed(links.make(Optional.empty(), "another trust", true).token());
        assertThat(refused.problem()).isEqualTo(RegistrationProblem.KNOWN);
        assertThat(refused.finding()).contains("switched off");
        assertThat(registrations.all()).isEmpty();
    }

    @Test
    void keepsADeploymentOutThatWasRefused() {
        DataSource source = TestDatabase.H2.fresh();
        use(source);
        Registration before = known("client-1", "default", "/jwks");
        assertThat(registrations.admits(before, "7")).isFalse();
        new KnownPlatforms(source, registrations, clock).refuse(before.id(), "7");

        Registered done = (Registered) confirmed(made(false));

        assertThat(done.deploymentAccepted()).isFalse();
        assertThat(registrations.admits(done.registration(), "7")).isFalse();
    }

    private Registration known(String clientId, String organisation, String jwks) {
        return registrations.put(new Registration(
                Registration.NOT_STORED,
                "Known",
                platform.issuer(),
                clientId,
                Set.of(),
                new PlatformEndpoints(platform.url("/old"), platform.url("/old"), platform.url(jwks)),
                organisation,
                Registration.Source.CONSOLE,
                RegistrationPolicy.DEFAULT));
    }

    @Test
    void asksAgainWhenThePlatformHasChangedItsMind() {
        String token = made(false);
        ToBeConfirmed asked = (ToBeConfirmed) dynamic.open(token, initiation());
        lms.says(with("jwks_uri", platform.url("/other").toString()));

        RegistrationOutcome outcome = dynamic.confirm(token, initiation(), asked.fingerprint());

        assertThat(outcome).isInstanceOf(ToBeConfirmed.class);
        assertThat(platform.received(RegisteringPlatform.REGISTER)).isEmpty();
    }

    @Test
    void saysWhatTheLinkIsForWhenAPersonOpensIt() {
        assertThat(dynamic.open(made(false), new Initiation(Optional.empty(), Optional.empty())))
                .isInstanceOf(RegistrationOutcome.ToBePasted.class);
        assertThat(platform.received(RegisteringPlatform.CONFIGURATION)).isEmpty();
    }

    @Test
    void refusesLinksThatAreUnknownExpiredOrWithdrawn() {
        assertThat(problem(dynamic.open("never-made", initiation()))).isEqualTo(RegistrationProblem.LINK_UNKNOWN);
        RegistrationLink.Made withdrawn = links.make(Optional.empty(), "default", false);
        links.withdraw(withdrawn.link().id());
        assertThat(problem(dynamic.open(withdrawn.token(), initiation())))
                .isEqualTo(RegistrationProblem.LINK_WITHDRAWN);
        String old = made(false);
        clock.advance(RegistrationLinks.LIFETIME);
        assertThat(problem(dynamic.open(old, initiation()))).isEqualTo(RegistrationProblem.LINK_EXPIRED);

        // nobody is called for somebody without a good link
        assertThat(platform.received(RegisteringPlatform.CONFIGURATION)).isEmpty();
        assertThat(links.open()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "lms",
                "ftp://lms.example/c",
                "http://lms.example/c",
                "https://u@lms.example/c",
                "https://a b/"
            })
    void refusesAnAddressThatIsNoHttps(String address) {
        assertThat(problem(dynamic.open(made(false), new Initiation(Optional.of(address), Optional.empty()))))
                .isEqualTo(RegistrationProblem.REQUEST);
    }

    @Test
    void refusesATokenThatFitsIntoNoHeader() {
        Initiation split = new Initiation(Optional.of(lms.configurationAddress()), Optional.of("a\r\nX-Evil: 1"));

        assertThat(problem(dynamic.open(made(false), split))).isEqualTo(RegistrationProblem.REQUEST);
    }

    @Test
    void callsNoPrivateAddress() {
        dynamic = dynamic(PrivateAddresses.NONE);

        Refused refused = (Refused) dynamic.open(made(false), initiation());

        assertThat(refused.problem()).isEqualTo(RegistrationProblem.UNREACHABLE);
        assertThat(refused.finding()).isEmpty();
        assertThat(refused.detail()).contains("private");
        assertThat(platform.received(RegisteringPlatform.CONFIGURATION)).isEmpty();
    }

    @Test
    void followsNoRedirectAndReadsNoEndlessConfiguration() {
        platform.answer(
                RegisteringPlatform.CONFIGURATION,
                new Answer(302, Map.of("Location", platform.url("/elsewhere").toString()), ""));
        assertThat(problem(dynamic.open(made(false), initiation()))).isEqualTo(RegistrationProblem.CONFIGURATION);
        assertThat(platform.received("/elsewhere")).isEmpty();

        platform.answer(RegisteringPlatform.CONFIGURATION, Answer.of(200, " ".repeat((1 << 20) + 1)));
        assertThat(problem(dynamic.open(made(false), initiation()))).isEqualTo(RegistrationProblem.UNREACHABLE);
    }

    @Test
    void triesTheSameLinkAgainAfterTheConfigurationWasAway() {
        String token = made(false);
        platform.answer(RegisteringPlatform.CONFIGURATION, Answer.of(503, "later"));
        assertThat(problem(dynamic.open(token, initiation()))).isEqualTo(RegistrationProblem.CONFIGURATION);

        lms.says(lms.configuration());

        assertThat(confirmed(token)).isInstanceOf(Registered.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 400, 401, 422, 500, 503})
    void keepsTheLinkWhenThePlatformRefuses(int status) {
        String token = made(false);
        platform.answer(
                RegisteringPlatform.REGISTER,
                Answer.of(status, "{\"error\":\"invalid\",\"said\":\"" + REGISTRATION_TOKEN + "\"}"));

        Refused refused = (Refused) confirmed(token);

        assertThat(refused.problem()).isEqualTo(RegistrationProblem.REFUSED);
        assertThat(refused.finding())
                .contains("It answered " + status, "invalid")
                .doesNotContain(REGISTRATION_TOKEN);
        assertThat(refused.detail())
                .contains(String.valueOf(status))
                .doesNotContain("invalid", REGISTRATION_TOKEN, token);
        assertThat(registrations.all()).isEmpty();
        lms.answers(200, Map.of("client_id", "client-1"));
        assertThat(confirmed(token)).isInstanceOf(Registered.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://nobody.invalid/register", "https://169.254.169.254/latest", "https://10.0.0.1/"})
    void keepsTheLinkWhenThePlatformCannotBeAsked(String address) {
        String token = made(false);
        lms.says(with("registration_endpoint", address));

        assertThat(problem(confirmed(token))).isEqualTo(RegistrationProblem.UNREACHABLE);

        lms.says(lms.configuration());
        assertThat(confirmed(token)).isInstanceOf(Registered.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "<html>",
                "{}",
                "{\"client_id\":7}",
                "{\"client_id\":null}",
                "{\"client_id\":\" \"}",
                "{\"client_id\":[\"a\"]}",
                "{\"client_id\":\"a\\nb\"}"
            })
    void saysThatAnAnswerWithoutClientIdIsOfNoUse(String body) {
        String token = made(false);
        platform.answer(RegisteringPlatform.REGISTER, Answer.of(200, body));

        assertThat(problem(confirmed(token))).isEqualTo(RegistrationProblem.ANSWER);

        assertThat(registrations.all()).isEmpty();
        assertThat(problem(dynamic.open(token, initiation()))).isEqualTo(RegistrationProblem.LINK_USED);
    }

    @Test
    void passesOverADeploymentIdThatIsNone() {
        lms.answers(200, Map.of("client_id", "c", RegisteringPlatform.tool(), Map.of("deployment_id", List.of())));

        assertThat(((Registered) confirmed(made(false))).registration().deployments())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void registersOnceWhenALinkIsConfirmedTwiceAtOnce(TestDatabase database) throws Exception {
        int nodes = 4;
        DataSource source = database.fresh();
        use(source);
        String token = made(false);
        String fingerprint = ((ToBeConfirmed) dynamic.open(token, initiation())).fingerprint();
        CyclicBarrier together = new CyclicBarrier(nodes);
        List<Callable<RegistrationOutcome>> tries = new ArrayList<>();
        for (int i = 0; i < nodes; i++) {
            DynamicRegistration node = dynamic(source, PrivateAddresses.LOOPBACK);
            tries.add(() -> {
                together.await();
                return node.confirm(token, initiation(), fingerprint);
            });
        }

        ExecutorService threads = Executors.newFixedThreadPool(nodes);
        try {
            List<RegistrationOutcome> outcomes = new ArrayList<>();
            for (Future<RegistrationOutcome> done : threads.invokeAll(tries)) {
                outcomes.add(done.get());
            }

            assertThat(outcomes).filteredOn(Registered.class::isInstance).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(Refused.class::isInstance)
                    .hasSize(nodes - 1)
                    .allSatisfy(refused -> assertThat(problem(refused))
                            .isIn(RegistrationProblem.LINK_USED, RegistrationProblem.LINK_BUSY));
            assertThat(platform.received(RegisteringPlatform.REGISTER)).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void letsTheNextTryInAfterANodeDiedInTheMiddle(TestDatabase database) {
        use(database.fresh());
        RegistrationLink.Made made = links.make(Optional.empty(), "default", false);
        assertThat(links.claim(made.link())).isTrue();
        assertThat(problem(confirmed(made.token()))).isEqualTo(RegistrationProblem.LINK_BUSY);

        clock.advance(RegistrationLinks.CLAIM.plus(Duration.ofSeconds(1)));

        assertThat(confirmed(made.token())).isInstanceOf(Registered.class);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void keepsHashesOnly(TestDatabase database) throws Exception {
        DataSource source = database.fresh();
        use(source);
        RegistrationLink.Made made = links.make(Optional.of("x"), "default", true);
        confirmed(made.token());

        try (var connection = source.getConnection();
                var rows = connection.createStatement().executeQuery("select * from lti_registration_link")) {
            assertThat(rows.next()).isTrue();
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                assertThat(String.valueOf(rows.getString(i)))
                        .doesNotContain(made.token())
                        .doesNotContain(REGISTRATION_TOKEN);
            }
        }
        assertThat(made.toString() + initiation()).doesNotContain(made.token()).doesNotContain(REGISTRATION_TOKEN);
    }

    @Test
    void letsTheOpeningPlatformAloneFrameARefusal() {
        assertThat(((Refused) dynamic.open("unknown", initiation())).frameOrigins())
                .isEmpty();
        RegistrationLink.Made made = links.make(Optional.empty(), "default", false);
        links.withdraw(made.link().id());

        assertThat(((Refused) dynamic.open(made.token(), initiation())).frameOrigins())
                .containsExactly(platform.issuer());
    }

    private RegistrationOutcome confirmed(String token) {
        RegistrationOutcome opened = dynamic.open(token, initiation());
        return opened instanceof ToBeConfirmed asked
                ? dynamic.confirm(token, initiation(), asked.fingerprint())
                : opened;
    }

    private String made(boolean deploymentsAutoAccepted) {
        return links.make(Optional.empty(), "default", deploymentsAutoAccepted).token();
    }

    private Initiation initiation() {
        return new Initiation(Optional.of(lms.configurationAddress()), Optional.of(REGISTRATION_TOKEN));
    }

    private Map<String, Object> with(String field, Object value) {
        Map<String, Object> configuration = lms.configuration();
        configuration.put(field, value);
        return configuration;
    }

    private static RegistrationProblem problem(RegistrationOutcome outcome) {
        assertThat(outcome).isInstanceOf(Refused.class);
        return ((Refused) outcome).problem();
    }

    private void use(DataSource source) {
        links = new RegistrationLinks(source, clock);
        registrations = new Registrations(source, clock);
        dynamic = dynamic(source, PrivateAddresses.LOOPBACK);
    }

    private DynamicRegistration dynamic(PrivateAddresses allowed) {
        return dynamic(links, registrations, allowed);
    }

    private DynamicRegistration dynamic(DataSource source, PrivateAddresses allowed) {
        return dynamic(new RegistrationLinks(source, clock), new Registrations(source, clock), allowed);
    }

    private static DynamicRegistration dynamic(
            RegistrationLinks links, Registrations registrations, PrivateAddresses allowed) {
        return new DynamicRegistration(
                links,
                registrations,
                new OutboundHttp(OutboundSettings.direct(allowed)),
                new ToolDescription(
                        new ToolAddress(URI.create("https://lotus.example:8443/")),
                        "Lotus Learning",
                        "Courses",
                        URI.create("https://lotus.example:8443/logo.svg")));
    }
}
