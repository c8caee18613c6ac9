package org.lotuslearning.learning.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lotuslearning.learning.catalogue.Exercise;
import org.lotuslearning.learning.catalogue.ExerciseUnit;
import org.lotuslearning.learning.catalogue.ModuleDefinition;
import org.lotuslearning.learning.enrolment.Scope;

/**
 * How far a run has come: required pages opened and required units submitted.
 *
 * @param readPages every page opened, required or not
 * @param submittedUnits every unit submitted, required or not
 */
public record Progress(ModuleDefinition definition, Set<String> readPages, Set<String> submittedUnits) {
    public Progress {
        readPages = Set.copyOf(readPages);
        submittedUnits = Set.copyOf(submittedUnits);
    }

    /** A required page or unit that is not done yet. {@code unit} is empty when the page was not opened. */
    public record Missing(String page, Optional<String> unit) {}

    public int total() {
        return requiredPages().size() + requiredUnits().size();
    }

    public int done() {
        return total() - missing().size();
    }

    /** 0–100, rounded down, so that 100 means everything. */
    public int percent() {
        return total() == 0 ? 100 : 100 * done() / total();
    }

    /** How much of a placement's scope is done, 0–100, rounded down. */
    public int percent(Scope scope) {
        if (scope.exercise().isPresent()) {
            List<ExerciseUnit> units = counting(scope.exercise().get());
            return percent(submitted(units), units.size());
        }
        if (scope.page().isPresent()) {
            String page = scope.page().get();
            List<ExerciseUnit> units = definition.page(page).stream()
                    .flatMap(p -> p.exercises().stream())
                    .flatMap(e -> units(e).stream())
                    .filter(ExerciseUnit::required)
                    .toList();
            return percent((readPages.contains(page) ? 1 : 0) + submitted(units), 1 + units.size());
        }
        return percent(done(), total());
    }

    private static int percent(int done, int total) {
        return total == 0 ? 0 : 100 * done / total;
    }

    private int submitted(List<ExerciseUnit> units) {
        return (int) units.stream().filter(u -> submittedUnits.contains(u.id())).count();
    }

    /** What still has to be done before the module can be finished, in reading order. */
    public List<Missing> missing() {
        List<Missing> missing = new ArrayList<>();
        for (ModuleDefinition.PageOutline page : definition.pages()) {
            if (page.required() && !readPages.contains(page.id())) {
                missing.add(new Missing(page.id(), Optional.empty()));
            }
            for (String exercise : page.exercises()) {
                units(exercise).stream()
                        .filter(u -> u.required() && !submittedUnits.contains(u.id()))
                        .forEach(u -> missing.add(new Missing(page.id(), Optional.of(u.id()))));
            }
        }
        return missing;
    }

    /** Whether a placement's scope is complete; a whole module needs the explicit finish besides. */
    public boolean complete(Scope scope, boolean finished) {
        if (scope.exercise().isPresent()) {
            List<ExerciseUnit> units = counting(scope.exercise().get());
            return !units.isEmpty() && submitted(units) == units.size();
        }
        if (scope.page().isPresent()) {
            String page = scope.page().get();
            return readPages.contains(page)
                    && missing().stream().noneMatch(m -> m.page().equals(page));
        }
        return finished;
    }

    private List<ExerciseUnit> counting(String exercise) {
        return definition.exercise(exercise).map(Exercise::counting).orElse(List.of());
    }

    private List<ExerciseUnit> units(String exercise) {
        return definition.exercise(exercise).map(Exercise::units).orElse(List.of());
    }

    private List<String> requiredPages() {
        return definition.pages().stream()
                .filter(ModuleDefinition.PageOutline::required)
                .map(ModuleDefinition.PageOutline::id)
                .toList();
    }

    private List<String> requiredUnits() {
        return definition.exercises().stream()
                .flatMap(e -> e.units().stream())
                .filter(ExerciseUnit::required)
                .map(ExerciseUnit::id)
                .toList();
    }
}
