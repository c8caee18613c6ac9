package org.lotuslearning.learning.search;

import java.util.List;

/**
 * Something of a course that was found.
 *
 * @param id of the page, exercise, term or directory entry
 * @param page id of the page that holds a page's or exercise's words; empty for the others
 * @param anchor id of the element on that page; empty where the page itself is meant
 * @param excerpt the words around what was found; may be empty
 */
public record Hit(Kind kind, String id, String page, String anchor, String title, List<Piece> excerpt) {
    public Hit {
        excerpt = List.copyOf(excerpt);
    }

    /** What was found. */
    public enum Kind {
        PAGE,
        EXERCISE,
        TERM,
        RESOURCE
    }

    /** A stretch of plain text. {@code marked} where it is what was looked for. */
    public record Piece(String text, boolean marked) {}
}
