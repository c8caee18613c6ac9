package org.lotuslearning.web.session;

/** The cookie of a session: its path is the launch's own address, so that tabs, users and courses do not mix. */
public final class LaunchCookie {
    private LaunchCookie() {}

    static String name(String launchId) {
        return "lotus-" + launchId;
    }

    /**
     * The value of a Set-Cookie header. Partitioned, so that it works in an iframe where third-party cookies are
     * blocked; it goes when the browser closes.
     */
    public static String set(Launch launch, String secret) {
        return name(launch.id()) + "=" + secret + "; Path=/l/" + launch.id()
                + "; HttpOnly; Secure; SameSite=None; Partitioned";
    }

    /** Takes the cookie away. */
    public static String clear(Launch launch) {
        return set(launch, "") + "; Max-Age=0";
    }
}
