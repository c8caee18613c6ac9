package org.lotuslearning.web.learner;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lotuslearning.learning.catalogue.Catalogue;
import org.lotuslearning.learning.catalogue.Course;
import org.lotuslearning.learning.catalogue.LearningModule;
import org.lotuslearning.learning.enrolment.Enrolment;
import org.lotuslearning.learning.enrolment.Enrolments;
import org.lotuslearning.learning.enrolment.Placement;
import org.lotuslearning.learning.enrolment.RunContent;
import org.lotuslearning.learning.people.People;
import org.lotuslearning.learning.progress.Journey;
import org.lotuslearning.learning.teams.TeamRounds;
import org.lotuslearning.web.page.Words;
import org.lotuslearning.web.session.CurrentLaunch;
import org.lotuslearning.web.session.Launches;
import org.lotuslearning.web.session.LostRace;

/**
 * The runs that the request's session reaches, with the content they are shown with: the launch's own, and the learner's
 * runs of the other modules of the same course. Ids of pages and units are unique in a course, so they tell the module.
 */
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
    TeamRounds teamRounds;

    @Inject
    People people;

    @Inject
    Catalogue catalogue;

    private RunViews.@Nullable Run ownRun;

    /** @throws NotFoundException when the launch has no run of its own, or its course is no longer served */
    RunViews.Run own() {
        return ownIfAny().orElseThrow(NotFoundException::new);
    }

    /**
     * The learner's run of a module, if it was begun. Looking at a module is not beginning it: only opening a page and
     * writing do that.
     *
     * @throws NotFoundException when the launch's course has no such module
     */
    Optional<RunViews.Run> begunOfModule(String module) {
        return ownIfAny()
                .filter(run -> run.module().id().equals(module))
                .or(() -> open(course().module(module).orElseThrow(NotFoundException::new)));
    }

    /** The learner's run of the module that has a unit, if it was begun. */
    Optional<RunViews.Run> begunOfUnit(String unit) {
        return begun(hasUnit(unit));
    }

    /**
     * The run of a page that is opened, begun if there was none.
     *
     * @throws NotFoundException when the launch's course has no such page
     */
    RunViews.Run ofPage(String page) {
        return find(module -> module.page(page).isPresent());
    }

    /**
     * The run of a unit that is written in, begun if there was none.
     *
     * @throws NotFoundException when the launch's course has no such unit
     */
    RunViews.Run ofUnit(String unit) {
        return find(hasUnit(unit));
    }

    private static Predicate<LearningModule> hasUnit(String unit) {
        return module -> module.pageOfUnit(unit).isPresent();
    }

    /**
     * A module of the launch's course as it is served today.
     *
     * @throws NotFoundException when there is no such module
     */
    ModulePlace place(String module) {
        Course course = course().in(Words.language());
        return new ModulePlace(launch.get(), course, course.module(module).orElseThrow(NotFoundException::new));
    }

    /** The name of the launch's organisation. */
    String organisation() {
        return people.organisation(launch.get().organisation()).name();
    }

    /** The course that the launch is for. */
    Course course() {
        return launch.get().course().flatMap(catalogue::course).orElseThrow(NotFoundException::new);
    }

    /** What staff try out is no record. */
    boolean roster() {
        return launch.get().roster();
    }

    /** Reads a run again, after something was done to it. */
    RunViews.Run again(RunViews.Run run) {
        return run(enrolments.find(run.enrolment().id()).orElseThrow(NotFoundException::new));
    }

    /** Kept for the request, which asks several times; what happens to the run in between is read {@link #again}. */
    private Optional<RunViews.Run> ownIfAny() {
        if (ownRun == null) {
            ownRun = launch.get()
                    .enrolment()
                    .flatMap(enrolments::current)
                    .map(this::run)
                    .orElse(null);
        }
        return Optional.ofNullable(ownRun);
    }

    private RunViews.Run find(Predicate<LearningModule> has) {
        return begun(has)
                .or(() -> served(has).map(this::reached).filter(run -> has.test(run.module())))
                .orElseThrow(NotFoundException::new);
    }

    private Optional<RunViews.Run> begun(Predicate<LearningModule> has) {
        return ownIfAny()
                .filter(run -> has.test(run.module()))
                .or(() -> served(has).flatMap(this::open).filter(run -> has.test(run.module())))
                .or(() -> inAnOlderVersion(has));
    }

    /** The other module that has it in today's text. */
    private Optional<LearningModule> served(Predicate<LearningModule> has) {
        return course().modules().stream().filter(has).findFirst().filter(module -> !isOwn(module));
    }

    private boolean isOwn(LearningModule module) {
        return ownIfAny().filter(run -> run.module().id().equals(module.id())).isPresent();
    }

    /** What today's text no longer has still belongs to the runs that began with it. */
    private Optional<RunViews.Run> inAnOlderVersion(Predicate<LearningModule> has) {
        return enrolments.ofCourse(launch.get().learner(), course().id(), roster()).stream()
                .filter(Enrolment::open)
                .map(this::run)
                .filter(run -> has.test(run.module()))
                .findFirst();
    }

    private Optional<RunViews.Run> open(LearningModule module) {
        return enrolments
                .open(
                        launch.get().organisation(),
                        people.byId(launch.get().learner()),
                        module.course(),
                        module.id(),
                        roster())
                .map(this::run);
    }

    /** The learner's open run of another module, begun if there is none: no placement, so no grade. */
    private RunViews.Run reached(LearningModule module) {
        return open(module)
                .orElseGet(() -> run(LostRace.repeated(() -> journey.arrive(
                        people.organisation(launch.get().organisation()),
                        people.byId(launch.get().learner()),
                        module,
                        Optional.empty(),
                        roster()))));
    }

    private RunViews.Run run(Enrolment enrolment) {
        Course course = catalogue
                .course(enrolment.course())
                .map(c -> c.in(Words.language()))
                .orElseThrow(NotFoundException::new);
        LearningModule served = course.module(enrolment.module()).orElseThrow(NotFoundException::new);
        LearningModule module = RunContent.of(enrolment.moduleVersion().definition(), served);
        return new RunViews.Run(launch.get(), enrolment, course, module);
    }

    /** Closes a finished run and lets the session go on in the next; a stale page does not close a run half way. */
    void startAgain(RunViews.Run before) {
        if (before.enrolment().completedAt().isEmpty()) {
            return;
        }
        LearningModule served =
                catalogue.module(before.course().id(), before.module().id()).orElseThrow(NotFoundException::new);
        Optional<Placement> placement =
                before.own() ? before.launch().placement().flatMap(enrolments::placement) : Optional.empty();
        Enrolment next = journey.startAgain(before.enrolment().id(), served, placement);
        teamRounds.follow(before.enrolment().id(), next.id());
        ownRun = null;
        if (before.own()) {
            launches.follow(before.launch().id(), next.id(), next.course(), next.module());
        }
    }
}
