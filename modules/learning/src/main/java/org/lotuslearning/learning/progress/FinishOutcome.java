package org.lotuslearning.learning.progress;

import java.util.List;

/** What became of a wish to finish. */
public sealed interface FinishOutcome {
    /** The run is completed, now or before. */
    record Finished() implements FinishOutcome {}

    /** Something required is not done. */
    record NotYet(List<Progress.Missing> missing) implements FinishOutcome {}
}
