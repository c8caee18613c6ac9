package org.lotuslearning.web.lookup;

import static org.lotuslearning.web.page.Words.t;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;
import org.lotuslearning.learning.catalogue.Catalogue;
import org.lotuslearning.web.page.Html;
import org.lotuslearning.web.page.Pages;
import org.lotuslearning.web.page.Refusals;
import org.lotuslearning.web.page.Words;
import org.lotuslearning.web.session.CurrentLaunch;
import org.lotuslearning.web.session.Launch;
import org.lotuslearning.web.session.Role;

/** Search, glossary and resource directory of the launch's course; for educators in the preview, too. */
@Path("/l/{launch}")
@RequestScoped
@RolesAllowed(Role.LAUNCHED)
public class LookupResource {
    @Inject
    CurrentLaunch current;

    @Inject
    Catalogue catalogue;

    @Inject
    SearchViews searchViews;

    @Inject
    Pages pages;

    @Inject
    Refusals refusals;

    @GET
    @Path("search")
    public Response search(@QueryParam("q") @DefaultValue("") String q) {
        return answer(false, where -> searched(where, q));
    }

    @GET
    @Path("preview/search")
    @RolesAllowed(Role.EDUCATOR)
    public Response searchPreview(@QueryParam("q") @DefaultValue("") String q) {
        return answer(true, where -> searched(where, q));
    }

    private String searched(LookupFrame where, String q) {
        return pages.render("search.jte", searchViews.search(where, Wanted.of(q)));
    }

    @GET
    @Path("glossary")
    public Response glossary(@QueryParam("q") @DefaultValue("") String q) {
        return answer(false, where -> glossary(where, q));
    }

    @GET
    @Path("preview/glossary")
    @RolesAllowed(Role.EDUCATOR)
    public Response glossaryPreview(@QueryParam("q") @DefaultValue("") String q) {
        return answer(true, where -> glossary(where, q));
    }

    private String glossary(LookupFrame where, String q) {
        return pages.render("glossary.jte", ListViews.glossary(where, Wanted.of(q)));
    }

    @GET
    @Path("directory")
    public Response directory(
            @QueryParam("q") @DefaultValue("") String q, @QueryParam("kind") @DefaultValue("") String kind) {
        return answer(false, where -> directory(where, q, kind));
    }

    @GET
    @Path("preview/directory")
    @RolesAllowed(Role.EDUCATOR)
    public Response directoryPreview(
            @QueryParam("q") @DefaultValue("") String q, @QueryParam("kind") @DefaultValue("") String kind) {
        return answer(true, where -> directory(where, q, kind));
    }

    private String directory(LookupFrame where, String q, String kind) {
        return pages.render("directory.jte", ListViews.directory(where, Wanted.of(q), kind));
    }

    private Response answer(boolean preview, Function<LookupFrame, String> page) {
        Launch launch = current.get();
        Optional<LookupFrame> where = launch.course()
                .flatMap(catalogue::course)
                .map(course ->
                        LookupFrame.of(course.in(Words.language()), launch, preview, preview || launch.learning()));
        return where.map(page)
                .map(Html::page)
                .orElseGet(() -> refusals.refuse(
                        Response.Status.NOT_FOUND,
                        t("There is no course to look in yet"),
                        t("You have come from your LMS without choosing a course."),
                        t("Go back, choose a course and open it. You can look things up from every page of it."),
                        "something was looked up in a launch without a course"));
    }
}
