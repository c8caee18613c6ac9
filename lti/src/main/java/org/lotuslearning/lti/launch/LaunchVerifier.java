package org.lotuslearning.lti.launch;

import java.time.Clock;
import java.util.Optional;
import org.lotuslearning.lti.http.OutboundHttp;
import org.lotuslearning.lti.login.PendingLogin;
import org.lotuslearning.lti.login.PendingLogins;
import org.lotuslearning.lti.login.PlatformStorage;
import org.lotuslearning.lti.login.ToolAddress;
import org.lotuslearning.lti.refusal.Refusal;
import org.lotuslearning.lti.refusal.RefusalCode;
import org.lotuslearning.lti.registration.Registration;
import org.lotuslearning.lti.registration.Registrations;

/**
 * Decides about an id_token that a browser posts to {@code /lti/launch}: lets the launch in, asks for a new window or
 * refuses (LTI 1.3 Security Framework 5.1.3, LTI Core 5.3). Thread-safe; one per server, since it caches the platforms' keys.
 * Call outside any transaction.
 *
 * <p>A message is used up only when everything else about it is right, so a refused one gives the same answer when the page
 * is reloaded, and a lost cookie costs nothing.
 */
public final class LaunchVerifier {
    private static final int MAX_ERROR = 60;

    private final Registrations registrations;
    private final PendingLogins logins;
    private final IdToken idToken;
    private final LaunchReader reader;

    public LaunchVerifier(
            Registrations registrations, PendingLogins logins, ToolAddress tool, OutboundHttp http, Clock clock) {
        this.registrations = registrations;
        this.logins = logins;
        this.idToken = new IdToken(new PlatformKeys(http, clock), clock);
        this.reader = new LaunchReader(registrations, tool);
    }

    /**
     * Checks one message.
     *
     * @param token form field {@code id_token}, empty when it did not come
     * @param state form field {@code state}, empty when it did not come
     * @param browserSecret the cookie {@link org.lotuslearning.lti.login.LoginCookie#nameFor nameFor(state)}, or what the
     *     platform's storage gave back to our own page
     */
    public LaunchOutcome verify(String token, String state, Optional<String> browserSecret) {
        try {
            return verified(token, state, browserSecret);
        } catch (Violation violation) {
            return new LaunchOutcome.Refused(Refusal.because(violation.code(), violation.detail()));
        }
    }

    /**
     * The platform answered with an error instead of a token (OpenID Connect Core 3.1.2.6). Anyone can send this form, so
     * what it says goes to the log only, and its description, which may hold anything, nowhere.
     */
    public LaunchOutcome.Refused platformError(String error) {
        String code = error.replaceAll("[^A-Za-z0-9_.-]", "");
        return new LaunchOutcome.Refused(Refusal.because(
                RefusalCode.PLATFORM_ERROR, "error=" + code.substring(0, Math.min(code.length(), MAX_ERROR))));
    }

    private LaunchOutcome verified(String token, String state, Optional<String> browserSecret) {
        if (token.isBlank() || state.isBlank()) {
            throw new Violation(RefusalCode.LAUNCH_FORM, token.isBlank() ? "no id_token" : "no state");
        }
        PendingLogin login = logins.find(state)
                .orElseThrow(() -> new Violation(RefusalCode.STATE_UNKNOWN, "no login waits for this state"));
        Registration registration = registrations
                .byId(login.registrationId())
                .orElseThrow(() -> new Violation(
                        RefusalCode.PLATFORM_UNKNOWN, "registration " + login.registrationId() + " is switched off"));
        Claims claims = idToken.check(token, registration, login.createdAt());
        checkNonce(claims, login);
        if (browserSecret.isEmpty()) {
            return new LaunchOutcome.BrowserLost(
                    login.parameters(), PlatformStorage.offered(login, registration, state));
        }
        if (!login.isBrowser(browserSecret.get())) {
            throw new Violation(RefusalCode.BROWSER_DIFFERS, "the cookie belongs to another login");
        }
        return use(login, reader.read(claims, registration, login.targetLinkUri()));
    }

    // Security 5.1.3 step 9
    private static void checkNonce(Claims claims, PendingLogin login) {
        Claims nonce = claims.under(RefusalCode.NONCE);
        String received = nonce.text("nonce").orElseThrow(() -> nonce.violation("nonce", "is missing"));
        if (!login.hasNonce(received)) {
            throw nonce.violation("nonce", "is not the one of this login");
        }
        if (login.used()) {
            throw new Violation(RefusalCode.REPLAYED, "accepted before");
        }
    }

    private LaunchOutcome use(PendingLogin login, Launch launch) {
        if (!logins.consume(login)) {
            throw new Violation(RefusalCode.REPLAYED, "another request was first");
        }
        return new LaunchOutcome.Accepted(launch);
    }
}
