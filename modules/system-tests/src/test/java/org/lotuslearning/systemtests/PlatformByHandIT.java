package org.lotuslearning.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An administrator registers an LMS by hand, lets its deployment in, and moves it to its new address. */
@ExtendWith(Chromium.class)
final class PlatformByHandIT {

    private static final String ADMIN_PASSWORD = "only for this test";

    @Test
    void launchesOnceItIsRegisteredAndAcceptedAndFindsItsWorkAgainAfterAMove(BrowserContext browser) throws Exception {
        try (RunningLotus lotus = LotusSetup.fresh()
                        .with("LOTUS_ADMIN_PASSWORD", ADMIN_PASSWORD)
                        .start();
                LittleLms lms = LittleLms.start(lotus.base(), "amal");
                LittleLms moved = LittleLms.start(lotus.base(), "amal")) {
            Page console = browser.newPage();
            Page learner = browser.newPage();
            learner.navigate(lms.link());
            assertThat(learner.locator("main")).containsText("not registered here");

            signIn(console, lotus);
            register(console, lotus, lms);
            learner.navigate(lms.link());
            assertThat(learner.locator("main")).containsText("has not been accepted here");
            accept(console);

            learner.navigate(lms.link());
            learner.waitForURL(Pattern.compile(".*/l/[^/]+/.*"));
            learner.navigate(learner.url() + "p/1.2");
            assertThat(learner.locator("h1")).containsText("What is compassion");
            console.reload();
            assertThat(console.locator("#roles")).isVisible();
            Look.at(console, "console-platform");

            move(console, moved);
            learner.navigate(lms.link());
            assertThat(learner.locator("main")).containsText("not registered here");
            learner.navigate(moved.link());
            learner.waitForURL(Pattern.compile(".*/l/[^/]+/p/1\\.2$"));
        }
    }

    private static void signIn(Page console, RunningLotus lotus) {
        console.navigate(lotus.base() + "console");
        console.getByLabel("Password").fill(ADMIN_PASSWORD);
        button(console, "Sign in");
        console.waitForURL("**/console");
        console.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Platforms").setExact(true))
                .click();
        Look.at(console, "console-platforms");
        console.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Add a platform by hand"))
                .click();
    }

    private static void register(Page console, RunningLotus lotus, LittleLms lms) {
        assertThat(console.locator("#our-redirect")).hasValue(lotus.base() + "lti/launch");
        console.fill("#name", "Little LMS");
        console.fill("#client_id", LittleLms.CLIENT);
        console.fill("#authorization", lms.issuer() + "/auth");
        console.fill("#token", "token");
        console.fill("#jwks", lms.issuer() + "/jwks");
        button(console, "Add the platform");

        assertThat(console.locator(".nhsuk-error-summary__list a")).hasCount(2);
        assertThat(console.locator("#issuer-error")).isVisible();
        assertThat(console.locator("#token")).hasValue("token");
        assertThat(console.locator("#client_id")).hasValue(LittleLms.CLIENT);
        Look.at(console, "console-platform-new-errors");
        console.fill("#issuer", lms.issuer());
        console.fill("#token", lms.issuer() + "/token");
        button(console, "Add the platform");

        console.waitForURL(Pattern.compile(".*/console/platforms/\\d+\\?done=added"));
        button(console, "Check the connection");
        assertThat(console.locator("main")).containsText("We fetched 1 key from " + lms.issuer() + "/jwks.");
        assertThat(console.locator("main")).containsText("gave us an access token");
    }

    private static void accept(Page console) {
        console.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Platforms").setExact(true))
                .click();
        assertThat(console.locator("tbody tr").first()).containsText("Waiting for you");
        console.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Little LMS"))
                .click();
        button(console, "Accept " + LittleLms.DEPLOYMENT);
        assertThat(console.locator(".lotus-notice")).hasText("The deployment may launch.");
    }

    private static void move(Page console, LittleLms moved) {
        console.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("The LMS has a new address"))
                .click();
        assertThat(console.locator("main")).containsText("1 person with their work");
        console.fill("#issuer", moved.issuer());
        console.fill("#authorization", moved.issuer() + "/auth");
        console.fill("#token", moved.issuer() + "/token");
        console.fill("#jwks", moved.issuer() + "/jwks");
        console.check("#sure");
        Look.at(console, "console-platform-move");
        button(console, "Move");
        assertThat(console.locator(".lotus-notice")).containsText("has moved");
    }

    private static void button(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
