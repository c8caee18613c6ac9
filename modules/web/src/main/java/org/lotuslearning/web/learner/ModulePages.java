package org.lotuslearning.web.learner;

import static org.lotuslearning.web.page.Words.t;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.lotuslearning.learning.progress.FinishOutcome;
import org.lotuslearning.learning.progress.Journey;
import org.lotuslearning.web.page.Html;
import org.lotuslearning.web.page.Pages;

/** What can be done with a module as a whole: its home, finishing it, starting it again, taking it away. */
@RequestScoped
class ModulePages {
    @Inject
    CurrentRun currentRun;

    @Inject
    RunViews views;

    @Inject
    Journey journey;

    @Inject
    Pages pages;

    @Inject
    Clock clock;

    Response home(RunViews.Run run) {
        return Html.page(pages.render("module-home.jte", views.home(run, Optional.empty())));
    }

    /** The home of a module that was not begun. */
    Response unbegunHome(ModulePlace place) {
        return Html.page(pages.render("module-home.jte", views.unbegun(place, currentRun.organisation())));
    }

    Response finish(RunViews.Run before) {
        FinishOutcome outcome = journey.finish(before.enrolment().id());
        if (outcome instanceof FinishOutcome.NotYet) {
            return Html.page(
                    Response.Status.CONFLICT,
                    pages.render(
                            "module-home.jte",
                            views.home(
                                    currentRun.again(before),
                                    Optional.of(t("Some steps are still to do before you can finish.")))));
        }
        return reopenedFinish(before);
    }

    Response reopenedFinish(RunViews.Run run) {
        return Html.seeOther(run.home() + "#finish");
    }

    /** Begins the module anew; what was written before is kept with the earlier run. */
    Response startAgain(RunViews.Run run) {
        currentRun.startAgain(run);
        return Html.seeOther(run.home());
    }

    Response myLearning(RunViews.Run run) {
        return Html.page(pages.render("my-learning.jte", views.myLearning(run)));
    }

    /** The same as one file to keep. */
    Response download(RunViews.Run run) {
        String file = "my-learning-" + run.module().id() + "-" + LocalDate.now(clock) + ".html";
        return Response.fromResponse(Html.page(pages.render("my-learning-download.jte", views.myLearning(run))))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"")
                .build();
    }
}
