package org.lotuslearning.web.looks;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lotuslearning.learning.people.Organisation;
import org.lotuslearning.lti.grading.ConnectionCheck;
import org.lotuslearning.lti.registration.Deployment;
import org.lotuslearning.lti.registration.KnownPlatform;
import org.lotuslearning.lti.registration.PlatformEndpoints;
import org.lotuslearning.lti.registration.Registration;
import org.lotuslearning.lti.registration.RegistrationPolicy;
import org.lotuslearning.web.console.KeysView;
import org.lotuslearning.web.console.OurAddresses;
import org.lotuslearning.web.console.PlatformForm;
import org.lotuslearning.web.console.PlatformFormView;
import org.lotuslearning.web.console.PlatformMoveView;
import org.lotuslearning.web.console.PlatformView;
import org.lotuslearning.web.console.PlatformsView;
import org.lotuslearning.web.console.RiskPoliciesView;
import org.lotuslearning.web.learner.FieldError;
import org.lotuslearning.web.page.Frame;

/** The console's pages about platforms and keys, as sample views. */
final class SamplePlatforms {
    private static final String MOODLE = "https://moodle.northern-trust.example.org";
    private static final String LIS = "http://purl.imsglobal.org/vocab/lis/v2/";
    private static final List<OurAddresses.Value> OURS = OurAddresses.of(URI.create("https://learn.example.org"));
    private static final List<Organisation> ORGANISATIONS =
            List.of(new Organisation("default", "Example Trust"), new Organisation("north", "Northern Trust"));

    private SamplePlatforms() {}

    static Frame frame(String title, String here) {
        List<List<String>> places = List.of(
                List.of("/console", "Overview"),
                List.of("/console/platforms", "Platforms"),
                List.of("/console/platforms/link", "Registration links"),
                List.of("/console/keys", "Keys"),
                List.of("/records", "Records"),
                List.of("/console/people", "People"),
                List.of("/console/statements", "Statements"),
                List.of("/console/credentials", "LRS credentials"),
                List.of("/console/risk-policy", "Risk policy"));
        return new Frame(
                title,
                "token",
                Frame.Kind.STAFF,
                "",
                "/console",
                Optional.empty(),
                Optional.empty(),
                Optional.of("/console/sign-out"),
                places.stream()
                        .map(p -> new Frame.Place(p.get(0), p.get(1), p.get(0).equals(here)))
                        .toList());
    }

    static RiskPoliciesView riskPolicies() {
        return new RiskPoliciesView(
                frame("Risk policies", "/console/risk-policy"),
                List.of(
                        new RiskPoliciesView.Row(
                                "Example Trust", "Risk policy, 1 April 2026", "/console/risk-policy/default"),
                        new RiskPoliciesView.Row("Northern Trust", "", "/console/risk-policy/north")));
    }

    static PlatformsView platforms(boolean any) {
        List<PlatformsView.Row> rows = List.of(
                new PlatformsView.Row(
                        "/console/platforms/2",
                        "Canvas of the Northern Trust",
                        "https://canvas.instructure.com",
                        "10000000000042",
                        "Northern Trust",
                        "Registration link",
                        true,
                        "1 accepted, 2 waiting",
                        2),
                new PlatformsView.Row(
                        "/console/platforms/1",
                        "Moodle of the Northern Trust",
                        MOODLE,
                        "a1b2c3d4e5f6g7h",
                        "Northern Trust",
                        "Console",
                        true,
                        "1 accepted",
                        0),
                new PlatformsView.Row(
                        "/console/platforms/3",
                        "Old Moodle",
                        "https://old.example.org",
                        "x",
                        "Example Trust",
                        "Platforms file",
                        false,
                        "1 accepted",
                        0));
        return new PlatformsView(frame("Platforms", "/console/platforms"), any ? rows : List.of());
    }

    static PlatformFormView adding(boolean wrong) {
        PlatformForm empty = new PlatformForm(Map.of("organisation", "default", "accept", "hold"), List.of());
        PlatformForm mistaken = new PlatformForm(
                Map.of(
                        "name", "Moodle",
                        "authorization", "http://moodle.example.org/mod/lti/auth.php",
                        "organisation", "+",
                        "organisation_code", "North East",
                        "role-0", "Mentor",
                        "means-0", "educator"),
                List.of(
                        new FieldError("issuer", "Enter the issuer, for example https://moodle.example.org"),
                        new FieldError("authorization", "Write the authorization address with https://"),
                        new FieldError("organisation_code", "Write the code in small letters, digits and hyphens"),
                        new FieldError("accept", "Choose what happens with a new deployment"),
                        new FieldError("role-0", "This role has a meaning already, in a row above")));
        return new PlatformFormView(
                frame("Add a platform", "/console/platforms"), wrong ? mistaken : empty, OURS, ORGANISATIONS);
    }

    private static Registration registration(boolean file) {
        return new Registration(
                1,
                "Moodle of the Northern Trust",
                MOODLE,
                "a1b2c3d4e5f6g7h",
                Set.of("1"),
                new PlatformEndpoints(
                        URI.create(MOODLE + "/mod/lti/auth.php"),
                        URI.create(MOODLE + "/mod/lti/token.php"),
                        URI.create(MOODLE + "/mod/lti/certs.php")),
                "north",
                file ? Registration.Source.FILE : Registration.Source.CONSOLE,
                RegistrationPolicy.DEFAULT);
    }

    static PlatformView platform(boolean file) {
        Registration registration = registration(file);
        List<PlatformView.DeploymentRow> deployments = new ArrayList<>();
        deployments.add(new PlatformView.DeploymentRow("1", "Accepted", true, false, "3 November 2026", "north"));
        if (!file) {
            deployments.add(
                    0,
                    new PlatformView.DeploymentRow(
                            "8865aa05b4b79b64a91a86042e43af5ea8ae79eb", "Waiting", false, false, "14:03", ""));
            deployments.add(new PlatformView.DeploymentRow("test", "Refused", false, true, "14:05", ""));
        }
        PlatformForm form = new PlatformForm(
                Map.of(
                        "name",
                        registration.name(),
                        "client_id",
                        registration.clientId(),
                        "authorization",
                        MOODLE + "/mod/lti/auth.php",
                        "token",
                        MOODLE + "/mod/lti/token.php",
                        "jwks",
                        MOODLE + "/mod/lti/certs.php",
                        "organisation",
                        "north",
                        "accept",
                        "hold",
                        "role-0",
                        LIS + "membership#Mentor",
                        "means-0",
                        "educator"),
                List.of());
        return new PlatformView(
                frame(registration.name(), "/console/platforms"),
                new KnownPlatform(
                        registration,
                        true,
                        List.of(new Deployment(
                                "1",
                                Deployment.State.ACCEPTED,
                                Instant.parse("2026-11-03T09:00:00Z"),
                                Optional.of("north")))),
                file ? "Platforms file" : "Console",
                file
                        ? Optional.of("This platform stands in the file that LOTUS_PLATFORMS_FILE names.")
                        : Optional.empty(),
                deployments,
                form,
                List.of(
                        new ConnectionCheck.Finding(true, "We fetched 1 key from " + MOODLE + "/mod/lti/certs.php."),
                        new ConnectionCheck.Finding(
                                false,
                                "The platform gave us no access token: the token endpoint answered 400:"
                                        + " {\"error\":\"invalid_client\"}. Check the client ID.")),
                List.of(
                        new PlatformView.RoleRow(LIS + "membership#Instructor", "20 November 2026", "Educator"),
                        new PlatformView.RoleRow(
                                LIS + "membership#Mentor", "20 November 2026", "Educator, by your rule")),
                OURS,
                ORGANISATIONS);
    }

    static PlatformMoveView move() {
        return new PlatformMoveView(
                frame("Move", "/console/platforms"),
                registration(false),
                List.of("Moodle of the Northern Trust", "Moodle, second tool"),
                412,
                new PlatformForm(
                        Map.of("issuer", MOODLE, "authorization", MOODLE + "/mod/lti/auth.php"),
                        List.of(new FieldError(
                                "sure", "Tick this when the LMS has moved and everything below moves with it"))));
    }

    static KeysView keys() {
        return new KeysView(
                frame("Keys", "/console/keys"),
                List.of(
                        new KeysView.Row(
                                "3f0a6a4e-2f0d-4a52-9a5e-0a4f7a1f7d11",
                                "Published, does not sign yet",
                                false,
                                "less than a day",
                                "09:00 on 21 November 2026",
                                ""),
                        new KeysView.Row(
                                "9c2b1f7a-77aa-4a07-8e8f-4f1f1d8f2b02",
                                "Signs now",
                                true,
                                "90 days",
                                "09:00 on 22 August 2026",
                                "09:00 on 22 November 2026")),
                "https://learn.example.org/lti/jwks",
                90,
                true);
    }
}
