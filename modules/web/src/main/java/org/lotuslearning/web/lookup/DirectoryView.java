package org.lotuslearning.web.lookup;

import java.util.List;
import java.util.Optional;
import org.lotuslearning.web.page.Frame;
import org.lotuslearning.web.page.Link;

/**
 * What a course points to elsewhere ({@code directory.jte}).
 *
 * @param kind value of the kind that was chosen; empty for all
 * @param kinds the kinds that the directory has; {@code href} is the value
 * @param groups those that have something of what was looked for
 * @param found how many entries are shown
 * @param total how many the directory has
 */
public record DirectoryView(
        Frame frame,
        String course,
        String checkedBy,
        Wanted wanted,
        String kind,
        List<Link> kinds,
        List<Group> groups,
        int found,
        int total) {
    public DirectoryView {
        kinds = List.copyOf(kinds);
        groups = List.copyOf(groups);
    }

    /**
     * Entries that belong together.
     *
     * @param note HTML, empty where there is none
     */
    public record Group(String anchor, String title, String note, List<Entry> entries) {}

    /**
     * One thing elsewhere.
     *
     * @param href empty where nobody knows the address
     * @param checked the day on which the address was opened, in words
     * @param pages where it helps
     */
    public record Entry(
            String anchor,
            String title,
            String by,
            String kind,
            String href,
            Optional<String> checked,
            String description,
            List<Link> pages) {}
}
