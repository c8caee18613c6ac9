package org.lotuslearning.learning.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** What somebody looks for, as queries that are more and more lenient. */
final class Question {
    /** A word in a title says more than one in the text. */
    private static final Map<String, Float> WEIGHTS =
            Map.of(CourseDocuments.TITLE, 4f, CourseDocuments.HEADINGS, 2f, CourseDocuments.TEXT, 1f);

    /** More words than this do not make a question clearer. */
    private static final int MOST_WORDS = 20;

    /** Shorter words begin like too many others. */
    private static final int SHORTEST_BEGINNING = 3;

    private final String typed;
    private final List<String> words;

    private Question(String typed, List<String> words) {
        this.typed = typed;
        this.words = words;
    }

    static Question of(String typed, Analyzer analyzer) throws IOException {
        List<String> words = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream(CourseDocuments.TEXT, typed)) {
            CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken() && words.size() < MOST_WORDS) {
                words.add(word.toString());
            }
        }
        return new Question(
                typed.strip().toLowerCase(Locale.ROOT),
                words.stream().distinct().toList());
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    boolean isOneWord() {
        return words.size() == 1;
    }

    /** All words, or the id itself. */
    Query all() {
        Query text = combined(Occur.MUST, (field, word) -> new TermQuery(new Term(field, word)));
        return new BooleanQuery.Builder()
                .add(text, Occur.SHOULD)
                .add(new BoostQuery(new TermQuery(new Term(CourseDocuments.CODE, typed)), 20), Occur.SHOULD)
                .build();
    }

    /** For each word one that begins with it or differs by a letter or two. */
    Query alike() {
        return combined(Occur.MUST, (field, word) -> {
            BooleanQuery.Builder either = new BooleanQuery.Builder()
                    .add(new FuzzyQuery(new Term(field, word), word.length() > 5 ? 2 : 1, 1), Occur.SHOULD);
            if (word.length() >= SHORTEST_BEGINNING) {
                either.add(new PrefixQuery(new Term(field, word)), Occur.SHOULD);
            }
            return either.build();
        });
    }

    /** Any of the words. */
    Query some() {
        return combined(Occur.SHOULD, (field, word) -> new TermQuery(new Term(field, word)));
    }

    private Query combined(Occur each, BiFunction<String, String, Query> query) {
        BooleanQuery.Builder combined = new BooleanQuery.Builder();
        for (String word : words) {
            List<Query> fields = new ArrayList<>();
            WEIGHTS.forEach((field, weight) -> fields.add(new BoostQuery(query.apply(field, word), weight)));
            combined.add(new DisjunctionMaxQuery(fields, 0.2f), each);
        }
        return combined.build();
    }
}
