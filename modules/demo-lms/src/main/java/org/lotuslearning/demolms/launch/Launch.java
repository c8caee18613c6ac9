package org.lotuslearning.demolms.launch;

import java.util.Optional;

/**
 * A launch that somebody began by opening a link.
 *
 * @param activityId the resource link, for a launch of one
 * @param returnData for deep linking, what must come back with the answer, once
 */
public record Launch(
        Kind kind,
        String personId,
        String courseId,
        Optional<String> activityId,
        DocumentTarget target,
        Optional<String> returnData) {

    /** What is launched. */
    public enum Kind {
        /** An activity of a course. */
        ACTIVITY,
        /** The picker of the tool. */
        DEEP_LINK,
        /** The tool's records, for L&amp;D. */
        RECORDS
    }
}
