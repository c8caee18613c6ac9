package org.lotuslearning.tracking.outbox;

import java.util.List;

/**
 * The LRSs of the settings, to each of which every statement goes.
 *
 * @param names as {@link Destinations#lrs(String)} gives them; at least one
 */
public record StatementDestinations(List<String> names) {
    public StatementDestinations {
        names = List.copyOf(names);
        if (names.isEmpty() || !names.stream().allMatch(Destinations::isLrs)) {
            throw new IllegalArgumentException("These are no LRSs: " + names);
        }
    }
}
