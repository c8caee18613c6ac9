package org.lotuslearning.xapi.statement;

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

    /** Left out, or at least one. */
    static List<URI> read(JsonFields fields) {
        Optional<List<URI>> types = fields.list("relevantTypes", Scalars::iri);
        if (types.isPresent() && types.get().isEmpty()) {
            throw new InvalidStatementException("/relevantTypes", "must not be empty");
        }
        return types.orElse(List.of());
    }
}
