package org.lotuslearning.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotuslearning.systemtests.CookieProxy.Asked;

/**
 * A launch in a frame of another site, in a browser that blocks third-party cookies: the partitioned cookie, then the
 * platform's storage, then a new window (lti/RATIONALE.md). What a stricter browser would not keep is taken on the way.
 * On a server of its own, since what is saved here stays.
 */
@ExtendWith(Chromium.class)
final class CookiesIT {

    private static final String NEW_WINDOW = "Open in a new window";
    private static final String MINDFUL = "How could you be more mindful";

    private static final RunningLotus lotus = LotusSetup.fresh().start();

    @BeforeAll
    static void learnIsInTheCourse() {
        HttpPerson.named("Oluwaseun Adeyemi", lotus).addLearn();
    }

    @AfterAll
    static void stopTheServer() {
        lotus.close();
    }

    @Test
    void thePartitionedCookieCarriesALearnersTripInTheFrame(BrowserContext browser) {
        withCookies(browser, Asked::kept, (page, proxy) -> {
            Frame frame = new DemoLms(page, lotus).be(Amina.NAME).openWithStorage("Learn", "none");

            savesAnAnswer(frame, "The heron waits");

            assertThat(proxy.asked())
                    .filteredOn(asked -> asked.isFor("/lti/launch"))
                    .singleElement()
                    .matches(Asked::cookie);
        });
    }

    /** Without which the test above would prove nothing. */
    @Test
    void aCookieThatIsNotPartitionedDoesNotComeBack(BrowserContext browser) {
        withCookies(browser, asked -> Stream.of(asked.setCookie().replace("; Partitioned", "")), (page, proxy) -> {
            Frame frame = new DemoLms(page, lotus).be(Amina.NAME).openWithStorage("Learn", "none");

            offersANewWindow(frame);
            assertThat(proxy.asked()).noneMatch(Asked::cookie);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"parent", "frame"})
    void thePlatformsStorageLetsALaunchThrough(String storage, BrowserContext browser) {
        withCookies(browser, CookiesIT::notTheLogins, (page, proxy) -> {
            Frame frame = new DemoLms(page, lotus).be(Amina.NAME).openWithStorage("Learn", storage);

            savesAnAnswer(frame, "The heron waits for " + storage);

            assertThat(proxy.asked())
                    .filteredOn(asked -> asked.isFor("/lti/launch"))
                    .hasSize(2)
                    .noneMatch(Asked::cookie);
            assertThat(proxy.asked())
                    .noneMatch(asked -> asked.address().toString().contains("id_token"));
            assertThat(lotus.log()).doesNotContain("eyJ");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"parent", "frame"})
    void soDoesTheStorageOfThePageThatOpenedAWindow(String storage, BrowserContext browser) {
        withCookies(browser, CookiesIT::notTheLogins, (page, proxy) -> {
            Page window = new DemoLms(page, lotus).be("Siân Pritchard").openInANewWindowWithStorage("Learn", storage);

            savesAnAnswer(window.mainFrame(), "The heron at the window");
            assertThat(proxy.asked())
                    .filteredOn(asked -> asked.isFor("/lti/launch") && !asked.inFrame())
                    .noneMatch(Asked::cookie);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "parent"})
    void whereAFrameKeepsNothingANewWindowWorks(String storage, BrowserContext browser) {
        withCookies(browser, asked -> asked.inFrame() ? Stream.of() : asked.kept(), (page, proxy) -> {
            Frame frame = new DemoLms(page, lotus).be("Chidi Eze").openWithStorage("Learn", storage);
            offersANewWindow(frame);

            Page window = page.waitForPopup(() -> link(frame, NEW_WINDOW).click());
            window.waitForURL("**/l/**");

            savesAnAnswer(window.mainFrame(), "The heron has room here");
            assertThat(proxy.asked())
                    .filteredOn(asked -> asked.isFor("/lti/login") && !asked.inFrame())
                    .singleElement()
                    .matches(asked -> !asked.address().toString().contains("lti_storage_target"), "asks no storage");
        });
    }

    @Test
    void theSecretOfAnotherBrowserInTheStorageIsRefused(BrowserContext browser) {
        withStorage(browser, "data.subject === 'lti.get_data' ? 'another-browsers-secret' : data.value", frame -> {
            assertThat(frame.getByText("This launch was begun in another browser."))
                    .isVisible();
            assertThat(frame.getByText("LTI-BROWSER")).isVisible();
        });
    }

    @Test
    void aStorageThatHasForgottenLeadsToANewWindow(BrowserContext browser) {
        withStorage(browser, "undefined", CookiesIT::offersANewWindow);
    }

    @Test
    void aStorageThatNeverAnswersHoldsNobodyUp(BrowserContext browser) {
        withStorage(browser, "neverAnswers()", CookiesIT::offersANewWindow);
    }

    @Test
    void reloadAndBackSendNothingAgainAndLoseNoText(Page page) {
        Frame frame = new DemoLms(page, lotus).be("Siân Pritchard").open("Learn");
        List<String> posts = new ArrayList<>();
        String home = frame.url();

        page.onRequest(request -> {
            if (request.method().equals("POST")) {
                posts.add(request.url());
            }
        });
        reload(frame);
        assertThat(frame.url()).isEqualTo(home);
        Learning learning = new Learning(frame).goTo("1.2");
        assertThat(posts).as("after the launch").isEmpty();

        answers(frame, "The heron comes back");
        posts.clear();
        reload(frame);
        learning.exercise("1.2.i").isDone();
        assertThat(posts).as("after an answer").isEmpty();

        learning.exercise("1.2.t").write("Begin with the example", "Half a heron");
        learning.next().isAt("1.3");
        page.evaluate("history.back()"); // as the button does; Playwright's own waits for the page around the frame
        learning.isAt("1.2").exercise("1.2.t").holds("Begin with the example", "Half a heron");
        learning.exercise("1.2.i").holds(MINDFUL, "The heron comes back");
        assertThat(posts).as("but the draft").allMatch(address -> address.endsWith("/drafts/1.2.t"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "parent"})
    void aLaunchLeavesNoStepsToGoBackTo(String storage, BrowserContext browser) {
        Function<Asked, Stream<String>> rule = storage.equals("none") ? Asked::kept : CookiesIT::notTheLogins;
        withCookies(browser, rule, (page, proxy) -> {
            new DemoLms(page, lotus).be(Amina.NAME).launchWithStorage("Learn", storage);

            page.evaluate("history.back()");

            page.waitForURL("**/courses/leading-with-compassion");
        });
    }

    private static void reload(Frame frame) {
        frame.evaluate("window.before = true; location.reload()");
        frame.waitForFunction("!window.before && document.readyState === 'complete'");
    }

    /** The LMS's page answers what the storage is asked by an expression of {@code data}, the message. */
    private static void withStorage(BrowserContext browser, String answer, Consumer<Frame> then) {
        String script = "addEventListener('message', ({ data, source, origin }) => { if (data.message_id)"
                + " source.postMessage({ subject: data.subject + '.response', message_id: data.message_id, value: "
                + answer + " }, origin) })";
        withCookies(browser, CookiesIT::notTheLogins, (page, proxy) -> {
            page.route(
                    "**/demo-lms/assets/storage.js",
                    route -> route.fulfill(new FulfillOptions()
                            .setContentType("text/javascript")
                            .setBody(script)));

            then.accept(new DemoLms(page, lotus).be(Amina.NAME).openWithStorage("Learn", "parent"));

            assertThat(proxy.asked())
                    .filteredOn(asked -> asked.isFor("/lti/launch"))
                    .hasSizeGreaterThan(1);
            assertThat(proxy.asked())
                    .noneMatch(asked -> asked.address().getPath().startsWith("/l/"));
        });
    }

    private static Stream<String> notTheLogins(Asked asked) {
        return asked.isFor("/lti/login") ? Stream.of() : asked.kept();
    }

    private static void withCookies(
            BrowserContext browser, Function<Asked, Stream<String>> rule, BiConsumer<Page, CookieProxy> test) {
        try (CookieProxy proxy = new CookieProxy(rule)) {
            Page page = browser.browser().newPage(new Browser.NewPageOptions().setProxy(proxy.address()));
            test.accept(page, proxy);
        }
    }

    /** The learner's trip: from the module's first page to an answer that is kept. */
    private static void savesAnAnswer(Frame frame, String words) {
        frame.waitForURL("**/l/**");
        Learning learning = new Learning(frame).goTo("1.2");
        answers(frame, words);

        learning.again().exercise("1.2.i").isDone();
        learning.exercise("1.2.i").holds(MINDFUL, words);
    }

    private static void answers(Frame frame, String words) {
        new Exercise(frame, "1.2.i")
                .choose("Where on the continuum", "Compassion")
                .write("what makes you place it there", words)
                .write(MINDFUL, words)
                .write("What you will do, action 1", words);
        Keys.press(frame.locator("#ex-1-2-i button[value=save]"));
        frame.waitForURL("**/p/1.2#ex-1-2-i");
    }

    private static void offersANewWindow(Frame frame) {
        // the storage is waited for at the login and at the launch
        link(frame, NEW_WINDOW).waitFor();
    }

    private static Locator link(Frame frame, String name) {
        return frame.getByRole(AriaRole.LINK, new Frame.GetByRoleOptions().setName(name));
    }
}
