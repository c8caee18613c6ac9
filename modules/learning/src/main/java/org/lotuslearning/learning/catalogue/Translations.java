package org.lotuslearning.learning.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds the pages of other languages against the main language: a learner may change language in mid-course. */
final class Translations {
    private final PageReader reader;
    private final CourseTools tools;
    private final Problems problems;

    Translations(PageReader reader, CourseTools tools, Problems problems) {
        this.reader = reader;
        this.tools = tools;
        this.problems = problems;
    }

    /**
     * Reads and checks them.
     *
     * @return pages by language and id
     */
    Map<String, Map<String, Page>> read(CourseSource source) {
        Map<String, Map<String, Page>> read = new HashMap<>();
        for (CourseSource.ModuleSource module : source.modules()) {
            Map<String, CourseSource.PageSource> main =
                    module.pages().stream().collect(Collectors.toMap(CourseSource.PageSource::id, p -> p, (a, b) -> a));
            module.languages().forEach((language, pages) -> {
                if (!language.equals(CourseSource.MAIN_LANGUAGE)) {
                    Map<String, Page> ofLanguage = read.computeIfAbsent(language, l -> new HashMap<>());
                    pages.forEach(page -> reader.read(page).ifPresent(translated -> {
                        ofLanguage.put(page.id(), translated);
                        compare(page, Optional.ofNullable(main.get(page.id())));
                    }));
                }
            });
        }
        return read;
    }

    private void compare(CourseSource.PageSource translated, Optional<CourseSource.PageSource> original) {
        if (original.isEmpty() || !problems.isEmpty()) {
            return; // what is missing has been told already
        }
        Map<String, CourseSource.Fence> expected = exercises(original.get());
        Map<String, CourseSource.Fence> found = exercises(translated);
        expected.forEach((id, fence) -> {
            if (!found.containsKey(id)) {
                problems.add(
                        translated.file(),
                        1,
                        "The exercise \"" + id + "\" is missing here; it stands in " + place(fence)
                                + ". Translate it too.");
            }
        });
        found.forEach((id, fence) -> {
            CourseSource.Fence twin = expected.get(id);
            if (twin == null) {
                problems.add(
                        translated.file(),
                        fence.document().entry().line(),
                        "The exercise \"" + id + "\" is not in "
                                + original.get().file() + ". Add it there or remove it here.");
            } else if (!fields(fence).equals(fields(twin))) {
                problems.add(
                        translated.file(),
                        fence.document().entry().line(),
                        "The exercise \"" + id + "\" asks for other things than in " + place(twin)
                                + ". Ids, values, their order and what is right have to be the same; only words are translated. "
                                + difference(fields(twin), fields(fence)));
            }
        });
    }

    private static String difference(List<String> expected, List<String> found) {
        List<String> missing = expected.stream().filter(f -> !found.contains(f)).toList();
        List<String> added = found.stream().filter(f -> !expected.contains(f)).toList();
        if (missing.isEmpty() && added.isEmpty()) {
            return "The order differs.";
        }
        return (missing.isEmpty() ? "" : "Missing: " + String.join(", ", missing) + ". ")
                + (added.isEmpty() ? "" : "Only here: " + String.join(", ", added) + ".");
    }

    private static String place(CourseSource.Fence fence) {
        Entry entry = fence.document().entry();
        return entry.file() + ":" + entry.line();
    }

    private static Map<String, CourseSource.Fence> exercises(CourseSource.PageSource page) {
        return page.exercises().collect(Collectors.toMap(CourseSource.Fence::id, f -> f, (a, b) -> a, TreeMap::new));
    }

    /** Everything of an exercise that is stored with an answer, and who it is for. */
    private List<String> fields(CourseSource.Fence fence) {
        Entry entry = fence.document().entry();
        PartReader parts = new PartReader(ContentWords.of(CourseSource.MAIN_LANGUAGE), field -> "", tools);
        return Stream.concat(
                        ExerciseReader.units(entry).stream()
                                .map(u -> "unit " + u.id() + (u.required() ? " (required)" : "")
                                        + u.after().map(a -> " after " + a).orElse("")),
                        Stream.concat(
                                entry.items("parts").stream().flatMap(part -> fields(parts.read(part), audience(part))),
                                entry.items("questions").stream().flatMap(q -> fields(parts.question(q), ""))))
                .toList();
    }

    private static Stream<String> fields(Part part, String remark) {
        return part.fields().stream().map(f -> part.interactionType() + " " + field(f) + right(part, f) + remark);
    }

    private static String audience(Entry part) {
        return part.optional("for").map(a -> " for " + a).orElse("");
    }

    /** Learners are told whether they were right: the same answer cannot be right in one language only. */
    private static String right(Part part, Part.Field field) {
        List<String> right = part.verdicts().getOrDefault(field.name(), List.of());
        return right.isEmpty() ? "" : right.stream().sorted().collect(Collectors.joining(" and ", " right: ", ""));
    }

    private static String field(Part.Field field) {
        return field.name()
                + (field.isText()
                        ? ""
                        : field.options().stream().map(Part.Option::value).collect(Collectors.joining("|", " [", "]")));
    }
}
