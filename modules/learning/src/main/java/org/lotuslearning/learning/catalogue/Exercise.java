package org.lotuslearning.learning.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lotuslearning.learning.catalogue.ExerciseUnit.Audience;

/**
 * An activity embedded in a page.
 *
 * @param id never reused, e.g. {@code 1.2.i}
 * @param title what it is called on the page
 * @param purpose what it is for, or the scenario of a check, as HTML; a check may have none
 * @param units what is completed separately: one, or an individual and a team unit
 * @param parts the interactions, in order; all that belong to a unit are answered in one form
 * @param only parts that belong to the unit of one audience, by part id; the others belong to every unit
 * @param recall units of the course whose earlier answers are shown beside the form, by unit id
 */
public record Exercise(
        String id,
        Kind kind,
        String title,
        String purpose,
        List<ExerciseUnit> units,
        List<Part> parts,
        Map<String, Audience> only,
        List<String> recall) {
    /** What becomes of the answers. */
    public enum Kind {
        /** Private: that it was done is told, never what was answered. */
        EXERCISE,

        /** A knowledge check of our own: never required, and reported with response and success (design.md, rule 1). */
        CHECK
    }

    public Exercise {
        units = List.copyOf(units);
        parts = List.copyOf(parts);
        only = Map.copyOf(only);
        recall = List.copyOf(recall);
        boolean check = kind == Kind.CHECK;
        if (parts.stream().anyMatch(p -> p instanceof Part.Question != check)) {
            throw new IllegalArgumentException("Questions stand in checks, and checks hold nothing else: " + id);
        }
        if (check && units.stream().anyMatch(ExerciseUnit::required)) {
            throw new IllegalArgumentException("A check is never required: " + id);
        }
    }

    /** An exercise whose parts belong to all of its units, and which recalls nothing. */
    public Exercise(String id, String title, String purpose, List<ExerciseUnit> units, List<Part> parts) {
        this(id, Kind.EXERCISE, title, purpose, units, parts, Map.of(), List.of());
    }

    public boolean isCheck() {
        return kind == Kind.CHECK;
    }

    /** The id of its element in the page, e.g. {@code ex-1-2-i}; links to it end with {@code #} and this. */
    public String anchor() {
        return "ex-" + CourseIndex.anchored(id);
    }

    /** Every field of every part, in order. */
    public Stream<Part.Field> fields() {
        return parts.stream().flatMap(p -> p.fields().stream());
    }

    /** The parts of one unit's form, in order. */
    public List<Part> parts(ExerciseUnit unit) {
        return parts.stream()
                .filter(p -> only.getOrDefault(p.id(), unit.audience()) == unit.audience())
                .toList();
    }

    /** Every field of one unit's form, in order. */
    public Stream<Part.Field> fields(ExerciseUnit unit) {
        return parts(unit).stream().flatMap(p -> p.fields().stream());
    }

    /** What is recalled beside one unit's form; a unit does not recall itself, as it shows its own answer. */
    public List<String> recall(ExerciseUnit unit) {
        return recall.stream().filter(u -> !u.equals(unit.id())).toList();
    }

    /**
     * Whether it asks for the same as another, in whatever words: an answer to the one is an answer to the other, and
     * right in the one is right in the other.
     */
    public boolean asksAs(Exercise other) {
        return id.equals(other.id)
                && kind == other.kind
                && units.equals(other.units)
                && only.equals(other.only)
                && demands().equals(other.demands());
    }

    private List<String> demands() {
        return parts.stream()
                .flatMap(part -> part.fields().stream()
                        .map(field -> part.interactionType() + " " + field.name() + " " + field.many() + " "
                                + field.required() + " "
                                + field.options().stream()
                                        .map(Part.Option::value)
                                        .toList()
                                + part.verdicts().getOrDefault(field.name(), List.of()).stream()
                                        .sorted()
                                        .toList()))
                .toList();
    }

    /** The units that make it done: those that are required or, where none is, all. */
    public List<ExerciseUnit> counting() {
        boolean anyRequired = units.stream().anyMatch(ExerciseUnit::required);
        return units.stream().filter(u -> u.required() || !anyRequired).toList();
    }

    public Optional<ExerciseUnit> unit(String unitId) {
        return units.stream().filter(u -> u.id().equals(unitId)).findFirst();
    }
}
