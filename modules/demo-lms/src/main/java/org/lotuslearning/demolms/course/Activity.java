package org.lotuslearning.demolms.course;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A link to something in the tool, which is the resource link of LTI.
 *
 * @param id the id of the resource link
 * @param url where the launch wants to go, the {@code target_link_uri}
 * @param custom what the tool asked to be told at each launch, before substitution
 */
public record Activity(
        String id, String courseId, String title, String description, URI url, Map<String, String> custom) {

    /** Custom parameters are kept in the order in which the tool sent them. */
    public Activity {
        custom = Collections.unmodifiableMap(new LinkedHashMap<>(custom));
    }
}
