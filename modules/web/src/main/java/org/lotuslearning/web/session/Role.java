package org.lotuslearning.web.session;

/** Who may call an endpoint, as {@code @RolesAllowed} names them. */
public final class Role {
    /** A live launch in which somebody learns: reads pages, answers. */
    public static final String LEARNER = "learner";

    /** Any live launch. */
    public static final String LAUNCHED = "launched";

    /** A live launch of an educator or an administrator of the context. */
    public static final String EDUCATOR = "educator";

    /** A live deep-linking launch. */
    public static final String PICKER = "picker";

    /** A live launch from the LMS's gradebook that may see how far one learner is. */
    public static final String REVIEWER = "reviewer";

    /** A live launch that may see completion records: of the context, or of the organisation. */
    public static final String RECORDS = "records";

    /** A live launch that may see the records of the whole organisation; always together with {@link #RECORDS}. */
    public static final String ORGANISATION_RECORDS = "organisation-records";

    /** Signed in to the console. */
    public static final String ADMINISTRATOR = "administrator";

    private Role() {}
}
