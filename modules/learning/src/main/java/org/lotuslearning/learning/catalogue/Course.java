package org.lotuslearning.learning.catalogue;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder of learning modules, e.g. {@code lotus}.
 *
 * @param id folder name, part of addresses and activity ids: lower case letters, digits and hyphens
 * @param summary one plain sentence
 * @param credit who the models and ideas belong to, as HTML
 * @param licence name of the licence under which the course's own words and drawings are given, e.g. {@code CC BY 4.0}
 * @param references the numbered reference list of the course, by number, ascending
 * @param modules in teaching order
 * @param glossary empty where the course has none
 * @param directory what the course points to elsewhere; empty where the course has none
 * @param sourceNotes what is told in public about the documents that the course was made from
 * @param translations the same course in other languages, by BCP 47 tag; what is not translated stands there in the main
 *     language
 */
public record Course(
        String id,
        String title,
        String summary,
        String credit,
        String licence,
        Map<Integer, Reference> references,
        List<LearningModule> modules,
        Glossary glossary,
        Directory directory,
        Optional<SourceNotes> sourceNotes,
        Map<String, Course> translations) {
    /** The five petals of the lotus, by their names in {@code module.yml}. */
    public static final List<String> PETALS = List.of("learn", "optimise", "transform", "utilise", "strengthen");

    /** The order of lists: first what is drawn as a lotus, then by id. */
    static final Comparator<Course> BY_PLACE =
            Comparator.comparing((Course c) -> !c.hasFivePetals()).thenComparing(Course::id);

    /** A course without glossary, directory and notes on its source. */
    public Course(
            String id,
            String title,
            String summary,
            String credit,
            String licence,
            Map<Integer, Reference> references,
            List<LearningModule> modules) {
        this(id, title, summary, credit, licence, references, modules, Glossary.NONE, Directory.NONE, Optional.empty());
    }

    /** A course that nobody has translated. */
    public Course(
            String id,
            String title,
            String summary,
            String credit,
            String licence,
            Map<Integer, Reference> references,
            List<LearningModule> modules,
            Glossary glossary,
            Directory directory,
            Optional<SourceNotes> sourceNotes) {
        this(id, title, summary, credit, licence, references, modules, glossary, directory, sourceNotes, Map.of());
    }

    public Course {
        references = Collections.unmodifiableMap(new TreeMap<>(references));
        modules = List.copyOf(modules);
        translations = Map.copyOf(translations);
    }

    /** The course as somebody reads it in a language. What is stored and counted is the course in the main language. */
    public Course in(String language) {
        return translations.getOrDefault(language, this);
    }

    /** Whether it is drawn as a lotus: each of the five petals is a module. */
    public boolean hasFivePetals() {
        return modules.stream()
                .map(LearningModule::petal)
                .collect(Collectors.toSet())
                .containsAll(PETALS);
    }

    /** A page of any of its modules; ids of pages are unique in a course. */
    public Optional<Page> page(String pageId) {
        return modules.stream().flatMap(m -> m.page(pageId).stream()).findFirst();
    }

    /** The exercise of whichever module that a unit belongs to. */
    public Optional<Exercise> exerciseOfUnit(String unitId) {
        return modules.stream()
                .flatMap(m -> m.pages().stream())
                .flatMap(p -> p.exerciseOfUnit(unitId).stream())
                .findFirst();
    }

    /** What is wrong with the name of a unit of this course; nothing where there is such a unit that is no check. */
    Optional<ContentProblem> unknown(UnitReference named) {
        List<String> units = modules.stream()
                .flatMap(LearningModule::exercises)
                .filter(e -> !e.isCheck())
                .flatMap(e -> e.units().stream())
                .map(ExerciseUnit::id)
                .toList();
        return units.contains(named.unit())
                ? Optional.empty()
                : Optional.of(new ContentProblem(
                        named.file(),
                        named.line(),
                        "The course \"" + id + "\" has no unit \"" + named.unit() + "\"."
                                + Nearest.hint(named.unit(), units)));
    }

    /** Every unit that an evidence map of this course names. */
    Stream<UnitReference> unitsNamed() {
        return modules.stream()
                .flatMap(m -> m.pages().stream())
                .flatMap(p -> p.blocks().stream())
                .filter(Block.EvidenceMap.class::isInstance)
                .flatMap(b -> ((Block.EvidenceMap) b).points().stream())
                .flatMap(p -> p.units().stream());
    }

    public Optional<LearningModule> module(String moduleId) {
        return modules.stream().filter(m -> m.id().equals(moduleId)).findFirst();
    }
}
