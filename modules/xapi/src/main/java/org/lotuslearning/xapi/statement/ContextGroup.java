package org.lotuslearning.xapi.statement;

import jakarta.json.JsonObject;
import java.net.URI;
import java.util.List;

/**
 * A group that takes part without being the actor (xAPI 2.0, 4.2.2.5).
 *
 * @param relevantTypes activity types that say in which way; empty where nothing is said
 */
public record ContextGroup(Group group, List<URI> relevantTypes) {
    private static final String TYPE = "contextGroup";

    public ContextGroup {
        relevantTypes = RelevantTypes.checked(relevantTypes);
    }

    static ContextGroup read(JsonFields fields) {
        RelevantTypes.requireType(fields, TYPE);
        return new ContextGroup(fields.requiredObject("group", Group::read), RelevantTypes.read(fields));
    }

    public JsonObject toJson() {
        return RelevantTypes.toJson(TYPE, "group", group.toJson(), relevantTypes);
    }
}
