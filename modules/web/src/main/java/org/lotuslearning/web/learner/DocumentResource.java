package org.lotuslearning.web.learner;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.lotuslearning.web.page.Html;
import org.lotuslearning.web.page.Pages;
import org.lotuslearning.web.session.Role;

/** The document of a form that a learner filled in, as a page to print and as a file. */
@Path("/l/{launch}/document")
@RequestScoped
@RolesAllowed(Role.LEARNER)
public class DocumentResource {
    @Inject
    CurrentRun currentRun;

    @Inject
    RunViews views;

    @Inject
    Pages pages;

    @GET
    @Path("{unit: .+}/{part: [a-z0-9-]+}")
    public Response page(@PathParam("unit") String unit, @PathParam("part") String part) {
        DocumentView view = view(unit, part);
        Response.Status status = view.sheet().ready() ? Response.Status.OK : Response.Status.CONFLICT;
        return Html.page(status, pages.render("document.jte", view));
    }

    /** The file; while something is missing, the page that says what. */
    @GET
    @Path("{unit: .+}/{part: [a-z0-9-]+}.html")
    public Response download(@PathParam("unit") String unit, @PathParam("part") String part) {
        DocumentView view = view(unit, part);
        if (!view.sheet().ready()) {
            return page(unit, part);
        }
        return Response.fromResponse(Html.page(pages.render("document-download.jte", view)))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + part + ".html\"")
                .build();
    }

    private DocumentView view(String unit, String part) {
        return currentRun
                .begunOfUnit(unit)
                .flatMap(run -> views.document(run, unit, part))
                .orElseThrow(NotFoundException::new);
    }
}
