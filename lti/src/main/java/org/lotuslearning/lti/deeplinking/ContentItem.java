package org.lotuslearning.lti.deeplinking;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;

/**
 * An LTI link to one of our things (Deep Linking 2.0, 3.1.3, {@code ltiResourceLink}).
 *
 * @param url the link's target, one of our addresses
 * @param custom comes back with every launch and survives a course copy, e.g. {@code content} = {@code lotus/learn}. Without
 *     {@code =} in the values: Moodle cuts there
 * @param due until when learners may hand in ({@code submission.endDateTime})
 * @param place how the platform should open it; where it is absent, the platform decides
 */
public record ContentItem(
        URI url,
        String title,
        Optional<String> text,
        Map<String, String> custom,
        Optional<Column> column,
        Optional<OffsetDateTime> due,
        Optional<Place> place) {
    /** The JSON type of such an item. */
    public static final String TYPE = "ltiResourceLink";

    /** Where a link opens; by the names of {@code accept_presentation_document_targets}. */
    public enum Place {
        /** In a frame of the course page. */
        IFRAME("iframe"),

        /** In a window or tab of its own. */
        WINDOW("window");

        private final String target;

        Place(String target) {
            this.target = target;
        }

        /** The name in the platform's list. */
        public String target() {
            return target;
        }
    }

    /**
     * The gradebook column to make with the link.
     *
     * @param scoreMaximum points, above zero
     * @param label its title
     * @param resourceId our own id of the content
     */
    public record Column(double scoreMaximum, String label, String resourceId, Optional<String> tag) {
        public Column {
            if (!(Double.isFinite(scoreMaximum) && scoreMaximum > 0)) {
                throw new IllegalArgumentException("scoreMaximum must be above zero: " + scoreMaximum);
            }
        }
    }

    public ContentItem {
        custom = Map.copyOf(custom);
        if (custom.values().stream().anyMatch(value -> value.contains("="))) {
            throw new IllegalArgumentException("Moodle cuts custom values at '=': " + custom);
        }
    }
}
