package org.lotuslearning.web.learner;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.lotuslearning.learning.catalogue.Catalogue;
import org.lotuslearning.web.page.Html;
import org.lotuslearning.web.page.Pages;
import org.lotuslearning.web.page.Words;
import org.lotuslearning.web.session.CurrentLaunch;
import org.lotuslearning.web.session.Launch;
import org.lotuslearning.web.session.LaunchCookie;
import org.lotuslearning.web.session.Launches;
import org.lotuslearning.web.session.Role;

/** The first page of a launch: the module, or what else the launch is for; the course and the other courses. */
@Path("/l/{launch}")
@RequestScoped
@RolesAllowed(Role.LAUNCHED)
public class HomeResource {
    @Inject
    CurrentLaunch current;

    @Inject
    CurrentRun currentRun;

    @Inject
    ModulePages module;

    @Inject
    CourseViews courseViews;

    @Inject
    Catalogue catalogue;

    @Inject
    Launches launches;

    @Inject
    Pages pages;

    @GET
    public Response home() {
        Launch launch = current.get();
        if (launch.enrolment().isPresent()) {
            return module.home(currentRun.own());
        }
        if (launch.reviewOf().isPresent()) {
            return Html.seeOther(launch.base() + "review");
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
        return Html.seeOther(launch.base() + (launch.course().isPresent() ? "course" : "courses"));
    }

    /** The course with its modules, and how far the learner has come in each. */
    @GET
    @Path("course")
    @RolesAllowed(Role.LEARNER)
    public Response course() {
        Launch launch = current.get();
        return Html.page(pages.render(
                "course-home.jte",
                courseViews.home(launch, currentRun.course().in(Words.language()), currentRun.roster())));
    }

    /** Every course that is served. */
    @GET
    @Path("courses")
    public Response courses() {
        return Html.page(pages.render("catalogue.jte", courseViews.catalogue(current.get())));
    }

    /**
     * Opens a course that was chosen from the catalogue, in a session beside this one: a page that is open in another tab
     * stays with its course. No placement, so no grade (design.md, placement).
     */
    @POST
    @Path("choose")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response choose(@FormParam("content") String content) {
        Launch launch = current.get();
        String course = Optional.ofNullable(content)
                .filter(c ->
                        catalogue.course(c).isPresent() && launch.deepLinking().isEmpty())
                .orElseThrow(NotFoundException::new);
        if (launch.learning() && launch.course().filter(course::equals).isPresent()) {
            return Html.seeOther(launch.base() + "course");
        }
        Launches.Begun begun = launches.beside(launch, course);
        return Response.fromResponse(Html.seeOther(begun.launch().base() + "course"))
                .header(HttpHeaders.SET_COOKIE, LaunchCookie.set(begun.launch(), begun.secret()))
                .build();
    }
}
