package org.lotuslearning.web.educator;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.lotuslearning.learning.catalogue.Catalogue;
import org.lotuslearning.learning.catalogue.Course;
import org.lotuslearning.learning.catalogue.LearningModule;
import org.lotuslearning.learning.enrolment.Enrolment;
import org.lotuslearning.learning.enrolment.Enrolments;
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

/** An educator's pages of one placement: who has begun and finished, a look around, a try of their own. */
@Path("/l/{launch}")
@RequestScoped
@RolesAllowed(Role.EDUCATOR)
public class EducatorResource {
    @Inject
    CurrentLaunch current;

    @Inject
    Launches launches;

    @Inject
    Catalogue catalogue;

    @Inject
    ClassMembers classMembers;

    @Inject
    Enrolments enrolments;

    @Inject
    People people;

    @Inject
    Journey journey;

    @Inject
    Previews previews;

    @Inject
    ClassGrades grades;

    @Inject
    Pages pages;

    /** Who has begun and who has finished. Never what they wrote. */
    @GET
    @Path("class")
    public Response classPage(
            @QueryParam("page") @DefaultValue("1") String page,
            @QueryParam("grades") @DefaultValue("1") String gradesPage,
            @QueryParam("told") @DefaultValue("") String told) {
        Launch launch = current.get();
        // a page number that is none shows the first page
        int number = page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1;
        ClassMembers.Shown members = classMembers.show(launch, number);
        String here = launch.base() + "class?";
        Optional<GradesView> marks = grades.view(launch, gradesPage, other(here, "page", members.page()), told);
        ClassView view = new ClassView(
                previews.frame(launch, "Class", Frame.Kind.STAFF),
                previews.scopeTitle(launch),
                launch.contextTitle().orElse(""),
                members.learners().begun(),
                members.learners().finished(),
                members.rows(),
                launch.page().isPresent() ? "Steps of the whole module" : "Steps done",
                members.page(),
                members.pages(),
                members.roster(),
                other(here, "grades", marks.map(GradesView::page).orElse(1)) + "page=",
                launch.base() + "preview/" + launch.page().map(p -> "p/" + p).orElse(""),
                Optional.of(launch.base() + "records")
                        .filter(r -> launch.roles().contains(Role.RECORDS)),
                launch.base() + "take",
                launch.enrolment().isPresent() || ownTry(launch),
                marks);
        return Html.page(pages.render("class.jte", view));
    }

    /** The two lists of the page are turned one by one: the other stays where it is. */
    private static String other(String here, String list, int page) {
        return page == 1 ? here : here + list + "=" + page + "&";
    }

    /** Asks the LMS who is on the course, without waiting for the list to grow old. */
    @POST
    @Path("roster")
    public Response askAgain() {
        classMembers.askAgain(current.get());
        return Html.seeOther(current.get().base() + "class");
    }

    private boolean ownTry(Launch launch) {
        LearningModule module = module();
        return enrolments
                .open(launch.organisation(), people.byId(launch.learner()), module.course(), module.id(), false)
                .isPresent();
    }

    /** The module as learners see it; nothing is recorded. */
    @GET
    @Path("preview")
    public Response preview() {
        return Html.page(pages.render("module-home.jte", previews.home(PreviewPlace.ofClass(current.get()), module())));
    }

    @GET
    @Path("preview/course")
    public Response previewCourse() {
        return Html.page(
                pages.render("course-home.jte", previews.courseHome(PreviewPlace.ofClass(current.get()), course())));
    }

    /** Another module of the same course. */
    @GET
    @Path("preview/m/{module}")
    public Response previewModule(@PathParam("module") String module) {
        LearningModule other = course().module(module).orElseThrow(NotFoundException::new);
        return Html.page(pages.render("module-home.jte", previews.home(PreviewPlace.ofClass(current.get()), other)));
    }

    @GET
    @Path("preview/p/{page}")
    public Response previewPage(@PathParam("page") String page) {
        return Html.page(pages.render("page.jte", previews.page(PreviewPlace.ofClass(current.get()), course(), page)));
    }

    /** A run of the educator's own: outside the class list, without a grade. */
    @POST
    @Path("take")
    public Response take() {
        Launch launch = current.get();
        LearningModule module = module();
        Enrolment own = LostRace.repeated(() -> journey.arrive(
                people.organisation(launch.organisation()),
                people.byId(launch.learner()),
                module,
                Optional.empty(),
                false));
        launches.follow(launch.id(), own.id(), own.course(), own.module());
        return Html.seeOther(launch.base());
    }

    private Course course() {
        return current.get().course().flatMap(catalogue::course).orElseThrow(NotFoundException::new);
    }

    private LearningModule module() {
        return current.get().module().flatMap(course()::module).orElseThrow(NotFoundException::new);
    }
}
