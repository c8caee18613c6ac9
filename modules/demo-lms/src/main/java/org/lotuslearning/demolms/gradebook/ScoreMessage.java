package org.lotuslearning.demolms.gradebook;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A score as the tool posts it (LTI AGS 3.4). */
sealed interface ScoreMessage {

    /** LTI AGS 3.4.7 */
    Set<String> ACTIVITY_PROGRESS = Set.of("Initialized", "Started", "InProgress", "Submitted", "Completed");

    /** LTI AGS 3.4.8 */
    Set<String> GRADING_PROGRESS = Set.of("FullyGraded", "Pending", "PendingManual", "Failed", "NotReady");

    /** LTI AGS 3.4.9: ISO 8601, with parts of a second and a zone. */
    Pattern TIMESTAMP = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{1,9}(Z|[+-]\\d{2}:\\d{2})");

    /**
     * A score that can be kept.
     *
     * @param share the grade as a share of the maximum, 0–1 or above; empty where it says nothing final
     */
    record Valid(
            String personId,
            Optional<Double> share,
            Optional<String> comment,
            String activityProgress,
            String gradingProgress,
            Instant at)
            implements ScoreMessage {}

    /** A score that breaks the rules. */
    record Invalid(String why) implements ScoreMessage {}

    /** Reads a score. */
    static ScoreMessage read(JsonObject json) {
        for (String name : new String[] {"userId", "timestamp", "activityProgress", "gradingProgress"}) {
            if (!(json.get(name) instanceof JsonString)) {
                return new Invalid(name + " is missing or not a string");
            }
        }
        String activityProgress = json.getString("activityProgress");
        String gradingProgress = json.getString("gradingProgress");
        if (!ACTIVITY_PROGRESS.contains(activityProgress)) {
            return new Invalid("activityProgress is " + activityProgress + ", not one of " + ACTIVITY_PROGRESS);
        }
        if (!GRADING_PROGRESS.contains(gradingProgress)) {
            return new Invalid("gradingProgress is " + gradingProgress + ", not one of " + GRADING_PROGRESS);
        }
        Optional<String> wrongNumber = wrongNumber(json);
        if (wrongNumber.isPresent()) {
            return new Invalid(wrongNumber.get());
        }
        Optional<Instant> at = instant(json.getString("timestamp"));
        if (at.isEmpty()) {
            return new Invalid("timestamp is not an ISO 8601 time with parts of a second and a zone");
        }
        // As Moodle does: what is not fully graded keeps no number, and takes away the one that was there.
        Optional<Double> share = gradingProgress.equals("FullyGraded") ? share(json) : Optional.empty();
        return new Valid(
                json.getString("userId"),
                share,
                json.get("comment") instanceof JsonString comment ? Optional.of(comment.getString()) : Optional.empty(),
                activityProgress,
                gradingProgress,
                at.get());
    }

    private static Optional<Double> share(JsonObject json) {
        return given(json)
                .map(given -> given / json.getJsonNumber("scoreMaximum").doubleValue());
    }

    private static Optional<Double> given(JsonObject json) {
        return json.get("scoreGiven") instanceof JsonNumber given ? Optional.of(given.doubleValue()) : Optional.empty();
    }

    /** LTI AGS 3.4.4 and 3.4.5: not negative, and with the maximum it is of. */
    private static Optional<String> wrongNumber(JsonObject json) {
        JsonValue given = json.getOrDefault("scoreGiven", JsonValue.NULL);
        JsonValue maximum = json.getOrDefault("scoreMaximum", JsonValue.NULL);
        if (given != JsonValue.NULL && !(given instanceof JsonNumber number && number.doubleValue() >= 0)) {
            return Optional.of("scoreGiven is not a number of 0 or more");
        }
        if (maximum != JsonValue.NULL && !(maximum instanceof JsonNumber number && number.doubleValue() > 0)) {
            return Optional.of("scoreMaximum is not a number greater than 0");
        }
        if (given != JsonValue.NULL && maximum == JsonValue.NULL) {
            return Optional.of("scoreMaximum is missing although there is a scoreGiven");
        }
        return Optional.empty();
    }

    private static Optional<Instant> instant(String text) {
        if (!TIMESTAMP.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
