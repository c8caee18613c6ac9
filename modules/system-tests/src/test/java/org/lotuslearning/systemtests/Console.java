package org.lotuslearning.systemtests;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The administrator's console in a browser tab. */
final class Console {

    private final Page page;
    private final RunningLotus lotus;

    Console(Page page, RunningLotus lotus) {
        this.page = page;
        this.lotus = lotus;
    }

    Console signIn(String password) {
        page.navigate(lotus.base() + "console/sign-in");
        page.fill("#password", password);
        press("Sign in");
        page.waitForURL("**/console");
        return this;
    }

    /** Makes a link with which an LMS registers the tool, and reads it from the page. */
    String registrationLink() {
        page.navigate(lotus.base() + "console/platforms/link");
        press("Make a link");
        Locator link = page.getByLabel("Registration link", new Page.GetByLabelOptions().setExact(true));
        return link.inputValue();
    }

    private void press(String button) {
        Keys.press(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)));
    }
}
