package org.lotuslearning.demolms.launch;

import java.net.URI;
import java.util.Map;

/**
 * A step that is a form, sent at once by the script or by pressing its button.
 *
 * @param what what the step does, for those who see it
 */
public record FormPage(String what, URI to, Map<String, String> fields) {}
