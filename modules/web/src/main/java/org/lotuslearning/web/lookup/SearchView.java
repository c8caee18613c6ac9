package org.lotuslearning.web.lookup;

import java.util.List;
import org.lotuslearning.learning.search.Hit;
import org.lotuslearning.web.page.Frame;

/**
 * A search and what it found ({@code search.jte}).
 *
 * @param message what to know about the result, one sentence or more; empty when there is nothing to say
 * @param groups what was found, of one kind each; none is empty
 * @param found how many hits there are in all
 */
public record SearchView(
        Frame frame,
        String course,
        Wanted wanted,
        String message,
        List<Group> groups,
        int found,
        boolean glossary,
        boolean directory) {
    public SearchView {
        groups = List.copyOf(groups);
    }

    /**
     * What was found of one kind.
     *
     * @param name what they are, e.g. Pages
     * @param count how many there are
     * @param found the first of them
     * @param more where the others are; empty where all are here
     */
    public record Group(String id, String name, int count, List<Found> found, String more) {}

    /**
     * One thing that was found.
     *
     * @param href empty where it would not open
     * @param where in which part of the course it is; may be empty
     */
    public record Found(String href, String title, String where, List<Hit.Piece> excerpt) {}
}
