package org.lotuslearning.xapi.statement;

import jakarta.json.JsonObject;
import java.util.Optional;

/** Who did it (xAPI 1.0.3, Data 2.4.2). */
public sealed interface Actor extends StatementObject permits Agent, Group {
    Optional<String> name();

    @Override
    JsonObject toJson();

    /** Without {@code objectType} it is an agent. */
    static Actor read(JsonFields fields) {
        String type = fields.optional("objectType", Scalars::text).orElse("Agent");
        return switch (type) {
            case "Agent" -> Agent.read(fields);
            case "Group" -> Group.read(fields);
            default -> throw new InvalidStatementException("/objectType", "must be Agent or Group");
        };
    }
}
