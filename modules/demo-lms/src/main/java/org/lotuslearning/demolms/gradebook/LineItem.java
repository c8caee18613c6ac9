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
 */
public record LineItem(
        String id,
        String courseId,
        Optional<String> activityId,
        String label,
        double scoreMaximum,
        Optional<String> resourceId,
        Optional<String> tag) {

    /** A new id for a line item. */
    public static String newId() {
        return UUID.randomUUID().toString();
    }
}
