package org.lotuslearning.demolms.deeplinking;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a picked link wants to open and by when it is due (LTI Deep Linking 3.1.3). */
final class ItemOptions {

    private static final List<String> SIZES = List.of("width", "height");

    private ItemOptions() {}

    /** What is wrong with them, as a clause such as "its iframe is not a JSON object". */
    static Optional<String> wrong(JsonObject item) {
        for (String name : List.of("iframe", "window", "submission", "available")) {
            if (item.containsKey(name) && !(item.get(name) instanceof JsonObject)) {
                return Optional.of("its " + name + " is not a JSON object");
            }
        }
        return wrongSize(item, "iframe")
                .or(() -> wrongSize(item, "window"))
                .or(() -> wrongName(item))
                .or(() -> wrongTimes(item, "submission"))
                .or(() -> wrongTimes(item, "available"));
    }

    /** Offered both, the frame is taken. */
    static boolean inWindow(JsonObject item) {
        return item.containsKey("window") && !item.containsKey("iframe");
    }

    static Optional<Instant> due(JsonObject item) {
        return Optional.ofNullable(item.getJsonObject("submission"))
                .filter(submission -> submission.containsKey("endDateTime"))
                .map(submission -> OffsetDateTime.parse(submission.getString("endDateTime"))
                        .toInstant());
    }

    private static Optional<String> wrongSize(JsonObject item, String name) {
        return Optional.ofNullable(item.getJsonObject(name)).stream()
                .flatMap(place -> place.entrySet().stream())
                .filter(part -> SIZES.contains(part.getKey()) && !isSize(part.getValue()))
                .findFirst()
                .map(part -> "the " + part.getKey() + " of its " + name + " is not a whole number above 0");
    }

    private static boolean isSize(JsonValue value) {
        return value instanceof JsonNumber number && number.isIntegral() && number.longValue() > 0;
    }

    private static Optional<String> wrongName(JsonObject item) {
        return Optional.ofNullable(item.getJsonObject("window"))
                .map(window -> window.getOrDefault("targetName", JsonValue.NULL))
                .filter(name -> name != JsonValue.NULL && !(name instanceof JsonString))
                .map(name -> "the targetName of its window is not a string");
    }

    private static Optional<String> wrongTimes(JsonObject item, String name) {
        for (Map.Entry<String, JsonValue> time : item.getOrDefault(name, JsonValue.EMPTY_JSON_OBJECT)
                .asJsonObject()
                .entrySet()) {
            if (!List.of("startDateTime", "endDateTime").contains(time.getKey())) {
                return Optional.of("its " + name + " has a " + time.getKey());
            }
            if (!(time.getValue() instanceof JsonString text) || !isTime(text.getString())) {
                return Optional.of("the " + time.getKey() + " of its " + name
                        + " is not a date and time with its zone in ISO 8601");
            }
        }
        return Optional.empty();
    }

    private static boolean isTime(String text) {
        try {
            OffsetDateTime unused = OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeParseException none) {
            return false;
        }
    }
}
