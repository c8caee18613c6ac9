package org.lotuslearning.testprofile;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The patterns of a profile, over statements that are known by the templates they match ({@code matches} of part three,
 * 2.2: greedy, nothing is taken back).
 */
final class Patterns {
    private enum How {
        SUCCESS,
        PARTIAL,
        FAILURE
    }

    /** How an element fared, and the statements that it left over. */
    private record Matched(How how, List<Set<String>> rest) {}

    private final Map<String, JsonObject> patterns = new LinkedHashMap<>();

    Patterns(JsonArray json) {
        json.getValuesAs(JsonObject.class).forEach(pattern -> patterns.put(pattern.getString("id"), pattern));
    }

    /** Whether a primary pattern takes all of them. */
    boolean follow(List<Set<String>> statements) {
        return patterns.values().stream()
                .filter(pattern -> pattern.getBoolean("primary", false))
                .map(pattern -> match(statements, pattern.getString("id")))
                .anyMatch(matched ->
                        matched.how() == How.SUCCESS && matched.rest().isEmpty());
    }

    private Matched match(List<Set<String>> statements, String element) {
        JsonObject pattern = patterns.getOrDefault(element, JsonValue.EMPTY_JSON_OBJECT);
        if (pattern.containsKey("sequence")) {
            return sequence(statements, members(pattern, "sequence"));
        }
        if (pattern.containsKey("alternates")) {
            return alternates(statements, members(pattern, "alternates"));
        }
        if (pattern.containsKey("optional")) {
            return optional(statements, pattern.getString("optional"));
        }
        if (pattern.containsKey("zeroOrMore")) {
            return repeated(statements, pattern.getString("zeroOrMore"));
        }
        if (pattern.containsKey("oneOrMore")) {
            Matched first = match(statements, pattern.getString("oneOrMore"));
            return first.how() == How.SUCCESS ? repeated(first.rest(), pattern.getString("oneOrMore")) : first;
        }
        return template(statements, element);
    }

    private static Matched template(List<Set<String>> statements, String template) {
        if (statements.isEmpty()) {
            return new Matched(How.PARTIAL, List.of());
        }
        return statements.get(0).contains(template)
                ? new Matched(How.SUCCESS, statements.subList(1, statements.size()))
                : new Matched(How.FAILURE, statements);
    }

    private Matched sequence(List<Set<String>> statements, List<String> members) {
        List<Set<String>> rest = statements;
        for (String member : members) {
            Matched next = match(rest, member);
            if (next.how() != How.SUCCESS) {
                return new Matched(next.how(), next.how() == How.FAILURE ? statements : List.of());
            }
            rest = next.rest();
        }
        return new Matched(How.SUCCESS, rest);
    }

    /** The one that takes the most. */
    private Matched alternates(List<Set<String>> statements, List<String> members) {
        Matched best = new Matched(How.FAILURE, statements);
        for (String member : members) {
            Matched next = match(statements, member);
            boolean more = next.rest().size() < best.rest().size();
            if (next.how() == How.SUCCESS && (best.how() != How.SUCCESS || more)) {
                best = next;
            } else if (next.how() == How.PARTIAL && best.how() == How.FAILURE) {
                best = next;
            }
        }
        return best;
    }

    private Matched optional(List<Set<String>> statements, String member) {
        if (statements.isEmpty()) {
            return new Matched(How.SUCCESS, List.of());
        }
        Matched once = match(statements, member);
        return once.how() == How.FAILURE ? new Matched(How.SUCCESS, statements) : once;
    }

    private Matched repeated(List<Set<String>> statements, String member) {
        List<Set<String>> rest = statements;
        while (!rest.isEmpty()) {
            Matched next = match(rest, member);
            if (next.how() == How.PARTIAL) {
                return next;
            }
            if (next.how() == How.FAILURE || next.rest().size() == rest.size()) {
                break;
            }
            rest = next.rest();
        }
        return new Matched(How.SUCCESS, rest);
    }

    private static List<String> members(JsonObject pattern, String kind) {
        return pattern.getJsonArray(kind).getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }
}
