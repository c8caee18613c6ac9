package org.lotuslearning.web.language;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lotuslearning.learning.people.People;
import org.lotuslearning.web.page.Html;
import org.lotuslearning.web.page.Words;
import org.lotuslearning.web.session.CurrentLaunch;
import org.lotuslearning.web.session.Launch;
import org.lotuslearning.web.session.Launches;
import org.lotuslearning.web.session.Role;

/** The choice of a language in a session. It holds for the session, and for the person's next ones. */
@Path("/l/{launch}/language")
@RequestScoped
@RolesAllowed(Role.LAUNCHED)
public class LanguageResource {
    @Inject
    CurrentLaunch current;

    @Inject
    Launches launches;

    @Inject
    People people;

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response choose(
            @FormParam("language") @Nullable String language, @HeaderParam("Referer") @Nullable String referer) {
        String chosen = Optional.ofNullable(language).flatMap(Words::offered).orElseThrow(BadRequestException::new);
        Launch launch = current.get();
        launches.speak(launch.id(), chosen);
        people.speaks(launch.learner(), chosen);
        return Html.seeOther(back(launch, referer));
    }

    /** The page that the form stood on, if it is one of this session: our pages send their address to us alone. */
    private static String back(Launch launch, @Nullable String referer) {
        try {
            return Optional.ofNullable(referer)
                    .map(URI::create)
                    .filter(address ->
                            Objects.requireNonNullElse(address.getRawPath(), "").startsWith(launch.base()))
                    .map(LanguageResource::withQuery)
                    .orElse(launch.base());
        } catch (IllegalArgumentException e) {
            return launch.base(); // no address
        }
    }

    /** Its path, and what was looked for there. */
    private static String withQuery(URI address) {
        String query = address.getRawQuery();
        return address.getRawPath() + (query == null ? "" : "?" + query);
    }
}
