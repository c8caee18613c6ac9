package org.lotuslearning.lrs.statement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * Which statements are wanted (Communication 2.1.3).
 *
 * @param facets keys that must all be met by one statement, see {@link Facets}
 * @param since exclusive, by the time of storing
 * @param until inclusive, by the time of storing
 * @param after the place in the order of storing behind which the page begins, in the direction of reading
 * @param limit at least 1
 */
public record StatementQuery(
        List<UUID> facets,
        Optional<Instant> since,
        Optional<Instant> until,
        OptionalLong after,
        boolean ascending,
        int limit) {
    public StatementQuery {
        facets = List.copyOf(facets);
    }
}
