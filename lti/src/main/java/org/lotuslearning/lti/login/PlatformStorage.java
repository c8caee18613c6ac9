package org.lotuslearning.lti.login;

import java.util.Optional;
import org.lotuslearning.lti.http.WebAddress;
import org.lotuslearning.lti.registration.Registration;

/**
 * A place in the platform's own window that keeps the browser's secret beside the cookie, for browsers that keep no
 * cookie from frames (1EdTech LTI Client Side postMessages, LTI postMessage Storage, LTI OIDC Login with Client Side
 * postMessages). What it gives back is checked like the cookie's.
 *
 * @param frame name of a frame beside ours, or {@code _parent} for the window around us
 * @param origin of the authorization endpoint; messages go to and are taken from it alone
 * @param key under which the secret is kept there, another for each login
 */
public record PlatformStorage(String frame, String origin, String key) {
    /** The storage that a login offers, if any. */
    static Optional<PlatformStorage> offered(Optional<String> target, Registration registration, String state) {
        return target.map(frame -> new PlatformStorage(
                frame, WebAddress.origin(registration.endpoints().authorization()), LoginCookie.nameFor(state)));
    }

    /** The storage that a login under way was offered. */
    public static Optional<PlatformStorage> offered(PendingLogin login, Registration registration, String state) {
        return offered(new LoginParameters(login.parameters()).storageTarget(), registration, state);
    }
}
