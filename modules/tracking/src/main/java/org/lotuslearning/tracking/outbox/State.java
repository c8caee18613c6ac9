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
    NOT_GRADED
}
