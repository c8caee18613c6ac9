package org.lotuslearning.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;

/**
 * Uses a page by the keyboard, as it must be usable. In a frame of another site it is also the surer way: Chromium's
 * idea of where such a frame is lags behind a page that has just moved, and a click goes astray.
 */
final class Keys {

    private Keys() {}

    /** Follows a link or presses a button. */
    static void press(Locator linkOrButton) {
        linkOrButton.press("Enter");
    }

    /** Chooses a radio button or ticks a box. */
    static void choose(Locator option) {
        option.press("Space");
        assertThat(option).isChecked();
    }
}
