package org.lotuslearning.learning.catalogue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Collects what is wrong with a course while it is read, so that an author sees all of it at once. */
final class Problems {
    private final Set<ContentProblem> errors = new TreeSet<>();
    private final Set<ContentProblem> warnings = new TreeSet<>();

    void add(String file, int line, String message) {
        errors.add(new ContentProblem(file, line, message));
    }

    void warn(String file, int line, String message) {
        warnings.add(new ContentProblem(file, line, message));
    }

    boolean isEmpty() {
        return errors.isEmpty();
    }

    /** How many so far; equal before and after a step when the step found nothing. */
    int count() {
        return errors.size();
    }

    List<ContentProblem> errors() {
        return List.copyOf(errors);
    }

    List<ContentProblem> warnings() {
        return List.copyOf(warnings);
    }
}
