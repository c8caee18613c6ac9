package org.lotuslearning.learning.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What can be told only of a course as a whole: the order of units, ids that may not come back, things left over. */
final class CourseChecks {
    /** In the course's folder; one id a line, # begins a remark. */
    static final String RETIRED_IDS = "retired-ids.txt";

    private final CourseSource source;
    private final CourseIndex index;
    private final CourseFolder folder;
    private final Problems problems;

    CourseChecks(CourseSource source, CourseIndex index, CourseFolder folder) {
        this.source = source;
        this.index = index;
        this.folder = folder;
        this.problems = folder.problems();
    }

    void check(Course course) {
        source.modules().forEach(this::order);
        new RecallChecks(source, index, problems).check();
        retiredIds();
        unusedReferences(course);
        unusedFigures();
        if (index.whole()) {
            course.unitsNamed()
                    .filter(unit -> unit.course().equals(course.id()))
                    .flatMap(unit -> course.unknown(unit).stream())
                    .forEach(stray -> problems.add(stray.file(), stray.line(), stray.message()));
        }
    }

    /** Every {@code after} names a unit of the same learning module, and following it never leads back. */
    private void order(CourseSource.ModuleSource module) {
        Map<String, ExerciseUnit> units = new LinkedHashMap<>();
        Map<String, Entry> blocks = new LinkedHashMap<>();
        module.pages().stream()
                .flatMap(p -> p.fences(ContentSchema.Kind.EXERCISE))
                .forEach(fence -> {
                    Entry block = fence.document().entry();
                    ExerciseReader.units(block).forEach(unit -> {
                        units.putIfAbsent(unit.id(), unit);
                        blocks.putIfAbsent(unit.id(), block.has("after") ? block.at("after") : block);
                    });
                });
        blocks.values().stream()
                .filter(after -> after.pointer().equals("/after"))
                .distinct()
                .forEach(after -> known(after, units.keySet()));
        units.values().forEach(unit -> circle(unit, units, blocks));
    }

    private void known(Entry after, Set<String> units) {
        String id = after.node().asText();
        if (units.contains(id) || !index.whole()) {
            return;
        }
        Optional<CourseIndex.Place> elsewhere = index.exercise(id.replaceAll("/.*", ""));
        String here = after.document().entry().text("id");
        String message = elsewhere
                .map(place -> place.check()
                        ? "\"" + id + "\" is a check, which anyone may skip, so nothing can come after it. "
                                + "Name a unit of an exercise, or remove this line."
                        : units.contains(id + "/individual")
                                ? "\"" + id + "\" has two units. Write after: \"" + id + "/individual\" or \"" + id
                                        + "/team\"."
                                : "The exercise \"" + here + "\" cannot come after \"" + id
                                        + "\", which belongs to the learning " + "module \"" + place.module()
                                        + "\". Name a unit of the same learning module.")
                .orElseGet(() -> "The exercise \"" + here + "\" comes after \"" + id + "\", which does not exist."
                        + Nearest.hint(id, units));
        problems.add(after.file(), after.line(), message);
    }

    private void circle(ExerciseUnit unit, Map<String, ExerciseUnit> units, Map<String, Entry> blocks) {
        Set<String> before = new TreeSet<>();
        Optional<ExerciseUnit> step = Optional.of(unit);
        while (step.isPresent() && before.add(step.get().id())) {
            step = step.get().after().map(units::get);
        }
        Entry block = blocks.get(unit.id());
        if (block == null) {
            return;
        }
        // the unit itself has dropped an "after" that names it, see ExerciseReader
        if (block.node().asText().equals(unit.id()) && !unit.id().contains("/")) {
            problems.add(
                    block.file(), block.line(), "\"" + unit.id() + "\" cannot come after itself. Remove this line.");
        } else if (step.filter(unit::equals).isPresent()) {
            problems.add(
                    block.file(),
                    block.line(),
                    "\"" + unit.id() + "\" would open only after itself: the units " + String.join(" and ", before)
                            + " wait for each other. Remove one of their after: lines.");
        }
    }

    private void retiredIds() {
        if (!folder.hasFile(RETIRED_IDS)) {
            return;
        }
        Set<String> retired = folder.text(RETIRED_IDS).stream()
                .flatMap(String::lines)
                .map(line -> line.replaceAll("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.toSet());
        index.pagesAndExercises()
                .filter(thing -> retired.contains(thing.getKey()))
                .forEach(thing -> problems.add(
                        thing.getValue().file(),
                        thing.getValue().line(),
                        "The id \"" + thing.getKey() + "\" was used before and is retired (" + folder.name(RETIRED_IDS)
                                + "). Learners' records still refer to it; choose a new one."));
    }

    private void unusedReferences(Course course) {
        Set<Integer> cited = course.modules().stream()
                .flatMap(m -> m.pages().stream())
                .flatMap(p -> p.references().stream())
                .collect(Collectors.toSet());
        index.references().forEach((number, line) -> {
            if (!cited.contains(number)) {
                problems.warn(source.course().file(), line, "No page cites reference " + number + ".");
            }
        });
    }

    private void unusedFigures() {
        for (CourseSource.ModuleSource module : source.modules()) {
            List<String> used = module.languages().values().stream()
                    .flatMap(List::stream)
                    .flatMap(p -> p.fences(ContentSchema.Kind.FIGURE))
                    .map(f -> f.document().entry())
                    .flatMap(e -> List.of(e.text("file"), e.text("narrow")).stream())
                    .toList();
            String figures = module.id() + "/figures";
            folder.files(figures).stream()
                    .filter(name -> !used.contains(name))
                    .forEach(
                            name -> problems.warn(folder.name(figures + "/" + name), 1, "No page shows this drawing."));
        }
    }
}
