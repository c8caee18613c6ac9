package org.lotuslearning.learning.catalogue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the things of a course are that other places of it name. */
final class CourseIndex {
    /** A page, an exercise or check, a figure, a resource. */
    record Place(String module, String page, String file, int line, boolean check) {}

    private final Map<String, Place> pages = new LinkedHashMap<>();
    private final Map<String, Place> exercises = new LinkedHashMap<>();
    private final Map<String, Place> figures = new LinkedHashMap<>();
    private final Map<String, Place> resources = new LinkedHashMap<>();
    private final Map<Integer, Integer> references = new LinkedHashMap<>();
    private final Map<String, Glossary.Term> terms = new LinkedHashMap<>();
    private final Map<String, String> directory = new LinkedHashMap<>();
    private final boolean whole;
    private final Problems problems;
    private CourseTools tools = CourseTools.NONE;

    private CourseIndex(boolean whole, Problems problems) {
        this.whole = whole;
        this.problems = problems;
    }

    /** Goes through the main language; an id that stands twice is a problem. */
    static CourseIndex of(CourseSource source, Problems problems) {
        CourseIndex index = new CourseIndex(source.whole(), problems);
        for (Entry reference : source.course().entry().items("references")) {
            int number = reference.number("number", 0);
            Integer before = index.references.putIfAbsent(number, reference.line());
            if (before != null) {
                problems.add(
                        reference.file(),
                        reference.line(),
                        "The reference number " + number + " is used twice, first in line " + before
                                + ". Give each work a number of its own.");
            }
        }
        source.beside(ContentSchema.Kind.GLOSSARY)
                .ifPresent(file -> file.items("terms")
                        .forEach(term -> index.terms.putIfAbsent(term.text("id"), GlossaryReader.term(term))));
        source.beside(ContentSchema.Kind.DIRECTORY)
                .ifPresent(file -> file.items("groups").forEach(index::listed));
        source.pages().forEach(index::add);
        return index;
    }

    private void listed(Entry group) {
        String id = group.text("id");
        directory.putIfAbsent(id, Directory.Group.anchor(id));
        for (Entry entry : group.items("entries")) {
            directory.putIfAbsent(entry.text("id"), Directory.Listing.anchor(entry.text("id")));
        }
    }

    private void add(CourseSource.PageSource page) {
        put(pages, "page", page.id(), new Place(page.module(), page.id(), page.file(), 1, false));
        page.exercises()
                .forEach(f -> put(exercises, "exercise", page, f.document().entry()));
        page.fences(ContentSchema.Kind.FIGURE)
                .forEach(f -> put(figures, "figure", page, f.document().entry()));
        page.fences(ContentSchema.Kind.RESOURCES)
                .flatMap(f -> f.document().entry().items("items").stream())
                .forEach(item -> put(resources, "resource", page, item));
    }

    private void put(Map<String, Place> things, String word, CourseSource.PageSource page, Entry thing) {
        put(
                things,
                word,
                thing.text("id"),
                new Place(page.module(), page.id(), page.file(), thing.line(), thing.has("questions")));
    }

    private void put(Map<String, Place> things, String word, String id, Place place) {
        // ids become anchors, in which dots are hyphens
        Place before = things.putIfAbsent(id, place);
        Optional<String> alike = things.keySet().stream()
                .filter(other -> !other.equals(id) && anchored(other).equalsIgnoreCase(anchored(id)))
                .findFirst();
        if (before != null) {
            problems.add(
                    place.file(),
                    place.line(),
                    "The " + word + " id \"" + id + "\" is used twice, first in " + before.file() + ":" + before.line()
                            + ". Give each " + word + " an id of its own.");
        } else {
            alike.ifPresent(other -> problems.add(
                    place.file(),
                    place.line(),
                    "The " + word + " ids \"" + other + "\" and \"" + id
                            + "\" are too alike: dots, hyphens and capitals do not tell ids apart. Choose another."));
        }
    }

    /** The tools' own texts have links, so that they are read when the rest is known. */
    void equip(CourseTools offered) {
        tools = offered;
    }

    CourseTools tools() {
        return tools;
    }

    Optional<Place> page(String id) {
        return Optional.ofNullable(pages.get(id));
    }

    Optional<Place> exercise(String id) {
        return Optional.ofNullable(exercises.get(id));
    }

    /** Tells of page ids in the field {@code pages} that are no pages of the course. */
    void checkPages(Entry thing, Problems found) {
        for (Entry field : thing.items("pages")) {
            String id = field.node().asText();
            if (whole && !pages.containsKey(id)) {
                found.add(
                        field.file(),
                        field.line(),
                        "There is no page \"" + id + "\" in this course." + Nearest.hint(id, pages.keySet()));
            }
        }
    }

    boolean hasReference(int number) {
        return references.containsKey(number);
    }

    /** By number, with the line in course.yml. */
    Map<Integer, Integer> references() {
        return references;
    }

    /** Ids of pages and exercises with their places. */
    Stream<Map.Entry<String, Place>> pagesAndExercises() {
        return Stream.concat(pages.entrySet().stream(), exercises.entrySet().stream());
    }

    Map<String, Place> exercises() {
        return exercises;
    }

    Map<String, Place> pages() {
        return pages;
    }

    /** Terms of the glossary by id. */
    Map<String, Glossary.Term> terms() {
        return terms;
    }

    /** Anchors on the directory's page by the id of a group or an entry; empty where the course has no directory. */
    Map<String, String> directory() {
        return directory;
    }

    /** Whether what is not here does not exist; false where a part of the course could not be read. */
    boolean whole() {
        return whole;
    }

    /** An id as part of the id of an HTML element, e.g. {@code 1-2-i}. */
    static String anchored(String id) {
        return id.replace('.', '-');
    }
}
