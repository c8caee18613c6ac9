package org.lotuslearning.xapi.statement;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Properties beyond xAPI's own (xAPI 1.0.3, Data 4.1).
 *
 * @param values by IRI; any JSON, null included
 */
public record Extensions(Map<String, JsonValue> values) {
    public Extensions {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        values.keySet().forEach(Extensions::check);
    }

    static Extensions read(JsonFields fields) {
        return new Extensions(fields.rest(value -> value));
    }

    private static void check(String key) {
        try {
            Scalars.iri(key);
        } catch (InvalidStatementException e) {
            throw new InvalidStatementException("", "is an extension, whose name must be an IRI").within(key);
        }
    }

    public JsonObject toJson() {
        return JsonOut.map(values, value -> value);
    }
}
