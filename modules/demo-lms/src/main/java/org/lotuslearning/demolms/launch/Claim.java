package org.lotuslearning.demolms.launch;

/** The names of LTI's claims. */
public final class Claim {

    private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";

    /** LTI Core 5.3.1 */
    public static final String MESSAGE_TYPE = LTI + "message_type";
    /** LTI Core 5.3.2 */
    public static final String VERSION = LTI + "version";
    /** LTI Core 5.3.3 */
    public static final String DEPLOYMENT = LTI + "deployment_id";
    /** LTI Core 5.3.4 */
    static final String TARGET = LTI + "target_link_uri";
    /** LTI Core 5.3.5 */
    static final String RESOURCE_LINK = LTI + "resource_link";
    /** LTI Core 5.3.7 */
    static final String ROLES = LTI + "roles";
    /** LTI Core 5.4.1 */
    static final String CONTEXT = LTI + "context";
    /** LTI Core 5.4.2 */
    static final String TOOL_PLATFORM = LTI + "tool_platform";
    /** LTI Core 5.4.4 */
    static final String PRESENTATION = LTI + "launch_presentation";
    /** LTI Core 5.4.5 */
    static final String LIS = LTI + "lis";
    /** Submission Review 1.0: whose work is looked at */
    static final String FOR_USER = LTI + "for_user";
    /** LTI Core 5.4.6 */
    static final String CUSTOM = LTI + "custom";
    /** LTI Deep Linking 4.4.1 */
    static final String DEEP_LINKING = "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings";
    /** LTI AGS 3.1.1 */
    static final String AGS = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";
    /** LTI NRPS 2.2 */
    static final String NRPS = "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice";

    private Claim() {}
}
