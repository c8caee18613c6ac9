package org.lotuslearning.learning.catalogue;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Link;
import org.commonmark.node.Text;

/**
 * Resolves {@code ref:}, {@code page:}, {@code exercise:}, {@code directory:} and {@code term:} to addresses beside the
 * page's own, so that the same HTML works at every address under which the page is served.
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
        } else if (target.startsWith("directory:")) {
            directory(link, target.substring("directory:".length()), line);
        } else if (target.startsWith("term:")) {
            term(link, target.substring("term:".length()), line);
        } else if (target.startsWith("https://")) {
            if (WebAddress.parse(target).isEmpty()) {
                page.problem(line, WebAddress.advice(target));
            }
            link.appendChild(new ForEars(" (" + page.words().newWindow() + ")"));
        } else {
            page.problem(
                    line,
                    "The link target \"" + target + "\" is not one of: https://…, page:1.3, exercise:1.2.i, "
                            + "directory:A1, term:burnout, ref:3."
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

    /** Nothing after the colon stands for the whole list. The directory's page is beside p/, in a preview, too. */
    private void directory(Link link, String id, int line) {
        Map<String, String> anchors = page.index().directory();
        Optional<String> anchor = id.isEmpty() ? Optional.of("") : Optional.ofNullable(anchors.get(id));
        if (page.index().whole() && anchors.isEmpty()) {
            page.problem(line, "This course has no list of resources, directory.yml. Write one, or remove the link.");
        } else if (page.index().whole() && anchor.isEmpty()) {
            page.problem(
                    line,
                    "There is no group or entry \"" + id + "\" in directory.yml." + Nearest.hint(id, anchors.keySet()));
        }
        onPagesOnly(line);
        anchor.ifPresent(a -> link.setDestination("../directory" + (a.isEmpty() ? "" : "#" + a)));
    }

    /** Looks and works like the links that {@link TermLinks} makes. */
    private void term(Link link, String id, int line) {
        Map<String, Glossary.Term> terms = page.index().terms();
        Optional<Glossary.Term> term = Optional.ofNullable(terms.get(id));
        if (term.isEmpty() && page.index().whole()) {
            page.problem(line, "There is no term \"" + id + "\" in glossary.yml." + Nearest.hint(id, terms.keySet()));
        }
        onPagesOnly(line);
        term.map(TermLinks.TermLink::new).ifPresent(to -> {
            while (link.getFirstChild() != null) {
                to.appendChild(link.getFirstChild());
            }
            link.insertAfter(to);
            link.unlink();
        });
    }

    private Optional<CourseIndex.Place> inCourse(
            Optional<CourseIndex.Place> place, String word, String id, Set<String> known, int line) {
        if (place.isEmpty() && page.index().whole()) {
            page.problem(line, "There is no " + word + " \"" + id + "\" in this course." + Nearest.hint(id, known));
        }
        onPagesOnly(line);
        return place;
    }

    private void onPagesOnly(int line) {
        if (page.module().isEmpty()) {
            page.problem(
                    line, "Links to other parts of a course work on pages only. Name it in words, without a link.");
        }
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
