package org.lotuslearning.web.team;

import static org.lotuslearning.web.page.Words.t;

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
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.lotuslearning.learning.catalogue.Catalogue;
import org.lotuslearning.learning.catalogue.Exercise;
import org.lotuslearning.learning.catalogue.LearningModule;
import org.lotuslearning.learning.catalogue.TeamSession;
import org.lotuslearning.learning.enrolment.Enrolment;
import org.lotuslearning.learning.teams.TeamRounds;
import org.lotuslearning.web.page.Frame;
import org.lotuslearning.web.page.Html;
import org.lotuslearning.web.page.Pages;
import org.lotuslearning.web.session.CurrentLaunch;
import org.lotuslearning.web.session.Launch;
import org.lotuslearning.web.session.OpenRuns;
import org.lotuslearning.web.session.Role;
import org.lotuslearning.web.settings.Settings;

/** A team session in its note-taker's launch: starting it, seeing how many have answered, closing it. */
@Path("/l/{launch}")
@RequestScoped
@RolesAllowed(Role.LEARNER)
public class TeamResource {
    private static final String SESSION = "team/{unit: .+}/{part: [a-z0-9-]+}";

    @Inject
    CurrentLaunch current;

    @Inject
    OpenRuns openRuns;

    @Inject
    Catalogue catalogue;

    @Inject
    TeamRounds rounds;

    @Inject
    TeamPanels panels;

    @Inject
    Settings settings;

    @Inject
    Pages pages;

    @GET
    @Path(SESSION)
    public Response page(@PathParam("unit") String unit, @PathParam("part") String part) {
        Launch launch = current.get();
        Enrolment run = run(unit);
        Exercise exercise =
                run.moduleVersion().definition().exerciseOfUnit(unit).orElseThrow(NotFoundException::new);
        TeamSession asked = exercise.unit(unit).stream()
                .flatMap(u -> exercise.parts(u).stream())
                .filter(p -> p instanceof TeamSession && p.id().equals(part))
                .map(TeamSession.class::cast)
                .findFirst()
                .orElseThrow(NotFoundException::new);
        String here = TeamPanels.href(launch.base(), unit, part);
        return Html.page(pages.render(
                "team.jte",
                new TeamView(
                        frame(launch, run),
                        petal(run),
                        exercise.title(),
                        asked,
                        panels.panel(launch.base(), run.id(), unit, part),
                        settings.baseUrl() + "/join",
                        here + "/start",
                        here + "/close",
                        launch.base() + "u/" + unit)));
    }

    @POST
    @Path(SESSION + "/start")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response start(@PathParam("unit") String unit, @PathParam("part") String part) {
        if (!rounds.start(run(unit).id(), unit, part)) {
            throw new NotFoundException();
        }
        return reopened(unit, part);
    }

    @POST
    @Path(SESSION + "/close")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response close(@PathParam("unit") String unit, @PathParam("part") String part) {
        rounds.close(run(unit).id(), unit, part);
        return reopened(unit, part);
    }

    /** The addresses that forms are sent to, when a browser opens them anew. */
    @GET
    @Path(SESSION + "/start")
    public Response reopenedStart(@PathParam("unit") String unit, @PathParam("part") String part) {
        return reopened(unit, part);
    }

    @GET
    @Path(SESSION + "/close")
    public Response reopenedClose(@PathParam("unit") String unit, @PathParam("part") String part) {
        return reopened(unit, part);
    }

    private Response reopened(String unit, String part) {
        run(unit); // 404 for what is no unit, and need not be an address either
        return Html.seeOther(TeamPanels.href(current.get().base(), unit, part));
    }

    /** The learner's run in which the unit is: the launch's own, or their open one of another module of the course. */
    private Enrolment run(String unit) {
        return openRuns.of(current.get())
                .filter(run -> run.moduleVersion().definition().unit(unit).isPresent())
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private String petal(Enrolment run) {
        return catalogue
                .module(run.course(), run.module())
                .map(LearningModule::petal)
                .orElse("plum");
    }

    /** Without the module's bar: the team looks at this page, and the note-taker's progress is not theirs. */
    private static Frame frame(Launch launch, Enrolment run) {
        return new Frame(
                t("Team session"),
                launch.csrf(),
                Frame.Kind.LAUNCH,
                run.organisation().name(),
                launch.base(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(launch.base() + "close"));
    }
}
