package org.lotuslearning.lrs.statement;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.function.UnaryOperator;
import org.lotuslearning.xapi.statement.JsonText;

/** Rebuilds a statement with its actors, verbs and activities changed, wherever xAPI lets them stand. */
record StatementParts(
        UnaryOperator<JsonObject> actor, UnaryOperator<JsonObject> verb, UnaryOperator<JsonObject> activity) {

    JsonObject in(JsonObject statement) {
        return each(statement, this::part);
    }

    private JsonValue part(String name, JsonValue value) {
        return switch (name) {
            case "actor", "authority" -> actor.apply(value.asJsonObject());
            case "verb" -> verb.apply(value.asJsonObject());
            case "object" -> object(value.asJsonObject());
            case "context" -> each(value.asJsonObject(), this::contextPart);
            default -> value;
        };
    }

    private JsonObject object(JsonObject object) {
        return switch (object.getString("objectType", "Activity")) {
            case "Agent", "Group" -> actor.apply(object);
            case "SubStatement" -> in(object);
            case "StatementRef" -> object;
            default -> activity.apply(object);
        };
    }

    private JsonValue contextPart(String name, JsonValue value) {
        return switch (name) {
            case "instructor", "team" -> actor.apply(value.asJsonObject());
            case "contextAgents" -> participants(value, "agent");
            case "contextGroups" -> participants(value, "group");
            case "contextActivities" -> each(value.asJsonObject(), (kind, list) -> all(list.asJsonArray(), activity));
            default -> value;
        };
    }

    private JsonArray participants(JsonValue list, String name) {
        return all(
                list.asJsonArray(),
                one -> each(one, (key, value) -> key.equals(name) ? actor.apply(value.asJsonObject()) : value));
    }

    static JsonArray all(JsonArray objects, UnaryOperator<JsonObject> change) {
        JsonArrayBuilder changed = JsonText.PROVIDER.createArrayBuilder();
        objects.forEach(one -> changed.add(change.apply(one.asJsonObject())));
        return changed.build();
    }

    /** How one property changes. */
    interface Change {
        JsonValue apply(String name, JsonValue value);
    }

    static JsonObject each(JsonObject json, Change change) {
        JsonObjectBuilder changed = JsonText.PROVIDER.createObjectBuilder();
        json.forEach((name, value) -> changed.add(name, change.apply(name, value)));
        return changed.build();
    }
}
