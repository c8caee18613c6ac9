package org.lotuslearning.demolms.classroom;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Optional;
import org.lotuslearning.demolms.course.Activities;
import org.lotuslearning.demolms.course.Activity;
import org.lotuslearning.demolms.course.Course;
import org.lotuslearning.demolms.course.Courses;
import org.lotuslearning.demolms.gradebook.Grades;
import org.lotuslearning.demolms.gradebook.LineItems;
import org.lotuslearning.demolms.gradebook.Scores;
import org.lotuslearning.demolms.page.Pages;
import org.lotuslearning.demolms.people.Person;
import org.lotuslearning.demolms.people.Role;
import org.lotuslearning.demolms.people.SignedIn;
import org.lotuslearning.demolms.settings.DemoSettings;

/** The page of a course, and what an educator does there. */
@Path("courses/{course}")
public class CourseResource {

    private final DemoSettings settings;
    private final Courses courses;
    private final Activities activities;
    private final LineItems lineItems;
    private final Scores scores;
    private final Pages pages;

    @Inject
    CourseResource(
            DemoSettings settings,
            Courses courses,
            Activities activities,
            LineItems lineItems,
            Scores scores,
            Pages pages) {
        this.settings = settings;
        this.courses = courses;
        this.activities = activities;
        this.lineItems = lineItems;
        this.scores = scores;
        this.pages = pages;
    }

    /** The activities. */
    @GET
    @RolesAllowed({Role.LEARNERS, Role.EDUCATORS, Role.ADMINISTRATORS})
    public Response show(@PathParam("course") String id, @Context SecurityContext security) {
        Person you = SignedIn.required(security);
        Course course = course(id, you);
        List<CoursePage.Entry> entries = activities.of(course).stream()
                .map(activity -> new CoursePage.Entry(activity, grade(you, activity)))
                .toList();
        List<Course> others = courses.visibleTo(you).stream()
                .filter(other -> !other.equals(course))
                .toList();
        return pages.show("course", course.title(), security, new CoursePage(course, you, entries, others));
    }

    /** Removes an activity. */
    @POST
    @Path("activities/{activity}/remove")
    @RolesAllowed(Role.EDUCATORS)
    public Response remove(
            @PathParam("course") String id,
            @PathParam("activity") String activityId,
            @Context SecurityContext security) {
        Course course = course(id, SignedIn.required(security));
        activities.remove(activities.find(course, activityId).orElseThrow(NotFoundException::new));
        return to(course);
    }

    /** Copies all activities into another course of the same educator. */
    @POST
    @Path("copy-to/{other}")
    @RolesAllowed(Role.EDUCATORS)
    public Response copy(
            @PathParam("course") String id, @PathParam("other") String otherId, @Context SecurityContext security) {
        Person you = SignedIn.required(security);
        Course other = course(otherId, you);
        activities.copy(course(id, you), other);
        return to(other);
    }

    /** Makes a course of its own with the same people and copies of the activities. */
    @POST
    @Path("copy")
    @RolesAllowed(Role.EDUCATORS)
    public Response copyCourse(@PathParam("course") String id, @Context SecurityContext security) {
        return to(activities.copyCourse(course(id, SignedIn.required(security))));
    }

    private Optional<String> grade(Person you, Activity activity) {
        return lineItems.ofActivity(activity.courseId(), activity.id()).stream()
                .flatMap(column -> scores.of(column).stream()
                        .filter(score -> score.personId().equals(you.id())
                                && score.given().isPresent())
                        .map(score -> Grades.text(column, score)))
                .findFirst();
    }

    private Course course(String id, Person you) {
        return courses.find(id, you).orElseThrow(NotFoundException::new);
    }

    private Response to(Course course) {
        return Response.seeOther(settings.address("/courses/" + course.id())).build();
    }
}
