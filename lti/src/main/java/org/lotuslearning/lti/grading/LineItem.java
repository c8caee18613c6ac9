package org.lotuslearning.lti.grading;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lotuslearning.lti.http.WebAddress;

/**
 * A line item as the platform shows it (AGS 2.0, 3.2.4), as far as we need it.
 *
 * @param json all of it, also what we do not know, so that a change by PUT takes nothing away
 */
record LineItem(
        URI id,
        Optional<String> resourceLinkId,
        Optional<String> resourceId,
        Optional<String> tag,
        Map<String, Object> json) {
    /** Empty when it has no usable id. */
    static Optional<LineItem> read(Map<?, ?> json) {
        return text(json.get("id"))
                .flatMap(WebAddress::parse)
                .map(id -> new LineItem(
                        id,
                        text(json.get("resourceLinkId")),
                        text(json.get("resourceId")),
                        text(json.get("tag")),
                        entries(json)));
    }

    private static Map<String, Object> entries(Map<?, ?> json) {
        Map<String, Object> entries = new LinkedHashMap<>();
        json.forEach((name, value) -> entries.put(String.valueOf(name), value));
        return entries;
    }

    private static Optional<String> text(@Nullable Object value) {
        return value instanceof String text && !text.isEmpty() ? Optional.of(text) : Optional.empty();
    }
}
