package org.lotuslearning.demolms.gradebook;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Optional;

/**
 * What a tool says a column should be: in the body of a request (LTI AGS 3.2) or in a picked content item (LTI Deep
 * Linking 3.1).
 */
public sealed interface LineItemMessage {

    /**
     * What was asked for.
     *
     * @param label absent only where the place it stands in has a title of its own
     */
    record Wanted(
            Optional<String> label,
            double scoreMaximum,
            Optional<String> activityId,
            Optional<String> resourceId,
            Optional<String> tag,
            Optional<String> submissionReview)
            implements LineItemMessage {}

    /**
     * It cannot be a column.
     *
     * @param why a clause such as "its scoreMaximum is missing"
     */
    record Wrong(String why) implements LineItemMessage {}

    /** Reads a line item. */
    static LineItemMessage read(JsonObject json) {
        // LTI AGS 3.2.8: required, a number, greater than 0
        if (!(json.get("scoreMaximum") instanceof JsonNumber maximum)) {
            return new Wrong("its scoreMaximum is missing or not a number");
        }
        if (!(maximum.doubleValue() > 0) || Double.isInfinite(maximum.doubleValue())) {
            return new Wrong("its scoreMaximum is not greater than 0");
        }
        for (String name : new String[] {"label", "resourceLinkId", "resourceId", "tag"}) {
            JsonValue value = json.get(name);
            if (value != null && value != JsonValue.NULL && !(value instanceof JsonString)) {
                return new Wrong("its " + name + " is not a string");
            }
        }
        JsonValue review = json.get("submissionReview");
        if (review != null && !(review instanceof JsonObject)) {
            return new Wrong("its submissionReview is not an object");
        }
        return new Wanted(
                text(json, "label"),
                maximum.doubleValue(),
                text(json, "resourceLinkId"),
                text(json, "resourceId"),
                text(json, "tag"),
                Optional.ofNullable(review).map(JsonValue::toString));
    }

    private static Optional<String> text(JsonObject json, String name) {
        return json.get(name) instanceof JsonString text && !text.getString().isBlank()
                ? Optional.of(text.getString())
                : Optional.empty();
    }
}
