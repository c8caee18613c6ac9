package org.lotuslearning.learning.catalogue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What an exercise recalls has to be a unit of another exercise, or the twin of its own, anywhere in the course. */
final class RecallChecks {
    private final CourseSource source;
    private final CourseIndex index;
    private final Problems problems;

    RecallChecks(CourseSource source, CourseIndex index, Problems problems) {
        this.source = source;
        this.index = index;
        this.problems = problems;
    }

    void check() {
        List<Entry> blocks = source.pages()
                .flatMap(p -> p.fences(ContentSchema.Kind.EXERCISE))
                .map(f -> f.document().entry())
                .toList();
        Set<String> units = blocks.stream()
                .flatMap(b -> ExerciseReader.units(b).stream())
                .map(ExerciseUnit::id)
                .collect(Collectors.toSet());
        blocks.forEach(block -> block.items("recall").forEach(unit -> check(block.text("id"), unit, units)));
    }

    private void check(String exercise, Entry recalled, Set<String> units) {
        String unit = recalled.node().asText();
        if (unit.equals(exercise) && units.contains(unit)) {
            tell(recalled, "\"" + exercise + "\" cannot recall itself: it shows its own answer anyway. Remove this.");
        } else if (units.contains(unit + "/individual")) {
            tell(
                    recalled,
                    "\"" + unit + "\" has two units. Write recall: [\"" + unit + "/individual\"] or [\"" + unit
                            + "/team\"], or both.");
        } else if (index.exercise(unit).filter(CourseIndex.Place::check).isPresent()) {
            tell(recalled, "\"" + unit + "\" is a check; only what was written in an exercise is recalled.");
        } else if (!units.contains(unit) && index.whole()) {
            tell(
                    recalled,
                    "The exercise \"" + exercise + "\" recalls \"" + unit + "\", which does not exist."
                            + Nearest.hint(unit, units));
        }
    }

    private void tell(Entry recalled, String message) {
        problems.add(recalled.file(), recalled.line(), message);
    }
}
