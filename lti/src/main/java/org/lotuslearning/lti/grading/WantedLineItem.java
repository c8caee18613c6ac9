package org.lotuslearning.lti.grading;

import java.util.Optional;

/**
 * The gradebook column that we want for a placement (AGS 2.0, 3.2).
 *
 * @param label its title
 * @param scoreMaximum points, above zero
 * @param resourceLinkId of the placement
 * @param resourceId our own id of the content, e.g. {@code lotus/learn}; survives a course copy
 * @param tag tells several columns of one content apart
 */
public record WantedLineItem(
        String label, double scoreMaximum, String resourceLinkId, String resourceId, Optional<String> tag) {
    public WantedLineItem {
        if (!(Double.isFinite(scoreMaximum) && scoreMaximum > 0)) {
            throw new IllegalArgumentException("scoreMaximum must be above zero: " + scoreMaximum);
        }
    }
}
