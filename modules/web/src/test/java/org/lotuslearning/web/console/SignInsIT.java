package org.lotuslearning.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.lotuslearning.lrs.access.SecretHash;
import org.lotuslearning.web.incontainer.Browser;
import org.lotuslearning.web.incontainer.InContainer;
import org.lotuslearning.web.secrets.FirstSecrets;
import org.lotuslearning.web.secrets.StoredSettings;

final class SignInsIT extends InContainer {
    private static final String PASSWORD = "only for this test";

    @Inject
    Browser browser;

    @Inject
    StoredSettings stored;

    @Test
    void opensTheConsoleWithTheRightPasswordUntilSigningOut() {
        stored.replace("admin-password-hash", SecretHash.ofPassword(PASSWORD));

        HttpResponse<String> signedIn = signIn("admin", PASSWORD);

        assertThat(signedIn.statusCode()).isEqualTo(303);
        assertThat(signedIn.headers().firstValue("Location").orElseThrow()).endsWith("/console");
        String setCookie = signedIn.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(setCookie).contains("HttpOnly", "SameSite=Strict");
        String cookie = setCookie.replaceFirst(";.*", "");
        HttpResponse<String> console = browser.get("/console", cookie);
        assertThat(console.statusCode()).isEqualTo(200);
        assertThat(console.body()).contains("broken/course.yml:");

        String csrf = console.body().replaceFirst("(?s).*name=\"csrf\" value=\"([^\"]+)\".*", "$1");
        assertThat(signOut(cookie, "guessed").statusCode()).isEqualTo(403);
        assertThat(browser.get("/console", cookie).statusCode()).isEqualTo(200);
        assertThat(signOut(cookie, csrf).statusCode()).isEqualTo(303);
        assertThat(browser.get("/console", cookie).statusCode()).isEqualTo(303);
    }

    @Test
    void opensNothingWithAWrongNameOrPassword() {
        stored.replace("admin-password-hash", SecretHash.ofPassword(PASSWORD));

        for (HttpResponse<String> refused : List.of(signIn("admin", "guessed"), signIn("root", PASSWORD))) {
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.headers().firstValue("Set-Cookie")).isEmpty();
            assertThat(refused.body()).contains("The name or the password is not right");
        }
    }

    @Test
    void leadsWhoeverIsNotSignedInToTheSignIn() {
        for (String address : List.of("/console", "/records", "/records.csv")) {
            for (String cookie : List.of(Browser.NO_COOKIE, "lotus-console=guessed")) {
                HttpResponse<String> refused = browser.get(address, cookie);

                assertThat(refused.statusCode()).as(address).isEqualTo(303);
                assertThat(refused.headers().firstValue("Location").orElseThrow())
                        .endsWith("/console/sign-in");
                assertThat(refused.body()).isEmpty();
            }
        }
    }

    @Test
    void refusesAnAddressForAMinuteAfterTenWrongTriesAndNoOther() {
        // one of its own, so that the server's stays open for the other tests
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-20T09:00:00Z"));
        FirstSecrets secrets = new FirstSecrets() {
            @Override
            public boolean isAdminPassword(String password) {
                return password.equals(PASSWORD);
            }
        };
        SignIns signIns = new SignIns(secrets, ticking(now::get));

        for (int i = 0; i < 10; i++) {
            assertThat(signIns.tryOut("203.0.113.9", "admin", "guess " + i)).isEqualTo(SignIns.Outcome.WRONG);
        }
        assertThat(signIns.tryOut("203.0.113.9", "admin", "guess 11")).isEqualTo(SignIns.Outcome.TOO_MANY);
        assertThat(signIns.tryOut("203.0.113.9", "admin", PASSWORD)).isEqualTo(SignIns.Outcome.TOO_MANY);
        assertThat(signIns.tryOut("203.0.113.10", "admin", PASSWORD)).isEqualTo(SignIns.Outcome.RIGHT);

        now.updateAndGet(then -> then.plus(Duration.ofSeconds(61)));
        assertThat(signIns.tryOut("203.0.113.9", "admin", PASSWORD)).isEqualTo(SignIns.Outcome.RIGHT);
    }

    private static Clock ticking(InstantSource source) {
        return source.withZone(ZoneOffset.UTC);
    }

    private HttpResponse<String> signIn(String name, String password) {
        return browser.post("/console/sign-in", Browser.NO_COOKIE, Map.of("username", name, "password", password));
    }

    private HttpResponse<String> signOut(String cookie, String csrf) {
        return browser.post("/console/sign-out", cookie, Map.of("csrf", csrf));
    }
}
