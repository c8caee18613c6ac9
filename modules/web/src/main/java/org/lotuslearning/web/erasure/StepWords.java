package org.lotuslearning.web.erasure;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lotuslearning.web.erasure.PersonExportView.Entry;

/** Statements as steps that somebody took: what they did, when and where, how it went, and who is told. */
final class StepWords {
    private static final String ADL = "http://adlnet.gov/expapi/verbs/";
    private static final Map<String, String> DONE = Map.of(
            ADL + "initialized", "Began",
            ADL + "experienced", "Read",
            ADL + "answered", "Answered",
            ADL + "progressed", "Went on with",
            ADL + "completed", "Completed");

    private final ExportNames names;

    StepWords(ExportNames names) {
        this.names = names;
    }

    /** Each statement of the outbox once, with every LRS that it goes to and how far it is on its way there. */
    List<Entry> onTheirWay(List<JsonObject> outbox) {
        Map<String, List<JsonObject>> byId = outbox.stream()
                .collect(Collectors.groupingBy(
                        row -> id(row.getJsonObject("statement")), LinkedHashMap::new, Collectors.toList()));
        return byId.values().stream()
                .map(rows -> entry(
                        rows.get(0).getJsonObject("statement"),
                        rows.stream().map(this::told).toList()))
                .toList();
    }

    static String id(JsonObject statement) {
        return statement.getString("id", "");
    }

    private String told(JsonObject row) {
        String store = names.store(row.getString("destination"));
        return store.substring(0, 1).toUpperCase(Locale.ROOT) + store.substring(1) + ": " + state(row);
    }

    /** How far something of the outbox is on its way. */
    static String state(JsonObject row) {
        String when = Lines.of(row, "settledAt").map(at -> " on " + at).orElse("");
        return switch (row.getString("state")) {
            case "WAITING" -> "waiting to be sent";
            case "SENT" -> "sent" + when;
            case "QUARANTINED" -> "refused" + when;
            case "NOT_GRADED" -> "not sent, since you are not graded there";
            case "SUPERSEDED" -> "not sent, since a later one takes its place";
            case "HELD" -> "kept back, since somebody changed the grade in the LMS";
            default -> row.getString("state");
        };
    }

    /** @param told who is told of it */
    Entry entry(JsonObject statement, List<String> told) {
        JsonObject object = statement.getJsonObject("object");
        Lines lines = new Lines();
        Optional.ofNullable(statement.getJsonObject("result")).ifPresent(result -> result(result, object, lines));
        lines.add("Where it goes", told);
        String place = Optional.ofNullable(statement.getJsonObject("context"))
                .flatMap(context -> Lines.of(context, "registration"))
                .flatMap(names::place)
                .map(where -> ", in " + where)
                .orElse("");
        return lines.entry(
                done(statement.getJsonObject("verb")) + ": " + about(object),
                Lines.moment(statement.getString("timestamp", "")) + place);
    }

    private static String done(JsonObject verb) {
        String id = verb.getString("id", "");
        return Optional.ofNullable(DONE.get(id))
                .or(() -> english(verb.get("display")))
                .orElseGet(() -> id.replaceFirst("[/#]+$", "").replaceFirst(".*[/#]", ""));
    }

    private String about(JsonObject object) {
        String id = object.getString("id", "");
        return switch (object.getString("objectType", "Activity")) {
            case "Activity" ->
                Optional.ofNullable(object.getJsonObject("definition"))
                        .flatMap(definition -> english(definition.get("name")))
                        .or(() -> names.activity(id))
                        .orElse(id);
            case "StatementRef" -> "the statement " + id;
            case "SubStatement" -> "something that is meant to be done";
            default -> Lines.of(object, "name").orElse("somebody");
        };
    }

    private static void result(JsonObject result, JsonObject object, Lines lines) {
        Optional.ofNullable(result.getJsonObject("extensions"))
                .ifPresent(extensions -> extensions.forEach((iri, value) -> {
                    if (iri.endsWith("/progress")) {
                        lines.add("How far you were", Lines.text(value) + " %");
                    }
                }));
        Lines.of(result, "response").ifPresent(response -> lines.add("Your answer", responses(response, object)));
        if (result.containsKey("success")) {
            lines.add("Result", result.getBoolean("success") ? "Right" : "Not right");
        }
        Optional.ofNullable(result.getJsonObject("score")).ifPresent(score -> score(score, lines));
        Lines.of(result, "duration").ifPresent(duration -> lines.add("It took", duration(duration)));
    }

    private static void score(JsonObject score, Lines lines) {
        if (score.containsKey("raw")) {
            lines.add("Score", score, "raw", "max");
        } else if (score.containsKey("scaled")) {
            lines.add(
                    "Score",
                    score.getJsonNumber("scaled")
                                    .bigDecimalValue()
                                    .movePointRight(2)
                                    .stripTrailingZeros()
                                    .toPlainString()
                            + " %");
        }
    }

    /** What was chosen, in the words that the question had for it. */
    private static List<String> responses(String response, JsonObject object) {
        Map<String, String> words = new LinkedHashMap<>();
        Optional.ofNullable(object.getJsonObject("definition"))
                .map(definition -> definition.getJsonArray("choices"))
                .map((JsonArray choices) -> choices.getValuesAs(JsonObject.class))
                .ifPresent(choices -> choices.forEach(choice ->
                        english(choice.get("description")).ifPresent(text -> words.put(choice.getString("id"), text))));
        return words.isEmpty()
                ? List.of(response)
                : Stream.of(response.split("\\[,\\]", -1))
                        .map(chosen -> words.getOrDefault(chosen, chosen))
                        .toList();
    }

    private static String duration(String iso) {
        try {
            Duration took = Duration.parse(iso);
            List<String> parts = new ArrayList<>();
            add(parts, took.toDays(), "day");
            add(parts, took.toHoursPart(), "hour");
            add(parts, took.toMinutesPart(), "minute");
            return parts.isEmpty() ? "less than a minute" : String.join(", ", parts);
        } catch (DateTimeParseException e) {
            return iso; // in months or weeks, which are none of ours
        }
    }

    private static void add(List<String> parts, long count, String what) {
        if (count > 0) {
            parts.add(count + " " + what + (count == 1 ? "" : "s"));
        }
    }

    /** A language map's English, or whatever comes first. */
    private static Optional<String> english(@Nullable JsonValue map) {
        if (!(map instanceof JsonObject languages)) {
            return Optional.empty();
        }
        return Stream.concat(
                        Stream.of("en-GB", "en", "en-US").flatMap(tag -> Stream.ofNullable(languages.get(tag))),
                        languages.values().stream())
                .map(Lines::text)
                .findFirst();
    }
}
