package org.lotuslearning.web.courses;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import org.lotuslearning.web.page.Frame;
import org.lotuslearning.web.page.Html;
import org.lotuslearning.web.page.Pages;
import org.lotuslearning.web.session.CurrentLaunch;
import org.lotuslearning.web.session.Presented;

/**
 * Shows authors the mistakes of the course they are writing, in place of its pages. Forms go on to the course as it last
 * was, so that nothing written in them is lost.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.USER)
public class MistakesFilter implements ContainerRequestFilter {
    @Inject
    Courses courses;

    @Inject
    CurrentLaunch launch;

    @Inject
    Pages pages;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!courses.preview()
                || !request.getMethod().equals(HttpMethod.GET)
                || !request.getUriInfo().getPath().replaceFirst("^/", "").startsWith("l/")
                || !(launch.presented() instanceof Presented.Live live)) {
            return;
        }
        courses.now().refusals().stream()
                .filter(refused ->
                        live.launch().course().filter(refused.id()::equals).isPresent())
                .findFirst()
                .ifPresent(refused -> request.abortWith(Html.page(
                        Response.Status.CONFLICT, pages.render("mistakes.jte", new MistakesView(frame(), refused)))));
    }

    private static Frame frame() {
        return new Frame(
                "This course has mistakes",
                "",
                Frame.Kind.SITE,
                "",
                "/",
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
