package org.lotuslearning.lti.registration;

/** What came of {@linkplain Registrations#add adding} a registration that a platform has just made. */
public sealed interface Addition {
    /** It is stored like this. */
    record Added(Registration registration) implements Addition {}

    /** Nothing was changed. */
    record Refused(Conflict conflict) implements Addition {}

    /** What is known here already that a platform cannot change by itself. */
    enum Conflict {
        /** Its issuer has other keys here: whoever holds them would be every person of that issuer. */
        OTHER_KEYS,
        /** The same client of the same issuer belongs to another organisation. */
        OTHER_ORGANISATION,
        /** The same client of the same issuer was switched off. */
        SWITCHED_OFF
    }
}
