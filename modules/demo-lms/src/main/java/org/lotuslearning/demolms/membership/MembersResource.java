package org.lotuslearning.demolms.membership;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lotuslearning.demolms.course.Activities;
import org.lotuslearning.demolms.course.Course;
import org.lotuslearning.demolms.course.Courses;
import org.lotuslearning.demolms.gradebook.Paging;
import org.lotuslearning.demolms.people.Person;
import org.lotuslearning.demolms.settings.DemoSettings;

/** The members of a course (LTI Names and Role Provisioning Services 2.0). */
@Path("api/courses/{course}/members")
public class MembersResource {

    /** The scope that reads members (NRPS 2.3). */
    public static final String SCOPE = "https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly";

    private static final String CONTAINER = "application/vnd.ims.lti-nrps.v2.membershipcontainer+json";

    private final Courses courses;
    private final Activities activities;
    private final DemoSettings settings;

    @Inject
    MembersResource(Courses courses, Activities activities, DemoSettings settings) {
        this.courses = courses;
        this.activities = activities;
        this.settings = settings;
    }

    /** The members, filtered by role or resource link, in pages. */
    @GET
    @RolesAllowed(SCOPE)
    @Produces(CONTAINER)
    public Response list(
            @PathParam("course") String id,
            @QueryParam("role") @Nullable String role,
            @QueryParam("rlid") @Nullable String link,
            @Context UriInfo address) {
        Course course = courses.find(id).orElseThrow(() -> new NotFoundException("there is no such course"));
        if (link != null && activities.find(course, link).isEmpty()) {
            throw new NotFoundException("rlid is not a link of this course");
        }
        List<Person> asked = courses.members(course).stream()
                .filter(person -> role == null || isCalled(role, person))
                .toList();
        Paging<Person> page = Paging.cut(asked, address, settings);
        JsonArrayBuilder members = Json.createArrayBuilder();
        page.page().forEach(person -> members.add(member(person)));
        JsonObject container = Json.createObjectBuilder()
                .add(
                        "id",
                        settings.address("/api/courses/" + course.id() + "/members")
                                .toString())
                .add(
                        "context",
                        Json.createObjectBuilder()
                                .add("id", course.id())
                                .add("label", course.label())
                                .add("title", course.title()))
                .add("members", members)
                .build();
        return page.link(Response.ok(container.toString())).build();
    }

    private static boolean isCalled(String role, Person person) {
        return role.equals(person.role().uri()) || role.equals(person.role().shortName());
    }

    private static JsonObjectBuilder member(Person person) {
        JsonObjectBuilder member = Json.createObjectBuilder()
                .add("status", "Active")
                .add("user_id", person.id())
                .add("name", person.name())
                .add("given_name", person.givenName())
                .add("family_name", person.familyName())
                .add("roles", Json.createArrayBuilder().add(person.role().shortName()));
        person.email().ifPresent(email -> member.add("email", email));
        person.staffNumber().ifPresent(number -> member.add("lis_person_sourcedid", number));
        return member;
    }
}
