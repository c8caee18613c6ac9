package org.lotuslearning.learning.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.lotuslearning.learning.catalogue.Course;

/**
 * Finds things of one course. The index is held in memory, about twice the size of the course's text; making one takes
 * some tenths of a second, so that it is made when somebody searches for the first time. Many may search at once.
 */
public final class CourseSearch {
    /** How many hits a search gives at most. */
    public static final int MOST = 60;

    private final Analyzer analyzer;
    private final IndexSearcher searcher;
    private final Excerpts excerpts;
    private final Map<String, PageWords> pages = new LinkedHashMap<>();

    private CourseSearch(Course course, Analyzer analyzer) throws IOException {
        this.analyzer = analyzer;
        course.modules().forEach(m -> m.pages().forEach(page -> pages.put(page.id(), PageWords.of(page))));
        ByteBuffersDirectory memory = new ByteBuffersDirectory();
        IndexWriterConfig config = new IndexWriterConfig(analyzer).setMergeScheduler(new SerialMergeScheduler());
        try (IndexWriter writer = new IndexWriter(memory, config)) {
            writer.addDocuments(CourseDocuments.of(course, pages));
            writer.forceMerge(1);
        }
        this.searcher = new IndexSearcher(DirectoryReader.open(memory));
        this.excerpts = new Excerpts(searcher, analyzer);
    }

    /**
     * Makes the index of a course.
     *
     * @param language BCP 47 tag of its text; words are matched by their stems in English ({@code en}), as they stand in
     *     other languages
     */
    public static CourseSearch of(Course course, String language) {
        try {
            return new CourseSearch(course, "en".equals(language) ? new EnglishAnalyzer() : new StandardAnalyzer());
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
    }

    /**
     * Looks for words. Everything that is no letter or digit only separates them: there is no query language, so that
     * nothing typed is a mistake.
     */
    public Findings find(String words) {
        try {
            Question question = Question.of(words, analyzer);
            if (question.isEmpty()) {
                return Findings.NO_WORDS;
            }
            Findings all = findings(Findings.Match.ALL, question.all());
            if (!all.hits().isEmpty()) {
                return all;
            }
            Findings alike = alike(question);
            if (!alike.hits().isEmpty() || question.isOneWord()) {
                return alike.hits().isEmpty() ? all : alike;
            }
            Findings some = findings(Findings.Match.SOME, question.some());
            return some.hits().isEmpty() ? all : some;
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
    }

    /** Many words are like more of the course's words than one query may hold: then there are no hits of this kind. */
    private Findings alike(Question question) throws IOException {
        try {
            return findings(Findings.Match.ALIKE, question.alike());
        } catch (IndexSearcher.TooManyClauses e) {
            return new Findings(Findings.Match.ALIKE, List.of());
        }
    }

    private Findings findings(Findings.Match match, Query query) throws IOException {
        TopDocs found = searcher.search(query, MOST);
        StoredFields stored = searcher.storedFields();
        List<Excerpts.Excerpt> texts = excerpts.of(query, found);
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < found.scoreDocs.length; i++) {
            ScoreDoc place = found.scoreDocs[i];
            hits.add(hit(stored.document(place.doc), texts.get(i)));
        }
        return new Findings(match, hits);
    }

    private Hit hit(Document document, Excerpts.Excerpt excerpt) {
        Hit.Kind kind = Hit.Kind.valueOf(document.get(CourseDocuments.KIND));
        String page = document.get(CourseDocuments.PAGE);
        PageWords words = pages.get(page);
        String anchor = kind == Hit.Kind.PAGE && words != null && excerpt.isFound()
                ? words.anchor(excerpt.start())
                : document.get(CourseDocuments.ANCHOR);
        return new Hit(
                kind,
                document.get(CourseDocuments.ID),
                page,
                anchor,
                document.get(CourseDocuments.NAME),
                excerpt.pieces());
    }
}
