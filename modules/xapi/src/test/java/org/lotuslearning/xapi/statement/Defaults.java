package org.lotuslearning.xapi.statement;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Set;

/** Spells out what xAPI takes for granted, so that two ways of writing one statement can be compared as JSON. */
final class Defaults {
    private static final Set<String> ACTORS = Set.of("actor", "authority", "instructor", "member");
    private static final Set<String> ACTIVITIES = Set.of("parent", "grouping", "category", "other");

    JsonObject in(JsonObject json) {
        JsonObjectBuilder out = JsonText.PROVIDER.createObjectBuilder();
        json.forEach((name, value) -> out.add(name, part(name, value)));
        return out.build();
    }

    private JsonValue part(String name, JsonValue value) {
        if (name.equals("extensions")) {
            return value;
        }
        if (ACTIVITIES.contains(name) && value instanceof JsonObject one) {
            return JsonText.PROVIDER
                    .createArrayBuilder()
                    .add(in(typed(name, one)))
                    .build();
        }
        if (value instanceof JsonArray array) {
            var out = JsonText.PROVIDER.createArrayBuilder();
            array.forEach(one -> out.add(one instanceof JsonObject object ? in(typed(name, object)) : one));
            return out.build();
        }
        return value instanceof JsonObject object ? in(typed(name, object)) : value;
    }

    private static JsonObject typed(String name, JsonObject json) {
        String type =
                ACTORS.contains(name) ? "Agent" : ACTIVITIES.contains(name) || name.equals("object") ? "Activity" : "";
        return type.isEmpty() || json.containsKey("objectType")
                ? json
                : JsonText.PROVIDER
                        .createObjectBuilder(json)
                        .add("objectType", type)
                        .build();
    }
}
