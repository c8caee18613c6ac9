package org.lotuslearning.web.statements;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lotuslearning.web.learner.FieldError;

/**
 * What the reader asked for, as typed, and what is wrong with it. It stands in the address by these names, so that it
 * can be shared; empty means any.
 *
 * @param values of {@code platform}, {@code person}, {@code verb}, {@code activity}, {@code inside}, {@code from},
 *     {@code to}
 */
public record StatementsFilter(Map<String, String> values, List<FieldError> errors) {
    static final List<String> FIELDS = List.of("platform", "person", "verb", "activity", "inside", "from", "to");

    public StatementsFilter {
        values = Map.copyOf(values);
        errors = List.copyOf(errors);
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** What is wrong with a field. */
    public Optional<String> error(String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .map(FieldError::message)
                .findFirst();
    }

    /** Whether anything was asked for. */
    public boolean isSet() {
        return FIELDS.stream()
                .anyMatch(field -> !field.equals("inside") && !value(field).isBlank());
    }

    /** Asks for more, or in some fields for something else. */
    StatementsFilter and(Map<String, String> more) {
        Map<String, String> both = new LinkedHashMap<>(values);
        both.putAll(more);
        return new StatementsFilter(both, List.of());
    }

    /** The part of an address that says all this, with the question mark; empty where nothing is asked for. */
    String search() {
        String search = FIELDS.stream()
                .filter(field -> !value(field).isBlank())
                .map(field -> field + "=" + URLEncoder.encode(value(field), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return search.isEmpty() ? "" : "?" + search;
    }
}
