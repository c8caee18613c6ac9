package org.lotuslearning.demolms.tool;

import java.util.List;
import java.util.Map;

/**
 * The parameters of an OAuth request, as they were sent.
 *
 * @param all by name, with repetitions
 */
public record Parameters(Map<String, List<String>> all) {

    /** The value of a parameter; empty where it is missing. */
    public String value(String name) {
        List<String> values = all.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }

    /** Whether a parameter has exactly this value. */
    public boolean is(String name, String expected) {
        return value(name).equals(expected);
    }

    /** RFC 6749 3.1 and 3.2: parameters must not be included more than once. */
    public boolean areRepeated() {
        return all.values().stream().anyMatch(values -> values.size() > 1);
    }
}
