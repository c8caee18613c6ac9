package org.lotuslearning.lrs.statement;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.lotuslearning.xapi.statement.Statement;
import org.lotuslearning.xapi.statement.XapiVersion;

/**
 * A statement that was sent to be stored and has been found valid.
 *
 * @param id its own, or the one that we give it
 * @param received its JSON as it came
 * @param statement the same, understood
 * @param version the rules by which it was read
 * @param files those of its attachments that came along
 */
public record Submission(
        UUID id, JsonObject received, Statement statement, XapiVersion version, List<AttachedFile> files) {
    public Submission {
        files = List.copyOf(files);
    }
}
