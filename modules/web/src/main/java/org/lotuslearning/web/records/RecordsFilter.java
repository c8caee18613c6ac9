package org.lotuslearning.web.records;

import java.util.List;
import org.lotuslearning.web.learner.FieldError;

/**
 * What the reader asked for: query parameters {@code course}, {@code module}, {@code from}, {@code to}; empty means all.
 *
 * @param from first day, as typed: {@code 2026-11-20}
 * @param to last day, as typed
 */
public record RecordsFilter(String course, String module, String from, String to, List<FieldError> errors) {
    public RecordsFilter {
        errors = List.copyOf(errors);
    }

    /** Whether anything was asked for. */
    public boolean isSet() {
        return !(course.isEmpty() && module.isEmpty() && from.isEmpty() && to.isEmpty());
    }
}
