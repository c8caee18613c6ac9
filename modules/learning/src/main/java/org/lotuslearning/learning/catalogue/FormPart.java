package org.lotuslearning.learning.catalogue;

import java.util.List;

/**
 * A form of the course, filled in as a part of an exercise. Saving never waits for its fields; the finished document does.
 *
 * @param optional whether the page folds it
 */
public record FormPart(String id, boolean optional, CourseForm form) implements Part {
    @Override
    public List<Field> fields() {
        return form.fields().stream().flatMap(f -> f.fields(id).stream()).toList();
    }

    @Override
    public String interactionType() {
        return "other";
    }
}
