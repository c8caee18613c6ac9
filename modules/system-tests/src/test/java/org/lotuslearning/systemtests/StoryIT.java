package org.lotuslearning.systemtests;

import com.microsoft.playwright.Page;

/** The story on the H2 file, with a close look at every page on the way, at both widths. */
final class StoryIT extends Story {

    StoryIT() {
        super(LotusSetup.fresh());
    }

    @Override
    void look(Page page, String name) {
        Look.at(page, name);
    }
}
