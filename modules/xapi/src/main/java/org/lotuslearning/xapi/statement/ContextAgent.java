package org.lotuslearning.xapi.statement;

import jakarta.json.JsonObject;
import java.net.URI;
import java.util.List;

/**
 * An agent that takes part without being the actor (xAPI 2.0, 4.2.2.5).
 *
 * @param relevantTypes activity types that say in which way; empty where nothing is said
 */
public record ContextAgent(Agent agent, List<URI> relevantTypes) {
    public ContextAgent {
        relevantTypes = List.copyOf(relevantTypes);
        relevantTypes.forEach(type -> Scalars.iri(type, "relevantTypes"));
    }

    static ContextAgent read(JsonFields fields) {
        RelevantTypes.requireType(fields, "contextAgent");
        return new ContextAgent(fields.requiredObject("agent", Agent::read), RelevantTypes.read(fields));
    }

    public JsonObject toJson() {
        return JsonOut.object()
                .put("objectType", "contextAgent")
                .put("agent", agent.toJson())
                .putAll("relevantTypes", relevantTypes, type -> JsonOut.text(type.toString()))
                .build();
    }
}
