package org.lotuslearning.systemtests;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;

/** A real Moodle in a browser: one person, signed in, with their one tab. */
final class Moodle {

    /** Moodle builds its scripts and styles at the first visit. No figure of ours. */
    private static final double PATIENCE = 120_000;

    private static final List<String> NEEDED = List.of("moodle.url", "moodle.admin", "moodle.password");

    private final String url;
    private final Page page;

    private Moodle(String url, Page page) {
        this.url = url;
        this.page = page;
    }

    /** Aborts the test where no Moodle was named. */
    static void require() {
        assumeTrue(
                NEEDED.stream().noneMatch(name -> System.getProperty(name, "").isEmpty()),
                "No Moodle was named. Give the address of an empty Moodle on this machine and its administrator:"
                        + " -Dmoodle.url=http://127.0.0.1:… -Dmoodle.admin=… -Dmoodle.password=…");
    }

    static Moodle asAdministrator(BrowserContext browser) {
        return as(browser, System.getProperty("moodle.admin", ""), System.getProperty("moodle.password", ""));
    }

    static Moodle as(BrowserContext browser, String username, String password) {
        browser.setDefaultTimeout(PATIENCE);
        browser.setDefaultNavigationTimeout(PATIENCE);
        browser.route(Pattern.compile("info=tool_usertours_fetch"), Moodle::noTour);
        Moodle moodle = new Moodle(System.getProperty("moodle.url", "").replaceFirst("/$", ""), browser.newPage());
        moodle.open("/login/index.php");
        // at once: Moodle's script replaces the password's field when it comes round to it
        moodle.page.evaluate(
                "([name, password]) => {"
                        + " const form = document.getElementById('login');"
                        + " form.username.value = name; form.password.value = password; form.submit(); }",
                List.of(username, password));
        moodle.page.waitForURL(Pattern.compile("^(?!.*/login/index).*$"));
        return moodle;
    }

    /** The tour of its own pages that Moodle shows to newcomers lies over everything. */
    private static void noTour(Route route) {
        route.fulfill(new Route.FulfillOptions()
                .setContentType("application/json")
                .setBody("[{\"error\":false,\"data\":{}}]"));
    }

    Page page() {
        return page;
    }

    /** A page of Moodle, once its scripts have settled. */
    Moodle open(String path) {
        page.navigate(url + path);
        return settled();
    }

    /** Moodle's own test driver waits for the same list of what its scripts are still about to do. */
    Moodle settled() {
        page.waitForFunction("() => document.readyState === 'complete' && window.M?.util?.pending_js?.length === 0");
        return this;
    }

    void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    /** Proof that a form comes from this session. */
    String sesskey() {
        return (String) page.evaluate("M.cfg.sesskey");
    }

    /** A number in the address of the page. */
    int number(String parameter) {
        var found = Pattern.compile("[?&]" + parameter + "=(\\d+)").matcher(page.url());
        if (!found.find()) {
            throw new AssertionError("No " + parameter + " in " + page.url());
        }
        return Integer.parseInt(found.group(1));
    }

    /** What an iframe of the page holds, once it has come to such an address. */
    Frame frame(String selector, String address) {
        ElementHandle iframe = page.waitForSelector(selector);
        Frame frame = iframe.contentFrame();
        frame.waitForURL(Pattern.compile(address));
        return frame;
    }
}
