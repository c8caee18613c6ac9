package org.lotuslearning.xapi.statement;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Whether two statements are the same one (xAPI 1.0.3, Data 2.3.1, Statement Comparison Requirements).
 *
 * <p>Differences that an LRS, a library or a database may cause are ignored: {@code stored}, {@code authority} and
 * {@code version}; an {@code id} or {@code timestamp} that only one side has; how a timestamp is written; attachments;
 * definitions of activities and displays of verbs; the order of a group's members; case where it has no meaning; a
 * default {@code objectType} left out; one context activity without its array; how a number is written. Everything else
 * counts, durations as strings unless 2.0 is asked for.
 *
 * <p>It compares JSON, not {@link Statement}s, so that an answer of another LRS with properties of its own can be
 * compared too. Both sides have to be statements in form; what is not understood is compared as it stands.
 */
public final class StatementComparison {
    // "Potential or required assignments of properties during LRS processing"; "Attachments … are not part of
    // Statements"
    private static final Set<String> NOT_COMPARED = Set.of("stored", "authority", "version", "attachments");

    private StatementComparison() {}

    /** Whether they match by the rules of 1.0.3. */
    public static boolean areEquivalent(JsonObject one, JsonObject other) {
        Map<String, Object> left = statement(one);
        Map<String, Object> right = statement(other);
        for (String assigned : List.of("id", "timestamp")) {
            if (!left.containsKey(assigned) || !right.containsKey(assigned)) {
                left.remove(assigned);
                right.remove(assigned);
            }
        }
        return left.equals(right);
    }

    /** Whether they match by the rules of one version: 2.0 compares durations to a hundredth of a second (4.2.7). */
    public static boolean areEquivalent(JsonObject one, JsonObject other, XapiVersion version) {
        return version == XapiVersion.V2_0
                ? areEquivalent(withShortDurations(one), withShortDurations(other))
                : areEquivalent(one, other);
    }

    private static JsonObject withShortDurations(JsonObject statement) {
        JsonObject changed = statement;
        if (statement.get("result") instanceof JsonObject result
                && result.get("duration") instanceof JsonString duration
                && Reading.of(() -> new IsoDuration(duration.getString()))
                        instanceof Reading.Valid<IsoDuration> valid) {
            JsonValue hundredths = JsonOut.text(valid.value().toTheHundredth());
            changed = with(changed, "result", with(result, "duration", hundredths));
        }
        if (statement.get("object") instanceof JsonObject object && object.containsKey("actor")) {
            changed = with(changed, "object", withShortDurations(object));
        }
        return changed;
    }

    private static JsonObject with(JsonObject json, String name, JsonValue value) {
        return JsonText.PROVIDER.createObjectBuilder(json).add(name, value).build();
    }

    private static Map<String, Object> statement(JsonObject json) {
        Map<String, Object> parts = new HashMap<>();
        json.forEach((name, value) -> {
            if (!NOT_COMPARED.contains(name)) {
                parts.put(name, part(name, value));
            }
        });
        return parts;
    }

    private static Object part(String name, JsonValue value) {
        return switch (name) {
            case "id" -> lowerCase(value);
            case "timestamp" -> instant(value);
            case "actor" -> actor(value);
            // "The display property of the Verb is not considered part of the Statement itself"
            case "verb" -> only(value, "id");
            case "object" -> object(value);
            case "context" -> context(value);
            default -> plain(value);
        };
    }

    private static Object object(JsonValue value) {
        if (!(value instanceof JsonObject json)) {
            return plain(value);
        }
        return switch (json.getString("objectType", "Activity")) {
            case "Agent", "Group" -> actor(json);
            case "SubStatement" -> statement(json);
            case "StatementRef" -> reference(json);
            default -> activity(json);
        };
    }

    // "The content of Activity Definitions … is not considered part of the Statement itself"
    private static Object activity(JsonValue value) {
        return only(value, "id");
    }

    private static Object reference(JsonValue value) {
        return changed(value, Map.of("id", StatementComparison::lowerCase));
    }

    private static Object actor(JsonValue value) {
        if (!(value instanceof JsonObject json)) {
            return plain(value);
        }
        Map<String, Object> parts = new HashMap<>();
        json.forEach((name, part) -> parts.put(
                name,
                switch (name) {
                    // "The list of Agents in a Group is not considered to be an ordered list"
                    case "member" -> members(part);
                    case "mbox_sha1sum" -> lowerCase(part);
                    case "mbox" -> mailbox(part);
                    default -> plain(part);
                }));
        parts.putIfAbsent("objectType", "Agent");
        return parts;
    }

    private static Object members(JsonValue value) {
        if (!(value instanceof JsonArray array)) {
            return plain(value);
        }
        Map<Object, Integer> counted = new HashMap<>();
        array.forEach(member -> counted.merge(actor(member), 1, Integer::sum));
        return counted;
    }

    // "the domain portion an e-mail address is case insensitive"
    private static Object mailbox(JsonValue value) {
        if (!(value instanceof JsonString string)) {
            return plain(value);
        }
        String text = string.getString();
        int at = text.lastIndexOf('@') + 1;
        return text.substring(0, at) + text.substring(at).toLowerCase(Locale.ROOT);
    }

    private static Object context(JsonValue value) {
        return changed(
                value,
                Map.of(
                        "registration", StatementComparison::lowerCase,
                        "instructor", StatementComparison::actor,
                        "team", StatementComparison::actor,
                        "statement", StatementComparison::reference,
                        "contextActivities", StatementComparison::contextActivities,
                        "contextAgents", agents -> participants(agents, "agent"),
                        "contextGroups", groups -> participants(groups, "group")));
    }

    private static Object participants(JsonValue value, String name) {
        return value instanceof JsonArray array
                ? array.stream()
                        .map(one -> changed(one, Map.of(name, StatementComparison::actor)))
                        .toList()
                : plain(value);
    }

    // 2.4.6.2: a single activity comes back as an array of one
    private static Object contextActivities(JsonValue value) {
        if (!(value instanceof JsonObject json)) {
            return plain(value);
        }
        Map<String, Object> parts = new HashMap<>();
        json.forEach((name, list) -> {
            List<Object> activities = list instanceof JsonArray array
                    ? array.stream().map(StatementComparison::activity).toList()
                    : List.of(activity(list));
            if (!activities.isEmpty()) {
                parts.put(name, activities);
            }
        });
        return parts;
    }

    private static Object changed(JsonValue value, Map<String, Function<JsonValue, Object>> changes) {
        if (!(value instanceof JsonObject json)) {
            return plain(value);
        }
        Map<String, Object> parts = new HashMap<>();
        json.forEach((name, part) -> parts.put(
                name, changes.getOrDefault(name, StatementComparison::plain).apply(part)));
        return parts;
    }

    private static Object only(JsonValue value, String name) {
        return value instanceof JsonObject json && json.containsKey(name) ? plain(json.get(name)) : plain(value);
    }

    private static Object lowerCase(JsonValue value) {
        return value instanceof JsonString string ? string.getString().toLowerCase(Locale.ROOT) : plain(value);
    }

    // "Serialization of Timestamp data … is not considered part of the immutable Statement"; 4.5: to the millisecond
    private static Object instant(JsonValue value) {
        if (!(value instanceof JsonString string)) {
            return plain(value);
        }
        Reading<Instant> read = Reading.of(() -> new Timestamp(string.getString()).instant());
        return read instanceof Reading.Valid<Instant> valid
                ? valid.value().truncatedTo(ChronoUnit.MILLIS)
                : string.getString();
    }

    private static Object plain(JsonValue value) {
        if (value instanceof JsonObject json) {
            Map<String, Object> parts = new HashMap<>();
            json.forEach((name, part) -> parts.put(name, plain(part)));
            return parts;
        }
        if (value instanceof JsonArray array) {
            List<Object> parts = new ArrayList<>();
            array.forEach(part -> parts.add(plain(part)));
            return parts;
        }
        if (value instanceof JsonNumber number) {
            return number.bigDecimalValue().stripTrailingZeros();
        }
        return value instanceof JsonString string ? string.getString() : value;
    }
}
