package org.lotuslearning.learning.teams;

/**
 * From how many answers on a team's results are shown.
 *
 * @param least people, never under {@link #FLOOR}
 */
public record GroupSize(int least) {
    /** With two, each would know what the other one said (design.md, rule 1). */
    public static final int FLOOR = 3;

    public GroupSize {
        if (least < FLOOR) {
            throw new IllegalArgumentException("Team results need at least " + FLOOR + " answers, not " + least);
        }
    }

    /** Whether so many answers hide each of them. */
    public boolean hides(int answered) {
        return answered >= least;
    }
}
