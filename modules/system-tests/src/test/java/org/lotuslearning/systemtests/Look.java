package org.lotuslearning.systemtests;

import com.microsoft.playwright.Page;

/** Looks at a page as people with other eyes, hands and screens meet it, and keeps a picture of it. */
final class Look {

    private Look() {}

    /** Fails where something does not fit or is not accessible, on a narrow screen or then on a wide one. */
    static void at(Page page, String name) {
        on(Screen.NARROW, page, name);
        on(Screen.WIDE, page, name);
    }

    private static void on(Screen screen, Page page, String name) {
        screen.showIn(page);
        picture(screen, page, name);
        Axe.assertNoViolations(page);
        Screen.assertNoSidewaysScrolling(page);
    }

    /** In a window as tall as the page, since Chromium paints no more of a frame of another site than is in sight. */
    private static void picture(Screen screen, Page page, String name) {
        page.frames().forEach(Rest::in);
        Object height = page.evaluate("() => document.documentElement.scrollHeight");
        page.setViewportSize(screen.width(), Math.max(screen.height(), ((Number) height).intValue()));
        Screenshots.take(page, name + "-" + screen.width());
        screen.showIn(page);
    }
}
