package org.lotuslearning.learning.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a learning module asks of a learner in one version: its pages and exercises without the prose. Each version served
 * is kept as JSON, and an enrolment keeps the version it began with.
 *
 * @param version of {@code module.yml}
 * @param pages in reading order
 * @param exercises in reading order
 */
public record ModuleDefinition(
        String course, String module, int version, String title, List<PageOutline> pages, List<Exercise> exercises) {
    /** BCP 47 tag of the language that definitions are kept in. */
    public static final String LANGUAGE = CourseSource.MAIN_LANGUAGE;

    public ModuleDefinition {
        pages = List.copyOf(pages);
        exercises = List.copyOf(exercises);
    }

    /**
     * A page as far as completion is concerned.
     *
     * @param exercises ids of its exercises, in reading order
     */
    public record PageOutline(String id, String title, boolean required, List<String> exercises) {
        public PageOutline {
            exercises = List.copyOf(exercises);
        }
    }

    public static ModuleDefinition of(LearningModule module) {
        return new ModuleDefinition(
                module.course(),
                module.id(),
                module.version(),
                module.title(),
                module.pages().stream()
                        .map(p -> new PageOutline(
                                p.id(),
                                p.title(),
                                p.required(),
                                p.exercises().map(Exercise::id).toList()))
                        .toList(),
                module.exercises().toList());
    }

    /**
     * Reads what {@link #toJson} wrote, also in earlier releases.
     *
     * @throws IllegalArgumentException when it is something else
     */
    public static ModuleDefinition parse(String json) {
        return DefinitionJson.parse(json);
    }

    /** The same text for equal definitions. */
    public String toJson() {
        return DefinitionJson.write(this);
    }

    public Optional<PageOutline> page(String pageId) {
        return pages.stream().filter(p -> p.id().equals(pageId)).findFirst();
    }

    public Optional<Exercise> exercise(String exerciseId) {
        return exercises.stream().filter(e -> e.id().equals(exerciseId)).findFirst();
    }

    /** The exercise that a unit belongs to. */
    public Optional<Exercise> exerciseOfUnit(String unitId) {
        return exercises.stream().filter(e -> e.unit(unitId).isPresent()).findFirst();
    }

    public Optional<ExerciseUnit> unit(String unitId) {
        return units().filter(u -> u.id().equals(unitId)).findFirst();
    }

    /** All units of all exercises, in reading order. */
    public Stream<ExerciseUnit> units() {
        return exercises.stream().flatMap(e -> e.units().stream());
    }

    /** The page that holds an exercise. */
    public Optional<PageOutline> pageOf(String exerciseId) {
        return pages.stream().filter(p -> p.exercises().contains(exerciseId)).findFirst();
    }

    /**
     * How exercises or requirements differ from an earlier definition, in words for the author: none where only texts were
     * corrected. Where there are some, {@code version} in {@code module.yml} has to be raised.
     */
    public List<String> changesSince(ModuleDefinition earlier) {
        Map<String, String> before = earlier.demands();
        Map<String, String> now = demands();
        List<String> changes = new ArrayList<>();
        now.forEach((thing, demand) -> {
            String old = before.get(thing);
            if (old == null) {
                changes.add(thing + " is new");
            } else if (!old.equals(demand)) {
                changes.add(thing + " was: " + old + "; is: " + demand);
            }
        });
        before.keySet().stream()
                .filter(thing -> !now.containsKey(thing))
                .forEach(thing -> changes.add(thing + " is gone"));
        return changes;
    }

    /** What is asked, by what it is asked of; nothing in it is prose. */
    private Map<String, String> demands() {
        Map<String, String> demands = new LinkedHashMap<>();
        for (PageOutline page : pages) {
            demands.put("Page " + page.id(), page.required() ? "required" : "optional");
        }
        for (Exercise exercise : exercises) {
            for (ExerciseUnit unit : exercise.units()) {
                demands.put("Unit " + unit.id(), demand(unit));
            }
            for (Part part : exercise.parts()) {
                String audience = Optional.ofNullable(exercise.only().get(part.id()))
                        .map(a -> ", for " + a.name().toLowerCase(Locale.ROOT))
                        .orElse("");
                part.fields()
                        .forEach(f -> demands.put(
                                "Field " + f.name() + " of exercise " + exercise.id(), demand(part, f) + audience));
            }
        }
        return demands;
    }

    private static String demand(ExerciseUnit unit) {
        return unit.audience().name().toLowerCase(Locale.ROOT)
                + (unit.required() ? ", required" : ", optional")
                + unit.after().map(a -> ", after " + a).orElse("");
    }

    private static String demand(Part part, Part.Field field) {
        String options = field.options().stream().map(Part.Option::value).collect(Collectors.joining("|"));
        return part.interactionType()
                + (field.isText() ? "" : field.many() ? ", several of " + options : ", one of " + options)
                + (field.required() ? ", required" : ", optional");
    }
}
