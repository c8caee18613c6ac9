package org.lotuslearning.lrs.statement;

import jakarta.json.JsonObject;
import java.util.UUID;
import org.lotuslearning.xapi.statement.Statement;

/**
 * A statement that was sent to be stored and has been found valid.
 *
 * @param id its own, or the one that we give it
 * @param received its JSON as it came
 * @param statement the same, understood
 */
public record Submission(UUID id, JsonObject received, Statement statement) {}
