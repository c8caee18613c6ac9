package org.lotuslearning.lrs.statement;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import org.lotuslearning.xapi.statement.JsonText;
import org.lotuslearning.xapi.statement.Timestamp;

/**
 * "The LRS SHOULD return the Timestamp in UTC timezone" (Data 4.5), which 2.0 requires (4.2.7); of sub-statements too. How
 * a timestamp is written is no part of the statement.
 */
final class TimestampsInUtc {
    private TimestampsInUtc() {}

    static JsonObject in(JsonObject statement) {
        JsonObject changed = statement;
        if (statement.get("timestamp") instanceof JsonString timestamp) {
            String utc = new Timestamp(timestamp.getString()).utc().text();
            changed = with(changed, "timestamp", JsonText.PROVIDER.createValue(utc));
        }
        if (statement.get("object") instanceof JsonObject object && object.containsKey("actor")) {
            changed = with(changed, "object", in(object));
        }
        return changed;
    }

    private static JsonObject with(JsonObject json, String name, JsonValue value) {
        return JsonText.PROVIDER.createObjectBuilder(json).add(name, value).build();
    }
}
