package org.lotuslearning.web.lookup;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.lotuslearning.learning.catalogue.Catalogue;
import org.lotuslearning.web.page.Html;
import org.lotuslearning.web.page.Pages;
import org.lotuslearning.web.page.Words;
import org.lotuslearning.web.session.CurrentLaunch;
import org.lotuslearning.web.session.Launch;
import org.lotuslearning.web.session.Role;

/** Search, glossary and resource directory of a course that an educator looks at before picking from it. */
@Path("/l/{launch}/pick/preview/{course}")
@RequestScoped
@RolesAllowed(Role.PICKER)
public class PickLookupResource {
    @Inject
    CurrentLaunch current;

    @Inject
    Catalogue catalogue;

    @Inject
    SearchViews searchViews;

    @Inject
    Pages pages;

    @GET
    @Path("search")
    public Response search(@PathParam("course") String course, @QueryParam("q") @DefaultValue("") String q) {
        return Html.page(pages.render("search.jte", searchViews.search(where(course), Wanted.of(q))));
    }

    @GET
    @Path("glossary")
    public Response glossary(@PathParam("course") String course, @QueryParam("q") @DefaultValue("") String q) {
        return Html.page(pages.render("glossary.jte", ListViews.glossary(where(course), Wanted.of(q))));
    }

    @GET
    @Path("directory")
    public Response directory(
            @PathParam("course") String course,
            @QueryParam("q") @DefaultValue("") String q,
            @QueryParam("kind") @DefaultValue("") String kind) {
        return Html.page(pages.render("directory.jte", ListViews.directory(where(course), Wanted.of(q), kind)));
    }

    private LookupFrame where(String course) {
        Launch launch = current.get();
        return catalogue
                .course(course)
                .map(served -> LookupFrame.ofPicker(served.in(Words.language()), launch))
                .orElseThrow(NotFoundException::new);
    }
}
