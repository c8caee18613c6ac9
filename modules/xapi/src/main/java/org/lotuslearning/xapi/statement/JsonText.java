package org.lotuslearning.xapi.statement;

import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** JSON as text: read strictly, so that what two programs see in it is the same. */
public final class JsonText {
    /** The server's JSON-P, looked up once: {@code Json}'s own methods look it up at every call. */
    public static final JsonProvider PROVIDER = JsonProvider.provider();

    // 2.2: "A Statement MUST use each property no more than one time"
    private static final Map<String, ?> ONCE_EACH = Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE);

    private JsonText() {}

    /** One JSON value and nothing behind it; refuses a repeated property and characters that UTF-8 cannot carry. */
    public static Reading<JsonValue> parse(String text) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            return new Reading.Refused<>("", "holds half of a surrogate pair");
        }
        try (JsonReader reader = PROVIDER.createReaderFactory(ONCE_EACH).createReader(new StringReader(text))) {
            JsonValue value = reader.readValue();
            refuseMore(text);
            return StandardCharsets.UTF_8.newEncoder().canEncode(value.toString())
                    ? new Reading.Valid<>(value)
                    : new Reading.Refused<>("", "holds half of a surrogate pair");
        } catch (JsonException | IllegalStateException e) {
            return new Reading.Refused<>("", "is not JSON: " + firstLine(e));
        }
    }

    /** The reader stops behind the first value; a parser looks on. Only the reader knows {@link #ONCE_EACH}. */
    private static void refuseMore(String text) {
        try (JsonParser parser = PROVIDER.createParser(new StringReader(text))) {
            while (parser.hasNext()) {
                parser.next();
            }
        }
    }

    /** For text that we wrote ourselves. */
    public static JsonObject object(String text) {
        try (JsonReader reader = PROVIDER.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private static String firstLine(RuntimeException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("unreadable");
    }
}
