package org.lotuslearning.lrs.activity;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What statements say of activities, wherever activities can stand in them. */
final class ActivityMentions {
    private final Map<String, JsonObject> definitions = new LinkedHashMap<>();

    private ActivityMentions() {}

    /** Definitions by the id of their activity; those of one activity merged. */
    static Map<String, JsonObject> in(List<JsonObject> statements) {
        ActivityMentions mentions = new ActivityMentions();
        statements.forEach(mentions::statement);
        return mentions.definitions;
    }

    private void statement(JsonObject statement) {
        object(statement.getJsonObject("object"));
        if (statement.get("context") instanceof JsonObject context
                && context.get("contextActivities") instanceof JsonObject kinds) {
            kinds.values().forEach(this::activities);
        }
    }

    private void object(JsonObject object) {
        switch (object.getString("objectType", "Activity")) {
            case "Activity" -> activity(object);
            case "SubStatement" -> statement(object);
            default -> {
                // people and other statements are not defined by statements
            }
        }
    }

    /** Data 2.4.6.2: one object stands for a list of one. */
    private void activities(JsonValue oneOrSeveral) {
        if (oneOrSeveral instanceof JsonArray several) {
            several.forEach(one -> activity(one.asJsonObject()));
        } else {
            activity(oneOrSeveral.asJsonObject());
        }
    }

    private void activity(JsonObject activity) {
        if (activity.get("definition") instanceof JsonObject definition && !definition.isEmpty()) {
            definitions.merge(activity.getString("id"), definition, CanonicalDefinition::merged);
        }
    }
}
