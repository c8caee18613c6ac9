package org.lotuslearning.web.educator;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.lotuslearning.learning.catalogue.Catalogue;
import org.lotuslearning.learning.catalogue.Course;
import org.lotuslearning.web.page.Html;
import org.lotuslearning.web.page.Pages;
import org.lotuslearning.web.session.CurrentLaunch;
import org.lotuslearning.web.session.Role;

/**
 * What can be picked as learners see it; nothing is recorded. In the frame of the picker, since the session's cookie
 * need not reach a window beside it.
 */
@Path("/l/{launch}/pick/preview/{course}")
@RequestScoped
@RolesAllowed(Role.PICKER)
public class PickPreviewResource {
    @Inject
    CurrentLaunch current;

    @Inject
    Catalogue catalogue;

    @Inject
    Previews previews;

    @Inject
    Pages pages;

    @GET
    @Path("course")
    public Response course(@PathParam("course") String course) {
        return Html.page(pages.render("course-home.jte", previews.courseHome(place(course), served(course))));
    }

    @GET
    @Path("m/{module}")
    public Response module(@PathParam("course") String course, @PathParam("module") String module) {
        return Html.page(pages.render(
                "module-home.jte",
                previews.home(place(course), served(course).module(module).orElseThrow(NotFoundException::new))));
    }

    @GET
    @Path("p/{page}")
    public Response page(@PathParam("course") String course, @PathParam("page") String page) {
        return Html.page(pages.render("page.jte", previews.page(place(course), served(course), page)));
    }

    private PreviewPlace place(String course) {
        return PreviewPlace.ofPicker(current.get(), course);
    }

    private Course served(String course) {
        return catalogue.course(course).orElseThrow(NotFoundException::new);
    }
}
