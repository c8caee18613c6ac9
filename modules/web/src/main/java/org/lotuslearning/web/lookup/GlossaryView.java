package org.lotuslearning.web.lookup;

import java.util.List;
import org.lotuslearning.web.page.Frame;
import org.lotuslearning.web.page.Link;

/**
 * The glossary of a course ({@code glossary.jte}).
 *
 * @param terms in alphabetical order; those that were looked for
 * @param total how many the course has
 */
public record GlossaryView(Frame frame, String course, Wanted wanted, List<Term> terms, int total) {
    public GlossaryView {
        terms = List.copyOf(terms);
    }

    /**
     * A term and its meaning.
     *
     * @param pages where it is explained
     */
    public record Term(String anchor, String term, String meaning, List<Link> pages) {}
}
