package org.lotuslearning.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages that anybody may open, in a browser. */
@ExtendWith({SharedLotus.class, Chromium.class})
final class StartPageIT {

    @ParameterizedTest
    @CsvSource({
        "/, WIDE", "/, NARROW",
        "/accessibility, WIDE", "/accessibility, NARROW",
        "/privacy, WIDE", "/privacy, NARROW",
        "/no-such-page, WIDE", "/no-such-page, NARROW",
        "/learn/lotus/learn, WIDE", "/learn/lotus/learn, NARROW",
        "/console/sign-in, WIDE", "/console/sign-in, NARROW"
    })
    void isAccessibleAndFitsTheScreen(String path, Screen screen, RunningLotus lotus, Page page) {
        screen.showIn(page);

        page.navigate(lotus.base().resolve(path).toString());

        Screenshots.take(page, "open" + path + "-" + screen);
        assertThat(page.locator("h1")).hasCount(1);
        Axe.assertNoViolations(page);
        Screen.assertNoSidewaysScrolling(page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/assets/0/app.css", "/lti/jwks", "/xapi/about", "/xapi/statements"})
    void saysWhenItAnswered(String path, RunningLotus lotus) {
        HttpResponse<String> answer = lotus.get(path);

        Instant said = DateTimeFormatter.RFC_1123_DATE_TIME.parse(
                answer.headers().firstValue("Date").orElseThrow(), Instant::from);
        assertThat(said).isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
    }

    @Test
    void loadsAllThatItNeedsFromItself(RunningLotus lotus, Page page) {
        List<String> troubles = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                troubles.add(message.text());
            }
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(lotus.base().toString())) {
                troubles.add("asked elsewhere: " + request.url());
            }
        });

        page.navigate(lotus.base().toString());

        assertThat(troubles).isEmpty();
    }

    @Test
    void leadsToTheDemoLms(RunningLotus lotus, Page page) {
        page.navigate(lotus.base().toString());

        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("demo"))
                .first()
                .click();

        assertThat(page.url()).startsWith(lotus.demoLms().toString().replaceAll("/$", ""));
        assertThat(page.locator("h1")).hasCount(1);
    }
}
