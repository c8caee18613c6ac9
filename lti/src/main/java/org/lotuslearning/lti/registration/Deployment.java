package org.lotuslearning.lti.registration;

import java.time.Instant;
import java.util.Optional;

/**
 * One deployment of us in a platform, accepted or not.
 *
 * @param organisation whose records its launches make, where that is not the registration's
 */
public record Deployment(String id, State state, Instant firstSeenAt, Optional<String> organisation) {
    /** What was decided about it. */
    public enum State {
        ACCEPTED,
        /** It launched, was not let in, and nobody has decided yet. */
        WAITING,
        REFUSED
    }
}
