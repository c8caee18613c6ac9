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
    private static final String TYPE = "contextAgent";

    public ContextAgent {
        relevantTypes = RelevantTypes.checked(relevantTypes);
    }

    static ContextAgent read(JsonFields fields) {
        RelevantTypes.requireType(fields, TYPE);
        return new ContextAgent(fields.requiredObject("agent", Agent::read), RelevantTypes.read(fields));
    }

    public JsonObject toJson() {
        return RelevantTypes.toJson(TYPE, "agent", agent.toJson(), relevantTypes);
    }
}
