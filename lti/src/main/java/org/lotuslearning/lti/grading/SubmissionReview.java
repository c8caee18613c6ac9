package org.lotuslearning.lti.grading;

import java.util.List;
import java.util.Map;

/** What our line items say of reviews (Submission Review 1.0): the gradebook may open one learner's progress here. */
public final class SubmissionReview {
    /**
     * The property {@code submissionReview} of a line item. Without {@code url}: reviews go where the tool's other launches
     * go, which every platform has registered.
     */
    public static final Map<String, Object> OFFERED =
            Map.of("reviewableStatus", List.of("InProgress", "Submitted", "Completed"));

    private SubmissionReview() {}
}
