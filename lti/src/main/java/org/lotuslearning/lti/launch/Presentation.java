package org.lotuslearning.lti.launch;

import java.net.URI;
import java.util.Optional;

/**
 * How the platform shows us (LTI Core 5.4.4).
 *
 * @param returnUrl back to the platform; always http or https
 * @param documentTarget {@code iframe}, {@code window} or {@code frame}
 * @param locale BCP 47, e.g. {@code en-GB}, as the platform wrote it
 */
public record Presentation(Optional<URI> returnUrl, Optional<String> documentTarget, Optional<String> locale) {}
