package org.lotuslearning.xapi.statement;

import jakarta.json.JsonObject;
import java.util.Optional;

/**
 * A person or a system (xAPI 1.0.3, Data 2.4.2.1).
 *
 * @param name full name; we send none
 */
public record Agent(Optional<String> name, Identifier identifier) implements Actor {
    /** Known by its identifier alone. */
    public static Agent of(Identifier identifier) {
        return new Agent(Optional.empty(), identifier);
    }

    static Agent read(JsonFields fields) {
        fields.optional("objectType", Scalars::text)
                .filter(type -> !type.equals("Agent"))
                .ifPresent(type -> {
                    throw new InvalidStatementException("/objectType", "must be Agent");
                });
        Identifier identifier = Identifier.read(fields)
                .orElseThrow(() ->
                        new InvalidStatementException("", "must have one of mbox, mbox_sha1sum, openid and account"));
        return new Agent(fields.optional("name", Scalars::text), identifier);
    }

    @Override
    public JsonObject toJson() {
        return JsonOut.object()
                .put("objectType", "Agent")
                .putText("name", name)
                .putAll(identifier.toJson())
                .build();
    }
}
