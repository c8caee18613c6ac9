package org.lotuslearning.systemtests.wrong.web.page;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.lotuslearning.systemtests.wrong.demolms.platform.Platform;
import org.lotuslearning.systemtests.wrong.learning.course.Course;
import org.lotuslearning.systemtests.wrong.lti.launch.Launch;

/** Says nowhere who may call it, and leans on the demo LMS. */
@Path("page")
public final class PageResource {

    @GET
    public Platform page() {
        return new Platform(new Launch(new Course(null, null)));
    }
}
