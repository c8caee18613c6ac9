package org.lotuslearning.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What browsers are told to let our pages do, and what another site can do with them. */
@ExtendWith({SharedLotus.class, Chromium.class})
final class ContentPolicyIT {

    private static final Pattern INLINE =
            Pattern.compile("<script(?![^>]* src=)|<style|<[a-z][^>]* style=|<[a-z][^>]* on[a-z]+=|\"javascript:");

    private final HttpServer elsewhere;

    ContentPolicyIT() throws IOException {
        elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.start();
    }

    @AfterEach
    void stopTheSite() {
        elsewhere.stop(0);
    }

    @Test
    void pagesOfALearnerHaveNothingInlineAndAreFramedByThePlatformAlone(RunningLotus lotus) throws IOException {
        HttpPerson learner = HttpPerson.learner(Amina.NAME, lotus);
        URI session = learner.openLearn();

        for (String path : List.of("", "course", "p/1.1", "p/1.2", "p/1.3", "my-learning", "nowhere", "class")) {
            assertStrict(learner.get(session.resolve(path)), framedBy(lotus));
        }
    }

    @Test
    void soHaveThoseOfAnEducator(RunningLotus lotus) throws IOException {
        HttpPerson educator = HttpPerson.named("Oluwaseun Adeyemi", lotus);
        educator.addLearn();
        URI session = educator.openLearn();

        for (String path : List.of("class", "preview/", "preview/p/1.2")) {
            HttpResponse<String> page = educator.get(session.resolve(path));
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertStrict(page, framedBy(lotus));
        }
        assertStrict(educator.picker(), framedBy(lotus));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/accessibility", "/privacy", "/about-the-source", "/join", "/learn/lotus", "/l/x/p/1"})
    void soHaveThoseOutsideALaunch(String path, RunningLotus lotus) {
        assertStrict(lotus.get(path), framedBy(lotus));
    }

    @Test
    void nobodyFramesTheConsole(RunningLotus lotus) {
        assertStrict(lotus.get("/console/sign-in"), "'none'");
    }

    @Test
    void theStepsOfALaunchAreAsStrict(RunningLotus lotus) throws IOException {
        HttpPerson.learner(Amina.NAME, lotus);
        Login login = Login.begin("_parent", lotus);

        assertStrict(login.page(), framedBy(lotus));
        assertThat(login.page().body()).contains("http-equiv=\"refresh\"");
        HttpResponse<String> ask = login.launch(Map.of(), Map.of());
        assertThat(ask.statusCode()).isEqualTo(200);
        assertStrict(ask, framedBy(lotus));
        assertStrict(login.launch(Map.of("storage", ""), Map.of()), framedBy(lotus));
        assertStrict(login.launch(Map.of("id_token", "x"), Map.of()), framedBy(lotus));
    }

    /** Who begins a launch as themselves, and has somebody else's browser finish it, gets no session there. */
    @Test
    void aLaunchThatBeganInAnotherBrowserGivesNoSession(RunningLotus lotus) throws IOException {
        HttpPerson.learner(Amina.NAME, lotus);
        Login login = Login.begin("_parent", lotus);
        Map<String, String> withSecret = Map.of("storage", login.secret());

        for (Map<String, String> headers : List.of(
                Map.<String, String>of(),
                Map.of("Origin", "https://attacker.example"),
                Map.of("Origin", "null"),
                Map.of("Origin", lotus.demoLms().resolve("/").toString().replaceFirst("/$", "")))) {
            HttpResponse<String> answer = login.launch(withSecret, headers);
            assertThat(answer.statusCode()).as(headers.toString()).isEqualTo(401);
            assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
            assertThat(answer.body()).contains("Open this in a new window");
        }
        HttpResponse<String> guessed = login.launch(Map.of("storage", "guessed"), login.ownOrigin());
        assertThat(guessed.statusCode()).isEqualTo(403);
        assertThat(guessed.body()).contains("LTI-BROWSER");
        assertThat(login.launch(withSecret, login.ownOrigin()).statusCode())
                .as("and from our own page it is the right one")
                .isEqualTo(303);
    }

    /** Another site opens our own asking page, and answers it with the secret of its own login. */
    @Test
    void anotherSiteCannotPassForThePlatformsStorage(Page page, BrowserContext browser, RunningLotus lotus)
            throws IOException {
        HttpPerson.learner(Amina.NAME, lotus);
        Login login = Login.begin("_parent", lotus);
        serve("<form method=post target=_blank rel=opener action='" + lotus.base() + "lti/launch'>"
                + "<input name=id_token value='" + login.form().get("id_token") + "'>"
                + "<input name=state value='" + login.form().get("state") + "'><button>Win</button></form>"
                + "<script>addEventListener('message', ({ data, source }) => source.postMessage({ value: '"
                + login.secret() + "', subject: data.subject + '.response', message_id: data.message_id }, '*'))"
                + "</script>");
        page.navigate(site());

        Page opened = page.waitForPopup(() -> page.locator("button").click());

        assertThat(opened.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Open this in a new window")))
                .isVisible();
        assertThat(browser.cookies(lotus.base() + "l/x")).isEmpty();
    }

    @Test
    void anUnknownSiteCannotFrameUs(Page page, RunningLotus lotus) {
        serve("<iframe id=us src='" + lotus.base() + "'></iframe>");

        page.waitForConsoleMessage(
                new Page.WaitForConsoleMessageOptions()
                        .setPredicate(said -> said.text().contains("frame-ancestors")),
                () -> page.navigate(site()));

        Frame us = page.locator("#us").elementHandle().contentFrame();
        assertThat(us.url()).doesNotContain("localhost");
    }

    private static void assertStrict(HttpResponse<String> page, String ancestors) {
        Map<String, String> policy = new HashMap<>();
        for (String directive : page.headers()
                .firstValue("Content-Security-Policy")
                .orElseThrow()
                .split("; ", -1)) {
            policy.put(directive.replaceFirst(" .*", ""), directive.replaceFirst("^[^ ]+ ", ""));
        }
        assertThat(policy)
                .as(page.uri().getPath())
                .containsEntry("default-src", "'none'")
                .containsEntry("script-src", "'self'")
                .containsEntry("style-src", "'self'")
                .containsEntry("base-uri", "'none'")
                .containsEntry("form-action", "'self'");
        assertThat(policy.getOrDefault("frame-ancestors", "").split(" ", -1))
                .as(page.uri().getPath())
                .contains(ancestors.split(" ", -1))
                .allMatch(origin -> origin.equals("'none'")
                        ? ancestors.equals("'none'")
                        : origin.equals("'self'") || origin.matches("https?://[^*/]+"));
        assertThat(INLINE.matcher(page.body()).results().map(found -> found.group()))
                .as(page.uri().getPath())
                .isEmpty();
        assertThat(page.headers().map()).doesNotContainKey("x-frame-options");
    }

    private static String framedBy(RunningLotus lotus) {
        return "'self' " + lotus.demoLms().toString().replaceFirst("/demo-lms/$", "");
    }

    private String site() {
        return "http://127.0.0.1:" + elsewhere.getAddress().getPort() + "/";
    }

    private void serve(String html) {
        byte[] bytes = ("<!DOCTYPE html><title>Elsewhere</title>" + html).getBytes(StandardCharsets.UTF_8);
        elsewhere.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }
}
