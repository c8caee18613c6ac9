package org.lotuslearning.learning.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An activity embedded in a page.
 *
 * @param id never reused, e.g. {@code 1.2.i}
 * @param title what it is called on the page
 * @param purpose what it is for, as HTML
 * @param units what is completed separately: one, or an individual and a team unit
 * @param parts the interactions, in order, answered in one form
 */
public record Exercise(String id, String title, String purpose, List<ExerciseUnit> units, List<Part> parts) {
    public Exercise {
        units = List.copyOf(units);
        parts = List.copyOf(parts);
    }

    /** The id of its element in the page, e.g. {@code ex-1-2-i}; links to it end with {@code #} and this. */
    public String anchor() {
        return "ex-" + CourseIndex.anchored(id);
    }

    /** Every field of every part, in order. */
    public Stream<Part.Field> fields() {
        return parts.stream().flatMap(p -> p.fields().stream());
    }

    public Optional<ExerciseUnit> unit(String unitId) {
        return units.stream().filter(u -> u.id().equals(unitId)).findFirst();
    }
}
