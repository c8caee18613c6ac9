package org.lotuslearning.web.looks;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lotuslearning.learning.catalogue.Catalogue;

/**
 * Every template in a browser, wide and narrow, with samples of what it shows; the system tests walk the real pages. The
 * pages stay in {@code target/pages}. {@code -Dlooks="search|glossary"} looks at those only whose names match, and takes
 * pictures of them for people to look at; {@code -Dlooks=.} does so for all.
 */
@TestInstance(Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
class PagesLookTest {
    private static final Path FOLDER = Path.of("target", "pages");
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final Map<String, String> pages = SamplePages.render(
            Catalogue.read(PagesLookTest.class.getClassLoader()).courses());
    /** A browser is for one thread at a time, and most of what it does keeps one core busy. */
    private final BlockingQueue<Looker> lookers = new LinkedBlockingQueue<>();

    private SampleServer server;

    /** A browser with a window of each width that it was asked for. */
    private record Looker(Chromium chromium, Map<Integer, BrowserContext> windows) {
        Page page(int width) {
            return windows.computeIfAbsent(width, this::window).newPage();
        }

        private BrowserContext window(int width) {
            return chromium.browser()
                    .newContext(new Browser.NewContextOptions()
                            .setViewportSize(width, 800)
                            .setReducedMotion(ReducedMotion.REDUCE));
        }
    }

    @BeforeAll
    void start() throws IOException {
        Files.createDirectories(FOLDER);
        for (Map.Entry<String, String> page : pages.entrySet()) {
            Files.writeString(FOLDER.resolve(page.getKey()), page.getValue());
        }
        server = new SampleServer(pages);
        for (int i = 0; i < 2; i++) {
            lookers.add(new Looker(new Chromium(), new HashMap<>()));
        }
    }

    @AfterAll
    void stop() {
        lookers.forEach(looker -> looker.chromium().close());
        server.close();
    }

    Stream<String> names() {
        // The one goes on to the LMS by itself, the other is a file to keep and not a page of the server.
        return pages.keySet().stream()
                .filter(name -> !name.equals("return-to-lms.html")
                        && !name.endsWith("my-learning-download.html")
                        && !name.equals("person-export.html")
                        && !name.endsWith("-document-download.html"))
                .filter(name -> Pattern.compile(System.getProperty("looks", ""))
                        .matcher(name)
                        .find());
    }

    @ParameterizedTest
    @MethodSource("names")
    void meetsWcagAndFitsWhenWide(String name) throws InterruptedException {
        look(name, 1280);
    }

    @ParameterizedTest
    @MethodSource("names")
    void meetsWcagAndFitsWhenNarrow(String name) throws InterruptedException {
        look(name, 320);
    }

    private void look(String name, int width) throws InterruptedException {
        Looker looker = lookers.take();
        try {
            look(looker, name, width);
        } finally {
            lookers.add(looker);
        }
    }

    private void look(Looker looker, String name, int width) {
        try (Page page = looker.page(width)) {
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.onPageError(complaints::add);

            page.navigate(server.address(name).toString());

            if (System.getProperty("looks") != null) {
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(FOLDER.resolve(name.replace(".html", "-" + width + ".png"))));
            }
            assertThat(complaints).as("what the browser says").isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as("no sideways scrolling")
                    .isEqualTo(width);
            AxeRunOptions violationsInFull = new AxeRunOptions();
            violationsInFull.setResultTypes(List.of("violations")); // else axe sends every element that it found right
            AxeResults axe = new AxeBuilder(page)
                    .options(violationsInFull)
                    .withTags(RULES)
                    .setLegacyMode(true) // there are no frames, so no need of a second page to gather results
                    .analyze();
            assertThat(axe.getPasses()).as("rules that were applied").hasSizeGreaterThan(10);
            assertThat(axe.getViolations()).isEmpty();
        }
    }
}
