package org.lotuslearning.demolms.course;

import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A link to something in the tool, which is the resource link of LTI.
 *
 * @param id the id of the resource link
 * @param url where the launch wants to go, the {@code target_link_uri}
 * @param custom what the tool asked to be told at each launch, before substitution
 * @param inWindow whether it opens in a window of its own, rather than in a frame
 * @param due until when learners should hand in
 */
public record Activity(
        String id,
        String courseId,
        String title,
        String description,
        URI url,
        Map<String, String> custom,
        boolean inWindow,
        Optional<Instant> due) {

    /** An activity in a frame, without a time by which it is due. */
    public Activity(String id, String courseId, String title, String description, URI url, Map<String, String> custom) {
        this(id, courseId, title, description, url, custom, false, Optional.empty());
    }

    /** Custom parameters are kept in the order in which the tool sent them. */
    public Activity {
        custom = Collections.unmodifiableMap(new LinkedHashMap<>(custom));
    }
}
