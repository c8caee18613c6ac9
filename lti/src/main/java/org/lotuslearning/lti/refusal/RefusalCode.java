package org.lotuslearning.lti.refusal;

/**
 * The reasons for which a login or a launch is refused. The {@link #code()} is stable: help pages and logs refer to it.
 * The table in {@code lti/README.md} says the same, and a test keeps the two together.
 */
public enum RefusalCode {
    LOGIN_PARAMETER(
            400,
            "LTI-LOGIN-PARAMETER",
            "The learning platform's sign-in request is incomplete or malformed.",
            "Check that the tool's sign-in address (initiate login URL) in the platform is exactly ours, ending in"
                    + " /lti/login, and that the platform speaks LTI 1.3."),
    PLATFORM_UNKNOWN(
            403,
            "LTI-PLATFORM",
            "This learning platform is not registered here, or its registration has been switched off.",
            "Compare the platform's issuer and client ID with the registration in Lotus Learning; both must match to"
                    + " the letter. If several clients share the issuer, the platform must send its client_id."),
    TARGET_NOT_OURS(
            400,
            "LTI-TARGET",
            "The link points to an address that is not part of Lotus Learning, or that changed on the way.",
            "Make the link's target address one of Lotus Learning's, beginning with its public address, or add the"
                    + " link again through deep linking."),
    LAUNCH_FORM(
            400,
            "LTI-FORM",
            "The learning platform's answer is incomplete.",
            "Check that the redirect address in the platform is exactly ours, ending in /lti/launch."),
    PLATFORM_ERROR(
            403,
            "LTI-PLATFORM-ERROR",
            "The learning platform did not let this launch go on.",
            "The error stands in our log under the reference. Most often the session in the platform had ended, or the"
                    + " redirect address registered there is not ours."),
    STATE_UNKNOWN(
            400,
            "LTI-STATE",
            "This launch is unknown or took longer than ten minutes.",
            "If it happens to everyone, check that every node of Lotus Learning uses the same database and that the"
                    + " clocks are right."),
    REPLAYED(
            400,
            "LTI-REPLAY",
            "This launch was used already. A launch works once.",
            "Nothing needs mending unless it happens at the first try; then a proxy may be sending requests twice."),
    BROWSER_DIFFERS(
            403,
            "LTI-BROWSER",
            "This launch was begun in another browser.",
            "If it happens to everyone, a proxy may be altering cookies."),
    TOKEN_MALFORMED(
            400,
            "LTI-TOKEN",
            "The learning platform's message cannot be read.",
            "The id_token must be a signed JWT of at most 64 KB. Check the platform's LTI 1.3 settings and version."),
    ALGORITHM(
            400,
            "LTI-ALG",
            "The learning platform's message is not signed in the way LTI 1.3 asks for.",
            "The platform must sign the id_token with RS256."),
    KEY_ID_MISSING(
            400,
            "LTI-KID",
            "The learning platform's message does not say which key signed it.",
            "The platform must put the key's id (kid) into the header of the id_token."),
    KEY_UNKNOWN(
            400,
            "LTI-KEY",
            "The learning platform's message is signed with a key that the platform does not publish.",
            "Check that the key set address (jwks_uri) registered here is the platform's, and that it lists the key"
                    + " named in our log. New keys are looked up at most twice a minute."),
    KEYS_UNREACHABLE(
            400,
            "LTI-KEYS-UNREACHABLE",
            "We could not fetch the learning platform's keys, so we cannot check its message.",
            "Check that this server can reach the registered key set address (jwks_uri), through the proxy and"
                    + " certificates if there are any. A platform on a private address must be allowed by"
                    + " LOTUS_ALLOW_PRIVATE_ADDRESSES or come from LOTUS_PLATFORMS_FILE."),
    SIGNATURE(
            400,
            "LTI-SIGNATURE",
            "The signature of the learning platform's message is wrong.",
            "Check that the key set address (jwks_uri) registered here belongs to this platform."),
    ISSUER(
            400,
            "LTI-ISS",
            "The message comes from another platform than the one that began this launch.",
            "The issuer (iss) must equal the registered one to the letter, including a final slash."),
    AUDIENCE(
            400,
            "LTI-AUD",
            "The message was made for another tool.",
            "The audience (aud) must be our registered client ID and nothing else."),
    AUTHORIZED_PARTY(
            400,
            "LTI-AZP",
            "The message was made for another client.",
            "The authorized party (azp) must equal our registered client ID."),
    EXPIRED(
            400,
            "LTI-EXP",
            "The message has expired.",
            "If it happens at once, the clock of the platform or of this server is wrong by more than a minute."),
    ISSUED_AT(
            400,
            "LTI-IAT",
            "The message was made too early or in the future.",
            "The clock of the platform or of this server is wrong by more than a minute."),
    NONCE(
            400,
            "LTI-NONCE",
            "The message does not belong to this launch.",
            "The platform must return the nonce of the sign-in request unaltered."),
    MESSAGE_TYPE(
            400,
            "LTI-MESSAGE-TYPE",
            "This kind of launch is not one that Lotus Learning knows.",
            "We accept LtiResourceLinkRequest, LtiDeepLinkingRequest and LtiSubmissionReviewRequest."),
    VERSION(
            400,
            "LTI-VERSION",
            "The message is not LTI 1.3.",
            "The version claim must be 1.3.0. Set the tool up as LTI 1.3 in the platform."),
    DEPLOYMENT(
            403,
            "LTI-DEPLOYMENT",
            "This deployment of Lotus Learning in the platform has not been accepted here.",
            "Add the deployment ID to the registration; it is listed there as waiting if the platform sent one. It has"
                    + " at most 255 characters."),
    RESOURCE_LINK(
            400,
            "LTI-RESOURCE-LINK",
            "The message does not say which link was opened.",
            "The claim resource_link needs an id of at most 255 characters."),
    ROLES(
            400,
            "LTI-ROLES",
            "The message does not say in which roles the link was opened.",
            "The claim roles must be a list; it may be empty."),
    SUBJECT(
            400,
            "LTI-SUB",
            "The message does not say who opened the link.",
            "Let the platform send the user's id (sub, at most 255 characters), or allow anonymous launches in the"
                    + " registration."),
    CONTEXT(
            400,
            "LTI-CONTEXT",
            "The message names a course without its id.",
            "The claim context needs an id of at most 255 characters."),
    CLAIM(
            400,
            "LTI-CLAIM",
            "A part of the learning platform's message has the wrong form.",
            "The claim named in our log has a wrong type or an impossible value. Report it to the platform's maker."),
    DEEP_LINKING(
            400,
            "LTI-DEEP-LINKING",
            "The request to pick content is incomplete.",
            "The claim deep_linking_settings needs deep_link_return_url (https), accept_types and"
                    + " accept_presentation_document_targets."),
    DEEP_LINKING_ROLE(
            403,
            "LTI-DEEP-LINKING-ROLE",
            "Only an educator or an administrator can add content to a course.",
            "The launch carries no educator or administrator role; check the person's role in the course."),
    FOR_USER(
            400,
            "LTI-FOR-USER",
            "The message does not say whose work to show.",
            "The claim for_user of a submission review needs a user_id of at most 255 characters."),
    REVIEW_ROLE(
            403,
            "LTI-REVIEW-ROLE",
            "Only an educator or an administrator of the course can see how far somebody else is.",
            "The launch carries no educator or administrator role in the course; check the person's role there.");

    private final int status;
    private final String code;
    private final String what;
    private final String administratorRemedy;

    RefusalCode(int status, String code, String what, String administratorRemedy) {
        this.status = status;
        this.code = code;
        this.what = what;
        this.administratorRemedy = administratorRemedy;
    }

    /** HTTP status for the page that tells it, always 4xx. */
    public int status() {
        return status;
    }

    /** Stable, e.g. {@code LTI-NONCE}. */
    public String code() {
        return code;
    }

    /** What is wrong, in plain English, for everyone. */
    public String what() {
        return what;
    }

    /** What the learner can do. */
    public String learnerRemedy() {
        return switch (this) {
            case STATE_UNKNOWN, REPLAYED, EXPIRED, NONCE, BROWSER_DIFFERS ->
                "Go back to your course and open the link again.";
            case PLATFORM_ERROR -> "Sign in to your learning platform again, then open the link again.";
            case KEYS_UNREACHABLE ->
                "Wait a few minutes and open the link again. If that does not help, tell your LMS administrator the"
                        + " reference.";
            case DEEP_LINKING_ROLE -> "Ask the educator of your course to add the content.";
            case REVIEW_ROLE -> "Open your own work from your course.";
            default ->
                "Go back to your course and open the link again. If that does not help, tell your LMS administrator the"
                        + " reference.";
        };
    }

    /** What the administrator of the LMS, or of Lotus Learning, can do. */
    public String administratorRemedy() {
        return administratorRemedy;
    }
}
