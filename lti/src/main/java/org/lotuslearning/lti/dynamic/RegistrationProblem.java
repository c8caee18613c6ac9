package org.lotuslearning.lti.dynamic;

/**
 * Why a dynamic registration did not happen, for the LMS administrator who tried it. The {@link #code()} is stable: it
 * stands in the log.
 */
public enum RegistrationProblem {
    LINK_UNKNOWN(
            404,
            "LTI-LINK-UNKNOWN",
            "We do not know this registration link.",
            "Copy the whole link again, to its last character. If that does not help, ask whoever gave it to you for a"
                    + " new one."),
    LINK_EXPIRED(
            410,
            "LTI-LINK-EXPIRED",
            "This registration link is too old. A link works for seven days.",
            "Ask whoever gave it to you for a new one."),
    LINK_WITHDRAWN(
            410,
            "LTI-LINK-WITHDRAWN",
            "This registration link was withdrawn.",
            "Ask whoever gave it to you for a new one."),
    LINK_USED(
            410,
            "LTI-LINK-USED",
            "This registration link was used already. A link registers one platform, once.",
            "If Lotus Learning stands among the tools of your LMS, nothing is left to do. Otherwise ask for a new link."),
    LINK_BUSY(
            409,
            "LTI-LINK-BUSY",
            "A registration with this link is going on at this moment.",
            "Wait a minute. Then look whether Lotus Learning stands among the tools of your LMS before you try again."),
    REQUEST(
            400,
            "LTI-REGISTRATION-REQUEST",
            "Your LMS opened this link in a way that we do not understand.",
            "Start the registration again in your LMS, with the link as you got it."),
    UNREACHABLE(
            400,
            "LTI-REGISTRATION-UNREACHABLE",
            "We could not reach your LMS.",
            "Check that its address can be reached from the internet over https, then try the same link again. For an LMS"
                    + " inside a private network, whoever runs Lotus Learning can set LOTUS_ALLOW_PRIVATE_ADDRESSES, or"
                    + " LOTUS_HTTP_PROXY where the way leads through a proxy."),
    CONFIGURATION(
            400,
            "LTI-REGISTRATION-CONFIGURATION",
            "What your LMS says of itself does not suit LTI 1.3 Advantage.",
            "Report this to the maker of your LMS, or register Lotus Learning there by hand: whoever runs Lotus Learning"
                    + " finds all that is needed in the console. The link still works."),
    OTHER_KEYS(
            409,
            "LTI-REGISTRATION-OTHER-KEYS",
            "This LMS is known here with other keys.",
            "If its keys have moved, whoever runs Lotus Learning changes the registration by hand in the console. Tell them if"
                    + " you did not expect this."),
    KNOWN(
            409,
            "LTI-REGISTRATION-KNOWN",
            "This LMS is registered here already, in a way that a link does not change.",
            "Whoever runs Lotus Learning changes that registration by hand in the console. Delete the tool that was made in"
                    + " your LMS just now, if it was."),
    REFUSED(
            400,
            "LTI-REGISTRATION-REFUSED",
            "Your LMS refused the registration.",
            "Start the registration again in your LMS: it may have waited too long. The link still works."),
    ANSWER(
            400,
            "LTI-REGISTRATION-ANSWER",
            "Your LMS registered Lotus Learning, but its answer lacks what we need to know.",
            "Delete the tool in your LMS, ask for a new link and try again. If it comes back, report this to the maker of"
                    + " your LMS.");

    private final int status;
    private final String code;
    private final String what;
    private final String remedy;

    RegistrationProblem(int status, String code, String what, String remedy) {
        this.status = status;
        this.code = code;
        this.what = what;
        this.remedy = remedy;
    }

    /** HTTP status for the page that tells it, always 4xx. */
    public int status() {
        return status;
    }

    /** Stable, e.g. {@code LTI-LINK-EXPIRED}. */
    public String code() {
        return code;
    }

    /** What is wrong, in plain English. */
    public String what() {
        return what;
    }

    /** What to do. */
    public String remedy() {
        return remedy;
    }
}
