package org.lotuslearning.lti.login;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lotuslearning.lti.refusal.Refusal;
import org.lotuslearning.lti.refusal.RefusalCode;
import org.lotuslearning.lti.registration.Registration;
import org.lotuslearning.lti.registration.Registrations;

/**
 * Third-party login initiation, GET or POST (LTI 1.3 Security Framework 5.1.1.1, OpenID Connect Core 4): checks what the
 * platform asks, remembers it and sends the browser to the platform's authorization endpoint.
 */
public final class LoginInitiation {
    private final Registrations registrations;
    private final PendingLogins logins;
    private final ToolAddress tool;
    private final Clock clock;

    public LoginInitiation(Registrations registrations, PendingLogins logins, ToolAddress tool, Clock clock) {
        this.registrations = registrations;
        this.logins = logins;
        this.tool = tool;
        this.clock = clock;
    }

    /**
     * Begins one launch.
     *
     * @param received query or form parameters as they came; unknown ones are ignored
     */
    public LoginOutcome begin(Map<String, List<String>> received) {
        Optional<String> problem = LoginParameters.problem(received);
        if (problem.isPresent()) {
            return refused(RefusalCode.LOGIN_PARAMETER, problem.get());
        }
        LoginParameters parameters = LoginParameters.of(received);
        Optional<Registration> registration =
                registrations.find(parameters.required("iss"), parameters.get("client_id"), parameters.deploymentId());
        if (registration.isEmpty()) {
            return refused(
                    RefusalCode.PLATFORM_UNKNOWN,
                    "iss=" + parameters.required("iss") + " client_id="
                            + parameters.get("client_id").orElse("(not sent)"));
        }
        // LTI Core 5.1.1.1: the target is only a wish until the signed claim repeats it, but it must be ours already
        // now
        Optional<URI> target = tool.own(parameters.required("target_link_uri"));
        if (target.isEmpty()) {
            return refused(RefusalCode.TARGET_NOT_OURS, "target_link_uri=" + parameters.required("target_link_uri"));
        }
        return redirect(registration.get(), target.get(), parameters);
    }

    private LoginOutcome redirect(Registration registration, URI target, LoginParameters parameters) {
        String state = Secrets.fresh();
        String nonce = Secrets.fresh();
        String browserSecret = Secrets.fresh();
        logins.begin(new PendingLogin(
                Secrets.hash(state),
                Secrets.hash(nonce),
                Secrets.hash(browserSecret),
                registration.id(),
                target,
                parameters.all(),
                clock.instant(),
                false));
        return new LoginOutcome.Redirect(
                authorization(registration, state, nonce, parameters),
                state,
                browserSecret,
                PlatformStorage.offered(parameters.storageTarget(), registration, state));
    }

    // LTI 1.3 Security Framework 5.1.1.2, authentication request
    private URI authorization(Registration registration, String state, String nonce, LoginParameters parameters) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("scope", "openid");
        query.put("response_type", "id_token");
        query.put("response_mode", "form_post");
        query.put("prompt", "none");
        query.put("client_id", registration.clientId());
        query.put("redirect_uri", tool.launch().toString());
        query.put("login_hint", parameters.required("login_hint"));
        parameters.get("lti_message_hint").ifPresent(hint -> query.put("lti_message_hint", hint));
        query.put("state", state);
        query.put("nonce", nonce);
        URI endpoint = registration.endpoints().authorization();
        String join = endpoint.getRawQuery() == null ? "?" : "&";
        return URI.create(endpoint + join + encode(query));
    }

    private static String encode(Map<String, String> query) {
        return query.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static LoginOutcome refused(RefusalCode code, String detail) {
        return new LoginOutcome.Refused(Refusal.because(code, detail));
    }
}
