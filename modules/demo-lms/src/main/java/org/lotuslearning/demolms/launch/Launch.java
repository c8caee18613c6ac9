package org.lotuslearning.demolms.launch;

import java.util.Optional;

/**
 * A launch that somebody began by opening a link.
 *
 * @param activityId the resource link, for a launch of one
 * @param review what is looked at, from the gradebook
 * @param returnData for deep linking, what must come back with the answer, once
 */
public record Launch(
        Kind kind,
        String personId,
        String courseId,
        Optional<String> activityId,
        DocumentTarget target,
        Optional<String> returnData,
        Optional<Review> review) {

    /** One learner's work in one column of the gradebook. */
    public record Review(String lineItemId, String learnerId) {}

    /** What is launched. */
    public enum Kind {
        /** An activity of a course. */
        ACTIVITY,
        /** The picker of the tool. */
        DEEP_LINK,
        /** The tool's records, for L&amp;D. */
        RECORDS,
        /** One learner's work, from the gradebook (Submission Review 1.0). */
        REVIEW
    }
}
