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
 * the columns do not fit side by side. A grid of numbers is read across and down, so it stays a table: its rows are
 * named by their first cell.
 */
final class TableShaper extends AbstractVisitor {
    /** "Table: …" has only its words as the caption, "Table 3.2: …" keeps its number. */
    private static final Pattern CAPTION = Pattern.compile("^Table:\\s*");

    private static final Pattern NUMBERED = Pattern.compile("^Table [0-9.]+: ");

    /** A cell of a grid is this short, and a grid this wide at most: more does not fit 320 pixels. */
    private static final int SHORT = 3;

    private static final int COLUMNS = 7;

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock) {
            if (isGrid(block)) {
                bodyRows(block).forEach(row -> ((TableCell) row.getFirstChild()).setHeader(true));
            } else {
                nameCells(block);
            }
            caption(block);
        }
    }

    /** Whether a table has only numbers or marks beside its first column. It stays one when it has been prepared. */
    static boolean isGrid(Node table) {
        List<String> texts = bodyRows(table).stream()
                .flatMap(row -> children(row).stream().skip(1))
                .map(PlainText::of)
                .toList();
        return texts.stream().anyMatch(text -> !text.isEmpty())
                && texts.stream().allMatch(text -> text.length() <= SHORT)
                && bodyRows(table).stream().allMatch(row -> children(row).size() <= COLUMNS);
    }

    private static List<Node> bodyRows(Node table) {
        return children(table).stream()
                .filter(TableBody.class::isInstance)
                .flatMap(body -> children(body).stream())
                .toList();
    }

    private static List<Node> children(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }

    private static void nameCells(Node table) {
        List<String> columns = new ArrayList<>();
        for (Node cell : cells(table.getFirstChild())) {
            columns.add(PlainText.of(cell));
        }
        bodyRows(table).forEach(row -> nameRow(row, columns));
    }

    private static void nameRow(Node row, List<String> columns) {
        int column = 0;
        for (Node cell : children(row)) {
            if (column < columns.size() && !columns.get(column).isEmpty()) {
                cell.prependChild(new ColumnName(columns.get(column)));
            }
            column++;
        }
    }

    private static List<Node> cells(Node head) {
        return head != null && head.getFirstChild() != null ? children(head.getFirstChild()) : List.of();
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
