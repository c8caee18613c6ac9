package org.lotuslearning.web.learner;

import static org.lotuslearning.web.page.Words.t;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lotuslearning.learning.catalogue.Course;
import org.lotuslearning.learning.catalogue.Page;
import org.lotuslearning.learning.progress.DraftOutcome;
import org.lotuslearning.learning.progress.Journey;
import org.lotuslearning.learning.progress.SubmitOutcome;
import org.lotuslearning.web.page.Dates;
import org.lotuslearning.web.page.Html;
import org.lotuslearning.web.page.Pages;
import org.lotuslearning.web.page.Refusals;
import org.lotuslearning.web.session.CurrentLaunch;
import org.lotuslearning.web.session.Launch;
import org.lotuslearning.web.session.LaunchCookie;
import org.lotuslearning.web.session.Launches;
import org.lotuslearning.web.session.Presented;
import org.lotuslearning.web.session.Role;
import org.lotuslearning.web.session.TakenSessions;

/** A learner's course in one launch: reading and answering, in whichever module a page or unit is; closing. */
@Path("/l/{launch}")
@RequestScoped
@RolesAllowed(Role.LEARNER)
public class LearnerResource {
    private static final Set<String> BESIDE_PAGES = Set.of("glossary", "directory");

    @Inject
    CurrentLaunch current;

    @Inject
    CurrentRun currentRun;

    @Inject
    RunViews views;

    @Inject
    Journey journey;

    @Inject
    Launches launches;

    @Inject
    TakenSessions taken;

    @Inject
    LateText lateText;

    @Inject
    Pages pages;

    @Inject
    Refusals refusals;

    @GET
    @Path("p/{page}")
    public Response page(@PathParam("page") String pageId) {
        RunViews.Run run = currentRun.ofPage(pageId);
        Page page = run.module().page(pageId).orElseThrow(NotFoundException::new);
        journey.open(run.enrolment().id(), pageId);
        return show(run, page, Optional.empty(), Response.Status.OK);
    }

    private Response show(RunViews.Run run, Page page, Optional<UnitViews.Sent> sent, Response.Status status) {
        PageView view = views.page(currentRun.again(run), page, sent, Optional.empty());
        return Html.page(status, pages.render("page.jte", view));
    }

    /**
     * Saves an answer, or a draft of it. Open to those whose session has ended, so that no text is lost; and what could not
     * be saved is handed back.
     */
    @POST
    @Path("u/{unit: .+}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    public Response answer(@PathParam("unit") String unit, MultivaluedMap<String, String> form) {
        if (!(current.presented() instanceof Presented.Live live)
                || !live.launch().learning()) {
            return lateText.answer(unit, form);
        }
        try {
            return keep(unit, form);
        } catch (WebApplicationException e) {
            if (taken.explain(e)) {
                return lateText.answer(unit, form);
            }
            throw e;
        } catch (RuntimeException e) {
            return taken.explain(e) ? lateText.answer(unit, form) : lateText.failed(unit, form, e);
        }
    }

    private Response keep(String unit, MultivaluedMap<String, String> form) {
        RunViews.Run run = currentRun.ofUnit(unit);
        long enrolment = run.enrolment().id();
        if ("draft".equals(form.getFirst("do"))) {
            DraftOutcome outcome = journey.draft(enrolment, unit, form, elsewhere(form));
            if (outcome instanceof DraftOutcome.TooLong tooLong) {
                return again(run, new UnitViews.Sent(unit, tooLong.form()));
            }
            return outcome instanceof DraftOutcome.Unknown ? notFound() : back(run, unit);
        }
        SubmitOutcome outcome = journey.submit(enrolment, unit, form, elsewhere(form));
        if (outcome instanceof SubmitOutcome.Incomplete incomplete) {
            return again(run, new UnitViews.Sent(unit, incomplete.form()));
        }
        return outcome instanceof SubmitOutcome.Unknown ? notFound() : back(run, unit);
    }

    /**
     * The address of a form that came back with its errors, when the browser opens that page anew; and what the links in
     * such a page, which stand beside pages, lead to from there.
     */
    @GET
    @Path("u/{unit: .+}")
    public Response reopened(@PathParam("unit") String unit) {
        Course course = currentRun.course();
        Optional<Page> served = course.modules().stream()
                .flatMap(module -> module.pageOfUnit(unit).stream())
                .findFirst();
        String last = unit.replaceFirst(".*/", "");
        if (served.isEmpty() && course.page(last).isPresent()) {
            return Html.seeOther(current.get().base() + "p/" + last);
        }
        if (served.isEmpty() && BESIDE_PAGES.contains(last)) {
            return Html.seeOther(current.get().base() + last);
        }
        Page page = currentRun
                .begunOfUnit(unit)
                .flatMap(run -> run.module().pageOfUnit(unit))
                .or(() -> served)
                .orElseThrow(NotFoundException::new);
        return Html.seeOther(current.get().base() + "p/" + page.id() + "#" + UnitViews.anchor(unit));
    }

    private static Response back(RunViews.Run run, String unit) {
        return Html.seeOther(run.pageHref(pageOf(run, unit).id()) + "#" + UnitViews.anchor(unit));
    }

    private Response again(RunViews.Run run, UnitViews.Sent sent) {
        return show(run, pageOf(run, sent.unit()), Optional.of(sent), Response.Status.BAD_REQUEST);
    }

    private static Page pageOf(RunViews.Run run, String unit) {
        return run.module().pageOfUnit(unit).orElseThrow(NotFoundException::new);
    }

    private static Response notFound() {
        throw new NotFoundException();
    }

    /** Autosave: keeps what is in the form as a draft, and says when. */
    @POST
    @Path("drafts/{unit: .+}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response draft(@PathParam("unit") String unit, MultivaluedMap<String, String> form) {
        RunViews.Run run = currentRun.ofUnit(unit);
        DraftOutcome outcome = journey.draft(run.enrolment().id(), unit, form, elsewhere(form));
        if (outcome instanceof DraftOutcome.Kept kept) {
            return json(Response.Status.OK, Map.of("savedAt", Dates.time(kept.at())));
        }
        if (outcome instanceof DraftOutcome.TooLong) {
            return json(
                    Response.Status.REQUEST_ENTITY_TOO_LARGE,
                    Map.of("error", t("This is too long to keep. Shorten it, or move part of it elsewhere.")));
        }
        return json(Response.Status.NOT_FOUND, Map.of("error", t("This exercise is no longer here.")));
    }

    private static Response json(Response.Status status, Map<String, String> body) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(body)
                .build();
    }

    /** Ends the session on this computer, whose next user may be somebody else. */
    @POST
    @Path("close")
    @RolesAllowed(Role.LAUNCHED)
    public Response close() {
        Launch launch = current.get();
        launches.close(launch);
        Refusals.Words words = new Refusals.Words(
                t("Closed on this computer"),
                t("Everything you saved is kept, drafts too."),
                t("Open the module from your LMS when you want to go on."));
        return Response.fromResponse(refusals.page(Response.Status.OK, words, "", Optional.empty(), List.of()))
                .header(HttpHeaders.SET_COOKIE, LaunchCookie.clear(launch))
                .build();
    }

    private static boolean elsewhere(MultivaluedMap<String, String> form) {
        return !form.getOrDefault("elsewhere", List.of()).isEmpty();
    }
}
