package org.lotuslearning.lti.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotuslearning.lti.refusal.RefusalCode;
import org.lotuslearning.lti.registration.PlatformEndpoints;
import org.lotuslearning.lti.registration.Registration;
import org.lotuslearning.lti.registration.RegistrationPolicy;
import org.lotuslearning.lti.registration.Registrations;
import org.lotuslearning.lti.sql.Database;
import org.lotuslearning.testdatabase.TestClock;
import org.lotuslearning.testdatabase.TestDatabase;

class LoginInitiationTest {
    private static final String ISSUER = "https://lms.example";

    private final TestClock clock = new TestClock();

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void sendsTheBrowserToThePlatformWithAllThatOpenIdConnectAsksFor(TestDatabase database) {
        DataSource source = database.fresh();
        LoginInitiation initiation = initiation(source, "client-1");
        Map<String, List<String>> parameters = parameters();
        parameters.put("login_hint", List.of("hint with &=+ signs"));
        parameters.put("lti_message_hint", List.of("{\"a\":\"ü\"}"));

        LoginOutcome.Redirect redirect = (LoginOutcome.Redirect) initiation.begin(parameters);

        assertThat(redirect.location().toString()).startsWith("https://lms.example/auth?site=1&");
        Map<String, String> query = query(redirect.location());
        assertThat(query)
                .containsEntry("scope", "openid")
                .containsEntry("response_type", "id_token")
                .containsEntry("response_mode", "form_post")
                .containsEntry("prompt", "none")
                .containsEntry("client_id", "client-1")
                .containsEntry("redirect_uri", "https://lotus.example/lti/launch")
                .containsEntry("login_hint", "hint with &=+ signs")
                .containsEntry("lti_message_hint", "{\"a\":\"ü\"}")
                .containsEntry("state", redirect.state())
                .containsKey("nonce");
        PendingLogin pending =
                new PendingLogins(source, clock).find(redirect.state()).orElseThrow();
        assertThat(pending.hasNonce(query.getOrDefault("nonce", ""))).isTrue();
        assertThat(pending.isBrowser(redirect.browserSecret())).isTrue();
        assertThat(pending.isBrowser(redirect.state())).isFalse();
        assertThat(pending.targetLinkUri()).isEqualTo(URI.create("https://lotus.example/learn/lotus/learn"));
        assertThat(pending.parameters()).containsEntry("login_hint", "hint with &=+ signs");
    }

    @Test
    void keepsNoSecretInTheDatabase() {
        DataSource source = TestDatabase.H2.fresh();

        LoginOutcome.Redirect redirect =
                (LoginOutcome.Redirect) initiation(source, "client-1").begin(parameters());

        String row = new Database(source)
                .call(s -> s.query(
                        "select state_hash, nonce_hash, browser_hash, parameters from lti_login",
                        r -> r.getString(1) + r.getString(2) + r.getString(3) + r.getString(4)))
                .toString();
        assertThat(row)
                .doesNotContain(redirect.state())
                .doesNotContain(redirect.browserSecret())
                .doesNotContain(query(redirect.location()).getOrDefault("nonce", ""));
    }

    @Test
    void makesEveryLoginDifferent() {
        LoginInitiation initiation = initiation(TestDatabase.H2.fresh(), "client-1");

        LoginOutcome.Redirect one = (LoginOutcome.Redirect) initiation.begin(parameters());
        LoginOutcome.Redirect other = (LoginOutcome.Redirect) initiation.begin(parameters());

        assertThat(one.state()).isNotEqualTo(other.state()).hasSize(43);
        assertThat(one.browserSecret()).isNotEqualTo(other.browserSecret()).hasSize(43);
        assertThat(LoginCookie.nameFor(one.state()))
                .isNotEqualTo(LoginCookie.nameFor(other.state()))
                .matches("lotus-login-[0-9a-f]{16}");
    }

    @Test
    void knowsWhereThePlatformKeepsValuesForUs() {
        LoginInitiation initiation = initiation(TestDatabase.H2.fresh(), "client-1");
        Map<String, List<String>> parameters = parameters();
        LoginOutcome.Redirect without = (LoginOutcome.Redirect) initiation.begin(parameters);
        parameters.put("lti_storage_target", List.of("lti_storage"));

        LoginOutcome.Redirect with = (LoginOutcome.Redirect) initiation.begin(parameters);

        assertThat(without.storage()).isEmpty();
        assertThat(with.storage())
                .contains(new PlatformStorage("lti_storage", "https://lms.example", LoginCookie.nameFor(with.state())));
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("no iss", RefusalCode.LOGIN_PARAMETER, change(p -> p.remove("iss"))),
                Arguments.of("no login_hint", RefusalCode.LOGIN_PARAMETER, change(p -> p.remove("login_hint"))),
                Arguments.of(
                        "no target_link_uri", RefusalCode.LOGIN_PARAMETER, change(p -> p.remove("target_link_uri"))),
                Arguments.of("empty iss", RefusalCode.LOGIN_PARAMETER, change(p -> p.put("iss", List.of("")))),
                Arguments.of("iss twice", RefusalCode.LOGIN_PARAMETER, change(p -> p.put("iss", List.of("a", "b")))),
                Arguments.of(
                        "hint too long",
                        RefusalCode.LOGIN_PARAMETER,
                        change(p -> p.put("lti_message_hint", List.of("x".repeat(6001))))),
                Arguments.of(
                        "hint with NUL", RefusalCode.LOGIN_PARAMETER, change(p -> p.put("login_hint", List.of("\0")))),
                Arguments.of(
                        "unknown issuer",
                        RefusalCode.PLATFORM_UNKNOWN,
                        change(p -> p.put("iss", List.of("https://other.example")))),
                Arguments.of(
                        "unknown client",
                        RefusalCode.PLATFORM_UNKNOWN,
                        change(p -> p.put("client_id", List.of("other")))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void refuses(String name, RefusalCode code, Consumer<Map<String, List<String>>> mistake) {
        Map<String, List<String>> parameters = parameters();
        mistake.accept(parameters);

        LoginOutcome outcome = initiation(TestDatabase.H2.fresh(), "client-1").begin(parameters);

        assertThat(((LoginOutcome.Refused) outcome).refusal().code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/learn",
                "http://lotus.example/learn",
                "https://lotus.example:8443/learn",
                "https://lotus.example.evil.example/",
                "https://lotus.example@evil.example/",
                "https://lotus.example/../../etc",
                "//lotus.example/learn",
                "/learn",
                "javascript:alert(1)",
                "not an address"
            })
    void refusesTargetsThatAreNotOurs(String target) {
        Map<String, List<String>> parameters = parameters();
        parameters.put("target_link_uri", List.of(target));

        LoginOutcome outcome = initiation(TestDatabase.H2.fresh(), "client-1").begin(parameters);

        assertThat(((LoginOutcome.Refused) outcome).refusal().code()).isEqualTo(RefusalCode.TARGET_NOT_OURS);
    }

    @Test
    void knowsItsOwnAddressesBelowAPathToo() {
        ToolAddress below = new ToolAddress(URI.create("https://trust.example/lotus/"));

        assertThat(below.launch()).isEqualTo(URI.create("https://trust.example/lotus/lti/launch"));
        assertThat(below.own("https://TRUST.example:443/lotus/learn")).isPresent();
        assertThat(below.own("https://trust.example/lotus")).isPresent();
        assertThat(below.own("https://trust.example/lotus-other")).isEmpty();
        assertThat(below.own("https://trust.example/lotus/../other")).isEmpty();
        assertThat(new ToolAddress(URI.create("https://lotus.example")).own("https://lotus.example"))
                .isPresent();
    }

    @Test
    void forgetsLoginsThatHaveExpired() {
        DataSource source = TestDatabase.H2.fresh();
        LoginInitiation initiation = initiation(source, "client-1");
        initiation.begin(parameters());
        initiation.begin(parameters());
        clock.advance(PendingLogins.LIFETIME.plus(Duration.ofMinutes(1)));

        initiation.begin(parameters());

        List<String> kept =
                new Database(source).call(s -> s.query("select state_hash from lti_login", r -> r.getString(1)));
        assertThat(kept).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void forgetsExpiredLoginsWithoutAnother(TestDatabase database) {
        DataSource source = database.fresh();
        LoginInitiation initiation = initiation(source, "client-1");
        initiation.begin(parameters());
        clock.advance(PendingLogins.LIFETIME.minusSeconds(30));
        LoginOutcome.Redirect later = (LoginOutcome.Redirect) initiation.begin(parameters());
        PendingLogins logins = new PendingLogins(source, clock);
        clock.advance(Duration.ofSeconds(30));

        logins.forgetExpired();

        List<String> kept =
                new Database(source).call(s -> s.query("select state_hash from lti_login", r -> r.getString(1)));
        assertThat(kept).hasSize(1);
        assertThat(logins.find(later.state())).isPresent();
    }

    private LoginInitiation initiation(DataSource source, String clientId) {
        Registrations registrations = new Registrations(source, clock);
        registrations.put(Registration.of(
                "LMS",
                ISSUER,
                clientId,
                Set.of("1"),
                new PlatformEndpoints(
                        URI.create("https://lms.example/auth?site=1"),
                        URI.create("https://lms.example/token"),
                        URI.create("https://lms.example/jwks")),
                Registration.Source.CONSOLE,
                RegistrationPolicy.DEFAULT));
        ToolAddress tool = new ToolAddress(URI.create("https://lotus.example"));
        return new LoginInitiation(registrations, new PendingLogins(source, clock), tool, clock);
    }

    private static Map<String, List<String>> parameters() {
        return new HashMap<>(Map.of(
                "iss", List.of(ISSUER),
                "login_hint", List.of("hint"),
                "target_link_uri", List.of("https://lotus.example/learn/lotus/learn"),
                "something_else", List.of("ignored", "twice")));
    }

    private static Consumer<Map<String, List<String>>> change(Consumer<Map<String, List<String>>> change) {
        return change;
    }

    private static Map<String, String> query(URI uri) {
        return Arrays.stream(uri.getRawQuery().split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }
}
