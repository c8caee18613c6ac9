package org.lotuslearning.learning.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * A form that can be filled in, and the document it makes, from {@code forms/….yml}.
 *
 * @param id the file's name without its ending
 * @param introduction HTML, may be empty
 * @param training whether it is for practice on fictional cases only; page and document then say so
 * @param document the finished text around the answers; none where the document is the list of them
 */
public record CourseForm(
        String id, String title, String introduction, boolean training, List<FormField> fields, List<Piece> document) {
    public CourseForm {
        fields = List.copyOf(fields);
        document = List.copyOf(document);
    }

    /** A form that could not be read; the course is then not served. */
    static CourseForm none(String id) {
        return new CourseForm(id, "", "", false, List.of(), List.of());
    }

    /**
     * A piece of the document.
     *
     * @param when the switch or yes-no field that brings it in; empty where it is always there
     * @param unless the switch or yes-no field that leaves it out; empty where none does
     * @param html with places such as <code>{letter-date}</code> for fields
     */
    public record Piece(Optional<String> when, Optional<String> unless, String html) {}

    public Optional<FormField> field(String fieldId) {
        return fields.stream().filter(f -> f.id().equals(fieldId)).findFirst();
    }
}
