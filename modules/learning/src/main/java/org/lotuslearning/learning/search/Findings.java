package org.lotuslearning.learning.search;

import java.util.List;

/**
 * What a search came to.
 *
 * @param match how closely the hits fit
 * @param hits the best first
 */
public record Findings(Match match, List<Hit> hits) {
    /** There was no word to look for. */
    static final Findings NO_WORDS = new Findings(Match.NO_WORDS, List.of());

    public Findings {
        hits = List.copyOf(hits);
    }

    /** Those of one kind, the best first. */
    public List<Hit> of(Hit.Kind kind) {
        return hits.stream().filter(h -> h.kind() == kind).toList();
    }

    /** How what was found fits what was looked for. */
    public enum Match {
        /** Every hit has all of the words; there may be none. */
        ALL,

        /** Nothing has all of the words; these have words that begin like them or are spelt nearly so. */
        ALIKE,

        /** Nothing has all of the words; these have some. */
        SOME,

        /** Nothing to look for was given, or only words such as "the". */
        NO_WORDS
    }
}
