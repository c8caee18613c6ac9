package org.lotuslearning.web.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lotuslearning.learning.people.Organisation;
import org.lotuslearning.learning.risk.RiskPolicies;
import org.lotuslearning.lti.dynamic.RegistrationLink;
import org.lotuslearning.lti.dynamic.RegistrationLinks;
import org.lotuslearning.web.page.Dates;
import org.lotuslearning.web.page.Html;
import org.lotuslearning.web.page.Pages;
import org.lotuslearning.web.session.Role;
import org.lotuslearning.web.settings.Settings;

/** Where the administrator makes the one-time links by which platforms register us. */
@Path("/console/platforms/link")
@RequestScoped
@RolesAllowed(Role.ADMINISTRATOR)
public class RegistrationLinkResource {
    private static final String HERE = "/console/platforms/link";

    @Inject
    ConsoleFrames frames;

    @Inject
    RegistrationLinks links;

    @Inject
    RiskPolicies policies;

    @Inject
    Settings settings;

    @Inject
    Pages pages;

    @Inject
    Clock clock;

    @GET
    public Response page() {
        return show(Optional.empty());
    }

    /** Answers with the page itself and no redirect: the token is kept nowhere, so it is shown now or never. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response make(
            @FormParam("name") @Nullable String name,
            @FormParam("organisation") @Nullable String organisation,
            @FormParam("deployments") @Nullable String deployments) {
        String code = organisation == null ? Organisation.DEFAULT : organisation;
        if (policies.organisations().stream().noneMatch(o -> o.code().equals(code))) {
            throw new BadRequestException();
        }
        return show(Optional.of(links.make(Optional.ofNullable(name), code, "accept".equals(deployments))));
    }

    @POST
    @Path("{id: [0-9]{1,18}}/withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(@PathParam("id") long id) {
        links.withdraw(id);
        return Html.seeOther(HERE);
    }

    private Response show(Optional<RegistrationLink.Made> made) {
        List<Organisation> organisations = policies.organisations();
        boolean several = organisations.size() > 1;
        RegistrationLinkView view = new RegistrationLinkView(
                frames.of("Registration links", ConsolePlace.LINKS),
                made.map(m -> settings.baseUrl() + "/lti/register?token=" + m.token()),
                made.map(m -> Dates.moment(m.link().expiresAt(), clock)).orElse(""),
                organisations.stream()
                        .map(o -> new RegistrationLinkView.Organisation(o.code(), o.name()))
                        .toList(),
                links.open().stream()
                        .map(link -> open(link, several ? organisations : List.of()))
                        .toList());
        return Html.page(pages.render("registration-link.jte", view));
    }

    private RegistrationLinkView.Open open(RegistrationLink link, List<Organisation> organisations) {
        return new RegistrationLinkView.Open(
                link.name().orElse("Without a name"),
                organisations.stream()
                        .filter(o -> o.code().equals(link.organisation()))
                        .map(Organisation::name)
                        .findFirst()
                        .orElse(""),
                Dates.moment(link.createdAt(), clock),
                Dates.moment(link.expiresAt(), clock),
                HERE + "/" + link.id() + "/withdraw");
    }
}
