package org.lotuslearning.web.lti;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lotuslearning.lti.dynamic.DynamicRegistration.Initiation;
import org.lotuslearning.lti.dynamic.PlatformConfiguration;
import org.lotuslearning.lti.dynamic.RegistrationLink;
import org.lotuslearning.lti.dynamic.RegistrationOutcome;
import org.lotuslearning.lti.dynamic.RegistrationRequest;
import org.lotuslearning.lti.registration.PlatformEndpoints;
import org.lotuslearning.lti.registration.Registration;
import org.lotuslearning.lti.registration.RegistrationPolicy;

/** The registration page in all its states. */
public final class SampleRegistration {
    private SampleRegistration() {}

    /** Views by name, which begins with the template's. */
    public static Map<String, Object> views() {
        PlatformEndpoints endpoints = new PlatformEndpoints(
                URI.create("https://moodle.northern-trust.example/mod/lti/auth.php"),
                URI.create("https://moodle.northern-trust.example/mod/lti/token.php"),
                URI.create("https://moodle.northern-trust.example/mod/lti/certs.php"));
        PlatformConfiguration platform = new PlatformConfiguration(
                "https://moodle.northern-trust.example",
                endpoints,
                URI.create("https://moodle.northern-trust.example/mod/lti/openid-registration.php"),
                Optional.of("moodle"),
                Optional.of("4.5.1 (Build: 20241223)"),
                Optional.empty(),
                Map.of(),
                Set.of(),
                Set.of());
        RegistrationRequest request = new RegistrationRequest(
                List.of(
                        new RegistrationRequest.Message(RegistrationRequest.LAUNCH, List.of()),
                        new RegistrationRequest.Message(RegistrationRequest.PICK, List.of()),
                        new RegistrationRequest.Message(RegistrationRequest.REVIEW, List.of())),
                List.of(
                        "https://purl.imsglobal.org/spec/lti-ags/scope/score",
                        "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly"),
                List.of(),
                Map.of());
        RegistrationLink link =
                new RegistrationLink(1, Optional.empty(), "default", true, Instant.EPOCH, Instant.EPOCH);
        Registration registration = Registration.of(
                "Moodle",
                platform.issuer(),
                "client",
                Set.of(),
                endpoints,
                Registration.Source.DYNAMIC,
                RegistrationPolicy.DEFAULT);
        Map<String, Object> views = new LinkedHashMap<>();
        views.put("register--paste", RegistrationPages.paste());
        views.put(
                "register--confirm",
                RegistrationPages.confirm(
                        new RegistrationOutcome.ToBeConfirmed(link, platform, request, "print"),
                        "token",
                        new Initiation(Optional.of("https://moodle.northern-trust.example/c"), Optional.of("t"))));
        views.put(
                "register--done",
                RegistrationPages.done(new RegistrationOutcome.Registered(registration, platform, false)));
        return views;
    }
}
