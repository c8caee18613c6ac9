package org.lotuslearning.learning.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts a course together as it is read in another language: the pages that somebody has translated, the words under
 * {@code cy:} in {@code course.yml} and {@code module.yml}, and the main language for all the rest.
 */
final class TranslatedCourse {
    /** Languages that course.yml and module.yml can have words in. */
    private static final List<String> LANGUAGES = List.of("cy");

    private final CourseSource source;
    private final PageContext front;

    /** Takes where the credit is turned into HTML. */
    TranslatedCourse(CourseSource source, PageContext front) {
        this.source = source;
        this.front = front;
    }

    /**
     * The course with its translations.
     *
     * @param pages translated pages by language and id
     */
    Course of(Course main, Map<String, Map<String, Page>> pages) {
        Map<String, Course> translations = new HashMap<>();
        for (String language : LANGUAGES) {
            Map<String, Page> translated = pages.getOrDefault(language, Map.of());
            boolean any = !translated.isEmpty()
                    || source.course().entry().has(language)
                    || source.modules().stream()
                            .anyMatch(m -> m.module().entry().has(language));
            if (any) {
                translations.put(language, course(main, language, translated));
            }
        }
        return with(main, main.title(), main.summary(), main.credit(), main.modules(), translations);
    }

    private Course course(Course main, String language, Map<String, Page> pages) {
        Entry words = source.course().entry().at(language);
        List<LearningModule> modules = main.modules().stream()
                .map(module -> module(module, wordsOf(module.id(), language), pages))
                .toList();
        return with(
                main,
                words.optional("title").orElse(main.title()),
                words.optional("summary").orElse(main.summary()),
                words.has("credit") ? Markdown.html(words.at("credit"), front) : main.credit(),
                modules,
                Map.of());
    }

    private static Course with(
            Course main,
            String title,
            String summary,
            String credit,
            List<LearningModule> modules,
            Map<String, Course> translations) {
        return new Course(
                main.id(),
                title,
                summary,
                credit,
                main.licence(),
                main.references(),
                modules,
                main.glossary(),
                main.directory(),
                main.sourceNotes(),
                translations);
    }

    private Optional<Entry> wordsOf(String module, String language) {
        return source.modules().stream()
                .filter(m -> m.id().equals(module))
                .map(m -> m.module().entry().at(language))
                .findFirst();
    }

    private static LearningModule module(LearningModule main, Optional<Entry> words, Map<String, Page> pages) {
        List<String> outcomes = words.map(w -> w.texts("outcomes")).orElse(List.of());
        return new LearningModule(
                main.course(),
                main.id(),
                main.version(),
                words.flatMap(w -> w.optional("title")).orElse(main.title()),
                words.flatMap(w -> w.optional("strapline")).orElse(main.strapline()),
                main.petal(),
                outcomes.isEmpty() ? main.outcomes() : outcomes,
                main.pages().stream()
                        .map(page -> pages.getOrDefault(page.id(), page))
                        .toList());
    }
}
