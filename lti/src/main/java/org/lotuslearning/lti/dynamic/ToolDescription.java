package org.lotuslearning.lti.dynamic;

import java.net.URI;
import org.lotuslearning.lti.login.ToolAddress;

/**
 * How we are to appear among the tools of a platform.
 *
 * @param logo a picture that stays at its address
 */
public record ToolDescription(ToolAddress address, String name, String description, URI logo) {}
