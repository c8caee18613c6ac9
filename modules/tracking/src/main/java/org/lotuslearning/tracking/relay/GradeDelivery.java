package org.lotuslearning.tracking.relay;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How the newest grade of a person in a placement is doing, for staff. Never what the person wrote.
 *
 * @param learner our id of the person
 * @param name where the platform gives it
 * @param percent the newest grade that is due, 0–100
 * @param sentPercent what the gradebook was told last; empty when nothing has arrived yet
 * @param readPercent what the gradebook says instead; empty unless {@link State#CHANGED}, and when it shows no grade
 * @param since when it came to this
 * @param nextTry when it is tried again, where that is not at once
 * @param reason in words, without personal data; empty when there is nothing to say
 */
public record GradeDelivery(
        long learner,
        Optional<String> name,
        State state,
        int percent,
        OptionalDouble sentPercent,
        OptionalDouble readPercent,
        Instant since,
        Optional<Instant> nextTry,
        String reason) {
    /** Where it is; those that somebody has to look at come first. */
    public enum State {
        /** Somebody gave another grade in the LMS. Nothing is sent until staff say so. */
        CHANGED,
        /** Refused for good, for a reason that is not the person's. */
        REFUSED,
        /** The LMS does not grade this person. */
        NOT_GRADED,
        /** To be sent, as often as it takes. */
        WAITING,
        /** In the gradebook. */
        ARRIVED
    }

    /** Whether sending again may help, which would go on by itself otherwise. */
    public boolean resendable() {
        return state == State.CHANGED || state == State.REFUSED || state == State.NOT_GRADED;
    }
}
