package org.lotuslearning.web.learner;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lotuslearning.learning.catalogue.Catalogue;
import org.lotuslearning.learning.catalogue.Course;
import org.lotuslearning.learning.catalogue.LearningModule;
import org.lotuslearning.learning.enrolment.Enrolment;
import org.lotuslearning.learning.enrolment.Enrolments;
import org.lotuslearning.learning.enrolment.Placement;
import org.lotuslearning.learning.enrolment.RunContent;
import org.lotuslearning.learning.progress.Journey;
import org.lotuslearning.web.session.CurrentLaunch;
import org.lotuslearning.web.session.Launch;
import org.lotuslearning.web.session.Launches;

/** The run that the request's session belongs to, with the content it is shown with. */
@RequestScoped
public class CurrentRun {
    @Inject
    CurrentLaunch launch;

    @Inject
    Launches launches;

    @Inject
    Enrolments enrolments;

    @Inject
    Journey journey;

    @Inject
    Catalogue catalogue;

    private RunViews.@Nullable Run run;

    /** @throws NotFoundException when the course is no longer served */
    RunViews.Run get() {
        RunViews.Run known = run;
        return known == null ? fresh() : known;
    }

    /** Reads the run again, after something was done to it. */
    RunViews.Run fresh() {
        Launch session = launch.get();
        Enrolment enrolment = session.enrolment().flatMap(enrolments::current).orElseThrow(NotFoundException::new);
        Course course = catalogue.course(enrolment.course()).orElseThrow(NotFoundException::new);
        LearningModule served = course.module(enrolment.module()).orElseThrow(NotFoundException::new);
        LearningModule module = RunContent.of(enrolment.moduleVersion().definition(), served);
        RunViews.Run found = new RunViews.Run(session, enrolment, course, module);
        run = found;
        return found;
    }

    /** Closes a finished run and lets the session go on in the next; a stale page does not close a run half way. */
    void startAgain() {
        RunViews.Run before = get();
        if (before.enrolment().completedAt().isEmpty()) {
            return;
        }
        LearningModule served = catalogue
                .course(before.course().id())
                .flatMap(c -> c.module(before.module().id()))
                .orElseThrow(NotFoundException::new);
        Optional<Placement> placement = before.launch().placement().flatMap(enrolments::placement);
        Enrolment next = journey.startAgain(before.enrolment().id(), served, placement);
        launches.follow(before.launch().id(), next.id(), next.course(), next.module());
    }
}
