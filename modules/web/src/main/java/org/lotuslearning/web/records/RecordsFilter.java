package org.lotuslearning.web.records;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.lotuslearning.web.learner.FieldError;

/**
 * What the reader asked for: query parameters {@code organisation}, {@code course}, {@code module}, {@code from}, {@code to}; empty means all.
 *
 * @param organisation code of the one that is shown, where the reader may choose; else empty
 * @param from first day, as typed: {@code 2026-11-20}
 * @param to last day, as typed
 */
public record RecordsFilter(
        String organisation, String course, String module, String from, String to, List<FieldError> errors) {
    public RecordsFilter {
        errors = List.copyOf(errors);
    }

    /** Address of all records of the organisation, from the page itself. */
    public String all() {
        return organisation.isEmpty()
                ? "?"
                : "?organisation=" + URLEncoder.encode(organisation, StandardCharsets.UTF_8);
    }

    /** Whether anything was asked for within the organisation. */
    public boolean isSet() {
        return !(course.isEmpty() && module.isEmpty() && from.isEmpty() && to.isEmpty());
    }
}
