package org.lotuslearning.testprofile;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * JSONPath as profiles may use it (part two, 8.1): children by name or in brackets, array indexes, {@code *}, unions by
 * comma, several paths joined by {@code |}. Filters, scripts, slices and {@code ..} are refused.
 */
final class JsonPath {
    private static final String QUOTED = "'[^']*'";
    private static final Pattern STEP = Pattern.compile("\\.(?<name>[A-Za-z_]\\w*|\\*)|\\[\\s*(?<union>\\*|" + QUOTED
            + "(?:\\s*,\\s*" + QUOTED + ")*|\\d+(?:\\s*,\\s*\\d+)*)\\s*\\]");
    private static final Pattern KEY = Pattern.compile("\\*|\\d+|" + QUOTED);
    private static final Pattern BETWEEN = Pattern.compile("\\s*\\|\\s*(?=(?:[^']*'[^']*')*[^']*$)");

    private final List<List<List<String>>> paths;

    /** @throws IllegalArgumentException for what profiles may not use */
    JsonPath(String text) {
        paths = BETWEEN.splitAsStream(text.strip()).map(JsonPath::steps).toList();
    }

    /** What it finds, in order; nothing is an empty list. */
    List<JsonValue> in(JsonValue root) {
        return paths.stream().flatMap(steps -> in(root, steps)).toList();
    }

    private static Stream<JsonValue> in(JsonValue root, List<List<String>> steps) {
        Stream<JsonValue> found = Stream.of(root);
        for (List<String> keys : steps) {
            found = found.flatMap(value -> keys.stream().flatMap(key -> children(value, key)));
        }
        return found;
    }

    private static Stream<JsonValue> children(JsonValue value, String key) {
        if (value instanceof JsonObject object) {
            return key.equals("*") ? object.values().stream() : Stream.ofNullable(object.get(key.replace("'", "")));
        }
        if (value instanceof JsonArray array) {
            return key.equals("*")
                    ? array.stream()
                    : Stream.of(key)
                            .filter(index -> index.matches("\\d+"))
                            .map(Integer::parseInt)
                            .filter(index -> index < array.size())
                            .map(array::get);
        }
        return Stream.empty();
    }

    private static List<List<String>> steps(String path) {
        String rest = path.startsWith("$") ? path.substring(1) : "." + path;
        List<List<String>> steps = new ArrayList<>();
        Matcher step = STEP.matcher(rest);
        int end = 0;
        while (step.find() && step.start() == end) {
            String union = step.group("union");
            steps.add(
                    union == null
                            ? List.of(step.group("name"))
                            : KEY.matcher(union).results().map(r -> r.group()).toList());
            end = step.end();
        }
        if (end != rest.length()) {
            throw new IllegalArgumentException("A profile may not use the JSONPath " + path);
        }
        return steps;
    }
}
