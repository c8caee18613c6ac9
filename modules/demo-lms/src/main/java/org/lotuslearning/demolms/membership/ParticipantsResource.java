package org.lotuslearning.demolms.membership;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.lotuslearning.demolms.course.Course;
import org.lotuslearning.demolms.course.Courses;
import org.lotuslearning.demolms.page.Pages;
import org.lotuslearning.demolms.people.Role;
import org.lotuslearning.demolms.people.SignedIn;

/** The educator's list of participants. */
@Path("courses/{course}/participants")
public class ParticipantsResource {

    private final Courses courses;
    private final Pages pages;

    @Inject
    ParticipantsResource(Courses courses, Pages pages) {
        this.courses = courses;
        this.pages = pages;
    }

    /** The list. */
    @GET
    @RolesAllowed(Role.EDUCATORS)
    public Response show(@PathParam("course") String id, @Context SecurityContext security) {
        Course course = courses.find(id, SignedIn.required(security)).orElseThrow(NotFoundException::new);
        return pages.show(
                "participants",
                "Participants, " + course.title(),
                security,
                new ParticipantsPage(course, courses.members(course)));
    }
}
