package org.lotuslearning.learning.catalogue;

import java.util.Locale;
import java.util.Optional;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Link;
import org.commonmark.node.Text;

/**
 * Resolves {@code ref:}, {@code page:} and {@code exercise:} to addresses beside the page's own, so that the same HTML
 * works at every address under which the page is served.
 */
final class LinkTargets extends AbstractVisitor {
    private final PageContext page;

    LinkTargets(PageContext page) {
        this.page = page;
    }

    @Override
    public void visit(Link link) {
        String target = link.getDestination();
        int line = Markdown.line(link, 1);
        if (target.startsWith("ref:")) {
            reference(link, target.substring("ref:".length()), line);
        } else if (target.startsWith("page:")) {
            String id = target.substring("page:".length());
            inCourse(page.index().page(id), "page", id, page.index().pages().keySet(), line)
                    .ifPresent(place -> link.setDestination(place.page()));
        } else if (target.startsWith("exercise:")) {
            String id = target.substring("exercise:".length());
            inCourse(
                            page.index().exercise(id),
                            "exercise",
                            id,
                            page.index().exercises().keySet(),
                            line)
                    .ifPresent(place -> link.setDestination(place.page() + "#ex-" + CourseIndex.anchored(id)));
        } else if (target.startsWith("https://")) {
            if (WebAddress.parse(target).isEmpty()) {
                page.problem(line, WebAddress.advice(target));
            }
            link.appendChild(new ForEars(" (" + page.words().newWindow() + ")"));
        } else {
            page.problem(
                    line,
                    "The link target \"" + target + "\" is not one of: https://…, page:1.3, exercise:1.2.i, ref:3."
                            + (target.startsWith("http://") ? " Write https instead of http." : ""));
        }
    }

    private void reference(Link link, String number, int line) {
        if (!number.matches("[0-9]{1,4}")) {
            page.problem(line, "A reference is cited by its number, such as [3](ref:3).");
            return;
        }
        int reference = Integer.parseInt(number);
        if (!page.index().hasReference(reference)) {
            page.problem(
                    line, "Reference " + reference + " is not in the list of references in course.yml. Add it there.");
            return;
        }
        page.cite(reference);
        link.setDestination("#ref-" + reference);
        // a bare number says nothing to those who hear the links only (WCAG 2.4.4)
        boolean bare = PlainText.of(link).equals(number);
        if (bare) {
            link.prependChild(new Text("["));
            link.prependChild(new ForEars(page.words().reference() + " "));
            link.appendChild(new Text("]"));
        } else {
            link.appendChild(
                    new ForEars(" (" + page.words().reference().toLowerCase(Locale.ROOT) + " " + reference + ")"));
        }
    }

    private Optional<CourseIndex.Place> inCourse(
            Optional<CourseIndex.Place> place, String word, String id, java.util.Set<String> known, int line) {
        if (place.isEmpty() && page.index().whole()) {
            page.problem(line, "There is no " + word + " \"" + id + "\" in this course." + Nearest.hint(id, known));
        }
        if (page.module().isEmpty()) {
            page.problem(line, "Links to pages and exercises work on pages only. Name it in words, without a link.");
        }
        return place;
    }

    /** Words that are read aloud and not shown. */
    static final class ForEars extends CustomNode {
        private final String words;

        ForEars(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }
}
