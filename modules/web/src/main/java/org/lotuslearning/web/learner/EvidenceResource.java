package org.lotuslearning.web.learner;

import static org.lotuslearning.web.page.Words.t;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.lotuslearning.learning.catalogue.Course;
import org.lotuslearning.learning.catalogue.Page;
import org.lotuslearning.web.page.Csv;
import org.lotuslearning.web.page.Words;
import org.lotuslearning.web.session.Role;

/** The evidence maps of a page as a file, for the learner to keep or to pass on. */
@Path("/l/{launch}/evidence")
@RequestScoped
@RolesAllowed(Role.LEARNER)
public class EvidenceResource {
    @Inject
    CurrentRun currentRun;

    @Inject
    EvidenceViews views;

    @Inject
    Clock clock;

    @GET
    @Path("{page}.csv")
    public Response csv(@PathParam("page") String pageId) {
        Course course = currentRun.course().in(Words.language());
        Page page = course.modules().stream()
                .flatMap(module -> module.page(pageId).stream())
                .findFirst()
                .orElseThrow(NotFoundException::new);
        List<EvidenceView> maps = views.ofPage(course, page);
        if (maps.isEmpty()) {
            throw new NotFoundException();
        }
        return Response.ok(text(maps))
                .type("text/csv;charset=UTF-8")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"evidence-" + pageId + "-" + LocalDate.now(clock) + ".csv\"")
                .build();
    }

    /** Begins with a byte order mark, by which spreadsheets know UTF-8. */
    static String text(List<EvidenceView> maps) {
        StringBuilder lines = new StringBuilder("\uFEFF");
        lines.append(Csv.line(List.of(
                t("Map"),
                t("Point"),
                t("What it asks"),
                t("Strength"),
                t("Where the courses speak of it"),
                t("Done"),
                t("Not done yet"),
                t("Gap"))));
        maps.forEach(map -> map.points()
                .forEach(point -> lines.append(Csv.line(List.of(
                        map.title(),
                        point.id(),
                        point.text(),
                        point.strength(),
                        point.sections(),
                        words(point.done()),
                        words(point.open()),
                        point.gap())))));
        return lines.toString();
    }

    private static String words(List<EvidenceView.Done> exercises) {
        return exercises.stream()
                .map(e -> e.title() + " (" + e.place() + "), " + e.who() + (e.on().isEmpty() ? "" : ", " + e.on()))
                .collect(Collectors.joining("; "));
    }
}
