package org.lotuslearning.learning.catalogue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BulletList;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** The class names and roles of nhsuk-frontend 10 (its lists, typography and responsive table). */
final class NhsMarkup {
    /** By level; the page's title above them is the largest. */
    private static final Map<Integer, String> HEADING_SIZES = Map.of(2, "m", 3, "s", 4, "xs", 5, "xs", 6, "xs");

    private NhsMarkup() {}

    /** Attributes of elements that commonmark writes itself. */
    static final class Attributes implements AttributeProvider {
        @Override
        public void setAttributes(Node node, String tag, Map<String, String> attributes) {
            // commonmark adds nofollow to links and an alignment that HTML 5 no longer has to cells
            attributes.keySet().removeAll(Set.of("rel", "align"));
            if (node instanceof BulletList) {
                attributes.put("class", "nhsuk-list nhsuk-list--bullet");
            } else if (node instanceof OrderedList) {
                attributes.put("class", "nhsuk-list nhsuk-list--number");
            } else if (node instanceof Link link && link.getDestination().startsWith("https:")) {
                // most sites refuse to be shown in the LMS's frame
                attributes.put("target", "_blank");
                attributes.put("rel", "noopener noreferrer");
            } else if (node instanceof Link link && link.getDestination().startsWith("#ref-")) {
                attributes.put("class", "lotus-reference");
            } else {
                table(node, attributes);
            }
        }

        private static void table(Node node, Map<String, String> attributes) {
            if (node instanceof TableBlock) {
                // the roles survive the display: block of the narrow layout
                attributes.put(
                        "class",
                        TableShaper.isGrid(node) ? "nhsuk-table lotus-grid" : "nhsuk-table nhsuk-table--responsive");
                attributes.put("role", "table");
            } else if (node instanceof TableHead) {
                attributes.put("class", "nhsuk-table__head");
                attributes.put("role", "rowgroup");
            } else if (node instanceof TableBody) {
                attributes.put("class", "nhsuk-table__body");
            } else if (node instanceof TableRow) {
                attributes.put("class", "nhsuk-table__row");
                attributes.put("role", "row");
            } else if (node instanceof TableCell cell && cell.isHeader()) {
                boolean names = cell.getParent().getParent() instanceof TableBody;
                attributes.put("class", "nhsuk-table__header");
                attributes.put("scope", names ? "row" : "col");
                attributes.put("role", names ? "rowheader" : "columnheader");
            } else if (node instanceof TableCell) {
                attributes.put("class", "nhsuk-table__cell");
                attributes.put("role", "cell");
            }
        }
    }

    /** Elements that commonmark does not know. */
    static final class OwnNodes implements NodeRenderer {
        private final HtmlNodeRendererContext context;
        private final HtmlWriter html;

        OwnNodes(HtmlNodeRendererContext context) {
            this.context = context;
            this.html = context.getWriter();
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(
                    HeadingAnchors.AnchoredHeading.class,
                    TableShaper.Caption.class,
                    TableShaper.ColumnName.class,
                    LinkTargets.ForEars.class,
                    TermLinks.TermLink.class);
        }

        @Override
        public void render(Node node) {
            if (node instanceof HeadingAnchors.AnchoredHeading heading) {
                String tag = "h" + heading.level();
                String size = HEADING_SIZES.getOrDefault(heading.level(), "m");
                html.line();
                open(tag, "class", "nhsuk-heading-" + size, "id", heading.anchor());
                children(node);
                html.tag("/" + tag);
                html.line();
            } else if (node instanceof TableShaper.Caption) {
                html.line();
                open("caption", "class", "nhsuk-table__caption");
                children(node);
                html.tag("/caption");
                html.line();
            } else if (node instanceof TableShaper.ColumnName column) {
                open("span", "class", "nhsuk-table__heading", "aria-hidden", "true");
                html.text(column.name() + " ");
                html.tag("/span");
            } else if (node instanceof TermLinks.TermLink link) {
                // beside p/, where pages are, in a launch and in a preview alike
                String glossary = "../glossary#" + link.term().anchor();
                open(
                        "a",
                        "class",
                        "lotus-term",
                        "href",
                        glossary,
                        "data-meaning",
                        link.term().meaning());
                children(node);
                html.tag("/a");
            } else if (node instanceof LinkTargets.ForEars words) {
                open("span", "class", "nhsuk-u-visually-hidden");
                html.text(words.words());
                html.tag("/span");
            }
        }

        /** Attributes come in pairs and are written in this order, so that the same page is always the same HTML. */
        private void open(String tag, String... attributes) {
            Map<String, String> ordered = new LinkedHashMap<>();
            for (int i = 0; i < attributes.length; i += 2) {
                ordered.put(attributes[i], attributes[i + 1]);
            }
            html.tag(tag, ordered);
        }

        private void children(Node node) {
            for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                context.render(child);
            }
        }
    }
}
