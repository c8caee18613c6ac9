package org.lotuslearning.systemtests;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;

/** The demo LMS in a browser tab: who one is, the course "Leading with compassion", and the tool in its frame. */
final class DemoLms {

    private final Page page;
    private final RunningLotus lotus;

    DemoLms(Page page, RunningLotus lotus) {
        this.page = page;
        this.lotus = lotus;
    }

    Page page() {
        return page;
    }

    /** Becomes somebody, and is then in the course. */
    DemoLms be(String name) {
        page.navigate(lotus.demoLms().toString());
        button(page.mainFrame(), "Be " + name).click();
        page.waitForURL("**/courses/leading-with-compassion");
        return this;
    }

    /** Opens the course as whoever was chosen before, in this tab or another. */
    DemoLms openTheCourse() {
        page.navigate(lotus.demoLms() + "courses/leading-with-compassion");
        return this;
    }

    /** The tool's picker, in the frame. */
    Frame addFromLotus() {
        link("Add from Lotus Learning").click();
        return frame();
    }

    /** The tool's picker, in the frame, as far as it gets by itself. */
    Frame addWithoutWaiting() {
        link("Add from Lotus Learning").click();
        return toolFrame();
    }

    /** An activity that opens in a window of its own by itself, once the launch has arrived. */
    Page openTheWindowOf(String title) {
        Page window = page.waitForPopup(() -> link("Open " + title).click());
        window.waitForURL("**/l/**");
        return window;
    }

    /** An activity, in the frame, once the launch has arrived. */
    Frame open(String title) {
        link("Open " + title).click();
        return frame();
    }

    /** L&D's completion records, in the frame. */
    Frame records() {
        link("Completion records").click();
        return frame();
    }

    /** An activity in the frame, as far as it gets by itself. */
    Frame openWithoutWaiting(String title) {
        link("Open " + title).click();
        return toolFrame();
    }

    /**
     * An activity in the frame, as far as it gets by itself.
     *
     * @param storage where the demo keeps texts for the tool: {@code parent}, {@code frame} or {@code none}
     */
    Frame openWithStorage(String title, String storage) {
        goWithStorage(title, storage);
        return toolFrame();
    }

    /**
     * The same without a look at the frame until the launch has arrived: Playwright asks a page as if a person had
     * just pressed something there, and steps that follow a press are kept in the browser's history.
     */
    void launchWithStorage(String title, String storage) {
        goWithStorage(title, storage);
        page.waitForCondition(
                () -> page.frames().stream().anyMatch(frame -> frame.url().contains("/l/")));
    }

    private void goWithStorage(String title, String storage) {
        page.navigate(address(title) + "?storage=" + storage);
    }

    /** The same in a window of its own that knows the page which opened it, once the launch has arrived. */
    Page openInANewWindowWithStorage(String title, String storage) {
        page.navigate(address(title) + "?storage=" + storage);
        Page window = page.waitForPopup(() -> link("Open in a new window").click());
        window.waitForURL("**/l/**");
        return window;
    }

    private String address(String title) {
        return lotus.demoLms()
                .resolve(link("Open " + title).getAttribute("href"))
                .toString();
    }

    /** An activity in a window of its own, once the launch has arrived. */
    Page openInANewWindow(String title) {
        link("Open " + title).click();
        Page window = page.waitForPopup(() -> link("Open in a new window").click());
        window.waitForURL("**/l/**");
        return window;
    }

    Locator activity(String title) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(title).setExact(true));
    }

    /** A learner's row in the gradebook of the course. */
    String gradesOf(String name) {
        page.navigate(lotus.demoLms() + "courses/leading-with-compassion/gradebook");
        return page.locator("tr", new Page.LocatorOptions().setHasText(name)).innerText();
    }

    private Frame frame() {
        Frame frame = toolFrame();
        frame.waitForURL("**/l/**");
        return frame;
    }

    /** The steps that a script takes by itself are a button each; over the first the browser may go by itself. */
    static void goOnWithoutScripts(Frame frame) {
        Locator onward = frame.getByRole(AriaRole.LINK, new Frame.GetByRoleOptions().setName("Continue"));
        Locator open = button(frame, "Open Lotus Learning");
        onward.or(open).first().waitFor();
        if (onward.isVisible()) {
            try {
                // where the page was read before the browser knew that it runs no scripts, nothing refreshes it
                onward.evaluateAll("links => links.forEach(link => link.click())");
            } catch (PlaywrightException gone) {
                open.waitFor(); // the page has refreshed itself meanwhile
            }
        }
        Keys.press(open);
    }

    private Frame toolFrame() {
        return page.locator("#tool").elementHandle().contentFrame();
    }

    private Locator link(String name) {
        return page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    /** A button by its exact name. */
    static Locator button(Frame frame, String name) {
        return frame.getByRole(
                AriaRole.BUTTON, new Frame.GetByRoleOptions().setName(name).setExact(true));
    }
}
