package org.lotuslearning.web.site;

import java.util.Optional;
import org.lotuslearning.web.page.Frame;

/** The start page ({@code start.jte}). {@code demoUrl} leads to the demo LMS where it is deployed. */
public record StartView(Frame frame, Optional<String> demoUrl) {}
