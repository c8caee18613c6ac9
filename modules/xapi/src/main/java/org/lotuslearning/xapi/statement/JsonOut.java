package org.lotuslearning.xapi.statement;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One JSON object being written: what is absent is left out. */
final class JsonOut {
    private final JsonObjectBuilder json = JsonText.PROVIDER.createObjectBuilder();

    static JsonOut object() {
        return new JsonOut();
    }

    JsonOut put(String name, String text) {
        json.add(name, text);
        return this;
    }

    JsonOut put(String name, JsonValue value) {
        json.add(name, value);
        return this;
    }

    JsonOut putAll(JsonObject others) {
        others.forEach(json::add);
        return this;
    }

    /** Anything whose {@code toString} is its form in xAPI: IRIs, UUIDs, timestamps, strings. */
    JsonOut putText(String name, Optional<?> value) {
        value.ifPresent(v -> json.add(name, v.toString()));
        return this;
    }

    <T> JsonOut put(String name, Optional<T> value, Function<T, ? extends JsonValue> writer) {
        value.ifPresent(v -> json.add(name, writer.apply(v)));
        return this;
    }

    <T> JsonOut putAll(String name, List<T> values, Function<T, ? extends JsonValue> writer) {
        if (!values.isEmpty()) {
            json.add(name, array(values, writer));
        }
        return this;
    }

    static <T> JsonArray array(List<T> values, Function<T, ? extends JsonValue> writer) {
        JsonArrayBuilder array = JsonText.PROVIDER.createArrayBuilder();
        values.forEach(v -> array.add(writer.apply(v)));
        return array.build();
    }

    static <T> JsonObject map(Map<String, T> values, Function<T, ? extends JsonValue> writer) {
        JsonOut out = object();
        values.forEach((name, value) -> out.put(name, writer.apply(value)));
        return out.build();
    }

    static JsonValue text(String text) {
        return JsonText.PROVIDER.createValue(text);
    }

    static JsonValue flag(boolean flag) {
        return flag ? JsonValue.TRUE : JsonValue.FALSE;
    }

    JsonObject build() {
        return json.build();
    }
}
