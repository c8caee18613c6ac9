package org.lotuslearning.web.learner;

import static org.lotuslearning.web.page.Words.t;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lotuslearning.learning.catalogue.Catalogue;
import org.lotuslearning.learning.catalogue.Course;
import org.lotuslearning.learning.catalogue.LearningModule;
import org.lotuslearning.learning.enrolment.Enrolment;
import org.lotuslearning.learning.enrolment.Enrolments;
import org.lotuslearning.web.page.Dates;
import org.lotuslearning.web.page.Frame;
import org.lotuslearning.web.page.Link;
import org.lotuslearning.web.page.ModuleBar;
import org.lotuslearning.web.page.Words;
import org.lotuslearning.web.session.Launch;

/** Fills the pages that are above the modules: a course's home, and the list of courses. Reads only. */
@RequestScoped
class CourseViews {
    @Inject
    Enrolments enrolments;

    @Inject
    Catalogue catalogue;

    CourseHomeView home(Launch launch, Course course, boolean roster) {
        List<Enrolment> runs = enrolments.ofCourse(launch.learner(), course.id(), roster);
        List<CourseHomeView.Step> steps = course.modules().stream()
                .map(module -> step(
                        launch,
                        module,
                        runs.stream()
                                .filter(run -> run.module().equals(module.id()))
                                .toList()))
                .toList();
        long finished = steps.stream().filter(CourseHomeView.Step::finished).count();
        return new CourseHomeView(
                frame(launch, course.title(), Optional.of(bar(launch, course))),
                course,
                steps,
                t("{0} of {1} modules finished", finished, steps.size()),
                onward(launch, course, runs, steps),
                Optional.of(launch.base() + "courses")
                        .filter(c -> catalogue.courses().size() > 1));
    }

    private static CourseHomeView.Step step(Launch launch, LearningModule module, List<Enrolment> runs) {
        Optional<Enrolment> newest = runs.stream().reduce((earlier, later) -> later);
        return new CourseHomeView.Step(
                ModulePlace.home(launch, module.id()),
                module.title(),
                module.strapline(),
                module.petal(),
                module.minutes(),
                module.pages().size(),
                newest.map(CourseViews::percent).orElse(0),
                runs.stream().anyMatch(run -> run.completedAt().isPresent()),
                newest.map(run -> state(run, runs)).orElseGet(() -> t("Not begun yet")));
    }

    /** Rounded down, so that 100 means everything. */
    private static int percent(Enrolment run) {
        boolean finished = run.completedAt().isPresent();
        return finished ? 100 : run.stepsTotal() == 0 ? 0 : 100 * run.stepsDone() / run.stepsTotal();
    }

    private static String state(Enrolment newest, List<Enrolment> runs) {
        Optional<String> finished = runs.stream()
                .flatMap(run -> run.completedAt().stream())
                .reduce((earlier, later) -> later)
                .map(Dates::day);
        if (newest.completedAt().isPresent()) {
            return t("Finished on {0}", finished.orElseThrow());
        }
        if (finished.isPresent()) {
            return t(
                    "Finished on {0} and begun again: {1} of {2} steps done",
                    finished.get(), newest.stepsDone(), newest.stepsTotal());
        }
        return newest.stepsDone() == newest.stepsTotal()
                ? t("Every step done: ready to finish")
                : t("{0}% done: {1} of {2} steps", percent(newest), newest.stepsDone(), newest.stepsTotal());
    }

    /** Where the learner was last, or the first module that was not begun. */
    private static Optional<Link> onward(
            Launch launch, Course course, List<Enrolment> runs, List<CourseHomeView.Step> steps) {
        Optional<Link> lastRead = runs.stream()
                .filter(run -> run.open() && run.completedAt().isEmpty())
                .filter(run -> run.lastPage().isPresent())
                .max(Comparator.comparing(Enrolment::activeAt))
                .flatMap(run -> course.module(run.module()))
                .map(module -> new Link(ModulePlace.home(launch, module.id()), t("Continue with {0}", module.title())));
        return lastRead.or(() -> steps.stream()
                .filter(step -> !step.finished())
                .findFirst()
                .map(step -> new Link(step.href(), t("Begin with {0}", step.title()))));
    }

    /** The courses to choose from; the one of the launch is reached without choosing it. */
    CatalogueView catalogue(Launch launch) {
        Optional<String> here = launch.course().filter(c -> launch.learning());
        List<CatalogueView.Card> cards = catalogue.courses().stream()
                .map(course -> new CatalogueView.Card(
                        course.in(Words.language()),
                        here.filter(course.id()::equals).map(c -> launch.base() + "course")))
                .toList();
        return new CatalogueView(
                frame(
                        launch,
                        t("Courses"),
                        here.flatMap(catalogue::course).map(course -> bar(launch, course.in(Words.language())))),
                cards,
                launch.base() + "choose");
    }

    private static ModuleBar bar(Launch launch, Course course) {
        return new ModuleBar(
                course.title(),
                "plum",
                0,
                0,
                launch.base() + "course",
                "",
                launch.base() + "course",
                false,
                Optional.of(launch.base() + "class")
                        .filter(c -> launch.educator() && launch.placement().isPresent()));
    }

    private static Frame frame(Launch launch, String title, Optional<ModuleBar> bar) {
        return new Frame(
                title,
                launch.csrf(),
                Frame.Kind.LAUNCH,
                "",
                launch.base(),
                bar,
                Optional.empty(),
                Optional.of(launch.base() + "close"));
    }
}
