package org.lotuslearning.lrs.statement;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import org.lotuslearning.xapi.statement.JsonText;

/** "The LRS MUST return every value in the contextActivities Object as an array" (Data 2.4.6.2), sub-statements too. */
final class ContextActivitiesAsArrays {
    private ContextActivitiesAsArrays() {}

    static JsonObject in(JsonObject statement) {
        JsonObject changed = statement;
        if (statement.get("context") instanceof JsonObject context
                && context.get("contextActivities") instanceof JsonObject activities) {
            changed = with(changed, "context", with(context, "contextActivities", asArrays(activities)));
        }
        if (statement.get("object") instanceof JsonObject object && object.containsKey("actor")) {
            changed = with(changed, "object", in(object));
        }
        return changed;
    }

    private static JsonObject asArrays(JsonObject activities) {
        JsonObjectBuilder arrays = JsonText.PROVIDER.createObjectBuilder();
        activities.forEach((name, value) -> arrays.add(
                name,
                value.getValueType() == JsonValue.ValueType.OBJECT
                        ? JsonText.PROVIDER.createArrayBuilder().add(value).build()
                        : value));
        return arrays.build();
    }

    private static JsonObject with(JsonObject json, String name, JsonValue value) {
        return JsonText.PROVIDER.createObjectBuilder(json).add(name, value).build();
    }
}
