package org.lotuslearning.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;

/** The tool's pages, in the LMS's frame or in a window: most of all those of a learner's module. */
final class Learning {

    private final Frame frame;

    Learning(Frame frame) {
        this.frame = frame;
    }

    /** Follows "Begin with …" or "Continue with …" on the module's first page. */
    Learning begin() {
        press(frame.locator("a.lotus-hero__begin"));
        return this;
    }

    /** Waits until this page of the module is shown. */
    Learning isAt(String page) {
        frame.waitForURL("**/p/" + page + "*");
        return this;
    }

    /** Goes to a page of the module by its address. */
    Learning goTo(String page) {
        frame.navigate(session() + "p/" + page);
        return this;
    }

    /** Opens the same page afresh. */
    Learning again() {
        frame.navigate(frame.url().replaceFirst("#.*", ""));
        return this;
    }

    /** The address that everything of this launch stands under. */
    String session() {
        return frame.url().replaceFirst("(/l/[^/]+/).*", "$1");
    }

    Learning next() {
        press(frame.getByRole(AriaRole.NAVIGATION, new Frame.GetByRoleOptions().setName("Previous and next page"))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Next")));
        return this;
    }

    Learning myLearning() {
        press(link("My learning"));
        frame.waitForURL("**/my-learning");
        return this;
    }

    /** An exercise of the page that is shown. */
    Exercise exercise(String unit) {
        frame.waitForLoadState();
        return new Exercise(frame, unit);
    }

    /** Follows "Next" from the last page and finishes. */
    void finish() {
        next();
        frame.waitForURL("**/#finish");
        press(DemoLms.button(frame, "Finish Learn"));
        assertThat(heading("You finished Learn")).isVisible();
    }

    void close() {
        press(DemoLms.button(frame, "Close on this computer"));
        assertThat(heading("Closed on this computer")).isVisible();
    }

    /** The file behind a link. */
    Path download(Page page, String name) {
        return page.waitForDownload(() -> press(link(name))).path();
    }

    /** Everything the page says, what stands in its text fields not counted. */
    String words() {
        return frame.locator("body").innerText();
    }

    Locator heading(String name) {
        return frame.getByRole(AriaRole.HEADING, new Frame.GetByRoleOptions().setName(name));
    }

    private void press(Locator linkOrButton) {
        frame.waitForLoadState();
        Keys.press(linkOrButton);
    }

    private Locator link(String name) {
        return frame.getByRole(
                AriaRole.LINK, new Frame.GetByRoleOptions().setName(name).setExact(true));
    }
}
