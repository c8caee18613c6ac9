package org.lotuslearning.lrs.statement;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.UUID;
import org.lotuslearning.xapi.statement.JsonText;
import org.lotuslearning.xapi.statement.XapiVersion;

/**
 * A statement as it is kept.
 *
 * @param received JSON as it came
 * @param authority JSON of the agent that vouches for it
 * @param version the rules by which it was read
 */
public record StoredStatement(
        long sequence, UUID id, Instant stored, String authority, String received, XapiVersion version) {
    /** As it is given out, with what the LRS has to set (Data 2.4). */
    public JsonObject complete() {
        JsonObject sent = JsonText.object(received);
        JsonObjectBuilder complete =
                JsonText.PROVIDER.createObjectBuilder(TimestampsInUtc.in(ContextActivitiesAsArrays.in(sent)));
        if (!sent.containsKey("id")) {
            complete.add("id", id.toString());
        }
        // 2.4.7: "set by the LRS to the value of the stored property if not provided"
        if (!sent.containsKey("timestamp")) {
            complete.add("timestamp", stored.toString());
        }
        // 2.4.10: "If they lack a version, the version MUST be set to 1.0.0"; 2.0, 4.2.4.2: to 2.0.0
        if (!sent.containsKey("version")) {
            complete.add("version", version.statementDefault());
        }
        // 2.4.8 and 2.4.9: what the sender says of these does not count
        return complete.add("stored", stored.toString())
                .add("authority", JsonText.object(authority))
                .build();
    }
}
