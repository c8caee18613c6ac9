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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lotuslearning.lti.key.KeyAge;
import org.lotuslearning.lti.key.SigningKeys;
import org.lotuslearning.web.page.Dates;
import org.lotuslearning.web.page.Html;
import org.lotuslearning.web.page.Pages;
import org.lotuslearning.web.session.Role;
import org.lotuslearning.web.settings.Settings;

/** Our signing keys: how old they are, and replacing them before it is time. */
@Path("/console/keys")
@RequestScoped
@RolesAllowed(Role.ADMINISTRATOR)
public class KeysResource {
    @Inject
    ConsoleFrames frames;

    @Inject
    SigningKeys keys;

    @Inject
    Settings settings;

    @Inject
    Pages pages;

    @Inject
    Clock clock;

    @GET
    public Response page(@QueryParam("done") @DefaultValue("") String done) {
        Instant now = clock.instant();
        List<KeyAge> ages =
                keys.ages().stream().filter(key -> key.isPublished(now)).toList();
        int signing = ages.stream()
                .filter(key -> !key.signsFrom().isAfter(now))
                .mapToInt(KeyAge::generation)
                .max()
                .orElse(0);
        KeysView view = new KeysView(
                frames.of("Keys", ConsolePlace.KEYS, notice(done)),
                ages.stream().map(key -> row(key, signing, now)).toList(),
                settings.baseUrl() + "/lti/jwks",
                settings.keyRotation().toDays(),
                ages.stream().anyMatch(key -> key.generation() > signing));
        return Html.page(pages.render("keys.jte", view));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response renew(
            @FormParam("do") @DefaultValue("") String what, @FormParam("sure") @DefaultValue("") String sure) {
        return switch (what) {
            case "rotate" -> Html.seeOther("/console/keys?done=" + (keys.rotate() ? "rotated" : "waiting"));
            case "replace" -> Html.seeOther("/console/keys?done=" + replaced(sure));
            default -> throw new NotFoundException();
        };
    }

    private String replaced(String sure) {
        if (!sure.equals("yes")) {
            return "unsure";
        }
        return keys.replaceAtOnce() ? "replaced" : "waiting";
    }

    private KeysView.Row row(KeyAge key, int signing, Instant now) {
        boolean signs = key.generation() == signing;
        String state = signs
                ? "Signs now"
                : key.generation() > signing ? "Published, does not sign yet" : "Published, signs no longer";
        return new KeysView.Row(
                key.id(),
                state,
                signs,
                age(Duration.between(key.madeAt(), now)),
                Dates.moment(key.signsFrom(), clock),
                key.publishedUntil().map(until -> Dates.moment(until, clock)).orElse(""));
    }

    private static String age(Duration age) {
        long days = age.toDays();
        return days == 0 ? "less than a day" : days == 1 ? "1 day" : days + " days";
    }

    private static Optional<String> notice(String done) {
        return Optional.ofNullable(
                switch (done) {
                    case "rotated" -> "A new key is published. It signs once platforms have had a day to fetch it.";
                    case "waiting" -> "Nothing was changed: a new key is published already and takes over by itself.";
                    case "replaced" -> "A new key signs now, and all others were withdrawn.";
                    case "unsure" -> "Nothing was changed: tick the box first.";
                    default -> null;
                });
    }
}
