package org.lotuslearning.lti.login;

/** The cookie that binds a login to the browser in which it began. */
public final class LoginCookie {
    private static final int SHORT_HASH = 16;

    private LoginCookie() {}

    /** One cookie per login, so that links opened in several tabs at once do not disturb each other. */
    public static String nameFor(String state) {
        return "lotus-login-" + Secrets.hash(state).substring(0, SHORT_HASH);
    }
}
