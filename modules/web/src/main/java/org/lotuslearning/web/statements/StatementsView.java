package org.lotuslearning.web.statements;

import java.util.List;
import org.lotuslearning.web.page.Frame;

/**
 * What the embedded LRS holds, newest first ({@code statements.jte}).
 *
 * @param platforms issuers that are known here, to choose from
 * @param exportHref the same statements as a file
 * @param newerHref the page before, or empty
 * @param olderHref the page after, or empty
 */
public record StatementsView(
        Frame frame,
        StatementsFilter filter,
        List<String> platforms,
        List<Row> rows,
        String exportHref,
        String newerHref,
        String olderHref) {
    public StatementsView {
        platforms = List.copyOf(platforms);
        rows = List.copyOf(rows);
    }

    /**
     * One statement.
     *
     * @param href of the whole of it
     */
    public record Row(String stored, String href, Cell person, Cell verb, Cell object) {}

    /**
     * A part of a statement.
     *
     * @param more a second line, or empty
     * @param href where there is more about it, or empty
     */
    public record Cell(String text, String more, String href) {}
}
