package org.lotuslearning.web.learner;

import static org.lotuslearning.web.page.Words.t;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.lotuslearning.learning.catalogue.Catalogue;
import org.lotuslearning.learning.catalogue.Course;
import org.lotuslearning.learning.catalogue.LearningModule;
import org.lotuslearning.learning.enrolment.Enrolment;
import org.lotuslearning.learning.enrolment.Scope;
import org.lotuslearning.learning.people.People;
import org.lotuslearning.learning.progress.Journey;
import org.lotuslearning.web.page.Frame;
import org.lotuslearning.web.page.Html;
import org.lotuslearning.web.page.Pages;
import org.lotuslearning.web.session.CurrentLaunch;
import org.lotuslearning.web.session.Launch;
import org.lotuslearning.web.session.Launches;
import org.lotuslearning.web.session.LostRace;
import org.lotuslearning.web.session.Role;

/** The first page of a launch: the module, or what else the launch is for. */
@Path("/l/{launch}")
@RequestScoped
@RolesAllowed(Role.LAUNCHED)
public class HomeResource {
    @Inject
    CurrentLaunch current;

    @Inject
    CurrentRun currentRun;

    @Inject
    RunViews views;

    @Inject
    Catalogue catalogue;

    @Inject
    Journey journey;

    @Inject
    People people;

    @Inject
    Launches launches;

    @Inject
    Pages pages;

    @GET
    public Response home() {
        Launch launch = current.get();
        if (launch.enrolment().isPresent()) {
            return Html.page(pages.render("module-home.jte", views.home(currentRun.get(), Optional.empty())));
        }
        if (launch.deepLinking().isPresent()) {
            return Html.seeOther(launch.base() + "pick");
        }
        if (launch.educator() && launch.module().isPresent()) {
            return Html.seeOther(launch.base() + "class");
        }
        if (launch.roles().contains(Role.RECORDS)) {
            return Html.seeOther(launch.base() + "records");
        }
        return Html.page(pages.render("catalogue.jte", catalogueView(launch)));
    }

    private CatalogueView catalogueView(Launch launch) {
        Frame frame = new Frame(
                t("Courses"),
                launch.csrf(),
                Frame.Kind.LAUNCH,
                "",
                launch.base(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(launch.base() + "close"),
                "en");
        List<Course> courses = launch.course()
                .flatMap(catalogue::course)
                .map(List::of)
                .orElseGet(() -> List.copyOf(catalogue.courses()));
        return new CatalogueView(frame, courses, launch.base() + "choose");
    }

    /** Opens a module that was chosen from the catalogue: no placement, so no grade (design.md, placement). */
    @POST
    @Path("choose")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response choose(@FormParam("content") String content) {
        Launch launch = current.get();
        Scope scope = Scope.find(catalogue, content == null ? "" : content).orElseThrow(NotFoundException::new);
        LearningModule module = catalogue
                .course(scope.course())
                .flatMap(c -> c.module(scope.module()))
                .orElseThrow(NotFoundException::new);
        boolean roster = launch.roles().isEmpty(); // what staff try out is no record
        Enrolment enrolment = LostRace.repeated(
                () -> journey.arrive(people.byId(launch.learner()), module, Optional.empty(), roster));
        launches.follow(launch.id(), enrolment.id(), enrolment.course(), enrolment.module());
        return Html.seeOther(launch.base());
    }
}
