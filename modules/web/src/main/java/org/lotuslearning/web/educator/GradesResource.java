package org.lotuslearning.web.educator;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lotuslearning.learning.enrolment.Enrolments;
import org.lotuslearning.learning.enrolment.GradeRule;
import org.lotuslearning.learning.progress.Journey;
import org.lotuslearning.tracking.relay.GradeDeliveries;
import org.lotuslearning.tracking.relay.GradeDelivery;
import org.lotuslearning.web.page.Frame;
import org.lotuslearning.web.page.Html;
import org.lotuslearning.web.page.Pages;
import org.lotuslearning.web.session.CurrentLaunch;
import org.lotuslearning.web.session.Launch;
import org.lotuslearning.web.session.LostRace;
import org.lotuslearning.web.session.Role;

/** What an educator does about the grades of their own placement, and of no other. */
@Path("/l/{launch}/grades")
@RequestScoped
@RolesAllowed(Role.EDUCATOR)
public class GradesResource {
    @Inject
    CurrentLaunch current;

    @Inject
    GradeDeliveries deliveries;

    @Inject
    Enrolments enrolments;

    @Inject
    Journey journey;

    @Inject
    Previews previews;

    @Inject
    Pages pages;

    /** What was just done, for the class page to say. */
    enum Told {
        AGAIN("The grade is being sent again."),
        ALL("The grades are being sent."),
        NOTHING("There was nothing to send."),
        ASKED("The gradebook has been asked."),
        LATER("The gradebook could not be asked just now. Try again in a few minutes."),
        RULE("Kept. Grades that have been sent stay as they are and never fall.");

        private final String words;

        Told(String words) {
            this.words = words;
        }

        /** Empty for anything that an address may say besides. */
        static Optional<String> words(String told) {
            for (Told one : values()) {
                if (one.name().toLowerCase(Locale.ROOT).equals(told)) {
                    return Optional.of(one.words);
                }
            }
            return Optional.empty();
        }
    }

    /** Sends one learner's grade again; over one that was changed in the LMS only when that was confirmed. */
    @POST
    @Path("again")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response again(
            @FormParam("learner") @Nullable String learner, @FormParam("confirmed") @Nullable String confirmed) {
        Launch launch = current.get();
        GradeDelivery delivery = id(learner)
                .flatMap(id -> deliveries.of(launch.organisation(), placement(), id))
                .orElseThrow(NotFoundException::new);
        if (delivery.state() == GradeDelivery.State.CHANGED && !"yes".equals(confirmed)) {
            GradeAgainView view = new GradeAgainView(
                    previews.frame(launch, "Send the grade again", Frame.Kind.STAFF),
                    ClassGrades.name(delivery),
                    delivery.percent() + "%",
                    ClassGrades.percent(delivery.readPercent()),
                    delivery.learner(),
                    launch.base() + "grades/again",
                    launch.base() + "class#grades");
            return Html.page(pages.render("grade-again.jte", view));
        }
        boolean sent = deliveries.sendAgain(launch.organisation(), placement(), delivery.learner());
        return back(sent ? Told.AGAIN : Told.NOTHING);
    }

    /** The address of the page that asks first, when the browser opens it anew. */
    @GET
    @Path("again")
    public Response reopened() {
        return Html.seeOther(current.get().base() + "class#grades");
    }

    private static Optional<Long> id(@Nullable String learner) {
        return learner != null && learner.matches("[0-9]{1,18}")
                ? Optional.of(Long.parseLong(learner))
                : Optional.empty();
    }

    /** Sends everything again that was refused or not graded, and what is due but had no place in the LMS before. */
    @POST
    @Path("all")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response all() {
        long keptBack = enrolments.keptBack(placement());
        handOver();
        long sent = keptBack + deliveries.sendFailedAgain(current.get().organisation(), placement());
        return back(sent > 0 ? Told.ALL : Told.NOTHING);
    }

    /** Asks the gradebook what it says. */
    @POST
    @Path("ask")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response ask() throws SQLException {
        boolean asked = deliveries.ask(current.get().organisation(), placement());
        return back(asked ? Told.ASKED : Told.LATER);
    }

    /** What the grade says from now on. */
    @POST
    @Path("rule")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response rule(@FormParam("rule") @Nullable String rule) {
        GradeRule chosen = Optional.ofNullable(rule).flatMap(GradeRule::of).orElseThrow(BadRequestException::new);
        LostRace.repeated(() -> {
            enrolments.grade(placement(), chosen);
            return chosen;
        });
        handOver();
        return back(Told.RULE);
    }

    /** One transaction for each learner, so that a large class holds nobody up. */
    private void handOver() {
        enrolments
                .ungraded(placement())
                .forEach(run -> LostRace.repeated(() -> {
                    journey.handOverGrades(run);
                    return run;
                }));
    }

    private long placement() {
        return current.get().placement().orElseThrow(NotFoundException::new);
    }

    private Response back(Told told) {
        return Html.seeOther(current.get().base() + "class?told=" + told.name().toLowerCase(Locale.ROOT) + "#grades");
    }
}
