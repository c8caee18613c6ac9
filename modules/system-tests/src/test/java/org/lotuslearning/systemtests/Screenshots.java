package org.lotuslearning.systemtests;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** Pictures of pages, in {@code target/screenshots}. */
final class Screenshots {

    private Screenshots() {}

    /** The whole page, as long as it is. Returns the file. */
    static Path take(Page page, String name) {
        Path file =
                LotusSetup.target().resolve("screenshots").resolve(name.replaceAll("[^A-Za-z0-9.-]+", "_") + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        return file;
    }
}
