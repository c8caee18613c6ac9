package org.lotuslearning.learning.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * Makes the first occurrence of a glossary's term in the running text of a page a link to the glossary.
 *
 * <p>To keep the text calm it marks a few terms only: before all others those that other pages explain, in the order of the
 * text.
 */
final class TermLinks {
    /** On one page. */
    static final int MOST = 8;

    /** Terms that the page itself explains are marked up to this number of all. */
    static final int ENOUGH = 5;

    private final TermIndex index;
    private final Set<String> wanted;

    /** @param blocks the running text of the page, all of it */
    TermLinks(TermIndex index, String page, List<Node> blocks) {
        this.index = index;
        this.wanted = new HashSet<>(choose(page, blocks));
    }

    private List<String> choose(String page, List<Node> blocks) {
        Map<String, Glossary.Term> terms = new LinkedHashMap<>();
        for (Node block : blocks) {
            joinLines(block);
            block.accept(new RunningText(text -> index.in(text.getLiteral())
                    .forEach(found -> terms.putIfAbsent(found.term().id(), found.term()))));
        }
        Map<Boolean, List<String>> here = terms.values().stream()
                .collect(Collectors.partitioningBy(
                        term -> term.pages().contains(page),
                        Collectors.mapping(Glossary.Term::id, Collectors.toList())));
        List<String> elsewhere = here.getOrDefault(false, List.of());
        return Stream.concat(
                        elsewhere.stream().limit(MOST),
                        here.getOrDefault(true, List.of()).stream().limit(Math.max(0, ENOUGH - elsewhere.size())))
                .toList();
    }

    /** Marks what was chosen; the blocks of the page come one after the other, in reading order. */
    void mark(Node block) {
        block.accept(new RunningText(this::mark));
    }

    private void mark(Text text) {
        List<TermIndex.Found> chosen = new ArrayList<>();
        for (TermIndex.Found found : index.in(text.getLiteral())) {
            if (wanted.remove(found.term().id())) {
                chosen.add(found);
            }
        }
        split(text, chosen);
    }

    private static void split(Text text, List<TermIndex.Found> chosen) {
        String words = text.getLiteral();
        Node last = text;
        int from = 0;
        for (TermIndex.Found found : chosen) {
            Text before = new Text(words.substring(from, found.start()));
            TermLink link = new TermLink(found.term());
            link.appendChild(new Text(words.substring(found.start(), found.end())));
            last.insertAfter(before);
            before.insertAfter(link);
            last = link;
            from = found.end();
        }
        if (from > 0) {
            last.insertAfter(new Text(words.substring(from)));
            text.unlink();
        }
    }

    /** The lines of a paragraph are one text: a term may begin at the end of one and end in the next. */
    private static void joinLines(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            joinLines(node);
            while (node instanceof Text text
                    && text.getNext() instanceof SoftLineBreak end
                    && end.getNext() instanceof Text more) {
                text.setLiteral(text.getLiteral() + "\n" + more.getLiteral());
                end.unlink();
                more.unlink();
            }
        }
    }

    /** Goes through what is read in one go, and not through names of things and links that lead elsewhere. */
    private static final class RunningText extends AbstractVisitor {
        private final Consumer<Text> texts;

        RunningText(Consumer<Text> texts) {
            this.texts = texts;
        }

        @Override
        public void visit(Text text) {
            texts.accept(text);
        }

        @Override
        public void visit(Heading heading) {
            // the name of what follows
        }

        @Override
        public void visit(Link link) {
            // leads somewhere already
        }

        @Override
        public void visit(CustomBlock block) {
            if (!(block instanceof TableShaper.Caption)) {
                visitChildren(block);
            }
        }

        @Override
        public void visit(CustomNode node) {
            if (!(node instanceof TableHead || node instanceof TermLink)) {
                visitChildren(node);
            }
        }
    }

    /** A term as it stands in the text. */
    static final class TermLink extends CustomNode {
        private final Glossary.Term term;

        TermLink(Glossary.Term term) {
            this.term = term;
        }

        Glossary.Term term() {
            return term;
        }
    }
}
