package org.lotuslearning.learning.teams;

import java.time.Instant;
import java.util.List;
import org.lotuslearning.learning.catalogue.Part;

/**
 * What a team said, of so many people that nobody's answer shows.
 *
 * @param scale from least to most
 * @param answered how many people
 */
public record TeamResult(Instant closedAt, int answered, List<Part.Option> scale, List<Row> rows) {
    public TeamResult {
        scale = List.copyOf(scale);
        rows = List.copyOf(rows);
    }

    /** A statement and how it was rated. */
    public record Row(Part.SelfRating.Statement statement, Distribution ratings) {}
}
