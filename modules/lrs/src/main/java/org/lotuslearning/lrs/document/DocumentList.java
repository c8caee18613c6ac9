package org.lotuslearning.lrs.document;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which documents there are.
 *
 * @param names their ids, in alphabetical order
 * @param updated when the newest of them was changed
 */
public record DocumentList(List<String> names, Optional<Instant> updated) {
    public DocumentList {
        names = List.copyOf(names);
    }
}
