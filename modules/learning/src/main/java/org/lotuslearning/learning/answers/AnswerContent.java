package org.lotuslearning.learning.answers;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The values of a form, by field name.
 *
 * @param values non-empty values only; several where a field allows it
 * @param elsewhere the learner says it was done on paper or with the team
 */
public record AnswerContent(Map<String, List<String>> values, boolean elsewhere) {
    public AnswerContent {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        values.forEach((name, list) -> copy.put(name, List.copyOf(list)));
        values = Collections.unmodifiableMap(copy);
    }

    /** The first value of a field, or the empty string. */
    public String first(String field) {
        List<String> list = values.getOrDefault(field, List.of());
        return list.isEmpty() ? "" : list.get(0);
    }

    public boolean isEmpty() {
        return values.isEmpty() && !elsewhere;
    }

    String toJson() {
        JsonObjectBuilder fields = Json.createObjectBuilder();
        values.forEach((name, list) -> {
            JsonArrayBuilder array = Json.createArrayBuilder();
            list.forEach(array::add);
            fields.add(name, array);
        });
        return Json.createObjectBuilder()
                .add("elsewhere", elsewhere)
                .add("values", fields)
                .build()
                .toString();
    }

    static AnswerContent parse(String json) {
        JsonObject object = Json.createReader(new StringReader(json)).readObject();
        Map<String, List<String>> values = new LinkedHashMap<>();
        object.getJsonObject("values")
                .forEach((name, array) -> values.put(
                        name,
                        array.asJsonArray().getValuesAs(JsonString.class).stream()
                                .map(JsonString::getString)
                                .toList()));
        return new AnswerContent(values, object.getBoolean("elsewhere"));
    }
}
