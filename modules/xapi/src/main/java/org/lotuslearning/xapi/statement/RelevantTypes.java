package org.lotuslearning.xapi.statement;

import jakarta.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** What {@link ContextAgent} and {@link ContextGroup} have in common (xAPI 2.0, 4.2.2.5). */
final class RelevantTypes {
    private RelevantTypes() {}

    static void requireType(JsonFields fields, String type) {
        if (!fields.required("objectType", Scalars::text).equals(type)) {
            throw new InvalidStatementException("/objectType", "must be " + type);
        }
    }

    static List<URI> checked(List<URI> types) {
        types.forEach(type -> Scalars.iri(type, "relevantTypes"));
        return List.copyOf(types);
    }

    /** @param name of the property that says who takes part */
    static JsonObject toJson(String type, String name, JsonObject who, List<URI> types) {
        return JsonOut.object()
                .put("objectType", type)
                .put(name, who)
                .putAll("relevantTypes", types, one -> JsonOut.text(one.toString()))
                .build();
    }

    /** Left out, or at least one. */
    static List<URI> read(JsonFields fields) {
        Optional<List<URI>> types = fields.list("relevantTypes", Scalars::iri);
        if (types.isPresent() && types.get().isEmpty()) {
            throw new InvalidStatementException("/relevantTypes", "must not be empty");
        }
        return types.orElse(List.of());
    }
}
