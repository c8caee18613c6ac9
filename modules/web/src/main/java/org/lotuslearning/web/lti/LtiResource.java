package org.lotuslearning.web.lti;

import static org.lotuslearning.web.page.Words.t;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lotuslearning.lti.key.SigningKeys;
import org.lotuslearning.lti.launch.Launch;
import org.lotuslearning.lti.launch.LaunchOutcome;
import org.lotuslearning.lti.launch.LaunchVerifier;
import org.lotuslearning.lti.login.LoginCookie;
import org.lotuslearning.lti.login.LoginInitiation;
import org.lotuslearning.lti.login.LoginOutcome;
import org.lotuslearning.lti.login.PendingLogins;
import org.lotuslearning.lti.refusal.Refusal;
import org.lotuslearning.web.page.Refusals;
import org.lotuslearning.web.page.SecurityHeaders;
import org.lotuslearning.web.session.LaunchCookie;
import org.lotuslearning.web.session.Launches;

/** The addresses that a platform knows. What it sends is checked by the module {@code lti}; here it becomes HTTP. */
@Path("/lti")
@RequestScoped
@PermitAll
public class LtiResource {
    @Inject
    LoginInitiation login;

    @Inject
    LaunchVerifier verifier;

    @Inject
    SigningKeys keys;

    @Inject
    PendingLogins logins;

    @Inject
    Launches launches;

    @Inject
    Arrivals arrivals;

    @Inject
    Refusals refusals;

    @Inject
    StoragePages storage;

    @Context
    HttpHeaders headers;

    @Context
    ContainerRequestContext request;

    @GET
    @Path("login")
    public Response login(@Context UriInfo uri) {
        return login(uri.getQueryParameters());
    }

    @POST
    @Path("login")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response loginByForm(MultivaluedMap<String, String> form) {
        return login(form);
    }

    private Response login(Map<String, List<String>> parameters) {
        LoginOutcome outcome = login.begin(parameters);
        if (outcome instanceof LoginOutcome.Redirect redirect) {
            String cookie = LoginCookie.nameFor(redirect.state()) + "=" + redirect.browserSecret()
                    + "; Path=/lti; Max-Age=600; HttpOnly; Secure; SameSite=None; Partitioned";
            Response.ResponseBuilder on = redirect.storage()
                    .map(place -> Response.fromResponse(storage.keep(redirect, place)))
                    .orElseGet(() -> Response.status(Response.Status.FOUND)
                            .location(redirect.location())
                            .header(HttpHeaders.CACHE_CONTROL, "no-store"));
            return on.header(HttpHeaders.SET_COOKIE, cookie).build();
        }
        return refuse(((LoginOutcome.Refused) outcome).refusal());
    }

    @POST
    @Path("launch")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response launch(MultivaluedMap<String, String> form) {
        return StoragePages.forScript(form, launched(form));
    }

    private Response launched(MultivaluedMap<String, String> form) {
        if (form.containsKey("error")) {
            return refuse(verifier.platformError(form.getFirst("error")).refusal());
        }
        String state = value(form, "state");
        Optional<String> secret = Optional.ofNullable(headers.getCookies().get(LoginCookie.nameFor(state)))
                .map(Cookie::getValue)
                .or(() -> storage.secret(form, headers));
        LaunchOutcome outcome = verifier.verify(value(form, "id_token"), state, secret);
        if (outcome instanceof LaunchOutcome.Accepted accepted) {
            return welcome(accepted.launch(), state);
        }
        if (outcome instanceof LaunchOutcome.BrowserLost lost) {
            return lost.storage()
                    .filter(place -> !StoragePages.asked(form))
                    .map(place -> storage.ask(place, value(form, "id_token"), state))
                    .orElseGet(() -> offerNewWindow(lost.loginParameters()));
        }
        return refuse(((LaunchOutcome.Refused) outcome).refusal());
    }

    /** Empty when it did not come, and when it came twice (RFC 6749 3.2): taking either one would be a guess. */
    private static String value(MultivaluedMap<String, String> form, String name) {
        List<String> values = form.getOrDefault(name, List.of());
        return values.size() == 1 ? values.get(0) : "";
    }

    private Response welcome(Launch launch, String state) {
        // the session's own pages are let into its frame by its return address; this answer has no session yet
        SecurityHeaders.allowFramingBy(request, launch.details().frameOrigins());
        Arrivals.Arrived arrived = arrivals.arrive(launch);
        if (arrived instanceof Arrivals.NothingThere nothing) {
            return refusals.refuse(
                    Response.Status.NOT_FOUND,
                    t("This is no longer here"),
                    t("The link in your LMS leads to content that this server does not have."),
                    t("Ask the person who put the link into the course to choose it again."),
                    "content " + nothing.content());
        }
        Arrivals.Welcome welcome = (Arrivals.Welcome) arrived;
        logins.find(state)
                .ifPresent(login -> launches.rememberLogin(welcome.launch().id(), query(login.parameters())));
        return Response.seeOther(URI.create(welcome.address()))
                .header(HttpHeaders.SET_COOKIE, LaunchCookie.set(welcome.launch(), welcome.secret()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** The cookie of the login did not come back: the same login in a window of its own, where cookies are first-party. */
    private Response offerNewWindow(Map<String, String> parameters) {
        Refusals.Words words = new Refusals.Words(
                t("Open this in a new window"),
                t("Your browser does not let this page work inside your LMS."),
                t("It works in a window of its own. Nothing is lost."));
        String reference = Refusals.noted(
                Response.Status.UNAUTHORIZED, "the cookie of the login did not come back, a new window is offered");
        return refusals.page(
                Response.Status.UNAUTHORIZED,
                words,
                reference,
                Optional.of("/lti/login?" + query(parameters)),
                List.of());
    }

    /** Of a login that begins again in a window of its own: beside it there is no storage, and no need of one. */
    private static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .filter(e -> !e.getKey().equals("lti_storage_target"))
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Our public keys (RFC 7517), by which platforms check what we sign. */
    @GET
    @Path("jwks")
    public Response jwks() {
        // whatever was asked for: some platforms accept application/jwk-set+json alone
        return Response.ok(keys.publicJwkSet(), MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=300")
                .build();
    }

    private Response refuse(Refusal refusal) {
        Refusals.Words words = new Refusals.Words(
                t("We could not open this"),
                t(refusal.what()),
                t(refusal.learnerRemedy()) + " " + t("For the LMS administrator:") + " "
                        + refusal.administratorRemedy());
        return refusals.page(
                Response.Status.fromStatusCode(refusal.code().status()),
                words,
                refusal.reference() + " (" + refusal.code().code() + ")",
                Optional.empty(),
                List.of());
    }
}
