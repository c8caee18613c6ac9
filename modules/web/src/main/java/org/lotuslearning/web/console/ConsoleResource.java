package org.lotuslearning.web.console;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lotuslearning.learning.catalogue.Catalogue;
import org.lotuslearning.lrs.access.Peers;
import org.lotuslearning.lti.registration.KnownPlatforms;
import org.lotuslearning.lti.registration.Registrations;
import org.lotuslearning.tracking.relay.Deliveries;
import org.lotuslearning.web.page.Frame;
import org.lotuslearning.web.page.Html;
import org.lotuslearning.web.page.Pages;
import org.lotuslearning.web.session.ConsoleSessions;
import org.lotuslearning.web.session.CurrentConsole;
import org.lotuslearning.web.session.Role;
import org.lotuslearning.web.settings.Settings;

/** The administrator's pages. */
@Path("/console")
@RequestScoped
@RolesAllowed(Role.ADMINISTRATOR)
public class ConsoleResource {
    @Inject
    CurrentConsole console;

    @Inject
    ConsoleSessions sessions;

    @Inject
    SignIns signIns;

    @Inject
    Peers peers;

    @Inject
    Deliveries deliveries;

    @Inject
    DeliveryWords words;

    @Inject
    Registrations registrations;

    @Inject
    Catalogue catalogue;

    @Inject
    KnownPlatforms platforms;

    @Inject
    ConsoleFrames frames;

    @Inject
    Settings settings;

    @Inject
    Pages pages;

    @GET
    public Response overview() {
        List<String> problems = catalogue.refusals().stream()
                .flatMap(refused -> refused.problems().stream())
                .map(Object::toString)
                .toList();
        ConsoleView view = new ConsoleView(
                frames.of("Console", ConsolePlace.OVERVIEW),
                deliveries.status().stream().map(words::row).toList(),
                registrations.all().size(),
                platforms.all().stream().mapToLong(PlatformWords::undecided).sum(),
                problems);
        return Html.page(pages.render("console.jte", view));
    }

    @GET
    @Path("sign-in")
    @PermitAll
    public Response signInPage() {
        return signIn(Response.Status.OK, Optional.empty());
    }

    private Response signIn(Response.Status status, Optional<String> error) {
        return Html.page(
                status,
                pages.render(
                        "sign-in.jte", new SignInView(signedOut("Sign in to the console"), "/console/sign-in", error)));
    }

    @POST
    @Path("sign-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public Response signIn(
            @FormParam("username") @Nullable String username,
            @FormParam("password") @Nullable String password,
            @Context HttpServletRequest request) {
        SignIns.Outcome outcome = signIns.tryOut(
                peers.of(request), username == null ? "" : username.strip(), password == null ? "" : password);
        return switch (outcome) {
            case WRONG -> signIn(Response.Status.UNAUTHORIZED, Optional.of("The name or the password is not right"));
            case TOO_MANY ->
                signIn(
                        Response.Status.TOO_MANY_REQUESTS,
                        Optional.of("There were too many tries. Wait a minute and try again"));
            case RIGHT ->
                Response.fromResponse(Html.seeOther("/console"))
                        .header(
                                HttpHeaders.SET_COOKIE,
                                sessions.begin("https".equals(settings.baseUrl().getScheme())))
                        .build();
        };
    }

    @POST
    @Path("sign-out")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signOut(@CookieParam(ConsoleSessions.COOKIE) String secret) {
        return Response.fromResponse(Html.seeOther("/"))
                .header(HttpHeaders.SET_COOKIE, sessions.end(secret))
                .build();
    }

    private Frame signedOut(String title) {
        return new Frame(
                title,
                console.csrf().orElse(""),
                Frame.Kind.STAFF,
                "",
                "/",
                Optional.empty(),
                Optional.empty(),
                console.csrf().map(csrf -> "/console/sign-out"));
    }
}
