package org.lotuslearning.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The checks of every page can fail: they find what is wrong in a page, and in a frame from another site. */
@ExtendWith(Chromium.class)
final class BrowserChecksIT {

    private final HttpServer site;

    BrowserChecksIT() throws IOException {
        site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.start();
    }

    @AfterEach
    void stopTheSite() {
        site.stop(0);
    }

    @Test
    void passesAPageWithNothingWrong(Page page) {
        show(page, "<main><h1>Good</h1><p>All is well.</p></main>");

        assertThatCode(() -> Axe.assertNoViolations(page)).doesNotThrowAnyException();
        assertThatCode(() -> Screen.assertNoSidewaysScrolling(page)).doesNotThrowAnyException();
    }

    @Test
    void findsAnImageWithoutAlternativeInAFrameOfAnotherSite(Page page) {
        serve("/inner", html("<main><h1>Inside</h1><img id=bare src='/none.png'></main>"));

        show(page, "<main><h1>Outside</h1>" + frame("localhost") + "</main>");

        assertThatThrownBy(() -> Axe.assertNoViolations(page))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("image-alt")
                .hasMessageContaining("bare");
    }

    @Test
    void findsTargetsThatAreTooSmall(Page page) {
        String tiny = "<button style='width:9px;height:9px;padding:0;border:0' aria-label='%s'></button>";

        show(page, "<main><h1>Small</h1>" + tiny.formatted("one") + tiny.formatted("two") + "</main>");

        // WCAG 2.2, 2.5.8 Target Size (Minimum)
        assertThatThrownBy(() -> Axe.assertNoViolations(page)).hasMessageContaining("target-size");
    }

    @Test
    void findsWhatStandsOutSideways(Page page) {
        Screen.NARROW.showIn(page);

        show(page, "<main><h1>Wide</h1><div class=plank style='width:500px;height:9px'></div></main>");

        assertThatThrownBy(() -> Screen.assertNoSidewaysScrolling(page)).hasMessageContaining("plank");
    }

    @Test
    void findsWhatStandsOutSidewaysInAFrame(Page page) {
        serve("/inner", html("<main><h1>Inside</h1><div class=plank style='width:900px;height:9px'></div></main>"));

        show(page, "<main><h1>Outside</h1>" + frame("localhost") + "</main>");

        assertThatThrownBy(() -> Screen.assertNoSidewaysScrolling(page)).hasMessageContaining("plank");
    }

    @Test
    void keepsAPictureOfThePage(Page page) {
        show(page, "<main><h1>Picture</h1></main>");

        Path picture = Screenshots.take(page, "a picture / of a page");

        assertThat(picture).isNotEmptyFile().hasFileName("a_picture_of_a_page.png");
    }

    private void show(Page page, String body) {
        serve("/page", html(body));
        page.navigate("http://127.0.0.1:" + port() + "/page");
    }

    private String frame(String host) {
        return "<iframe title='inner' src='http://%s:%d/inner'></iframe>".formatted(host, port());
    }

    private int port() {
        return site.getAddress().getPort();
    }

    private static String html(String body) {
        return "<!DOCTYPE html><html lang=en><head><title>A page</title><meta name=viewport content='width=device-width'>"
                + "</head><body>" + body + "</body></html>";
    }

    private void serve(String path, String html) {
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        site.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, bytes.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        });
    }
}
