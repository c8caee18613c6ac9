package org.lotuslearning.systemtests;

import com.microsoft.playwright.Frame;

/**
 * Waits until a page in a frame has told its height and the LMS has made room for it, so that pictures and checks are of
 * the page as people see it.
 */
final class Rest {

    private static final int EVERY_MS = 50;
    private static final int TIMES = 4;

    private static final String UNMOVED = """
            times => {
              const now = [innerWidth, innerHeight, document.body.getBoundingClientRect().height].join()
              window.unmoved = now === window.seenBefore ? window.unmoved + 1 : 0
              window.seenBefore = now
              return document.readyState === 'complete' && window.unmoved >= times
            }""";

    private Rest() {}

    static void in(Frame frame) {
        frame.waitForFunction(UNMOVED, TIMES, new Frame.WaitForFunctionOptions().setPollingInterval(EVERY_MS));
    }
}
