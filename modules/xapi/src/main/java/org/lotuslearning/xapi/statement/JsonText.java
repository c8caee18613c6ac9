package org.lotuslearning.xapi.statement;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;

/** JSON as text: read strictly, so that what two programs see in it is the same. */
public final class JsonText {
    /** The server's JSON-P, looked up once: {@code Json}'s own methods look it up at every call. */
    public static final JsonProvider PROVIDER = JsonProvider.provider();

    private JsonText() {}

    /**
     * One JSON value and nothing behind it. Refuses a repeated property, characters that UTF-8 cannot carry, and numbers and
     * nesting that other programs could not read.
     */
    public static Reading<JsonValue> parse(String text) {
        try {
            return new Reading.Valid<>(JsonTree.of(text, true));
        } catch (JsonException e) {
            return new Reading.Refused<>("", "is not JSON that can be read: " + firstLine(e));
        }
    }

    /** For text that we wrote or accepted ourselves, by whichever rules there were at the time. */
    public static JsonObject object(String text) {
        return JsonTree.of(text, false).asJsonObject();
    }

    private static String firstLine(RuntimeException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("unreadable");
    }
}
