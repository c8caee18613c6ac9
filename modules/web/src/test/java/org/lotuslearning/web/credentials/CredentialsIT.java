package org.lotuslearning.web.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lotuslearning.web.incontainer.Browser;
import org.lotuslearning.web.incontainer.InContainer;
import org.lotuslearning.web.incontainer.LrsClient;
import org.lotuslearning.web.session.ConsoleSessions;

final class CredentialsIT extends InContainer {
    private static final String HERE = "/console/credentials";
    private static final String RELAY = HERE + "/lotus-relay";

    @Inject
    ConsoleSessions sessions;

    @Inject
    Browser browser;

    @Inject
    LrsClient lrs;

    private String administrator;
    private String csrf;

    @BeforeEach
    void theAdministratorIsSignedIn() {
        administrator = sessions.begin(false).replaceFirst(";.*", "");
        csrf = browser.get(HERE, administrator).body().replaceFirst("(?s).*name=\"csrf\" value=\"([^\"]+)\".*", "$1");
    }

    @Test
    void areMadeUsedRotatedAndRevoked() {
        String name = "Program " + UUID.randomUUID();
        String made = make(name, "scope=statements%2Fread").body();
        String key = field(made, "made-key");
        String first = field(made, "made-secret");
        String page = HERE + "/" + key;

        assertThat(browser.get(HERE, administrator).body()).contains(name, key).doesNotContain(first);
        assertThat(browser.get(page, administrator).body()).contains("Never").doesNotContain(first);
        assertThat(read(key, first)).isEqualTo(200);
        assertThat(browser.get(page, administrator).body()).doesNotContain("Never");
        assertThat(lrs.post("[]", key, first).statusCode()).as("not its scope").isEqualTo(403);

        String second = field(post(page + "/rotate", "overlap=day").body(), "made-secret");
        assertThat(read(key, first)).as("for 24 hours more").isEqualTo(200);
        assertThat(browser.get(page, administrator).body()).contains("Secret before", "Works too, until");
        String third = field(post(page + "/rotate", "overlap=none").body(), "made-secret");
        assertThat(read(key, first)).isEqualTo(401);
        assertThat(read(key, second)).isEqualTo(401);
        assertThat(read(key, third)).isEqualTo(200);

        assertThat(post(page + "/revoke", "").headers().firstValue("Location").orElseThrow())
                .endsWith("?done=unsure");
        assertThat(read(key, third)).isEqualTo(200);
        assertThat(post(page + "/revoke", "sure=yes").statusCode()).isEqualTo(303);
        assertThat(read(key, third)).isEqualTo(401);
        assertThat(browser.get(page, administrator).body())
                .contains("Revoked on")
                .doesNotContain("/revoke\"", "/rotate\"");
        assertThat(post(page + "/rotate", "overlap=none").statusCode()).isEqualTo(404);
    }

    @Test
    void endNoSecretForAFormThatDoesNotSaySo() {
        String made =
                make("Program " + UUID.randomUUID(), "scope=statements%2Fread").body();
        String key = field(made, "made-key");

        for (String form : List.of("", "overlap=", "overlap=24", "overlap=-1", "overlap=zzz")) {
            HttpResponse<String> refused = post(HERE + "/" + key + "/rotate", form);

            assertThat(refused.statusCode()).as(form).isEqualTo(400);
            assertThat(refused.body()).contains("Nothing was changed").doesNotContain("made-secret");
        }
        assertThat(read(key, field(made, "made-secret"))).isEqualTo(200);
    }

    @Test
    void explainWhatIsWrongAndKeepWhatIsRight() {
        String name = "Program " + UUID.randomUUID();
        HttpResponse<String> nothing = make(name, "");
        assertThat(nothing.statusCode()).isEqualTo(400);
        assertThat(nothing.body()).contains("Tick at least one thing", "value=\"" + name + "\"");

        assertThat(make(name, "scope=state&scope=profile").statusCode()).isEqualTo(200);
        HttpResponse<String> again = make(name, "scope=state");
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body())
                .contains("Another credential has this name")
                .containsPattern("value=\"state\"\\s+checked");
    }

    @Test
    void leaveTheOneOfOurRelayAlone() {
        assertThat(browser.get(RELAY, administrator).body())
                .contains("Our own relay", "This one is built in")
                .doesNotContain("/revoke\"", "/rotate\"");

        assertThat(post(RELAY + "/revoke", "sure=yes").statusCode()).isEqualTo(404);
        assertThat(post(RELAY + "/rotate", "overlap=none").statusCode()).isEqualTo(404);

        assertThat(browser.get(RELAY, administrator).body()).contains("Our own relay");
    }

    @Test
    void areForTheAdministratorAlone() {
        assertThat(browser.get(HERE, Browser.NO_COOKIE).statusCode()).isEqualTo(303);
        assertThat(browser.post(HERE, administrator, Map.of("name", "x", "scope", "all"))
                        .statusCode())
                .as("without the token of the form")
                .isEqualTo(403);
        assertThat(browser.get(HERE + "/nobody", administrator).statusCode()).isEqualTo(404);
    }

    @Test
    void stopGuessingFromOneAddress() {
        String key = field(make("Program " + UUID.randomUUID(), "scope=all").body(), "made-key");
        for (int i = 0; i < 20; i++) {
            assertThat(guess("203.0.113.9", key).statusCode()).isEqualTo(401);
        }

        HttpResponse<String> refused = guess("203.0.113.9", key);

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 601);
        assertThat(guess("203.0.113.10", key).statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> guess(String address, String key) {
        return lrs.getFrom(address, "statements", key, "guess");
    }

    private int read(String key, String secret) {
        return lrs.get("statements?limit=1", key, secret).statusCode();
    }

    private HttpResponse<String> make(String name, String scopes) {
        return post(HERE, "name=" + name.replace(' ', '+') + "&" + scopes);
    }

    private HttpResponse<String> post(String path, String form) {
        return browser.postText(path, administrator, "csrf=" + csrf + "&" + form);
    }

    private static String field(String page, String id) {
        return page.replaceFirst("(?s).*id=\"" + id + "\"[^>]* value=\"([^\"]+)\".*", "$1");
    }
}
