package org.lotuslearning.learning.roster;

/** Why the LMS's list could not be read. */
public enum RosterProblem {
    /** The LMS gives us no access to it. */
    NOT_ALLOWED,
    /** The LMS knows no such list. */
    NOT_THERE,
    /** The LMS had no time for us. */
    BUSY,
    /** No answer came. */
    UNREACHABLE,
    /** What came is not a list of people, or goes on where we do not follow, or is larger than we read. */
    UNREADABLE
}
