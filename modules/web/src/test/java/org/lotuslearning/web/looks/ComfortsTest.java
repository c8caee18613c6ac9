package org.lotuslearning.web.looks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What the scripts add to pages that work without them. */
@TestInstance(Lifecycle.PER_CLASS)
class ComfortsTest {
    private static final String DRAFTS = "**/l/sample/drafts/**";

    private final Map<String, String> pages = SamplePages.render(List.of());
    private SampleServer server;
    private Chromium chromium;
    private Page page;

    @BeforeAll
    void start() {
        chromium = new Chromium();
    }

    @AfterAll
    void stop() {
        chromium.close();
    }

    @BeforeEach
    void open() throws IOException {
        server = new SampleServer(pages);
        page = chromium.browser().newPage();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void keepsADraftSoonAfterSomeoneStopsWriting() {
        page.route(DRAFTS, route -> answer(route, 200, "{\"savedAt\":\"14:03\"}"));
        page.navigate(server.address("exercises-open.html").toString());

        Request request = page.waitForRequest(
                DRAFTS, () -> page.locator("#u-9-1-i-notice-a").fill("Half a sentence"));

        PlaywrightAssertions.assertThat(status()).hasText("Saved 14:03");
        String body = URLDecoder.decode(Objects.requireNonNull(request.postData()), StandardCharsets.UTF_8);
        assertThat(request.url()).endsWith("/drafts/9.1.i");
        assertThat(body).contains("csrf=token", "notice-a=Half a sentence").doesNotContain("do=");
    }

    @Test
    void saysThatADraftIsNotSavedAndTriesAgain() {
        AtomicInteger tries = new AtomicInteger();
        page.clock().install();
        page.route(DRAFTS, route -> {
            boolean first = tries.incrementAndGet() == 1;
            answer(route, first ? 503 : 200, "{\"savedAt\":\"14:04\"}");
        });
        page.navigate(server.address("exercises-open.html").toString());

        page.locator("#u-9-1-i-notice-a").fill("Half a sentence");
        page.clock().runFor(1000);
        PlaywrightAssertions.assertThat(status()).containsText("Not saved: the server cannot be reached");

        page.clock().runFor(5000);
        PlaywrightAssertions.assertThat(status()).hasText("Saved 14:04");
    }

    @Test
    void saysThatTheSessionHasEndedAndLeavesTheTextInPlace() {
        page.route(DRAFTS, route -> answer(route, 401, ""));
        page.navigate(server.address("exercises-open.html").toString());

        page.locator("#u-9-1-i-notice-a").fill("Half a sentence");

        PlaywrightAssertions.assertThat(status()).containsText("your session has ended");
        PlaywrightAssertions.assertThat(page.locator("#u-9-1-i-notice-a")).hasValue("Half a sentence");
    }

    @Test
    void sendsWhatWasWrittenWhenThePageIsLeft() throws InterruptedException {
        page.clock().install();
        page.navigate(server.address("exercises-open.html").toString());
        page.locator("#u-9-1-i-notice-a").fill("Half a sentence");

        // The clock stands still, so that only leaving can have sent it.
        page.navigate("about:blank");

        assertThat(server.posts().poll(20, TimeUnit.SECONDS)).contains("notice-a=Half+a+sentence");
    }

    @Test
    void keepsTheDraftBeforeTheLanguageChanges() throws InterruptedException {
        page.clock().install();
        page.navigate(server.address("exercises-open.html").toString());
        page.locator("#u-9-1-i-notice-a").fill("Half a sentence");

        page.locator(".lotus-language__button").click();

        assertThat(server.posts().poll(20, TimeUnit.SECONDS)).contains("notice-a=Half+a+sentence");
        assertThat(server.posts().poll(20, TimeUnit.SECONDS)).contains("language=cy");
    }

    @Test
    void leavesNothingInTheBrowsersStorage() {
        page.route(DRAFTS, route -> answer(route, 200, "{\"savedAt\":\"14:03\"}"));
        page.navigate(server.address("exercises-open.html").toString());
        page.locator("#u-9-1-i-notice-a").fill("Half a sentence");
        PlaywrightAssertions.assertThat(status()).hasText("Saved 14:03");

        Object stored = page.evaluate("localStorage.length + sessionStorage.length");

        assertThat(stored).isEqualTo(0);
    }

    @Test
    void marksTheChosenStopOfAContinuum() {
        page.navigate(server.address("exercises-open.html").toString());

        Locator exercise = page.locator("#ex-9-3-i");

        page.locator("#u-9-3-i-place-3").check();

        PlaywrightAssertions.assertThat(exercise.locator(".lotus-continuum__words"))
                .hasText("Your place: Empathy, 3 of 4");
        PlaywrightAssertions.assertThat(exercise.locator(".lotus-stop.is-here text"))
                .hasText("3");
        PlaywrightAssertions.assertThat(exercise.locator(".lotus-line.is-on")).hasCount(2);
    }

    @Test
    void movesTheDotOfEachPlacementInAMatrix() {
        page.navigate(server.address("exercises-open.html").toString());
        Locator matrix = page.locator("#ex-9-9 [data-matrix]");

        matrix.locator("input[name='place-team']").nth(1).press("Space");
        matrix.locator("input[name='place-seniors']").nth(1).press("Space");
        matrix.locator("input[name='place-team']").nth(1).press("ArrowDown");

        PlaywrightAssertions.assertThat(matrix.locator("[data-place='place-team']"))
                .hasText("Neither of the two");
        PlaywrightAssertions.assertThat(matrix.locator("[data-place='place-seniors']"))
                .hasText("Wise compassion");
        PlaywrightAssertions.assertThat(matrix.locator(".lotus-quarter.is-on")).hasCount(2);
        PlaywrightAssertions.assertThat(matrix.locator(".lotus-quarter").nth(2).locator(".lotus-dot.is-here text"))
                .hasText("1");
    }

    @Test
    void takesTheFocusToTheErrorsAndFromThereToTheField() {
        page.navigate(server.address("exercises-error.html").toString());
        PlaywrightAssertions.assertThat(page.locator("[data-errors]").first()).isFocused();

        page.locator("[data-errors] a").first().click();

        PlaywrightAssertions.assertThat(page.locator("#u-9-1-i-notice-a")).isFocused();
    }

    @Test
    void sendsTheDeepLinkingResponseOnItsOwn() {
        page.route("https://lms.example.org/**", route -> answer(route, 200, ""));

        Request request = page.waitForRequest(
                "https://lms.example.org/deep-linking",
                () -> page.navigate(server.address("return-to-lms.html").toString()));

        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.postData()).isEqualTo("JWT=signed.jwt.here");
    }

    @Test
    void showsWhatATermMeansToThoseWhoUseTheKeyboard() {
        page.navigate(server.address("exercises-open.html").toString());
        Locator term = page.getByText("attending").first();
        Locator meaning = page.getByRole(AriaRole.TOOLTIP);

        term.focus();

        PlaywrightAssertions.assertThat(meaning).hasText("You give someone your whole attention.");
        PlaywrightAssertions.assertThat(term).hasAccessibleDescription("You give someone your whole attention.");

        page.keyboard().press("Escape");

        PlaywrightAssertions.assertThat(meaning).isHidden();
        PlaywrightAssertions.assertThat(term).isFocused();

        page.keyboard().press("Tab");

        PlaywrightAssertions.assertThat(meaning).hasText("You do something that eases it.");
    }

    @Test
    void keepsAMeaningWhileThePointerIsOnIt() {
        page.clock().install();
        page.navigate(server.address("exercises-open.html").toString());
        Locator meaning = page.getByRole(AriaRole.TOOLTIP);

        page.getByText("attending").first().hover();
        page.clock().runFor(200);
        PlaywrightAssertions.assertThat(meaning).isVisible();

        meaning.hover();
        page.clock().runFor(5000);
        PlaywrightAssertions.assertThat(meaning).isVisible();

        page.locator("h1").hover();
        page.clock().runFor(400);
        PlaywrightAssertions.assertThat(meaning).isHidden();
    }

    @Test
    void showsAMeaningAtTheFirstTapAndFollowsTheSecond() {
        Page phone = chromium.browser()
                .newPage(new Browser.NewPageOptions().setHasTouch(true).setViewportSize(320, 640));
        phone.navigate(server.address("exercises-open.html").toString());
        Locator term = phone.getByText("attending").first();

        term.tap();

        PlaywrightAssertions.assertThat(phone.getByRole(AriaRole.TOOLTIP)).isVisible();
        assertThat(phone.url()).endsWith("/exercises-open.html");
        assertThat(phone.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);

        Request followed = phone.waitForRequest("**/glossary*", term::tap);

        assertThat(followed.isNavigationRequest()).isTrue();
    }

    private Locator status() {
        return page.locator("#ex-9-1-i [role=status]");
    }

    private static void answer(Route route, int status, String json) {
        route.fulfill(new Route.FulfillOptions()
                .setStatus(status)
                .setContentType("application/json")
                .setBody(json));
    }
}
