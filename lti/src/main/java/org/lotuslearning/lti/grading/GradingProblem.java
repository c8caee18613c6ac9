package org.lotuslearning.lti.grading;

import java.time.Duration;
import java.util.Optional;

/**
 * Why the gradebook did not take what we sent. The texts hold no token and no personal data of ours, but a platform's own
 * words may name people: they are for staff to read, and {@code toString}, which may get into a log, leaves them out.
 */
public sealed interface GradingProblem extends ScoreOutcome {
    /** Whether it goes by itself: sent again later, the same may be taken. */
    default boolean isPassing() {
        return this instanceof Busy || this instanceof Unreachable;
    }

    /** 409: the platform has a score that is not older (AGS 2.0, 3.4.8). Look before sending a newer one. */
    record Conflict() implements GradingProblem {}

    /**
     * 400, 404 or 422: this user has no grade here, e.g. a teacher or someone who has left the course, or the line item is
     * gone. Sending again will not help.
     */
    record NotGradable(int status, String body) implements GradingProblem {
        @Override
        public String toString() {
            return "NotGradable[" + status + "]";
        }
    }

    /** The platform gives us no access token: an administrator must look at the registration. */
    record Unauthorised(String reason) implements GradingProblem {
        @Override
        public String toString() {
            return "Unauthorised";
        }
    }

    /**
     * 401 to a fresh token, or 403: the platform knows us, and does not let us in here. Others of its courses may go on, as
     * with Canvas where the tool was removed from one of them.
     */
    record Refused(String reason) implements GradingProblem {
        @Override
        public String toString() {
            return "Refused";
        }
    }

    /**
     * The launch of this placement gives us no column and does not let us look for one or make one, as with an activity that
     * the educator left ungraded. Other placements of the platform are not concerned.
     */
    record NotOffered(String reason) implements GradingProblem {}

    /** 408, 425, 429 or 5xx: send again, not before {@code retryAfter} where the platform said so. */
    record Busy(int status, Optional<Duration> retryAfter) implements GradingProblem {}

    /** No answer: network, TLS, timeout, or an address that our guard does not let out. */
    record Unreachable(String message) implements GradingProblem {}

    /** Any other answer. Sending the same again will not help. */
    record Rejected(int status, String body) implements GradingProblem {
        @Override
        public String toString() {
            return "Rejected[" + status + "]";
        }
    }
}
