package org.lotuslearning.testprofile;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One rule of a template (part two, 8.1; {@code follows_rule} of part three, 2.1).
 *
 * @param presence {@code included}, {@code excluded}, {@code recommended} or nothing
 */
record Rule(
        JsonPath location,
        Optional<JsonPath> selector,
        String presence,
        Optional<JsonArray> any,
        Optional<JsonArray> all,
        Optional<JsonArray> none,
        String text) {
    private static final Set<String> PRESENCES = Set.of("", "included", "excluded", "recommended");

    Rule {
        if (!PRESENCES.contains(presence) || (presence.isEmpty() && any.isEmpty() && all.isEmpty() && none.isEmpty())) {
            throw new IllegalArgumentException("A rule asks for presence, any, all or none: " + text);
        }
    }

    static Rule read(JsonObject json) {
        return new Rule(
                new JsonPath(json.getString("location")),
                Optional.ofNullable(json.getJsonString("selector")).map(s -> new JsonPath(s.getString())),
                json.getString("presence", ""),
                Optional.ofNullable(json.getJsonArray("any")),
                Optional.ofNullable(json.getJsonArray("all")),
                Optional.ofNullable(json.getJsonArray("none")),
                json.toString());
    }

    boolean holds(JsonObject statement) {
        List<JsonValue> values = new ArrayList<>();
        boolean unmatchable = false;
        for (JsonValue value : location.in(statement)) {
            List<JsonValue> selected = selector.map(path -> path.in(value)).orElse(List.of(value));
            unmatchable |= selected.isEmpty();
            values.addAll(selected);
        }
        return presenceHolds(values, unmatchable) && valuesHold(values, unmatchable);
    }

    private boolean presenceHolds(List<JsonValue> values, boolean unmatchable) {
        return switch (presence) {
            case "included" -> !unmatchable && !values.isEmpty();
            case "excluded" -> values.isEmpty();
            default -> true;
        };
    }

    private boolean valuesHold(List<JsonValue> values, boolean unmatchable) {
        if (presence.equals("excluded") || (presence.equals("recommended") && values.isEmpty() && !unmatchable)) {
            return true;
        }
        return any.map(wanted -> values.stream().anyMatch(wanted::contains)).orElse(true)
                && all.map(allowed -> !unmatchable && allowed.containsAll(values))
                        .orElse(true)
                && none.map(wrong -> values.stream().noneMatch(wrong::contains)).orElse(true);
    }
}
