package org.lotuslearning.learning.catalogue;

import java.net.URI;
import java.util.Optional;

/**
 * A video or a reading that is not ours.
 *
 * @param by who speaks or wrote it
 * @param url where it is, when known; the source documents lost their links
 * @param description what it holds, so that nobody has to open it to know; HTML
 */
public record Resource(String id, Kind kind, String title, String by, Optional<URI> url, String description) {
    /** What one does with it. */
    public enum Kind {
        VIDEO,
        READING
    }
}
