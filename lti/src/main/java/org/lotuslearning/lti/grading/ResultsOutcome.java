package org.lotuslearning.lti.grading;

import java.util.List;

/** What came of reading the results of a line item. */
public sealed interface ResultsOutcome {
    /** Everybody whom the platform tells of; who is missing has no result. */
    record Read(List<Result> results) implements ResultsOutcome {
        public Read {
            results = List.copyOf(results);
        }
    }

    /** They could not be read, or not to the end. */
    record Failed(GradingProblem problem) implements ResultsOutcome {}
}
