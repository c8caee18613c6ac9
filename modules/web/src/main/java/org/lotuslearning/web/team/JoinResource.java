package org.lotuslearning.web.team;

import static org.lotuslearning.web.page.Words.t;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lotuslearning.learning.teams.JoinCode;
import org.lotuslearning.learning.teams.JoinedRound;
import org.lotuslearning.learning.teams.TeamAnswerOutcome;
import org.lotuslearning.learning.teams.TeamRounds;
import org.lotuslearning.learning.teams.TeamStanding;
import org.lotuslearning.lrs.access.Peers;
import org.lotuslearning.web.page.Html;
import org.lotuslearning.web.page.Refusals;
import org.lotuslearning.web.session.CurrentConsole;
import org.lotuslearning.web.session.LostRace;
import org.lotuslearning.web.session.Secret;
import org.lotuslearning.web.settings.Settings;

/**
 * A team session on a colleague's device: public, without account or launch. The device has a random cookie, to which the
 * token in its forms is bound.
 */
@Path("/join")
@RequestScoped
@PermitAll
public class JoinResource {
    @Inject
    Peers peers;

    @Inject
    TeamRounds rounds;

    @Inject
    WrongCodes wrongCodes;

    @Inject
    JoinPages pages;

    @Inject
    Refusals refusals;

    @Inject
    CurrentConsole console;

    @Inject
    Settings settings;

    @Context
    HttpHeaders headers;

    @Context
    HttpServletRequest request;

    private String device = "";

    @GET
    public Response enter() {
        return answer(pages.enter(Response.Status.OK, csrf(), "", Optional.empty()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response enter(MultivaluedMap<String, String> form) {
        String typed = Optional.ofNullable(form.getFirst("code")).orElse("").strip();
        String code = JoinCode.typed(typed);
        if (!ownForm(form)) {
            return answer(pages.enter(Response.Status.FORBIDDEN, csrf(), typed, Optional.of(foreign())));
        }
        if (typed.isEmpty()) {
            Optional<String> error = Optional.of(t("Type the code that stands on the note-taker’s screen"));
            return answer(pages.enter(Response.Status.BAD_REQUEST, csrf(), "", error));
        }
        return find(code).isEmpty() ? wrong(Response.Status.BAD_REQUEST, typed) : Html.seeOther("/join/" + code);
    }

    @GET
    @Path("{code}")
    public Response round(@PathParam("code") String code) {
        return find(code)
                .map(found -> answer(pages.round(csrf(), code, found)))
                .orElseGet(() -> wrong(Response.Status.NOT_FOUND, code));
    }

    /** Takes an answer; the same device may send another one, which replaces it. */
    @POST
    @Path("{code}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(@PathParam("code") String code, MultivaluedMap<String, String> form) {
        Optional<JoinedRound> found = find(code);
        if (found.isEmpty()) {
            return wrong(Response.Status.NOT_FOUND, code);
        }
        if (!ownForm(form)) {
            return answer(pages.enter(Response.Status.FORBIDDEN, csrf(), code, Optional.of(foreign())));
        }
        Map<String, String> chosen = chosen(found.get(), form);
        TeamAnswerOutcome outcome = LostRace.repeated(() -> rounds.answer(code, device(), chosen));
        if (outcome instanceof TeamAnswerOutcome.Kept kept) {
            return Response.fromResponse(Html.seeOther("/join/" + code))
                    .header(HttpHeaders.SET_COOKIE, JoinCookies.setProof(code, kept.proof(), https()))
                    .build();
        }
        if (outcome instanceof TeamAnswerOutcome.Incomplete incomplete) {
            return answer(pages.incomplete(csrf(), code, found.get(), chosen, incomplete.statements()));
        }
        return outcome instanceof TeamAnswerOutcome.Full
                ? answer(pages.full(found.get()))
                : Html.seeOther("/join/" + code); // closed in the meantime: that page says so
    }

    /** The form again for a device that has answered; it is empty, since somebody else may hold the device by now. */
    @GET
    @Path("{code}/change")
    public Response change(@PathParam("code") String code) {
        return find(code)
                .map(found -> found.standing() instanceof TeamStanding.Open
                        ? answer(pages.form(csrf(), code, found))
                        : Html.seeOther("/join/" + code))
                .orElseGet(() -> wrong(Response.Status.NOT_FOUND, code));
    }

    /** Makes this device another one, so that the next person at a shared computer has an answer of their own. */
    @POST
    @Path("{code}/another")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response another(@PathParam("code") String code, MultivaluedMap<String, String> form) {
        if (find(code).isEmpty()) {
            return wrong(Response.Status.NOT_FOUND, code);
        }
        if (!ownForm(form)) {
            return answer(pages.enter(Response.Status.FORBIDDEN, csrf(), code, Optional.of(foreign())));
        }
        device = Secret.random();
        return answer(Html.seeOther("/join/" + code));
    }

    /** The address that a form is sent to, when a browser opens it anew. */
    @GET
    @Path("{code}/another")
    public Response reopenedAnother(@PathParam("code") String code) {
        return find(code).isEmpty() ? wrong(Response.Status.NOT_FOUND, code) : Html.seeOther("/join/" + code);
    }

    private static Map<String, String> chosen(JoinedRound found, MultivaluedMap<String, String> form) {
        Map<String, String> chosen = new HashMap<>();
        found.asked()
                .statements()
                .forEach(s -> Optional.ofNullable(form.getFirst("s-" + s.id()))
                        .ifPresent(value -> chosen.put(s.id(), value)));
        return chosen;
    }

    /** The session with this code; none for a client that has tried too many, unless its device has answered there. */
    private Optional<JoinedRound> find(String code) {
        if (!JoinCode.possible(code)) {
            return Optional.empty();
        }
        return rounds.find(code, device(), JoinCookies.proof(headers, code))
                .filter(found -> found.proved() || !wrongCodes.tooMany(client()));
    }

    private Response wrong(Response.Status status, String typed) {
        if (wrongCodes.tooMany(client())) {
            Refusals.Words words = new Refusals.Words(
                    t("Too many wrong codes"),
                    t("From where you are, too many codes were tried that lead nowhere."),
                    t("Wait ten minutes. Then try again, with the code on the note-taker’s screen."));
            return refusals.page(Response.Status.TOO_MANY_REQUESTS, words, "", Optional.empty(), List.of());
        }
        if (JoinCode.possible(JoinCode.typed(typed))) { // what can be no code is a slip, not a guess
            wrongCodes.note(client());
        }
        Optional<String> error = Optional.of(
                t("There is no open session with this code. Look at the note-taker’s screen and type it again"));
        return answer(pages.enter(status, csrf(), typed, error));
    }

    private static String foreign() {
        return t("Your browser did not send back our cookie. Allow cookies for this site and try again");
    }

    /** A signed-in administrator's forms carry the console's token, which has been checked already. */
    private boolean ownForm(MultivaluedMap<String, String> form) {
        String sent = Optional.ofNullable(form.getFirst("csrf")).orElse("");
        return console.csrf().isPresent()
                || JoinCookies.device(headers)
                        .filter(known -> Secret.same(JoinCookies.token(known), sent))
                        .isPresent();
    }

    private String csrf() {
        return console.csrf().orElseGet(() -> JoinCookies.token(device()));
    }

    /** The secret in the device's cookie, made at its first visit. */
    private String device() {
        if (device.isEmpty()) {
            device = JoinCookies.device(headers).orElseGet(Secret::random);
        }
        return device;
    }

    private Response answer(Response page) {
        return Response.fromResponse(page)
                .header(HttpHeaders.SET_COOKIE, JoinCookies.setDevice(device(), https()))
                .build();
    }

    private String client() {
        return peers.of(request);
    }

    private boolean https() {
        return "https".equals(settings.baseUrl().getScheme());
    }
}
