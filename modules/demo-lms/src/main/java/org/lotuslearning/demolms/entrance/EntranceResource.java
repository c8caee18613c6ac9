package org.lotuslearning.demolms.entrance;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lotuslearning.demolms.course.Course;
import org.lotuslearning.demolms.course.Courses;
import org.lotuslearning.demolms.page.Pages;
import org.lotuslearning.demolms.people.People;
import org.lotuslearning.demolms.people.Person;
import org.lotuslearning.demolms.people.Role;
import org.lotuslearning.demolms.people.SignIns;
import org.lotuslearning.demolms.people.SignedIn;
import org.lotuslearning.demolms.secret.Secret;
import org.lotuslearning.demolms.settings.DemoSettings;

/** The front page, where one becomes somebody, and stops being somebody. */
@Path("/")
public class EntranceResource {

    private final DemoSettings settings;
    private final People people;
    private final SignIns signIns;
    private final Courses courses;
    private final Pages pages;

    @Inject
    EntranceResource(DemoSettings settings, People people, SignIns signIns, Courses courses, Pages pages) {
        this.settings = settings;
        this.people = people;
        this.signIns = signIns;
        this.courses = courses;
        this.pages = pages;
    }

    /** The front page. */
    @GET
    @PermitAll
    public Response front(@Context UriInfo address, @Context SecurityContext security) {
        // At localhost the demo would be the same site as the tool, which no real LMS is.
        if (address.getRequestUri().getHost().equals("localhost")
                && settings.address().getHost().equals("127.0.0.1")) {
            return Response.seeOther(settings.address("/")).build();
        }
        List<Course> own = SignedIn.in(security).map(courses::visibleTo).orElseGet(List::of);
        FrontPage page = new FrontPage(
                all(Role.LEARNER),
                all(Role.EDUCATOR),
                all(Role.ADMINISTRATOR),
                own,
                settings.toolAddress().toString());
        return pages.show("front", "Choose who you are", security, page);
    }

    /** Becomes somebody, whoever one was before. */
    @POST
    @Path("be/{person}")
    @PermitAll
    public Response become(@PathParam("person") String id, @CookieParam(SignIns.COOKIE) @Nullable String before) {
        Person person = people.find(id).orElseThrow(NotFoundException::new);
        end(before);
        Course first = courses.visibleTo(person).get(0);
        return Response.seeOther(settings.address("/courses/" + first.id()))
                .cookie(cookie(signIns.begin(person).value(), (int) SignIns.LIFE.toSeconds()))
                .build();
    }

    /** Stops being somebody. */
    @POST
    @Path("leave")
    @PermitAll
    public Response leave(@CookieParam(SignIns.COOKIE) @Nullable String cookie) {
        end(cookie);
        return Response.seeOther(settings.address("/")).cookie(cookie("", 0)).build();
    }

    private void end(@Nullable String cookie) {
        if (cookie != null) {
            signIns.end(new Secret(cookie));
        }
    }

    private List<Person> all(Role role) {
        return people.all().stream().filter(person -> person.is(role)).toList();
    }

    private NewCookie cookie(String value, int seconds) {
        return new NewCookie.Builder(SignIns.COOKIE)
                .value(value)
                .path(settings.path())
                .maxAge(seconds)
                .httpOnly(true)
                .secure(settings.address().getScheme().equals("https"))
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
