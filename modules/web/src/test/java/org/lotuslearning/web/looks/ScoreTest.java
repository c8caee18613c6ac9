package org.lotuslearning.web.looks;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lotuslearning.learning.catalogue.Catalogue;

/** A saved score beside levels that were changed since, and what waits for a script where there is none. */
class ScoreTest {
    private static final Map<String, String> PAGES =
            SamplePages.render(Catalogue.read(ScoreTest.class.getClassLoader()).courses());
    private static final Pattern STALE = Pattern.compile("\\bis-stale\\b");

    @Test
    void isSaidToBeOutOfDateUntilWhatWasSavedIsChosenAgain() throws IOException {
        try (SampleServer server = new SampleServer(PAGES);
                Chromium chromium = new Chromium();
                Page page = chromium.browser().newPage()) {
            page.navigate(server.address("tools-T.2-submitted.html").toString());
            Locator panel = page.locator("[data-score-result]");
            Locator levels = page.locator("input[name$='-likelihood']");
            int saved = (Integer) levels.evaluateAll("all => all.findIndex(level => level.checked)");
            PlaywrightAssertions.assertThat(panel).containsText("Score of your saved answer");
            PlaywrightAssertions.assertThat(panel).not().hasClass(STALE);

            levels.nth(saved == 0 ? 1 : 0).check();
            PlaywrightAssertions.assertThat(panel).hasClass(STALE);
            PlaywrightAssertions.assertThat(panel).containsText("Save to see the new score");

            levels.nth(saved).check();
            PlaywrightAssertions.assertThat(panel).not().hasClass(STALE);
            PlaywrightAssertions.assertThat(panel).not().containsText("Save to see the new score");
        }
    }

    @Test
    void isReachedFromTheTopOfWhatWasSaved() throws IOException {
        try (SampleServer server = new SampleServer(PAGES);
                Chromium chromium = new Chromium();
                Page page = chromium.browser().newPage()) {
            page.navigate(server.address("tools-T.2-submitted.html").toString());

            page.locator(".lotus-state__result").click();

            PlaywrightAssertions.assertThat(page.locator("[data-score-result]")).isInViewport();
        }
    }

    @Test
    void isPrintedByTheBrowserWhereThereIsNoScript() throws IOException {
        try (SampleServer server = new SampleServer(PAGES);
                Chromium chromium = new Chromium();
                BrowserContext context =
                        chromium.browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
                Page page = context.newPage()) {
            page.navigate(server.address("tools-T.3-document.html").toString());

            PlaywrightAssertions.assertThat(page.locator("[data-print]")).hasCount(1);
            PlaywrightAssertions.assertThat(page.locator("[data-print]")).isHidden();
            PlaywrightAssertions.assertThat(page.locator("noscript p")).isVisible();
        }
    }
}
