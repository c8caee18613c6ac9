package org.lotuslearning.learning.catalogue;

import java.util.List;
import java.util.Optional;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** CommonMark with GFM tables to HTML in the markup of nhsuk-frontend 10. */
final class Markdown {
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();
    // escapeHtml is the second lock: raw HTML has been refused by MarkdownChecks
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .attributeProviderFactory(context -> new NhsMarkup.Attributes())
            .nodeRendererFactory(NhsMarkup.OwnNodes::new)
            .build();

    private Markdown() {}

    static Node parse(String text) {
        return PARSER.parse(text);
    }

    /** Checks and renders running text; problems go to the page's. */
    static String html(Node node, PageContext page, TermLinks terms) {
        node.accept(new MarkdownChecks(page, true));
        return render(node, page, Optional.of(terms));
    }

    /** Checks and renders a Markdown field of a YAML block, in which headings are not allowed. */
    static String html(Entry field, PageContext page) {
        YamlDocument.Place place = field.document().place(field.pointer());
        return html(field.node().asText(), place.literal() ? place.line() : place.line() - 1, page);
    }

    /**
     * Checks and renders text of a block, in which headings are not allowed.
     *
     * @param before how many lines of the file stand before it
     */
    static String html(String text, int before, PageContext page) {
        Node node = parse("\n".repeat(before) + text);
        node.accept(new MarkdownChecks(page, false));
        return render(node, page, Optional.empty());
    }

    private static String render(Node node, PageContext page, Optional<TermLinks> terms) {
        node.accept(new LinkTargets(page));
        node.accept(new TableShaper());
        terms.ifPresent(t -> t.mark(node));
        node.accept(new HeadingAnchors(page));
        return RENDERER.render(node).strip();
    }

    /** Line of the file, counted from 1; inline nodes without a place of their own have that of their block. */
    static int line(Node node, int otherwise) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.getSourceSpans().isEmpty()) {
                return n.getSourceSpans().get(0).getLineIndex() + 1;
            }
        }
        return otherwise;
    }
}
