package org.lotuslearning.testprofile;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A statement template (part two, 8.0). Of what {@code objectStatementRefTemplate} asks for, only that the object is a
 * reference can be seen in the statement alone; references of the context are not read, since no profile of ours has them.
 */
record Template(String id, List<Determining> determining, boolean aboutAStatement, List<Rule> rules) {
    /** Where each determining property is found in a statement. */
    private static final Map<String, JsonPath> PLACES = Map.of(
            "verb", new JsonPath("$.verb.id"),
            "objectActivityType", new JsonPath("$.object.definition.type"),
            "contextGroupingActivityType", new JsonPath("$.context.contextActivities.grouping[*].definition.type"),
            "contextParentActivityType", new JsonPath("$.context.contextActivities.parent[*].definition.type"),
            "contextOtherActivityType", new JsonPath("$.context.contextActivities.other[*].definition.type"),
            "contextCategoryActivityType", new JsonPath("$.context.contextActivities.category[*].definition.type"),
            "attachmentUsageType", new JsonPath("$.attachments[*].usageType"));

    private static final JsonPath REFERENCE = new JsonPath("$.object.objectType");
    private static final JsonValue STATEMENT_REF = Json.createValue("StatementRef");

    /** A verb or types that a statement has to have, and where. */
    record Determining(JsonPath place, List<String> wanted) {
        private boolean isIn(JsonObject statement) {
            return place.in(statement).stream()
                    .flatMap(value -> texts(value).stream())
                    .toList()
                    .containsAll(wanted);
        }
    }

    static Template read(JsonObject json) {
        boolean aboutAStatement = json.containsKey("objectStatementRefTemplate");
        if (aboutAStatement && json.containsKey("objectActivityType")) {
            throw new IllegalArgumentException("An object is a statement or an activity, not both (8.0)");
        }
        if (json.containsKey("contextStatementRefTemplate")) {
            throw new IllegalArgumentException("References of the context to statements are not understood here");
        }
        List<Determining> determining = PLACES.entrySet().stream()
                .flatMap(property -> Stream.ofNullable(json.get(property.getKey()))
                        .map(wanted -> new Determining(property.getValue(), texts(wanted))))
                .toList();
        return new Template(
                json.getString("id"),
                determining,
                aboutAStatement,
                json.getJsonArray("rules").getValuesAs(JsonObject.class).stream()
                        .map(Rule::read)
                        .toList());
    }

    /** Whether the statement has every determining property; it may have more. */
    boolean matches(JsonObject statement) {
        return determining.stream().allMatch(property -> property.isIn(statement));
    }

    /** The rules that the statement breaks. */
    List<String> broken(JsonObject statement) {
        return Stream.concat(
                        rules.stream()
                                .filter(rule -> !rule.holds(statement))
                                .map(rule -> id + " asks for " + rule.text()),
                        Stream.of(id + " asks for a statement as object")
                                .filter(text -> aboutAStatement
                                        && !REFERENCE.in(statement).contains(STATEMENT_REF)))
                .toList();
    }

    private static List<String> texts(JsonValue value) {
        return value instanceof JsonArray array
                ? array.getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .toList()
                : List.of(((JsonString) value).getString());
    }
}
