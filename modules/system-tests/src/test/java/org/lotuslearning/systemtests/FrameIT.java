package org.lotuslearning.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The tool in the LMS's frame: as tall as its content, and a session for each of several tabs. */
@ExtendWith({SharedLotus.class, Chromium.class})
final class FrameIT {

    private static final String NOTES = "Begin with the example";
    private static final String CARD = "Which card will you take into the next week";

    @BeforeEach
    void twoCoursesAreInTheLms(RunningLotus lotus) {
        HttpPerson educator = HttpPerson.named("Oluwaseun Adeyemi", lotus);
        educator.addLearn();
        educator.add("lotus/introduction", "Introduction");
    }

    @Test
    void itsHeightFollowsTheContent(Page page, RunningLotus lotus) {
        Frame frame = new DemoLms(page, lotus).be(Amina.NAME).open("Learn");
        new Learning(frame).goTo("1.2");
        Locator iframe = page.locator("#tool");
        Eventually.holds(() -> assertThat(height(iframe)).isGreaterThanOrEqualTo(content(frame)));
        double folded = content(frame);

        frame.locator("details:not([open]) > summary").first().press("Enter");

        Eventually.holds(() -> {
            assertThat(content(frame)).isGreaterThan(folded);
            assertThat(height(iframe)).isGreaterThanOrEqualTo(content(frame)).isLessThan(content(frame) + 20);
        });
    }

    @Test
    void theLmsIgnoresTheWishesOfOtherFrames(Page page, RunningLotus lotus) {
        new DemoLms(page, lotus).be(Amina.NAME).open("Learn");
        Locator iframe = page.locator("#tool");
        Eventually.holds(() -> assertThat(iframe).hasAttribute("style", Pattern.compile("height.*")));
        double before = height(iframe);
        page.evaluate("() => { const other = document.createElement('iframe'); other.id = 'other';"
                + " document.body.append(other) }");

        Frame other = page.locator("#other").elementHandle().contentFrame();
        other.evaluate("() => new Promise((heard) => { parent.addEventListener('message', heard, { once: true });"
                + " parent.postMessage({ subject: 'lti.frameResize', height: 4321 }, '*') })");

        assertThat(height(iframe)).isEqualTo(before);
    }

    @Test
    void twoLearnersInFramesOfTwoTabsDoNotMix(Page first, BrowserContext browser, RunningLotus lotus) {
        Learning amina = page12(new DemoLms(first, lotus).be(Amina.NAME).open("Learn"));
        Learning sian = page12(
                new DemoLms(browser.newPage(), lotus).be("Siân Pritchard").open("Learn"));

        amina.exercise("1.2.t").write(NOTES, "A grebe of Amina's").keepAsDraft();
        sian.exercise("1.2.t").write(NOTES, "A grebe of Siân's").keepAsDraft();
        amina.exercise("1.2.t").isKeptAsDraft();
        sian.exercise("1.2.t").isKeptAsDraft();

        amina.again().exercise("1.2.t").holds(NOTES, "A grebe of Amina's");
        sian.again().exercise("1.2.t").holds(NOTES, "A grebe of Siân's");
    }

    @Test
    void twoModulesInFramesOfTwoTabsDoNotMix(Page first, BrowserContext browser, RunningLotus lotus) {
        Frame learn = new DemoLms(first, lotus).be("Siân Pritchard").open("Learn");
        Frame introduction =
                new DemoLms(browser.newPage(), lotus).openTheCourse().open("Introduction");
        String session = new Learning(learn).session();

        assertThat(new Learning(introduction).session()).isNotEqualTo(session);
        new Learning(introduction).close();

        new Learning(learn).goTo("1.1");
        assertThat(learn.url()).isEqualTo(session + "p/1.1");
        assertThat(learn.locator("h1")).isVisible();
        assertThat(learn.locator(".lotus-title")).not().containsText("Open this from your LMS");
    }

    @Test
    void twoLearnersOfTwoCoursesInFramesOfTwoTabsDoNotMix(Page first, BrowserContext browser, RunningLotus lotus) {
        HttpPerson.named("Oluwaseun Adeyemi", lotus).add("leadership-behaviours/behaviours", "Behaviours");
        Frame aminas = new DemoLms(first, lotus).be(Amina.NAME).open("Learn");
        Frame sians = new DemoLms(browser.newPage(), lotus).be("Siân Pritchard").open("Behaviours");
        Learning learn = page12(aminas);
        Learning behaviours = new Learning(sians).goTo("B.2");
        assertThat(behaviours.session()).isNotEqualTo(learn.session());

        learn.exercise("1.2.t").write(NOTES, "A heron of Amina's").keepAsDraft();
        behaviours.exercise("BK-1.V").write(CARD, "A heron of Siân's").keepAsDraft();
        learn.exercise("1.2.t").isKeptAsDraft();
        behaviours.exercise("BK-1.V").isKeptAsDraft();

        learn.again().exercise("1.2.t").holds(NOTES, "A heron of Amina's");
        behaviours.again().exercise("BK-1.V").holds(CARD, "A heron of Siân's");
        // neither session opens the other's course
        assertThat(aminas.navigate(learn.session() + "p/B.2").status()).isEqualTo(404);
        assertThat(sians.navigate(behaviours.session() + "p/1.2").status()).isEqualTo(404);
    }

    private static Learning page12(Frame frame) {
        return new Learning(frame).goTo("1.2");
    }

    private static double height(Locator iframe) {
        return iframe.boundingBox().height;
    }

    private static double content(Frame frame) {
        return ((Number) frame.evaluate("document.body.getBoundingClientRect().height")).doubleValue();
    }
}
