package org.lotuslearning.web.lti;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lotuslearning.learning.people.People;
import org.lotuslearning.lti.dynamic.DynamicRegistration;
import org.lotuslearning.lti.dynamic.DynamicRegistration.Initiation;
import org.lotuslearning.lti.dynamic.RegistrationOutcome;
import org.lotuslearning.lti.dynamic.RegistrationOutcome.Refused;
import org.lotuslearning.lti.dynamic.RegistrationOutcome.Registered;
import org.lotuslearning.lti.dynamic.RegistrationOutcome.ToBeConfirmed;
import org.lotuslearning.lti.dynamic.RegistrationProblem;
import org.lotuslearning.web.assets.Assets;
import org.lotuslearning.web.page.Html;
import org.lotuslearning.web.page.Pages;
import org.lotuslearning.web.page.Refusals;
import org.lotuslearning.web.page.SecurityHeaders;
import org.lotuslearning.web.page.Words;

/**
 * Where an LMS opens a registration link, in a frame or in a window (LTI Dynamic Registration 3.3). There is no session:
 * the token of the link is what lets somebody in, and what guards the form.
 */
@Path("/lti/register")
@RequestScoped
@PermitAll
public class RegistrationResource {
    @Inject
    DynamicRegistration dynamic;

    @Inject
    People people;

    @Inject
    Pages pages;

    @Inject
    Refusals refusals;

    @Context
    ContainerRequestContext request;

    @GET
    public Response open(
            @QueryParam("token") @Nullable String token,
            @QueryParam("openid_configuration") @Nullable String configuration,
            @QueryParam("registration_token") @Nullable String registrationToken) {
        Initiation initiation = initiation(configuration, registrationToken);
        return answer(dynamic.open(text(token), initiation), text(token), initiation);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response confirm(
            @FormParam("token") @Nullable String token,
            @FormParam("fingerprint") @Nullable String fingerprint,
            @FormParam("openid_configuration") @Nullable String configuration,
            @FormParam("registration_token") @Nullable String registrationToken) {
        Initiation initiation = initiation(configuration, registrationToken);
        return answer(dynamic.confirm(text(token), initiation, text(fingerprint)), text(token), initiation);
    }

    /** Our picture among the tools of an LMS, at an address that stays. */
    @GET
    @Path("logo.svg")
    public Response logo() {
        return Response.seeOther(URI.create(Assets.href("favicon.svg")))
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
                .build();
    }

    private Response answer(RegistrationOutcome outcome, String token, Initiation initiation) {
        return Words.in(Words.ENGLISH, () -> {
            if (outcome instanceof ToBeConfirmed asked) {
                SecurityHeaders.allowFramingBy(request, asked.platform().frameOrigins());
                return page(RegistrationPages.confirm(asked, token, initiation));
            }
            if (outcome instanceof Registered done) {
                people.found(done.registration().organisation());
                SecurityHeaders.allowFramingBy(request, done.platform().frameOrigins());
                return page(RegistrationPages.done(done));
            }
            return outcome instanceof Refused refused ? refuse(refused) : page(RegistrationPages.paste());
        });
    }

    private Response page(RegistrationView view) {
        return Html.page(pages.render("register.jte", view));
    }

    private Response refuse(Refused refused) {
        RegistrationProblem problem = refused.problem();
        Response.Status status = Response.Status.fromStatusCode(problem.status());
        String reference = Refusals.noted(status, problem.code() + " " + refused.detail());
        String what = refused.finding().isEmpty() ? problem.what() : problem.what() + " " + refused.finding();
        SecurityHeaders.allowFramingBy(request, refused.frameOrigins());
        return refusals.page(
                status,
                new Refusals.Words(heading(problem), what, problem.remedy()),
                reference + " (" + problem.code() + ")",
                Optional.empty(),
                List.of());
    }

    private static String heading(RegistrationProblem problem) {
        return switch (problem) {
            case LINK_UNKNOWN, LINK_EXPIRED, LINK_WITHDRAWN, LINK_USED, LINK_BUSY -> "This link cannot be used";
            case ANSWER -> "The registration is not complete";
            default -> "Lotus Learning was not registered";
        };
    }

    private static Initiation initiation(@Nullable String configuration, @Nullable String registrationToken) {
        return new Initiation(
                Optional.ofNullable(configuration).filter(c -> !c.isBlank()),
                Optional.ofNullable(registrationToken).filter(t -> !t.isBlank()));
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent;
    }
}
