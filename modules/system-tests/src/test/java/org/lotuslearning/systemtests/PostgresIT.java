package org.lotuslearning.systemtests;

import com.microsoft.playwright.Page;

/** The story on PostgreSQL, by settings alone. How the pages look does not depend on it. */
final class PostgresIT extends Story {

    PostgresIT() {
        super(LotusSetup.fresh().onPostgres());
    }

    @Override
    void look(Page page, String name) {
        // StoryIT looks at the same pages
    }
}
