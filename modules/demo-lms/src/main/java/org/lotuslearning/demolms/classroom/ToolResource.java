package org.lotuslearning.demolms.classroom;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lotuslearning.demolms.course.Activities;
import org.lotuslearning.demolms.course.Activity;
import org.lotuslearning.demolms.course.Course;
import org.lotuslearning.demolms.course.Courses;
import org.lotuslearning.demolms.page.Pages;
import org.lotuslearning.demolms.people.Role;
import org.lotuslearning.demolms.people.SignedIn;
import org.lotuslearning.demolms.settings.DemoSettings;
import org.lotuslearning.demolms.tool.Storage;

/** The pages that show the tool in a frame, and the page to which it sends people back. */
@Path("courses/{course}")
public class ToolResource {

    private final DemoSettings settings;
    private final Courses courses;
    private final Activities activities;
    private final Pages pages;

    @Inject
    ToolResource(DemoSettings settings, Courses courses, Activities activities, Pages pages) {
        this.settings = settings;
        this.courses = courses;
        this.activities = activities;
        this.pages = pages;
    }

    /** An activity. */
    @GET
    @Path("activities/{activity}")
    @RolesAllowed({Role.LEARNERS, Role.EDUCATORS, Role.ADMINISTRATORS})
    public Response activity(
            @PathParam("course") String id,
            @PathParam("activity") String activityId,
            @QueryParam("storage") @Nullable String storage,
            @Context SecurityContext security) {
        Course course = course(id, security);
        Activity activity = activities.find(course, activityId).orElseThrow(NotFoundException::new);
        return framed(course, activity.title(), "/activities/" + activity.id() + "/launch", storage, security);
    }

    /** The tool's picker. */
    @GET
    @Path("add")
    @RolesAllowed(Role.EDUCATORS)
    public Response add(
            @PathParam("course") String id,
            @QueryParam("storage") @Nullable String storage,
            @Context SecurityContext security) {
        return framed(course(id, security), "Add from Lotus Learning", "/add/launch", storage, security);
    }

    /** The tool's records. */
    @GET
    @Path("records")
    @RolesAllowed(Role.ADMINISTRATORS)
    public Response records(
            @PathParam("course") String id,
            @QueryParam("storage") @Nullable String storage,
            @Context SecurityContext security) {
        return framed(course(id, security), "Completion records", "/records/launch", storage, security);
    }

    /** How far one learner is, from the gradebook. */
    @GET
    @Path("review/{item}/{learner}")
    @RolesAllowed(Role.EDUCATORS)
    public Response review(
            @PathParam("course") String id,
            @PathParam("item") String item,
            @PathParam("learner") String learner,
            @QueryParam("storage") @Nullable String storage,
            @Context SecurityContext security) {
        return framed(course(id, security), "Review", "/review/" + item + "/" + learner + "/launch", storage, security);
    }

    /** The {@code return_url} of launches (LTI Core 5.4.4), for whoever comes, also in a frame without the cookie. */
    @GET
    @Path("return")
    @PermitAll
    public Response comeBack(
            @PathParam("course") String id,
            @QueryParam("lti_msg") @Nullable String message,
            @QueryParam("lti_errormsg") @Nullable String error,
            @Context SecurityContext security) {
        Course course = courses.find(id).orElseThrow(NotFoundException::new);
        List<String> messages =
                Stream.of(error, message).filter(Objects::nonNull).toList();
        return pages.show("return", "Back from Lotus Learning", security, new ReturnPage(course, messages));
    }

    private Response framed(
            Course course, String title, String launch, @Nullable String storage, SecurityContext security) {
        String address = settings.path() + "/courses/" + course.id() + launch;
        Optional<Storage> asked = Optional.ofNullable(storage)
                .map(name -> Storage.named(name).orElseThrow(() -> new BadRequestException("no such storage")));
        ToolPage page = new ToolPage(
                course,
                title,
                address,
                settings.toolOrigin(),
                asked.orElse(Storage.PARENT),
                asked.orElse(Storage.NONE));
        return pages.show("tool", title, security, page);
    }

    private Course course(String id, SecurityContext security) {
        return courses.find(id, SignedIn.required(security)).orElseThrow(NotFoundException::new);
    }
}
