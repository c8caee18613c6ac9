package org.lotuslearning.lrs.statement;

/**
 * A stretch of the order of storing.
 *
 * @param above its beginning, exclusive
 * @param below its end, exclusive
 */
record Places(long above, long below) {
    boolean isEmpty() {
        return above + 1 >= below;
    }

    /** As many places as that, from the side where reading begins. */
    Places first(long span, boolean ascending) {
        if (below - above <= span) {
            return this;
        }
        return ascending ? new Places(above, above + span + 1) : new Places(below - span - 1, below);
    }

    /** What is left when a stretch at either side has been read. */
    Places without(Places read) {
        return read.above() == above ? new Places(read.below() - 1, below) : new Places(above, read.above() + 1);
    }

    /** What is left when everything up to this place has been read. */
    Places beyond(long place, boolean ascending) {
        return ascending ? new Places(Math.max(above, place), below) : new Places(above, Math.min(below, place));
    }
}
