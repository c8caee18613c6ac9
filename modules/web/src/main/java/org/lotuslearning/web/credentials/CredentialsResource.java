package org.lotuslearning.web.credentials;

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
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lotuslearning.lrs.access.Credential;
import org.lotuslearning.lrs.access.Credentials;
import org.lotuslearning.web.console.ConsoleFrames;
import org.lotuslearning.web.console.ConsolePlace;
import org.lotuslearning.web.page.Dates;
import org.lotuslearning.web.page.Html;
import org.lotuslearning.web.page.Pages;
import org.lotuslearning.web.session.Role;
import org.lotuslearning.web.settings.Settings;

/** Where the administrator makes, rotates and revokes credentials of the embedded LRS. */
@Path("/console/credentials")
@RequestScoped
@RolesAllowed(Role.ADMINISTRATOR)
public class CredentialsResource {
    /** How long an old secret goes on working, by what the form says. */
    private static final Map<String, Duration> OVERLAPS = Map.of("day", Duration.ofHours(24), "none", Duration.ZERO);

    private static final System.Logger LOG = System.getLogger(CredentialsResource.class.getName());
    private static final String HERE = "/console/credentials";

    @Inject
    ConsoleFrames frames;

    @Inject
    Credentials credentials;

    @Inject
    Settings settings;

    @Inject
    Pages pages;

    @Inject
    Clock clock;

    @GET
    public Response list(@QueryParam("done") @DefaultValue("") String done) {
        Optional<String> notice = done.equals("revoked")
                ? Optional.of("The credential was revoked. Requests with it are answered 401 from now on.")
                : Optional.empty();
        return show(Response.Status.OK, notice, Optional.empty(), CredentialForm.empty());
    }

    /** Answers with the page itself and no redirect: the secret is kept nowhere, so it is shown now or never. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response make(MultivaluedMap<String, String> sent) {
        Set<String> taken = credentials.all().stream()
                .filter(one -> one.revoked().isEmpty())
                .map(one -> one.client().displayName())
                .collect(Collectors.toUnmodifiableSet());
        CredentialForm form = CredentialForm.read(sent, taken);
        if (!form.problems().isEmpty()) {
            return show(Response.Status.BAD_REQUEST, Optional.empty(), Optional.empty(), form);
        }
        Credential.Made made = credentials.make(form.name(), form.scopes());
        LOG.log(Level.INFO, "LRS credential {0} was made", made.key());
        return show(Response.Status.OK, Optional.empty(), Optional.of(view(made)), CredentialForm.empty());
    }

    @GET
    @Path("{key}")
    public Response page(@PathParam("key") String key, @QueryParam("done") @DefaultValue("") String done) {
        Optional<String> notice =
                done.equals("unsure") ? Optional.of("Nothing was changed: tick the box first.") : Optional.empty();
        return show(Response.Status.OK, key, notice, Optional.empty());
    }

    /**
     * Makes another secret for the key, and shows it this once.
     *
     * @param overlap what becomes of the old secret: {@code day}, or {@code none} for its end at once
     */
    @POST
    @Path("{key}/rotate")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response rotate(@PathParam("key") String key, @FormParam("overlap") @DefaultValue("") String overlap) {
        Duration longer = OVERLAPS.get(overlap);
        if (longer == null) {
            return show(
                    Response.Status.BAD_REQUEST,
                    key,
                    Optional.of(
                            "Nothing was changed: choose first how long the secret that is used now goes on working."),
                    Optional.empty());
        }
        Credential.Made made = credentials.rotate(key, longer).orElseThrow(NotFoundException::new);
        LOG.log(Level.INFO, "LRS credential {0} was rotated", key);
        return show(Response.Status.OK, key, Optional.empty(), Optional.of(view(made)));
    }

    @POST
    @Path("{key}/revoke")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response revoke(@PathParam("key") String key, @FormParam("sure") @DefaultValue("") String sure) {
        Credential credential = credentials.find(key).orElseThrow(NotFoundException::new);
        if (!sure.equals("yes")) {
            return Html.seeOther(href(credential) + "?done=unsure");
        }
        if (!credentials.revoke(key)) {
            throw new NotFoundException();
        }
        LOG.log(Level.INFO, "LRS credential {0} was revoked", key);
        return Html.seeOther(HERE + "?done=revoked");
    }

    private Response show(
            Response.Status status, Optional<String> notice, Optional<MadeView> made, CredentialForm form) {
        CredentialsView view = new CredentialsView(
                frames.of("LRS credentials", ConsolePlace.CREDENTIALS, notice),
                made,
                credentials.all().stream().map(this::row).toList(),
                form,
                settings.lrsLimits());
        return Html.page(status, pages.render("credentials.jte", view));
    }

    private Response show(Response.Status status, String key, Optional<String> notice, Optional<MadeView> made) {
        Credential credential = credentials.find(key).orElseThrow(NotFoundException::new);
        CredentialView view = new CredentialView(
                frames.of(credential.client().displayName(), ConsolePlace.CREDENTIALS, notice),
                made,
                row(credential),
                ScopeWords.all().stream()
                        .filter(words -> credential.client().scopes().contains(words.scope()))
                        .toList(),
                Dates.day(credential.created()),
                credential.isManaged(),
                CredentialWords.whoseIs(credential),
                credential
                        .formerUntil()
                        .filter(until -> until.isAfter(clock.instant()))
                        .map(until -> Dates.moment(until, clock))
                        .orElse(""));
        return Html.page(status, pages.render("credential.jte", view));
    }

    private CredentialsView.Row row(Credential credential) {
        return new CredentialsView.Row(
                credential.client().displayName(),
                credential.client().key(),
                href(credential),
                CredentialWords.scopes(credential),
                credential.revoked().isEmpty(),
                CredentialWords.state(credential),
                credential.lastUsed().map(Dates::day).orElse(""));
    }

    private MadeView view(Credential.Made made) {
        return new MadeView(settings.baseUrl() + "/xapi/", made.key(), made.secret());
    }

    private static String href(Credential credential) {
        return CredentialWords.href(HERE, credential.client().key());
    }
}
