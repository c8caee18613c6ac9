package org.lotuslearning.lti.launch;

import java.util.Optional;

/**
 * The course or group in the platform (LTI Core 5.4.1).
 *
 * @param id unique within the deployment, at most 255 characters
 */
public record Context(String id, Optional<String> label, Optional<String> title) {}
