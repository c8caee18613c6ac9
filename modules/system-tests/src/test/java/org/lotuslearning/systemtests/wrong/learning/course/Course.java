package org.lotuslearning.systemtests.wrong.learning.course;

import jakarta.ws.rs.core.UriInfo;
import org.lotuslearning.systemtests.wrong.learning.progress.Progress;

/** The domain must not know HTTP, nor its features each other in a circle. */
public record Course(Progress progress, UriInfo address) {}
