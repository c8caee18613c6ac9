package org.lotuslearning.lti.deeplinking;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * The claim {@code deep_linking_settings} of a launch (Deep Linking 2.0, 4.4.1).
 *
 * @param returnUrl where the answer is posted by the browser; https, or http on this machine
 * @param acceptTypes kinds of content the platform takes, e.g. {@code ltiResourceLink}
 * @param acceptTargets how it can show them: {@code iframe}, {@code window}, {@code embed}
 * @param acceptMultiple whether more than one item may be returned
 * @param acceptLineItem whether a gradebook column may come along; Moodle says nothing and takes it
 * @param title a title the platform suggests
 * @param text a description the platform suggests
 * @param data opaque, returned unaltered
 */
public record DeepLinkingSettings(
        URI returnUrl,
        Set<String> acceptTypes,
        Set<String> acceptTargets,
        boolean acceptMultiple,
        Optional<Boolean> acceptLineItem,
        Optional<String> title,
        Optional<String> text,
        Optional<String> data) {
    public DeepLinkingSettings {
        acceptTypes = Set.copyOf(acceptTypes);
        acceptTargets = Set.copyOf(acceptTargets);
    }

    /** Whether the platform takes LTI links at all; if not, there is nothing that we can return. */
    public boolean acceptsResourceLinks() {
        return acceptTypes.contains(ContentItem.TYPE);
    }

    /** Whether the platform can open links in such a place. */
    public boolean accepts(ContentItem.Place place) {
        return acceptTargets.contains(place.target());
    }

    /** Whether a column may be sent. Moodle takes it without saying so: only a plain "false" keeps it back. */
    public boolean takesColumns() {
        return acceptLineItem.orElse(true);
    }
}
