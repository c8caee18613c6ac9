package org.lotuslearning.web.statements;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What an administrator gets to see of a statement that another program has sent: not what somebody answered, which may be
 * private text ({@code result.response}, Data 2.4.5), and not the names of people (Data 2.4.2). Our own statements have no
 * names, and of responses only ids of the choices of knowledge checks.
 */
final class OthersStatement {
    // looked up once: Json's own methods look it up at every call
    private static final JsonProvider JSON = JsonProvider.provider();

    private static final Set<String> AGENTS = Set.of("Agent", "Group");

    private OthersStatement() {}

    /** Without these, in a statement within it neither. The authority is a program. */
    static JsonObject spared(JsonObject statement) {
        return changed(statement, (name, value) -> switch (name) {
            case "actor" -> agent(value);
            case "object" -> object(value);
            case "result" -> without("response", value);
            case "context" -> context(value);
            default -> value;
        });
    }

    private static JsonValue object(JsonValue object) {
        if (!(object instanceof JsonObject one)) {
            return object;
        }
        String type = one.getString("objectType", "Activity");
        if (type.equals("SubStatement")) {
            return spared(one);
        }
        return AGENTS.contains(type) ? agent(one) : one;
    }

    private static JsonValue context(JsonValue context) {
        return changed(context, (name, value) -> switch (name) {
            case "instructor", "team" -> agent(value);
            // xAPI 2.0, 4.2.2.6 and 4.2.2.7
            case "contextAgents" -> each(value, one -> within("agent", one));
            case "contextGroups" -> each(value, one -> within("group", one));
            default -> value;
        });
    }

    private static JsonValue within(String field, JsonValue holder) {
        return changed(holder, (name, value) -> name.equals(field) ? agent(value) : value);
    }

    /** An agent or a group; the name of an account is an id and stays. */
    private static JsonValue agent(JsonValue agent) {
        return changed(
                without("name", agent),
                (name, value) -> name.equals("member") ? each(value, OthersStatement::agent) : value);
    }

    private static JsonValue without(String field, JsonValue holder) {
        return holder instanceof JsonObject one
                ? JSON.createObjectBuilder(one).remove(field).build()
                : holder;
    }

    private static JsonValue each(JsonValue list, UnaryOperator<JsonValue> change) {
        if (!(list instanceof JsonArray array)) {
            return list;
        }
        JsonArrayBuilder changed = JSON.createArrayBuilder();
        array.forEach(one -> changed.add(change.apply(one)));
        return changed.build();
    }

    private interface Change {
        JsonValue of(String name, JsonValue value);
    }

    private static JsonValue changed(JsonValue holder, Change change) {
        return holder instanceof JsonObject one ? changed(one, change) : holder;
    }

    private static JsonObject changed(JsonObject holder, Change change) {
        JsonObjectBuilder changed = JSON.createObjectBuilder();
        holder.forEach((name, value) -> changed.add(name, change.of(name, value)));
        return changed.build();
    }
}
