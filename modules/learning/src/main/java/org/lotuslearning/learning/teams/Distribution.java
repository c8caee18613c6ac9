package org.lotuslearning.learning.teams;

import java.util.List;

/**
 * How answers spread over a scale.
 *
 * @param counts how many chose each step, in the order of the scale; at least one did
 */
public record Distribution(List<Integer> counts) {
    public Distribution {
        counts = List.copyOf(counts);
        if (counts.stream().mapToInt(Integer::intValue).sum() == 0) {
            throw new IllegalArgumentException("Nobody answered");
        }
    }

    public int total() {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    /** The place on the scale of the lowest answer, from 0. */
    public int from() {
        return place(1);
    }

    /** The place of the highest answer. */
    public int to() {
        return place(total());
    }

    /** The place of the middle answer or, of an even number, of the lower of the two in the middle. */
    public int lowerMiddle() {
        return place((total() + 1) / 2);
    }

    /** The place of the middle answer or, of an even number, of the higher of the two in the middle. */
    public int upperMiddle() {
        return place(total() / 2 + 1);
    }

    /** The place of an answer, when all stand in the order of the scale. */
    private int place(int nth) {
        int seen = 0;
        for (int place = 0; place < counts.size(); place++) {
            seen += counts.get(place);
            if (seen >= nth) {
                return place;
            }
        }
        throw new IllegalArgumentException("There are " + seen + " answers, and no number " + nth);
    }
}
