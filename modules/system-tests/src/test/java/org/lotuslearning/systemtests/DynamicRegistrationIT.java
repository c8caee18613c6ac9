package org.lotuslearning.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A link from the console, pasted into an LMS, registers it: in its frame, at another site, and then it launches. */
@ExtendWith({SharedLotus.class, Chromium.class})
final class DynamicRegistrationIT {

    private final RegisteringLms lms = new RegisteringLms();

    @AfterEach
    void closeTheLms() {
        lms.close();
    }

    @Test
    void registersInTheFrameOfAnLmsWhichThenLaunches(RunningLotus lotus, Page page) {
        String link = makeALink(page, lotus, "Moodle of the trust");

        page.navigate(lms.adminPage(link));
        FrameLocator frame = page.frameLocator("iframe");
        assertThat(frame.getByRole(AriaRole.HEADING).first()).hasText("Register Lotus Learning with your LMS");
        assertThat(frame.locator("main")).containsText(lms.issuer());
        Look.at(page, "registration-confirm");
        frame.getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName("Register Lotus Learning"))
                .click();

        assertThat(page.getByRole(AriaRole.STATUS))
                .hasText("Closed by " + lotus.base().toString().replaceAll("/$", ""));
        assertThat(frame.getByRole(AriaRole.HEADING).first()).hasText("Lotus Learning is registered");
        Look.at(page, "registration-done");
        assertThat(lms.asked()).singleElement().satisfies(asked -> {
            assertThat(asked.authorization()).isEqualTo("Bearer " + RegisteringLms.REGISTRATION_TOKEN);
            assertThat(asked.tool().getString("jwks_uri")).isEqualTo(lotus.base() + "lti/jwks");
            assertThat(lotus.get(asked.tool().getString("logo_uri")).statusCode())
                    .isEqualTo(303);
        });

        page.navigate(lms.launch(lotus.base()));
        page.waitForURL("**/l/**");
        assertThat(page.locator("h1")).hasCount(1);

        // used up, and says so in the frame too
        page.navigate(lms.adminPage(link));
        assertThat(frame.getByRole(AriaRole.HEADING).first()).hasText("This link cannot be used");
        page.navigate(lotus.base() + "console/platforms");
        assertThat(page.locator("main")).containsText("Moodle of the trust");
        assertThat(lotus.log())
                .contains("LTI-LINK-USED")
                .doesNotContain(link.replaceFirst(".*token=", ""))
                .doesNotContain(RegisteringLms.REGISTRATION_TOKEN);
    }

    @Test
    void registersInAWindowWithoutScriptBesideAConsoleThatIsOpen(BrowserContext scripted, RunningLotus lotus) {
        Browser.NewPageOptions noScript = new Browser.NewPageOptions().setJavaScriptEnabled(false);
        Page page = scripted.browser().newPage(noScript);

        String link = makeALink(page, lotus, "");

        page.navigate(lms.opened(link));
        button(page, "Register Lotus Learning").click();

        assertThat(page.locator("h1")).hasText("Lotus Learning is registered");
    }

    @Test
    void tellsAPersonWhereTheLinkBelongs(RunningLotus lotus, Page page) {
        String link = makeALink(page, lotus, "For a colleague");

        page.navigate(link);

        assertThat(page.locator("h1")).hasText("This link is for your LMS");
        assertThat(page.locator("main")).containsText("Moodle");
    }

    @Test
    void registersNothingByAWithdrawnLink(RunningLotus lotus, Page page) {
        String link = makeALink(page, lotus, "Withdrawn");
        page.navigate(lotus.base() + "console/platforms/link");
        page.locator("tr", new Page.LocatorOptions().setHasText("Withdrawn"))
                .getByRole(AriaRole.BUTTON)
                .click();
        assertThat(page.locator("main")).not().containsText("Withdrawn");

        HttpResponse<String> refused = lotus.get(lms.opened(link));

        assertThat(refused.statusCode()).isEqualTo(410);
        assertThat(refused.body()).contains("withdrawn");
        Matcher reference =
                Pattern.compile("([A-Z0-9]{8}) \\(LTI-LINK-WITHDRAWN\\)").matcher(refused.body());
        assertThat(reference.find()).as(refused.body()).isTrue();
        assertThat(lotus.log()).contains(reference.group(1));
    }

    @Test
    void letsNobodyFrameItWithoutAGoodLink(RunningLotus lotus, Page page) {
        HttpResponse<String> unknown = lotus.get(lms.opened(lotus.base() + "lti/register?token=guessed"));
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(csp(unknown)).doesNotContain(lms.issuer());

        HttpResponse<String> good = lotus.get(lms.opened(makeALink(page, lotus, "Framed")));
        assertThat(good.statusCode()).isEqualTo(200);
        assertThat(csp(good)).contains(lms.issuer());
        assertThat(lms.asked()).isEmpty();
    }

    private static String csp(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Content-Security-Policy")
                .orElseThrow()
                .replaceFirst(".*frame-ancestors", "");
    }

    private static String makeALink(Page page, RunningLotus lotus, String name) {
        page.navigate(lotus.base() + "console/sign-in");
        page.getByLabel("Password").fill(adminPassword(lotus));
        button(page, "Sign in").click();
        page.navigate(lotus.base() + "console/platforms/link");
        page.getByLabel("What you call the LMS").fill(name);
        button(page, "Make a link").click();
        String link = page.getByLabel("Registration link").inputValue();
        assertThat(link).startsWith(lotus.base() + "lti/register?token=");
        return link;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** It is printed once, at the first start. */
    private static String adminPassword(RunningLotus lotus) {
        Matcher printed = Pattern.compile("sign-in admin, password (\\S+)").matcher(lotus.output());
        assertThat(printed.find()).as(lotus.output()).isTrue();
        return printed.group(1);
    }
}
