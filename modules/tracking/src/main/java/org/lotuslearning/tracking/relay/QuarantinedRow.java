package org.lotuslearning.tracking.relay;

import java.time.Instant;

/**
 * Something that was refused for good.
 *
 * @param id of the statement, or the number of the score's row
 * @param reason what the other side said to it
 */
public record QuarantinedRow(String id, Instant createdAt, String reason) {}
