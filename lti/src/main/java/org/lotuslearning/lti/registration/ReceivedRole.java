package org.lotuslearning.lti.registration;

import java.time.Instant;

/**
 * A role that a platform has sent, and nobody's name.
 *
 * @param role as it came, or whole where it came as a short name
 * @param seenAt when it was last written down, at most a day before it last came
 */
public record ReceivedRole(String role, Instant firstSeenAt, Instant seenAt) {}
