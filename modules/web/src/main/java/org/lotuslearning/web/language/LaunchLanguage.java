package org.lotuslearning.web.language;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.lotuslearning.web.page.Words;
import org.lotuslearning.web.session.CurrentLaunch;
import org.lotuslearning.web.session.Presented;

/** Says the pages of a session in its language. Staff pages are in English alone, all of each. */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION + 1)
public class LaunchLanguage implements ContainerRequestFilter {
    private static final Set<String> STAFF = Set.of("console", "records", "records.csv");
    private static final Set<String> STAFF_IN_A_LAUNCH =
            Set.of("class", "grades", "pick", "records", "records.csv", "review");

    @Inject
    CurrentLaunch current;

    @Override
    public void filter(ContainerRequestContext request) {
        String[] path = request.getUriInfo().getPath().replaceFirst("^/", "").split("/", -1);
        if (staff(path)) {
            Words.speak(Words.ENGLISH);
        } else if (current.presented() instanceof Presented.Live live) {
            Words.speak(live.launch().language());
        } else if (current.presented() instanceof Presented.Expired expired) {
            Words.speak(expired.launch().language());
        }
    }

    private static boolean staff(String[] path) {
        if (!path[0].equals("l")) {
            return STAFF.contains(path[0]);
        }
        // a preview in the picker is a learner's page
        boolean preview = path.length > 3 && path[3].equals("preview");
        return path.length > 2 && STAFF_IN_A_LAUNCH.contains(path[2]) && !preview;
    }
}
