package org.lotuslearning.learning.catalogue;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Heading;

/** Gives every heading an id. */
final class HeadingAnchors extends AbstractVisitor {
    private final PageContext page;

    HeadingAnchors(PageContext page) {
        this.page = page;
    }

    @Override
    public void visit(Heading heading) {
        AnchoredHeading anchored = new AnchoredHeading(heading.getLevel(), page.anchor(PlainText.of(heading)));
        while (heading.getFirstChild() != null) {
            anchored.appendChild(heading.getFirstChild());
        }
        heading.insertAfter(anchored);
        heading.unlink();
    }

    /** A heading with an id. */
    static final class AnchoredHeading extends CustomBlock {
        private final int level;
        private final String anchor;

        AnchoredHeading(int level, String anchor) {
            this.level = level;
            this.anchor = anchor;
        }

        int level() {
            return level;
        }

        String anchor() {
            return anchor;
        }
    }
}
