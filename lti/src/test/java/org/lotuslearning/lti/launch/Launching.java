package org.lotuslearning.lti.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.lotuslearning.lti.http.OutboundHttp;
import org.lotuslearning.lti.http.OutboundSettings;
import org.lotuslearning.lti.http.PrivateAddresses;
import org.lotuslearning.lti.login.LoginInitiation;
import org.lotuslearning.lti.login.LoginOutcome;
import org.lotuslearning.lti.login.PendingLogins;
import org.lotuslearning.lti.login.ToolAddress;
import org.lotuslearning.lti.registration.Registration;
import org.lotuslearning.lti.registration.RegistrationPolicy;
import org.lotuslearning.lti.registration.Registrations;
import org.lotuslearning.lti.testplatform.TestPlatform;
import org.lotuslearning.testdatabase.TestClock;

/** One registered platform and one tool, wired as web wires them, for tests that launch. */
final class Launching implements AutoCloseable {
    static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";
    static final String AGS = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";
    static final String NRPS = "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice";
    static final String SETTINGS = "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings";
    static final String MEMBERSHIP = "http://purl.imsglobal.org/vocab/lis/v2/membership#";
    static final String TARGET = "https://lotus.example/learn/lotus/learn";

    /** A login that has sent the browser to the platform. */
    record Begun(String state, String nonce, String browserSecret) {}

    final TestPlatform platform = TestPlatform.start();
    final TestClock clock = new TestClock();
    final Registrations registrations;
    final Registration registration;
    private final DataSource source;
    private final ToolAddress tool = new ToolAddress(URI.create("https://lotus.example"));
    private final LoginInitiation initiation;

    Launching(DataSource source) {
        this(source, RegistrationPolicy.DEFAULT);
    }

    Launching(DataSource source, RegistrationPolicy policy) {
        this.source = source;
        registrations = new Registrations(source, clock);
        // several tests share a database: a client of its own keeps them apart
        registration =
                registrations.put(platform.registration("client-" + UUID.randomUUID(), Set.of("deployment-1"), policy));
        initiation = new LoginInitiation(registrations, new PendingLogins(source, clock), tool, clock);
    }

    /** Another one is another node: it shares nothing but the database. */
    LaunchVerifier newVerifier() {
        OutboundHttp http = new OutboundHttp(OutboundSettings.direct(PrivateAddresses.LOOPBACK));
        return new LaunchVerifier(registrations, new PendingLogins(source, clock), tool, http, clock);
    }

    Begun begin() {
        LoginOutcome outcome = initiation.begin(Map.of(
                "iss", List.of(registration.issuer()),
                "client_id", List.of(registration.clientId()),
                "login_hint", List.of("hint"),
                "target_link_uri", List.of(TARGET)));
        assertThat(outcome).isInstanceOf(LoginOutcome.Redirect.class);
        LoginOutcome.Redirect redirect = (LoginOutcome.Redirect) outcome;
        return new Begun(redirect.state(), query(redirect.location(), "nonce"), redirect.browserSecret());
    }

    static String query(URI uri, String name) {
        for (String pair : List.of(uri.getRawQuery().split("&", -1))) {
            if (pair.startsWith(name + "=")) {
                return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
            }
        }
        throw new AssertionError("No " + name + " in " + uri);
    }

    /** The claims of a whole, ordinary resource link launch by an instructor; free to be changed. */
    Map<String, Object> claims(Begun begun) {
        long now = clock.instant().getEpochSecond();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", registration.issuer());
        claims.put("aud", new ArrayList<>(List.of(registration.clientId())));
        claims.put("azp", registration.clientId());
        claims.put("sub", "user-1");
        claims.put("iat", now);
        claims.put("exp", now + 60);
        claims.put("nonce", begun.nonce());
        claims.put("name", "Ada Example");
        claims.put("given_name", "Ada");
        claims.put("family_name", "Example");
        claims.put("email", "ada@trust.example");
        claims.put("locale", "en-GB");
        claims.put(LTI + "message_type", "LtiResourceLinkRequest");
        claims.put(LTI + "version", "1.3.0");
        claims.put(LTI + "deployment_id", "deployment-1");
        claims.put(LTI + "target_link_uri", TARGET);
        claims.put(LTI + "resource_link", object("id", "link-1", "title", "Learn"));
        claims.put(LTI + "roles", new ArrayList<>(List.of(MEMBERSHIP + "Instructor")));
        claims.put(LTI + "context", object("id", "course-1", "label", "C1", "title", "Compassion"));
        claims.put(LTI + "custom", object("content", "lotus/learn", "staff", "S-42"));
        claims.put(LTI + "lis", object("person_sourcedid", "P-7"));
        claims.put(
                LTI + "launch_presentation",
                object("return_url", "https://lms.example/course/1", "document_target", "iframe", "locale", "en-GB"));
        claims.put(
                AGS,
                object(
                        "scope", new ArrayList<>(List.of("https://purl.imsglobal.org/spec/lti-ags/scope/score")),
                        "lineitems", "https://lms.example/ags/items?type_id=1",
                        "lineitem", "https://lms.example/ags/items/3?type_id=1"));
        claims.put(
                NRPS,
                object(
                        "context_memberships_url",
                        "https://lms.example/members",
                        "service_versions",
                        new ArrayList<>(List.of("2.0"))));
        return claims;
    }

    Map<String, Object> deepLinkingClaims(Begun begun) {
        Map<String, Object> claims = claims(begun);
        claims.remove(LTI + "resource_link");
        claims.put(LTI + "message_type", "LtiDeepLinkingRequest");
        claims.put(
                SETTINGS,
                object(
                        "deep_link_return_url",
                        "https://lms.example/deep-link",
                        "accept_types",
                        new ArrayList<>(List.of("ltiResourceLink")),
                        "accept_presentation_document_targets",
                        new ArrayList<>(List.of("iframe", "window")),
                        "accept_multiple",
                        true,
                        "accept_lineitem",
                        true,
                        "title",
                        "Suggested",
                        "text",
                        "Described",
                        "data",
                        "opaque=data"));
        return claims;
    }

    /** An instructor opens somebody's work from the gradebook. */
    Map<String, Object> reviewClaims(Begun begun) {
        Map<String, Object> claims = claims(begun);
        claims.put(LTI + "message_type", "LtiSubmissionReviewRequest");
        claims.put(LTI + "for_user", object("user_id", "user-2", "name", "Ben Example"));
        return claims;
    }

    LaunchOutcome launch(Begun begun, Map<String, Object> claims) {
        return launch(begun, platform.sign(claims));
    }

    LaunchOutcome launch(Begun begun, String idToken) {
        return newVerifier().verify(idToken, begun.state(), Optional.of(begun.browserSecret()));
    }

    static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }

    @Override
    public void close() {
        platform.close();
    }
}
