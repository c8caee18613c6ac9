package org.lotuslearning.web.learner;

/** What to do about one field of a unit's form. {@code field} is a {@code Part.Field.name}, or {@code elsewhere}. */
public record FieldError(String field, String message) {}
