package org.lotuslearning.learning.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.SplittingBreakIterator;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;

/** Cuts the words around what was found out of the paragraph that has most of it. */
final class Excerpts extends UnifiedHighlighter {
    /** Characters of an excerpt, at most. */
    private static final int LENGTH = 220;

    /** Characters before the first word that was found, at most. */
    private static final int BEFORE = 90;

    private static final Excerpt NOTHING = new Excerpt(List.of(), 0);

    /** @param start where it begins in the text */
    record Excerpt(List<Hit.Piece> pieces, int start) {
        boolean isFound() {
            return pieces.stream().anyMatch(Hit.Piece::marked);
        }
    }

    Excerpts(IndexSearcher searcher, Analyzer analyzer) {
        super(UnifiedHighlighter.builder(searcher, analyzer)
                .withFormatter(new Marked())
                .withFieldMatcher(field -> true) // a word of the title is marked in the text, too
                .withBreakIterator(() -> new SplittingBreakIterator(new WholeBreakIterator(), PlainWords.END)));
    }

    /** One for each of the documents, in their order. */
    List<Excerpt> of(Query query, TopDocs documents) throws IOException {
        int[] ids = new int[documents.scoreDocs.length];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = documents.scoreDocs[i].doc;
        }
        Object[] made = highlightFieldsAsObjects(new String[] {CourseDocuments.TEXT}, query, ids, new int[] {1})
                .getOrDefault(CourseDocuments.TEXT, new Object[ids.length]);
        List<Excerpt> excerpts = new ArrayList<>();
        for (Object excerpt : made) {
            excerpts.add(excerpt instanceof Excerpt e ? e : NOTHING);
        }
        return excerpts;
    }

    /** Tells what was found from the words around it; whoever shows it marks and escapes. */
    private static final class Marked extends PassageFormatter {
        @Override
        public Object format(Passage[] passages, String content) {
            if (passages.length == 0) {
                return NOTHING;
            }
            Passage passage = passages[0];
            int first = passage.getNumMatches() > 0 ? passage.getMatchStarts()[0] : passage.getStartOffset();
            int begin = begin(content, passage, first);
            int end = end(content, passage, begin);
            List<Hit.Piece> pieces = new ArrayList<>();
            add(pieces, begin > passage.getStartOffset() ? "… " : "", false);
            int from = begin;
            for (int i = 0; i < passage.getNumMatches(); i++) {
                int start = Math.max(passage.getMatchStarts()[i], from);
                int stop = Math.min(passage.getMatchEnds()[i], end);
                if (start < stop) {
                    add(pieces, content.substring(from, start), false);
                    add(pieces, content.substring(start, stop), true);
                    from = stop;
                }
            }
            String rest = content.substring(from, end);
            add(pieces, end < passage.getEndOffset() ? rest.stripTrailing() + " …" : rest.stripTrailing(), false);
            return new Excerpt(pieces, passage.getStartOffset());
        }

        /** The beginning of a word, not too far before the first one that was found. */
        private static int begin(String content, Passage passage, int first) {
            if (passage.getEndOffset() - passage.getStartOffset() <= LENGTH
                    || first - passage.getStartOffset() <= BEFORE) {
                return passage.getStartOffset();
            }
            int space = content.indexOf(' ', first - BEFORE);
            return space < 0 || space >= first ? first : space + 1;
        }

        private static int end(String content, Passage passage, int begin) {
            if (passage.getEndOffset() - begin <= LENGTH) {
                return passage.getEndOffset();
            }
            int space = content.lastIndexOf(' ', begin + LENGTH);
            return space <= begin ? begin + LENGTH : space;
        }

        private static void add(List<Hit.Piece> pieces, String text, boolean marked) {
            String words = text.replace(PlainWords.END, ' ');
            if (!words.isEmpty()) {
                pieces.add(new Hit.Piece(words, marked));
            }
        }
    }
}
