package org.lotuslearning.tracking.relay;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One page of a placement's grades.
 *
 * @param counts of all pages, by state; without those that are none
 * @param rows those that somebody has to look at first
 * @param page from 1
 * @param pages at least 1
 * @param readAt when the gradebook was asked last what it says
 * @param readProblem why it did not say
 */
public record GradePage(
        Map<GradeDelivery.State, Long> counts,
        List<GradeDelivery> rows,
        int page,
        int pages,
        Optional<Instant> readAt,
        Optional<String> readProblem) {
    public GradePage {
        counts = Map.copyOf(counts);
        rows = List.copyOf(rows);
    }

    public long count(GradeDelivery.State state) {
        return counts.getOrDefault(state, 0L);
    }
}
