package org.lotuslearning.lti.grading;

import java.net.URI;

/** What came of looking for a line item. */
public sealed interface LineItemOutcome {
    /** Post scores here. {@code made} tells that it did not exist before. */
    record Found(URI lineItem, boolean made) implements LineItemOutcome {}

    /** There is none for us now. */
    record Failed(GradingProblem problem) implements LineItemOutcome {}
}
