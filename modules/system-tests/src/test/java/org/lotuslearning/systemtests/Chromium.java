package org.lotuslearning.systemtests;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test a Playwright {@link Page} in the Chromium of this machine, or the {@link BrowserContext} around it for
 * a second tab; every test has its own context and so its own cookies, every class its own browser. When a test fails,
 * its pages are kept as pictures in {@code target/screenshots}.
 *
 * <p>Where there is no browser the test is aborted; with {@code CI=true} it fails.
 */
final class Chromium implements ParameterResolver, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(Chromium.class);

    private static final List<String> FLAGS = List.of(
            "--no-sandbox", // build machines run as root
            "--disable-gpu",
            "--disable-dev-shm-usage", // /dev/shm is small in containers
            "--disable-quic",
            "--no-first-run",
            "--test-third-party-cookie-phaseout", // every test meets a browser that blocks them; CookiesIT proves it
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Page.class || type == BrowserContext.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        BrowserContext own = context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(BrowserContext.class, type -> newContext(context), BrowserContext.class);
        if (parameter.getParameter().getType() == BrowserContext.class) {
            return own;
        }
        return own.pages().isEmpty() ? own.newPage() : own.pages().get(0);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        // Taken out, or JUnit would close it: Chromium forgets to close a context in which a page is just arriving, and
        // Playwright then waits for ever. The browser of the class ends them all.
        BrowserContext own = context.getStore(NAMESPACE).remove(BrowserContext.class, BrowserContext.class);
        if (own != null && context.getExecutionException().isPresent()) {
            String name = context.getRequiredTestClass().getSimpleName() + "." + context.getDisplayName();
            own.pages()
                    .forEach(page ->
                            Screenshots.take(page, name + "-" + own.pages().indexOf(page)));
        }
    }

    private static BrowserContext newContext(ExtensionContext context) {
        ExtensionContext ofClass = context;
        while (ofClass.getTestMethod().isPresent()) {
            ofClass = ofClass.getParent().orElseThrow();
        }
        return ofClass.getStore(NAMESPACE)
                .getOrComputeIfAbsent(Browser.class, type -> newBrowser(context.getRoot()), Browser.class)
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(Screen.WIDE.width(), Screen.WIDE.height())
                        .setLocale("en-GB")
                        .setTimezoneId("Europe/London"));
    }

    private static Browser newBrowser(ExtensionContext root) {
        var binary = ChromiumBinary.require(System.getenv());
        Map<String, String> environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        return root.getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        Playwright.class,
                        type -> Playwright.create(new Playwright.CreateOptions().setEnv(environment)),
                        Playwright.class)
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(binary).setArgs(FLAGS));
    }
}
