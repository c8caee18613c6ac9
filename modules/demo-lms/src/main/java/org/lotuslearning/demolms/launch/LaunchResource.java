package org.lotuslearning.demolms.launch;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.lotuslearning.demolms.course.Activities;
import org.lotuslearning.demolms.course.Activity;
import org.lotuslearning.demolms.course.Course;
import org.lotuslearning.demolms.course.Courses;
import org.lotuslearning.demolms.gradebook.LineItem;
import org.lotuslearning.demolms.gradebook.LineItems;
import org.lotuslearning.demolms.people.Person;
import org.lotuslearning.demolms.people.Role;
import org.lotuslearning.demolms.people.SignedIn;
import org.lotuslearning.demolms.secret.Secret;
import org.lotuslearning.demolms.settings.DemoSettings;
import org.lotuslearning.demolms.tool.Storage;
import org.lotuslearning.demolms.tool.Tool;

/**
 * The first step of a launch: sends the browser to the tool's login (1EdTech Security Framework 5.1.1.1). A redirect
 * rather than a form, so that a frame needs no script.
 */
@Path("courses/{course}")
public class LaunchResource {

    private final DemoSettings settings;
    private final Tool tool;
    private final Courses courses;
    private final Activities activities;
    private final Launches launches;
    private final LineItems lineItems;

    @Inject
    LaunchResource(
            DemoSettings settings,
            Tool tool,
            Courses courses,
            Activities activities,
            Launches launches,
            LineItems lineItems) {
        this.settings = settings;
        this.tool = tool;
        this.courses = courses;
        this.activities = activities;
        this.launches = launches;
        this.lineItems = lineItems;
    }

    /** Opens an activity. */
    @GET
    @Path("activities/{activity}/launch")
    @RolesAllowed({Role.LEARNERS, Role.EDUCATORS, Role.ADMINISTRATORS})
    public Response activity(
            @PathParam("course") String courseId,
            @PathParam("activity") String activityId,
            @QueryParam("target") @DefaultValue("iframe") String target,
            @QueryParam("storage") @DefaultValue("none") String storage,
            @Context SecurityContext security) {
        Person person = SignedIn.required(security);
        Activity activity =
                activities.find(course(courseId, person), activityId).orElseThrow(NotFoundException::new);
        return toLogin(person, activity.url(), launches.activity(person, activity, documentTarget(target)), storage);
    }

    /** Opens the tool's picker. */
    @GET
    @Path("add/launch")
    @RolesAllowed(Role.EDUCATORS)
    public Response deepLink(
            @PathParam("course") String courseId,
            @QueryParam("target") @DefaultValue("iframe") String target,
            @QueryParam("storage") @DefaultValue("none") String storage,
            @Context SecurityContext security) {
        Person person = SignedIn.required(security);
        return toLogin(
                person,
                tool.target(),
                launches.deepLink(person, course(courseId, person), documentTarget(target)),
                storage);
    }

    /** Opens the tool's records. */
    @GET
    @Path("records/launch")
    @RolesAllowed(Role.ADMINISTRATORS)
    public Response records(
            @PathParam("course") String courseId,
            @QueryParam("target") @DefaultValue("iframe") String target,
            @QueryParam("storage") @DefaultValue("none") String storage,
            @Context SecurityContext security) {
        Person person = SignedIn.required(security);
        return toLogin(
                person,
                tool.target(),
                launches.records(person, course(courseId, person), documentTarget(target)),
                storage);
    }

    /** Opens how far one learner is. */
    @GET
    @Path("review/{item}/{learner}/launch")
    @RolesAllowed(Role.EDUCATORS)
    public Response review(
            @PathParam("course") String courseId,
            @PathParam("item") String item,
            @PathParam("learner") String learnerId,
            @QueryParam("target") @DefaultValue("iframe") String target,
            @QueryParam("storage") @DefaultValue("none") String storage,
            @Context SecurityContext security) {
        Person person = SignedIn.required(security);
        Course course = course(courseId, person);
        LineItem column = lineItems.find(course.id(), item).orElseThrow(NotFoundException::new);
        Person learner = courses.members(course).stream()
                .filter(member -> member.id().equals(learnerId))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        return toLogin(
                person, tool.target(), launches.review(person, learner, column, documentTarget(target)), storage);
    }

    private Response toLogin(Person person, URI target, Secret hint, String storage) {
        UriBuilder login = UriBuilder.fromUri(tool.login())
                .queryParam("iss", encoded(settings.address().toString()))
                .queryParam("login_hint", encoded(person.id()))
                .queryParam("target_link_uri", encoded(target.toString()))
                .queryParam("lti_message_hint", encoded(hint.value()))
                .queryParam("client_id", encoded(tool.clientId()))
                .queryParam("lti_deployment_id", encoded(tool.deploymentId()));
        Storage.named(storage)
                .orElseThrow(() -> new BadRequestException("no such storage"))
                .target()
                .ifPresent(place -> login.queryParam("lti_storage_target", encoded(place)));
        return Response.seeOther(login.build()).build();
    }

    /** A JAX-RS builder would leave a percent sign and read a brace as a template. */
    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private Course course(String id, Person person) {
        return courses.find(id, person).orElseThrow(NotFoundException::new);
    }

    private static DocumentTarget documentTarget(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "iframe" -> DocumentTarget.IFRAME;
            case "window" -> DocumentTarget.WINDOW;
            default -> throw new BadRequestException("target is neither iframe nor window");
        };
    }
}
