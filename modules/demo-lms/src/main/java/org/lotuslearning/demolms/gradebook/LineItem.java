package org.lotuslearning.demolms.gradebook;

import java.util.Optional;
import java.util.UUID;

/**
 * A column of the gradebook (LTI Assignment and Grade Services 3.2).
 *
 * @param activityId the resource link it is for, if it is for one
 * @param scoreMaximum the grade of a full score, more than 0
 * @param resourceId the tool's own id of what is graded
 * @param tag what sort of column it is, to the tool
 * @param submissionReview what the tool says of reviews, JSON (Submission Review 1.0)
 */
public record LineItem(
        String id,
        String courseId,
        Optional<String> activityId,
        String label,
        double scoreMaximum,
        Optional<String> resourceId,
        Optional<String> tag,
        Optional<String> submissionReview) {

    /** A column without reviews. */
    public LineItem(
            String id,
            String courseId,
            Optional<String> activityId,
            String label,
            double scoreMaximum,
            Optional<String> resourceId,
            Optional<String> tag) {
        this(id, courseId, activityId, label, scoreMaximum, resourceId, tag, Optional.empty());
    }

    /** A new id for a line item. */
    public static String newId() {
        return UUID.randomUUID().toString();
    }
}
