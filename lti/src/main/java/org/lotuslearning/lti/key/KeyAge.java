package org.lotuslearning.lti.key;

import java.time.Instant;
import java.util.Optional;

/**
 * How old one of our keys is and what it is for.
 *
 * @param generation 1 for the first key, then counting
 * @param id as in our key set ({@code kid})
 * @param signsFrom when it takes over, or took over, from the one before
 * @param publishedUntil when it leaves the key set; empty for the newest
 */
public record KeyAge(int generation, String id, Instant madeAt, Instant signsFrom, Optional<Instant> publishedUntil) {
    public boolean isPublished(Instant now) {
        return publishedUntil.filter(until -> !until.isAfter(now)).isEmpty();
    }
}
