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
    public ContextGroup {
        relevantTypes = List.copyOf(relevantTypes);
        relevantTypes.forEach(type -> Scalars.iri(type, "relevantTypes"));
    }

    static ContextGroup read(JsonFields fields) {
        RelevantTypes.requireType(fields, "contextGroup");
        return new ContextGroup(fields.requiredObject("group", Group::read), RelevantTypes.read(fields));
    }

    public JsonObject toJson() {
        return JsonOut.object()
                .put("objectType", "contextGroup")
                .put("group", group.toJson())
                .putAll("relevantTypes", relevantTypes, type -> JsonOut.text(type.toString()))
                .build();
    }
}
