package org.lotuslearning.xapi.statement;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** One JSON object being read: each property once, of the right type, and none left over. */
final class JsonFields {
    private final JsonObject json;
    private final XapiVersion version;
    private final Set<String> asked = new HashSet<>();

    private JsonFields(JsonObject json, XapiVersion version) {
        this.json = json;
        this.version = version;
    }

    static <T> T read(JsonValue value, XapiVersion version, Function<JsonFields, T> reader) {
        if (!(value instanceof JsonObject object)) {
            throw new InvalidStatementException("", "must be an object, not " + kind(value));
        }
        JsonFields fields = new JsonFields(object, version);
        T read = reader.apply(fields);
        fields.refuseOthers();
        return read;
    }

    XapiVersion version() {
        return version;
    }

    <T> Optional<T> optional(String name, Function<JsonValue, T> reader) {
        asked.add(name);
        JsonValue value = json.get(name);
        return value == null ? Optional.empty() : Optional.of(at(name, value, reader));
    }

    <T> T required(String name, Function<JsonValue, T> reader) {
        return optional(name, reader).orElseThrow(() -> missing(name));
    }

    <T> Optional<T> object(String name, Function<JsonFields, T> reader) {
        return optional(name, value -> read(value, version, reader));
    }

    <T> T requiredObject(String name, Function<JsonFields, T> reader) {
        return object(name, reader).orElseThrow(() -> missing(name));
    }

    <T> Optional<List<T>> list(String name, Function<JsonValue, T> reader) {
        return optional(name, value -> each(value, reader));
    }

    <T> Optional<List<T>> objects(String name, Function<JsonFields, T> reader) {
        return list(name, value -> read(value, version, reader));
    }

    /** 2.4.6.2: one object stands for a list of one. */
    <T> Optional<List<T>> objectOrObjects(String name, Function<JsonFields, T> reader) {
        return optional(
                name,
                value -> value instanceof JsonObject
                        ? List.of(read(value, version, reader))
                        : each(value, one -> read(one, version, reader)));
    }

    /** Everything not yet asked for, by name: language maps and extensions. */
    <T> Map<String, T> rest(Function<JsonValue, T> reader) {
        Map<String, T> rest = new LinkedHashMap<>();
        for (String name : json.keySet()) {
            optional(name, reader).ifPresent(value -> rest.put(name, value));
        }
        return rest;
    }

    private static <T> List<T> each(JsonValue value, Function<JsonValue, T> reader) {
        if (!(value instanceof JsonArray array)) {
            throw new InvalidStatementException("", "must be an array, not " + kind(value));
        }
        List<T> read = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            read.add(at(String.valueOf(i), array.get(i), reader));
        }
        return read;
    }

    static <T> T at(String token, JsonValue value, Function<JsonValue, T> reader) {
        try {
            return reader.apply(value);
        } catch (InvalidStatementException e) {
            throw e.within(token);
        }
    }

    // 2.2: "where a key or value is not allowed by this specification", "where the case of a key does not match"
    private void refuseOthers() {
        for (String name : json.keySet()) {
            if (!asked.contains(name)) {
                throw new InvalidStatementException("", "is not a property that xAPI " + version + " has here")
                        .within(name);
            }
        }
    }

    private static InvalidStatementException missing(String name) {
        return new InvalidStatementException("", "is required").within(name);
    }

    static String kind(JsonValue value) {
        return switch (value.getValueType()) {
            case TRUE, FALSE -> "a boolean";
            case NULL -> "null";
            case ARRAY, OBJECT -> "an " + value.getValueType().name().toLowerCase(Locale.ROOT);
            default -> "a " + value.getValueType().name().toLowerCase(Locale.ROOT);
        };
    }
}
