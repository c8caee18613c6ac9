package org.lotuslearning.xapi.statement;

import jakarta.json.JsonObject;
import java.util.UUID;

/** Another statement, by its id; it need not be known yet (xAPI 1.0.3, Data 2.4.4.3). */
public record StatementRef(UUID id) implements StatementObject {
    static StatementRef read(JsonFields fields) {
        String type = fields.required("objectType", Scalars::text);
        if (!type.equals("StatementRef")) {
            throw new InvalidStatementException("/objectType", "must be StatementRef");
        }
        return new StatementRef(fields.required("id", Scalars::uuid));
    }

    @Override
    public JsonObject toJson() {
        return JsonOut.object()
                .put("objectType", "StatementRef")
                .put("id", id.toString())
                .build();
    }
}
