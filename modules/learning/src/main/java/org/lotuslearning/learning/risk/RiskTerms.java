package org.lotuslearning.learning.risk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a policy says.
 *
 * @param name what the policy is called
 * @param dated the policy's own date
 * @param source where it stands, in words
 * @param bands by score, ascending; every score from 1 to 25 is in exactly one
 */
public record RiskTerms(String name, LocalDate dated, String source, List<Band> bands) {
    /** The lowest score. */
    public static final int LEAST = 1;

    /** The highest score. */
    public static final int MOST = 25;

    public RiskTerms {
        bands = bands.stream().sorted(Comparator.comparingInt(Band::from)).toList();
    }

    /**
     * Scores that the policy calls the same.
     *
     * @param from the lowest score in it
     * @param to the highest score in it
     */
    public record Band(String label, int from, int to, Tint tint) {
        public boolean holds(int score) {
            return from <= score && score <= to;
        }
    }

    /** Colours a band can have; its label is always shown with it. */
    public enum Tint {
        GREY,
        GREEN,
        YELLOW,
        AMBER,
        RED;

        /** As in a form and a style sheet: {@code amber}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The tint of this name. */
        public static Optional<Tint> of(String word) {
            return List.of(values()).stream().filter(t -> t.word().equals(word)).findFirst();
        }
    }

    public Optional<Band> band(int score) {
        return bands.stream().filter(b -> b.holds(score)).findFirst();
    }
}
