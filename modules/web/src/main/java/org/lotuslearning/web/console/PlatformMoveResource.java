package org.lotuslearning.web.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lotuslearning.lti.registration.KnownPlatform;
import org.lotuslearning.lti.registration.KnownPlatforms;
import org.lotuslearning.lti.registration.Registration;
import org.lotuslearning.web.learner.FieldError;
import org.lotuslearning.web.page.Html;
import org.lotuslearning.web.page.Pages;
import org.lotuslearning.web.session.Role;

/** Where an administrator says that an LMS has a new address, and so a new issuer. */
@Path("/console/platforms/{id: \\d{1,18}}/move")
@RequestScoped
@RolesAllowed(Role.ADMINISTRATOR)
public class PlatformMoveResource {
    @Inject
    ConsoleFrames frames;

    @Inject
    KnownPlatforms platforms;

    @Inject
    Relocation relocation;

    @Inject
    Pages pages;

    @PathParam("id")
    long id;

    @GET
    public Response page() {
        return show(Response.Status.OK, PlatformForm.of(registration(), List.of()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response move(MultivaluedMap<String, String> sent) {
        Registration registration = registration();
        PlatformForm form = PlatformForm.read(sent);
        PlatformReading reading = new PlatformReading(form, Set.of());
        PlatformReading.Moved wanted = reading.moved();
        List<FieldError> problems = new ArrayList<>(reading.problems());
        if (!form.ticked("sure")) {
            problems.add(new FieldError("sure", "Tick this when the LMS has moved and everything below moves with it"));
        }
        if (problems.isEmpty()) {
            Optional<String> obstacle = relocation.move(registration, wanted.issuer(), wanted.endpoints());
            obstacle.ifPresent(words -> problems.add(new FieldError("issuer", words)));
        }
        return problems.isEmpty()
                ? Html.seeOther("/console/platforms/" + id + "?done=moved")
                : show(Response.Status.BAD_REQUEST, form.with(problems));
    }

    private Response show(Response.Status status, PlatformForm form) {
        Registration registration = registration();
        Relocation.Extent extent = relocation.extent(registration);
        PlatformMoveView view = new PlatformMoveView(
                frames.of("Move " + registration.name(), ConsolePlace.PLATFORMS),
                registration,
                extent.platforms().stream().map(p -> p.registration().name()).toList(),
                extent.people(),
                form);
        return Html.page(status, pages.render("platform-move.jte", view));
    }

    private Registration registration() {
        return platforms
                .byId(id)
                .map(KnownPlatform::registration)
                .filter(Registration::isChangeable)
                .orElseThrow(NotFoundException::new);
    }
}
