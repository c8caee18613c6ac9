package org.lotuslearning.learning.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.lotuslearning.learning.catalogue.Course;
import org.lotuslearning.learning.catalogue.Directory;
import org.lotuslearning.learning.catalogue.Exercise;
import org.lotuslearning.learning.catalogue.Glossary;
import org.lotuslearning.learning.catalogue.Page;
import org.lotuslearning.learning.catalogue.Part;

/** Takes a course apart into the documents of its index. */
final class CourseDocuments {
    static final String KIND = "kind";
    static final String ID = "id";
    static final String PAGE = "page";
    static final String ANCHOR = "anchor";
    static final String NAME = "name";

    /** The id as somebody would type it. */
    static final String CODE = "code";

    static final String TITLE = "title";
    static final String HEADINGS = "headings";
    static final String TEXT = "text";

    /** With the places of words, so that excerpts need no second analysis. */
    private static final FieldType WORDS = new FieldType();

    static {
        WORDS.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        WORDS.setStored(true);
        WORDS.freeze();
    }

    private final List<Document> documents = new ArrayList<>();

    private CourseDocuments() {}

    /** @param words of each page, by id */
    static List<Document> of(Course course, Map<String, PageWords> words) {
        CourseDocuments all = new CourseDocuments();
        course.modules()
                .forEach(module -> module.pages().forEach(page -> {
                    all.page(page, words);
                    page.exercises().forEach(exercise -> all.exercise(page, exercise));
                }));
        course.glossary().terms().forEach(all::term);
        course.directory().groups().forEach(group -> group.entries().forEach(entry -> all.entry(group, entry)));
        return all.documents;
    }

    private void page(Page page, Map<String, PageWords> words) {
        PageWords text = words.get(page.id());
        if (text != null) {
            Document document =
                    add(Hit.Kind.PAGE, page.id(), page.id(), "", page.id() + " " + page.title(), page.title());
            document.add(new Field(HEADINGS, text.headings(), WORDS));
            document.add(new Field(TEXT, text.text(), WORDS));
        }
    }

    /** Questions and what they are for; not the feedback, which would tell what is right. */
    private void exercise(Page page, Exercise exercise) {
        Document document =
                add(Hit.Kind.EXERCISE, exercise.id(), page.id(), exercise.anchor(), exercise.title(), exercise.title());
        String questions = exercise.fields()
                .map(Part.Field::label)
                .distinct()
                .collect(Collectors.joining(String.valueOf(PlainWords.END)));
        document.add(new Field(TEXT, PlainWords.of(exercise.purpose()) + PlainWords.END + questions, WORDS));
    }

    private void term(Glossary.Term term) {
        Document document = add(
                Hit.Kind.TERM,
                term.id(),
                "",
                term.anchor(),
                term.term(),
                term.term() + PlainWords.END + String.join(String.valueOf(PlainWords.END), term.also()));
        document.add(new Field(TEXT, term.meaning(), WORDS));
    }

    private void entry(Directory.Group group, Directory.Listing entry) {
        Document document = add(Hit.Kind.RESOURCE, entry.id(), "", entry.anchor(), entry.title(), entry.title());
        String text = entry.by() + PlainWords.END + entry.description() + PlainWords.END + group.title();
        document.add(new Field(TEXT, text, WORDS));
    }

    private Document add(Hit.Kind kind, String id, String page, String anchor, String name, String title) {
        Document document = new Document();
        document.add(new StoredField(KIND, kind.name()));
        document.add(new StoredField(ID, id));
        document.add(new StoredField(PAGE, page));
        document.add(new StoredField(ANCHOR, anchor));
        document.add(new StoredField(NAME, name));
        document.add(new StringField(CODE, id.toLowerCase(Locale.ROOT), Field.Store.NO));
        document.add(new Field(TITLE, title, WORDS));
        documents.add(document);
        return document;
    }
}
