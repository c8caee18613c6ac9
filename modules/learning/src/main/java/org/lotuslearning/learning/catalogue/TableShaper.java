package org.lotuslearning.learning.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/**
 * Prepares tables for nhsuk-frontend's responsive table: a caption, and in each cell the column's name, which shows where
 * the columns do not fit side by side.
 */
final class TableShaper extends AbstractVisitor {
    /** "Table: …" has only its words as the caption, "Table 3.2: …" keeps its number. */
    private static final Pattern CAPTION = Pattern.compile("^Table:\\s*");

    private static final Pattern NUMBERED = Pattern.compile("^Table [0-9.]+: ");

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock) {
            nameCells(block);
            caption(block);
        }
    }

    private static void nameCells(Node table) {
        List<String> columns = new ArrayList<>();
        for (Node cell : cells(table.getFirstChild())) {
            columns.add(PlainText.of(cell));
        }
        for (Node body = table.getFirstChild(); body != null; body = body.getNext()) {
            if (body instanceof TableBody) {
                nameRows(body, columns);
            }
        }
    }

    private static void nameRows(Node body, List<String> columns) {
        for (Node row = body.getFirstChild(); row != null; row = row.getNext()) {
            int column = 0;
            for (Node cell = row.getFirstChild(); cell instanceof TableCell; cell = cell.getNext()) {
                if (column < columns.size() && !columns.get(column).isEmpty()) {
                    cell.prependChild(new ColumnName(columns.get(column)));
                }
                column++;
            }
        }
    }

    private static List<Node> cells(Node head) {
        List<Node> cells = new ArrayList<>();
        if (head != null && head.getFirstChild() != null) {
            for (Node cell = head.getFirstChild().getFirstChild(); cell != null; cell = cell.getNext()) {
                cells.add(cell);
            }
        }
        return cells;
    }

    private static void caption(Node table) {
        if (!(table.getPrevious() instanceof Paragraph paragraph)
                || !(paragraph.getFirstChild() instanceof Text text)
                || !(CAPTION.matcher(text.getLiteral()).find()
                        || NUMBERED.matcher(text.getLiteral()).find())) {
            return;
        }
        text.setLiteral(CAPTION.matcher(text.getLiteral()).replaceFirst(""));
        Caption caption = new Caption();
        while (paragraph.getFirstChild() != null) {
            caption.appendChild(paragraph.getFirstChild());
        }
        paragraph.unlink();
        table.prependChild(caption);
    }

    /** The table's name, inside the table. */
    static final class Caption extends CustomBlock {}

    /** The column's name, inside a cell. */
    static final class ColumnName extends CustomNode {
        private final String name;

        ColumnName(String name) {
            this.name = name;
        }

        String name() {
            return name;
        }
    }
}
