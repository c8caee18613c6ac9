package org.lotuslearning.web.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.lotuslearning.lti.grading.ConnectionCheck;
import org.lotuslearning.lti.registration.KnownPlatform;
import org.lotuslearning.lti.registration.KnownPlatforms;
import org.lotuslearning.lti.registration.Registration;
import org.lotuslearning.web.learner.FieldError;
import org.lotuslearning.web.page.Html;
import org.lotuslearning.web.session.Role;

/** One platform: looking at it, changing it, deciding about its deployments, trying its addresses. */
@Path("/console/platforms/{id: \\d{1,18}}")
@RequestScoped
@RolesAllowed(Role.ADMINISTRATOR)
public class PlatformResource {
    @Inject
    KnownPlatforms platforms;

    @Inject
    PlatformPages platformPages;

    @Inject
    ConnectionCheck connection;

    @PathParam("id")
    long id;

    @GET
    public Response page(@QueryParam("done") @DefaultValue("") String done) {
        return platformPages.page(known(), notice(done));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(MultivaluedMap<String, String> sent) {
        KnownPlatform known = changeable();
        // the issuer is who the people are: it has a form of its own
        PlatformForm form =
                PlatformForm.read(sent).with("issuer", known.registration().issuer());
        PlatformReading reading = new PlatformReading(form, platformPages.codes());
        Optional<Registration> wanted = reading.changed(known.registration());
        if (wanted.isEmpty()) {
            return platformPages.page(Response.Status.BAD_REQUEST, known, form.with(reading.problems()));
        }
        // before anything is made: a new organisation would stay, and stand in the way of the next try
        if (isTaken(wanted.get())) {
            return taken(known, form);
        }
        platformPages.found(form, wanted.get());
        KnownPlatforms.Change change = platforms.change(wanted.get());
        return change == KnownPlatforms.Change.TAKEN ? taken(known, form) : done(change, "saved");
    }

    private boolean isTaken(Registration wanted) {
        return platforms
                .ofClient(wanted.issuer(), wanted.clientId())
                .filter(other -> other.registration().id() != id)
                .isPresent();
    }

    private Response taken(KnownPlatform known, PlatformForm form) {
        FieldError taken = new FieldError(
                "client_id", "Another registration of this issuer has this client ID. Each needs one of its own");
        return platformPages.page(Response.Status.BAD_REQUEST, known, form.with(List.of(taken)));
    }

    @POST
    @Path("switch")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response switchOn(@FormParam("on") @DefaultValue("") String on) {
        changeable();
        return done(platforms.switchOn(id, on.equals("yes")), on.equals("yes") ? "on" : "off");
    }

    @POST
    @Path("deployments")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(
            @FormParam("deployment") @DefaultValue("") String given,
            @FormParam("do") @DefaultValue("") String what,
            @FormParam("organisation") @DefaultValue("") String organisation) {
        KnownPlatform known = changeable();
        String deployment = given.strip();
        if (deployment.isEmpty() || deployment.length() > 255) {
            FieldError wrong = new FieldError("deployment", "Enter a deployment ID of at most 255 characters");
            PlatformForm form = PlatformForm.of(known.registration(), List.of())
                    .with("deployment", given)
                    .with(List.of(wrong));
            return platformPages.page(Response.Status.BAD_REQUEST, known, form);
        }
        KnownPlatforms.Change change = switch (what) {
            case "add", "accept" -> platforms.accept(id, deployment);
            case "refuse" -> platforms.refuse(id, deployment);
            case "remove" -> platforms.remove(id, deployment);
            case "assign" ->
                platforms.assign(id, deployment, Optional.of(organisation).filter(platformPages.codes()::contains));
            default -> throw new NotFoundException();
        };
        return done(change, what.equals("add") ? "accept" : what);
    }

    /** The addresses of forms whose answers are pages, when the browser opens those anew. */
    @GET
    @Path("deployments")
    public Response reopenedDeployments() {
        return Html.seeOther("/console/platforms/" + id);
    }

    @GET
    @Path("check")
    public Response reopenedCheck() {
        return Html.seeOther("/console/platforms/" + id + "#connection");
    }

    /** Asks the platform now. Not a GET: a page that is loaded again must not send requests. */
    @POST
    @Path("check")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response check() {
        KnownPlatform known = known();
        return platformPages.page(
                known, List.of(connection.keySet(known.registration()), connection.token(known.registration())));
    }

    private KnownPlatform known() {
        return platforms.byId(id).orElseThrow(NotFoundException::new);
    }

    private KnownPlatform changeable() {
        KnownPlatform known = known();
        if (!known.registration().isChangeable()) {
            throw new NotFoundException();
        }
        return known;
    }

    /** Somebody else may have been faster: nothing is called done that was not. */
    private Response done(KnownPlatforms.Change change, String what) {
        String told = change == KnownPlatforms.Change.DONE ? what : "stale";
        return Html.seeOther("/console/platforms/" + id + "?done=" + told);
    }

    private static Optional<String> notice(String done) {
        return Optional.ofNullable(
                switch (done) {
                    case "added" -> "The platform was added. Check the connection, then open a link in the LMS.";
                    case "saved" -> "Saved.";
                    case "on" -> "The platform may launch again.";
                    case "off" -> "The platform is switched off. Nobody can come in from it, and nothing was deleted.";
                    case "accept" -> "The deployment may launch.";
                    case "refuse" -> "The deployment is refused.";
                    case "remove" -> "The deployment was removed. When it launches again, it is a new one.";
                    case "assign" -> "The deployment’s organisation was saved.";
                    case "stale" ->
                        "Nothing was changed: it is no longer as your page showed it. Here is how it is now.";
                    case "moved" -> "The platform has moved. Its people keep their work.";
                    default -> null;
                });
    }
}
