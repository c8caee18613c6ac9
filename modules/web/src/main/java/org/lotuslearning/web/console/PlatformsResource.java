package org.lotuslearning.web.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.lotuslearning.lti.registration.KnownPlatform;
import org.lotuslearning.lti.registration.KnownPlatforms;
import org.lotuslearning.lti.registration.Registration;
import org.lotuslearning.lti.registration.Registrations;
import org.lotuslearning.web.learner.FieldError;
import org.lotuslearning.web.page.Html;
import org.lotuslearning.web.page.Pages;
import org.lotuslearning.web.session.Role;

/** The platforms that may launch, and adding one by hand. */
@Path("/console/platforms")
@RequestScoped
@RolesAllowed(Role.ADMINISTRATOR)
public class PlatformsResource {
    @Inject
    ConsoleFrames frames;

    @Inject
    KnownPlatforms platforms;

    @Inject
    Registrations registrations;

    @Inject
    PlatformPages platformPages;

    @Inject
    Pages pages;

    @GET
    public Response list() {
        PlatformsView view = new PlatformsView(
                frames.of("Platforms", ConsolePlace.PLATFORMS),
                platforms.all().stream().map(this::row).toList());
        return Html.page(pages.render("platforms.jte", view));
    }

    private PlatformsView.Row row(KnownPlatform platform) {
        Registration registration = platform.registration();
        return new PlatformsView.Row(
                "/console/platforms/" + registration.id(),
                registration.name(),
                registration.issuer(),
                registration.clientId(),
                platformPages.named(registration.organisation()),
                PlatformWords.source(registration),
                platform.active(),
                PlatformWords.deployments(platform),
                PlatformWords.undecided(platform));
    }

    @GET
    @Path("new")
    public Response adding() {
        return platformPages.adding(Response.Status.OK, PlatformForm.empty());
    }

    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(MultivaluedMap<String, String> sent) {
        PlatformForm form = PlatformForm.read(sent);
        PlatformReading reading = new PlatformReading(form, platformPages.codes());
        Optional<Registration> wanted = reading.added();
        if (wanted.isEmpty()) {
            return platformPages.adding(Response.Status.BAD_REQUEST, form.with(reading.problems()));
        }
        Optional<KnownPlatform> present =
                platforms.ofClient(wanted.get().issuer(), wanted.get().clientId());
        if (present.filter(PlatformsResource::stands).isPresent()) {
            return platformPages.adding(
                    Response.Status.BAD_REQUEST,
                    form.with(List.of(taken(present.get().registration()))));
        }
        platformPages.found(form, wanted.get());
        long id = registrations.put(wanted.get()).id();
        return Html.seeOther("/console/platforms/" + id + "?done=added");
    }

    /** One that has left the file, or the demo, can be taken over; its people keep their work. */
    private static boolean stands(KnownPlatform present) {
        return present.active() || present.registration().isChangeable();
    }

    static FieldError taken(Registration present) {
        return new FieldError(
                "client_id",
                "There is a registration with this issuer and client ID: " + present.name()
                        + ". Change that one instead");
    }
}
