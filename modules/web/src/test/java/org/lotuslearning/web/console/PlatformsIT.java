package org.lotuslearning.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lotuslearning.lti.registration.PlatformEndpoints;
import org.lotuslearning.lti.registration.Registration;
import org.lotuslearning.lti.registration.RegistrationPolicy;
import org.lotuslearning.lti.registration.Registrations;
import org.lotuslearning.lti.registration.RoleMeaning;
import org.lotuslearning.web.incontainer.Browser;
import org.lotuslearning.web.incontainer.InContainer;
import org.lotuslearning.web.incontainer.Learning;
import org.lotuslearning.web.incontainer.Rows;
import org.lotuslearning.web.lti.TestLaunches;
import org.lotuslearning.web.lti.TestLaunches.Opened;
import org.lotuslearning.web.session.ConsoleSessions;

final class PlatformsIT extends InContainer {
    @Inject
    ConsoleSessions sessions;

    @Inject
    Browser browser;

    @Inject
    Registrations registrations;

    @Inject
    TestLaunches launches;

    @Inject
    Learning learning;

    @Inject
    Rows rows;

    private String administrator;
    private String csrf;
    private String issuer;

    @BeforeEach
    void theAdministratorIsSignedIn() {
        administrator = sessions.begin(false).replaceFirst(";.*", "");
        csrf = get("/console").body().replaceFirst("(?s).*name=\"csrf\" value=\"([^\"]+)\".*", "$1");
        issuer = "https://lms-" + UUID.randomUUID() + ".example";
    }

    @Test
    void areClosedToEverybodyElse() {
        for (String path : new String[] {"", "/new", "/1", "/1/move"}) {
            assertThat(browser.get("/console/platforms" + path, Browser.NO_COOKIE)
                            .headers()
                            .firstValue("Location"))
                    .hasValueSatisfying(to -> assertThat(to).endsWith("/console/sign-in"));
        }
        assertThat(browser.post("/console/platforms/new", administrator, right())
                        .statusCode())
                .as("without the token")
                .isEqualTo(403);
    }

    @Test
    void areAddedByHandWithEverything() {
        String code = "trust-" + UUID.randomUUID();
        Map<String, String> form = right();
        form.put("deployments", "one\r\n\r\n two \r\n");
        form.put("audience", "https://aud.example");
        form.put("organisation", "+");
        form.put("organisation_code", code);
        form.put("organisation_name", "A & B Trust");
        form.put("accept", "accept");
        form.put("anonymous", "yes");
        form.put("institution", "yes");
        form.put("staff_number_claim", "staff");
        form.put("origins", "https://School.example/\nhttps://other.example:8443");
        form.put("role-0", "Mentor");
        form.put("means-0", "educator");
        form.put("role-1", "urn:example:later");
        form.put("means-1", "");

        HttpResponse<String> added = post("/console/platforms/new", form);

        assertThat(added.statusCode()).isEqualTo(303);
        Registration stored = stored();
        assertThat(added.headers().firstValue("Location").orElseThrow())
                .endsWith("/console/platforms/" + stored.id() + "?done=added");
        assertThat(stored.name()).isEqualTo("Moodle");
        assertThat(stored.deployments()).containsExactlyInAnyOrder("one", "two");
        assertThat(stored.organisation()).isEqualTo(code);
        assertThat(stored.endpoints())
                .isEqualTo(new PlatformEndpoints(
                        URI.create(issuer + "/auth"),
                        URI.create(issuer + "/token"),
                        URI.create(issuer + "/jwks"),
                        Optional.of("https://aud.example")));
        assertThat(stored.policy())
                .isEqualTo(new RegistrationPolicy(
                        true,
                        true,
                        true,
                        Optional.of("staff"),
                        Map.of("Mentor", RoleMeaning.EDUCATOR),
                        Set.of("https://school.example", "https://other.example:8443")));
        assertThat(rows.read("select name from organisation where code = ?", code))
                .containsExactly("A & B Trust");
        assertThat(get("/console/platforms").body()).contains("A &amp; B Trust", issuer);
        assertThat(get("/").headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("https://school.example", issuer);
        assertThat(get("/console/platforms/" + stored.id()).body())
                .contains("value=\"http://purl.imsglobal.org/vocab/lis/v2/membership#Mentor\"", "one", "two");
    }

    @Test
    void sayWhatIsWrongBesideEachFieldAndLoseNothingOfIt() {
        Map<String, String> form = right();
        form.put("name", " ");
        form.put("client_id", "");
        form.put("deployments", "x".repeat(256));
        form.put("authorization", "http://lms.example/auth?<\"'>");
        form.put("token", "somewhere");
        form.put("organisation", "+");
        form.put("organisation_code", "North East");
        form.put("organisation_name", "");
        form.put("accept", "perhaps");
        form.put("origins", "https://school.example/with/path");
        form.put("means-0", "educator");
        form.put("staff_number_claim", "my claim");

        HttpResponse<String> page = post("/console/platforms/new", form);

        assertThat(page.statusCode()).isEqualTo(400);
        for (String field : new String[] {
            "name",
            "client_id",
            "deployments",
            "authorization",
            "token",
            "organisation_code",
            "organisation_name",
            "accept",
            "origins",
            "role-0"
        }) {
            assertThat(page.body()).contains("href=\"#" + field + "\"", "id=\"" + field + "-error\"");
        }
        assertThat(page.body())
                .doesNotContain("href=\"#issuer\"", "href=\"#jwks\"")
                .contains(
                        issuer,
                        "x".repeat(256),
                        "value=\"http://lms.example/auth?&lt;&#34;&#39;>\"",
                        "value=\"somewhere\"",
                        "value=\"North East\"",
                        "value=\"my claim\"",
                        "https://school.example/with/path",
                        "<option value=\"educator\" selected>");
        assertThat(registrations.find(issuer, Optional.of("client"), Optional.empty()))
                .isEmpty();
    }

    @Test
    void areNotAddedTwice() {
        post("/console/platforms/new", right());
        Map<String, String> again = right();
        again.put("name", "Another");

        HttpResponse<String> page = post("/console/platforms/new", again);

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("id=\"client_id-error\"", "value=\"Another\"");
        assertThat(stored().name()).isEqualTo("Moodle");
    }

    @Test
    void areChangedAndSwitchedOff() {
        String page = added();
        Map<String, String> form = right();
        form.put("name", "New name");
        form.put("client_id", "other");
        form.put("issuer", "https://not.changed.here");

        assertThat(post(page, form).statusCode()).isEqualTo(303);

        Registration changed = registrations
                .find(issuer, Optional.of("other"), Optional.empty())
                .orElseThrow();
        assertThat(changed.name()).isEqualTo("New name");
        assertThat(changed.deployments()).containsExactly("1");
        form.put("jwks", "nowhere");
        HttpResponse<String> wrong = post(page, form);
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("id=\"jwks-error\"", "value=\"nowhere\"");

        post(page + "/switch", form("on", "no"));
        assertThat(registrations.find(issuer, Optional.of("other"), Optional.empty()))
                .isEmpty();
        assertThat(get(page).body()).contains("switched off");
        post(page + "/switch", form("on", "yes"));
        assertThat(registrations.byId(changed.id())).contains(changed);
    }

    @Test
    void holdNewDeploymentsUntilSomebodyDecides() {
        String page = added();
        Registration lms = stored();
        registrations.admits(lms, "second");
        registrations.admits(lms, "third");
        assertThat(get("/console").body()).contains("for you to decide");
        assertThat(get("/console/platforms").body()).contains("1 accepted, 2 waiting");

        decide(page, "accept", "second");
        decide(page, "refuse", "third");
        decide(page, "add", " fourth ");
        assertThat(stored().deployments()).containsExactlyInAnyOrder("1", "second", "fourth");
        assertThat(registrations.admits(stored(), "third")).isFalse();
        decide(page, "remove", "third");
        assertThat(get(page).body()).doesNotContain("third");
        HttpResponse<String> empty = post(page + "/deployments", form("do", "add", "deployment", " "));
        assertThat(empty.statusCode()).isEqualTo(400);
        assertThat(empty.body()).contains("id=\"deployment-error\"");

        post(page + "/deployments", form("do", "assign", "deployment", "second", "organisation", "default"));
        assertThat(rows.read("select organisation from lti_deployment where deployment_id = 'second'"
                        + " and registration_id = " + lms.id()))
                .containsExactly("default");
    }

    @Test
    void ofTheFileAreShownAndChangedThere() {
        Registration file = registrations.put(registration(Registration.Source.FILE));
        String page = "/console/platforms/" + file.id();

        assertThat(get(page).body())
                .contains("LOTUS_PLATFORMS_FILE", "disabled")
                .doesNotContain(page + "/move\"");
        for (String path : new String[] {"", "/switch", "/deployments", "/move"}) {
            assertThat(post(page + path, form("do", "accept", "deployment", "x"))
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(registrations.byId(file.id())).contains(file);
        registrations.admits(file, "another");
        assertThat(get(page).body()).contains("add it to deployment_ids in the file");
        registrations.switchOff(Registration.Source.FILE);
        assertThat(post("/console/platforms/new", right()).statusCode())
                .as("taken over once it has left the file")
                .isEqualTo(303);
        assertThat(stored().id()).isEqualTo(file.id());
    }

    @Test
    void tellWhatCameOfTheirConnection() {
        String page = added();

        HttpResponse<String> checked = post(page + "/check", form());

        assertThat(checked.statusCode()).isEqualTo(200);
        assertThat(checked.body()).contains("Does not work", "We could not reach " + issuer + "/jwks");
    }

    @Test
    void moveWithTheirPeopleToANewIssuer() {
        String page = added();
        Registration before = stored();
        Opened first = launches.openFrom(before, Optional.of("amal"), Optional.of("Amal"), issuer);
        learning.open(first.enrolment(), "1.1");
        rows.change(
                "update placement set line_item = ? where platform_id = " + before.id(), issuer + "/mod/lti/column/7");
        rows.change(
                "insert into roster (id, platform_id, deployment_id, context_id, address) values (?, ?, '1', 'c', ?)",
                -before.id(),
                before.id(),
                issuer + "/members");
        String next = "https://new-" + UUID.randomUUID() + ".example";

        HttpResponse<String> unsure = post(page + "/move", moving(next, false));
        assertThat(unsure.statusCode()).isEqualTo(400);
        assertThat(unsure.body()).contains("id=\"sure-error\"", "1 person with their work");
        assertThat(stored()).isEqualTo(before);

        assertThat(post(page + "/move", moving(next, true)).statusCode()).isEqualTo(303);

        assertThat(registrations.find(issuer, Optional.of("client"), Optional.empty()))
                .as("the old issuer launches no more")
                .isEmpty();
        Registration after = registrations
                .find(next, Optional.of("client"), Optional.empty())
                .orElseThrow();
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(rows.read("select line_item from placement where platform_id = " + before.id()))
                .containsExactly(next + "/mod/lti/column/7");
        assertThat(rows.read("select address from roster where platform_id = " + before.id()))
                .containsExactly(next + "/members");
        Opened again = launches.openFrom(after, Optional.of("amal"), Optional.of("Amal"), issuer);
        assertThat(again.enrolment()).isEqualTo(first.enrolment());
        assertThat(again.address()).endsWith("/p/1.1");
        assertThat(rows.count("learner", "issuer = ?", issuer)).isZero();
        assertThat(rows.count("learner", "issuer = ?", next)).isEqualTo(1);
    }

    @Test
    void joinNobodyWhenTheyMove() {
        String page = added();
        Registration before = stored();
        launches.openFrom(before, Optional.of("amal"), Optional.empty(), issuer);
        launches.openFrom(before, Optional.of("bryony"), Optional.empty(), issuer);
        String next = "https://new-" + UUID.randomUUID() + ".example";
        String old = issuer;
        issuer = next;
        Map<String, String> other = right();
        other.put("client_id", "other client");
        post("/console/platforms/new", other);
        Registration there = registrations
                .find(next, Optional.of("other client"), Optional.empty())
                .orElseThrow();
        launches.openFrom(there, Optional.of("amal"), Optional.empty(), next);

        HttpResponse<String> refused = post(page + "/move", moving(next, true));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("1 person has come from the new issuer already", "Nothing was moved");
        assertThat(rows.count("learner", "issuer = ?", old)).isEqualTo(2);
        assertThat(registrations.byId(before.id())).contains(before);
    }

    @Test
    void makeNoOrganisationForAChangeThatIsRefused() {
        String page = added();
        Map<String, String> form = right();
        form.put("client_id", "second");
        post("/console/platforms/new", form);
        String code = "trust-" + UUID.randomUUID();
        form.put("organisation", "+");
        form.put("organisation_code", code);
        form.put("organisation_name", "A Trust");

        HttpResponse<String> taken = post(page, form);

        assertThat(taken.statusCode()).isEqualTo(400);
        assertThat(taken.body()).contains("id=\"client_id-error\"");
        assertThat(rows.count("organisation", "code = ?", code)).isZero();
        form.put("client_id", "third");
        assertThat(post(page, form).statusCode()).isEqualTo(303);
        assertThat(rows.count("organisation", "code = ?", code)).isEqualTo(1);
    }

    @Test
    void saySoWhenAnOutdatedPageChangedNothing() {
        String page = added();

        HttpResponse<String> removed = post(page + "/deployments", form("do", "remove", "deployment", "1"));

        assertThat(removed.headers().firstValue("Location").orElseThrow()).endsWith("?done=stale");
        assertThat(get(page + "?done=stale").body()).contains("Nothing was changed");
        assertThat(stored().deployments()).containsExactly("1");
        for (String answered : new String[] {"/deployments", "/check"}) {
            assertThat(get(page + answered).headers().firstValue("Location"))
                    .hasValueSatisfying(to -> assertThat(to).contains(page));
        }
    }

    @Test
    void keepRulesBelowEmptyRowsAfterAnError() {
        Map<String, String> form = right();
        form.put("name", "");
        form.put("role-5", "Mentor");
        form.put("means-5", "educator");

        assertThat(post("/console/platforms/new", form).body())
                .contains("name=\"role-5\" type=\"text\" value=\"Mentor\"", "name=\"role-7\"")
                .doesNotContain("name=\"role-8\"");
    }

    @Test
    void moveTogetherWhereTheyShareAnIssuer() {
        String page = added();
        Map<String, String> second = right();
        second.put("client_id", "second");
        second.put("name", "Second client");
        post("/console/platforms/new", second);
        String next = "https://new-" + UUID.randomUUID() + ".example";
        assertThat(get(page + "/move").body()).contains("All 2 registrations of the issuer", "Second client");

        post(page + "/move", moving(next, true));

        assertThat(registrations.find(next, Optional.of("client"), Optional.empty()))
                .isPresent();
        assertThat(registrations.find(next, Optional.of("second"), Optional.empty()))
                .isPresent();
    }

    @Test
    void keepNothingOfWhoComesWithoutAnId() {
        Registration lms = registrations.put(registration(Registration.Source.CONSOLE));

        Opened one = launches.openFrom(lms, Optional.empty(), Optional.of("A name"), issuer);
        Opened two = launches.openFrom(lms, Optional.empty(), Optional.of("A name"), issuer);
        learning.complete(one.enrolment());

        assertThat(one.enrolment()).isNotEqualTo(two.enrolment());
        assertThat(rows.count("learner", "issuer = ?", issuer)).isEqualTo(2);
        assertThat(rows.count(
                        "learner",
                        "issuer = ? and (full_name is not null or email is not null or staff_number is not null)",
                        issuer))
                .isZero();
        assertThat(rows.count("arrival", "enrolment_id = ? and completed_at is not null", one.enrolment()))
                .isEqualTo(1);
        assertThat(rows.count("arrival", "enrolment_id = ? and grade_due_at is not null", one.enrolment()))
                .as("nobody has that grade")
                .isZero();
    }

    private String added() {
        return post("/console/platforms/new", right())
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("\\?.*", "")
                .replaceFirst("^https?://[^/]+", "");
    }

    private Registration stored() {
        return registrations
                .find(issuer, Optional.of("client"), Optional.empty())
                .orElseThrow();
    }

    private Registration registration(Registration.Source source) {
        return Registration.of(
                "Other LMS",
                issuer,
                "client",
                Set.of("1"),
                new PlatformEndpoints(
                        URI.create(issuer + "/auth"), URI.create(issuer + "/token"), URI.create(issuer + "/jwks")),
                source,
                RegistrationPolicy.DEFAULT);
    }

    /** What an administrator enters at least. */
    private Map<String, String> right() {
        Map<String, String> form = moving(issuer, false);
        form.put("name", "Moodle");
        form.put("client_id", "client");
        form.put("deployments", "1");
        form.put("organisation", "default");
        form.put("accept", "hold");
        return form;
    }

    private static Map<String, String> moving(String base, boolean sure) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("issuer", base);
        form.put("authorization", base + "/auth");
        form.put("token", base + "/token");
        form.put("jwks", base + "/jwks");
        if (sure) {
            form.put("sure", "yes");
        }
        return form;
    }

    private void decide(String page, String what, String deployment) {
        assertThat(post(page + "/deployments", form("do", what, "deployment", deployment))
                        .statusCode())
                .isEqualTo(303);
    }

    private static Map<String, String> form(String... pairs) {
        Map<String, String> form = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            form.put(pairs[i], pairs[i + 1]);
        }
        return form;
    }

    private HttpResponse<String> get(String path) {
        return browser.get(path, administrator);
    }

    private HttpResponse<String> post(String path, Map<String, String> form) {
        Map<String, String> sent = new LinkedHashMap<>(form);
        if (!sent.containsKey("csrf")) {
            sent.put("csrf", csrf);
        }
        return browser.post(path, administrator, sent);
    }
}
