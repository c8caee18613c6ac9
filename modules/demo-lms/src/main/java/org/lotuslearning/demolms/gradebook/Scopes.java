package org.lotuslearning.demolms.gradebook;

/** What an access token may allow (LTI AGS 3.1, LTI NRPS 2.3). They are used as roles of endpoints. */
public final class Scopes {

    /** Read and change line items. */
    public static final String LINE_ITEM = "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem";
    /** Read line items. */
    public static final String LINE_ITEM_READ = "https://purl.imsglobal.org/spec/lti-ags/scope/lineitem.readonly";
    /** Read results. */
    public static final String RESULT_READ = "https://purl.imsglobal.org/spec/lti-ags/scope/result.readonly";
    /** Post scores. */
    public static final String SCORE = "https://purl.imsglobal.org/spec/lti-ags/scope/score";

    private Scopes() {}
}
