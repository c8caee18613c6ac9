package org.lotuslearning.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;

/** The two screens on which every page is looked at. */
enum Screen {
    /** A laptop. */
    WIDE(1280, 900),

    /** A small telephone, and a page magnified to 400 %: WCAG 2.2, 1.4.10 Reflow. */
    NARROW(320, 640);

    private final int width;
    private final int height;

    Screen(int width, int height) {
        this.width = width;
        this.height = height;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Gives the page this size, in CSS pixels. */
    void showIn(Page page) {
        page.setViewportSize(width, height);
    }

    /** Fails when the page, or a frame in it, can be scrolled sideways (WCAG 2.2, 1.4.10 Reflow). */
    static void assertNoSidewaysScrolling(Page page) {
        for (Frame frame : page.frames()) {
            Object beyond = frame.evaluate(
                    "() => { const e = document.scrollingElement; return e ? e.scrollWidth - e.clientWidth : 0 }");
            assertThat(((Number) beyond).intValue())
                    .as("pixels by which %s is wider than its window; out there: %s", frame.url(), culprits(frame))
                    .isLessThanOrEqualTo(0);
        }
    }

    private static Object culprits(Frame frame) {
        return frame.evaluate("() => [...document.body.querySelectorAll('*')]"
                + ".filter(e => e.getBoundingClientRect().right > document.scrollingElement.clientWidth + 1)"
                + ".slice(0, 5).map(e => e.tagName.toLowerCase() + '.' + e.getAttribute('class')).join(' ')");
    }
}
