package org.lotuslearning.learning.catalogue;

import java.util.Locale;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** What Markdown allows and a page does not: raw HTML, jumping headings, links that say nothing. */
final class MarkdownChecks extends AbstractVisitor {
    private static final Set<String> EMPTY_WORDS = Set.of(
            "here",
            "click",
            "click here",
            "this",
            "this link",
            "link",
            "more",
            "read more",
            "find out more",
            "see here");
    private static final int DEEPEST_HEADING = 4;

    private final PageContext page;
    private final boolean headingsAllowed;

    MarkdownChecks(PageContext page, boolean headingsAllowed) {
        this.page = page;
        this.headingsAllowed = headingsAllowed;
    }

    private void problem(Node node, String message) {
        page.problem(Markdown.line(node, 1), message);
    }

    @Override
    public void visit(Heading heading) {
        String text = PlainText.of(heading);
        if (!headingsAllowed) {
            problem(
                    heading,
                    "Inside a block there are no headings. Use **bold** words, or move the text out of the block.");
            return;
        }
        int level = heading.getLevel();
        int before = page.enterHeading(Math.max(level, 2));
        if (text.isEmpty()) {
            problem(heading, "This heading has no words.");
        } else if (level == 1) {
            problem(heading, "Headings begin with ##, since # is the page's title from the front matter.");
        } else if (level > DEEPEST_HEADING) {
            problem(heading, "Headings go down to #### at most.");
        } else if (level > before + 1) {
            problem(
                    heading,
                    "This heading is one step too deep: after "
                            + (before == 1 ? "the page's title" : "#".repeat(before)) + " comes "
                            + "#".repeat(before + 1) + ".");
        }
        visitChildren(heading);
    }

    /** WCAG 2.4.4: what a link is for can be told from its words. */
    @Override
    public void visit(Link link) {
        String text = PlainText.of(link);
        String words = text.toLowerCase(Locale.ROOT).replaceAll("[.!:…]+$", "").strip();
        if (words.isEmpty()) {
            problem(link, "This link has no words. Write [what it leads to](" + link.getDestination() + ").");
        } else if (EMPTY_WORDS.contains(words)) {
            problem(link, "The words \"" + text + "\" do not say where the link leads. Write what is there instead.");
        } else if (looksLikeAddress(words)) {
            problem(link, "The words of this link are an address. Write [what it leads to](https://…).");
        } else {
            visitChildren(link);
        }
    }

    @Override
    public void visit(Text text) {
        if (looksLikeAddress(text.getLiteral())) {
            problem(text, "There is an address in the text. Write [what it leads to](https://…).");
        }
    }

    private static boolean looksLikeAddress(String text) {
        return text.contains("http://") || text.contains("https://") || text.contains("www.");
    }

    @Override
    public void visit(HtmlBlock html) {
        refuseHtml(html, html.getLiteral());
    }

    @Override
    public void visit(HtmlInline html) {
        refuseHtml(html, html.getLiteral());
    }

    private void refuseHtml(Node node, String literal) {
        if (literal.startsWith("</")) {
            return; // its opening tag has been told
        }
        String first = literal.lines().findFirst().orElse("").strip();
        problem(
                node,
                "HTML such as " + first + " is not used here. Write Markdown, or put \\ before the < to show it.");
    }

    @Override
    public void visit(Image image) {
        problem(image, "Pictures are not put into the text. Use a figure block, which also has the picture in words.");
    }

    @Override
    public void visit(FencedCodeBlock fence) {
        problem(fence, "A block of three backticks has to stand at the left margin, outside lists and other blocks.");
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        problem(
                code,
                "This line is indented by four spaces or more, which shows it as program code. Remove the spaces.");
    }
}
