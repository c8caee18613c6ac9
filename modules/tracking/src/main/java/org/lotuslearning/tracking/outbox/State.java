package org.lotuslearning.tracking.outbox;

/** Where a row of the outbox stands. */
public enum State {
    /** To be sent, as often as it takes. */
    WAITING,
    /** Delivered. */
    SENT,
    /** Refused for good; a person has to look. The reason says why. */
    QUARANTINED,
    /** A score for somebody whom the LMS does not grade, such as a teacher. */
    NOT_GRADED,
    /** A score that was not sent, since a higher one follows or has arrived. */
    SUPERSEDED,
    /** A score that is kept back, since somebody changed the grade in the LMS. */
    HELD
}
