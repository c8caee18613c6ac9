package org.lotuslearning.web.site;

import static org.lotuslearning.web.page.Words.t;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.lotuslearning.learning.catalogue.Catalogue;
import org.lotuslearning.web.page.Frame;
import org.lotuslearning.web.page.Html;
import org.lotuslearning.web.page.Pages;
import org.lotuslearning.web.page.Refusals;
import org.lotuslearning.web.settings.Settings;

/** The public pages, and what link targets say when they are opened without a launch. */
@Path("/")
@RequestScoped
@PermitAll
public class SiteResource {
    @Inject
    Settings settings;

    @Inject
    Catalogue catalogue;

    @Inject
    Pages pages;

    @Inject
    Refusals refusals;

    @GET
    public Response start() {
        Optional<String> demo = settings.demo() ? Optional.of(settings.demoUrl() + "/") : Optional.empty();
        return Html.page(pages.render("start.jte", new StartView(frame("Lotus Learning"), demo)));
    }

    /** A link target that a platform holds: it opens by a launch only. */
    @GET
    @Path("learn/{target: .+}")
    public Response learn() {
        return refusals.refuse(
                Response.Status.UNAUTHORIZED,
                t("Open this from your LMS"),
                t("This page belongs to a course. It needs to know who you are, and your LMS tells it."),
                t("Go to your course in your LMS and open it there."),
                "a link target opened without a launch");
    }

    @GET
    @Path("accessibility")
    public Response accessibility() {
        return Html.page(pages.render("accessibility.jte", frame(t("Accessibility statement"))));
    }

    @GET
    @Path("privacy")
    public Response privacy() {
        return Html.page(pages.render("privacy.jte", frame(t("Privacy"))));
    }

    /** Whose the models are, and where a course does not follow its source; open to everyone. */
    @GET
    @Path("about-the-source")
    public Response aboutTheSource() {
        return Html.page(pages.render(
                "about-the-source.jte", new AboutSourceView(frame(t("About the source")), catalogue.courses())));
    }

    private static Frame frame(String title) {
        return new Frame(title, "", Frame.Kind.SITE, "", "/", Optional.empty(), Optional.empty(), Optional.empty());
    }
}
