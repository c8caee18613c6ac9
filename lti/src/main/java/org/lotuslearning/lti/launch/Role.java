package org.lotuslearning.lti.launch;

/** What a person may be to us. */
public enum Role {
    /** Learns; also everyone whose roles we do not know. */
    LEARNER,
    /** Teaches in this context: picks modules, sees who has begun and finished. */
    EDUCATOR,
    /** Administers this context: its records. */
    CONTEXT_ADMINISTRATOR,
    /** L&amp;D: the organisation's records, where the registration allows it. */
    INSTITUTION_ADMINISTRATOR
}
