package org.lotuslearning.lti.launch;

import java.util.Optional;

/**
 * The link that was opened (LTI Core 5.3.5).
 *
 * @param id unique within the deployment, at most 255 characters
 */
public record ResourceLink(String id, Optional<String> title) {}
