package org.lotuslearning.web.learner;

import static org.lotuslearning.web.page.Words.t;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lotuslearning.learning.answers.Answer;
import org.lotuslearning.learning.answers.Answers;
import org.lotuslearning.learning.catalogue.Course;
import org.lotuslearning.learning.catalogue.Exercise;
import org.lotuslearning.learning.catalogue.ExerciseUnit;
import org.lotuslearning.learning.catalogue.LearningModule;
import org.lotuslearning.learning.catalogue.Page;
import org.lotuslearning.learning.enrolment.Enrolment;
import org.lotuslearning.learning.progress.Journey;
import org.lotuslearning.learning.progress.Progress;
import org.lotuslearning.web.learner.MyLearningView.AnswerGroup;
import org.lotuslearning.web.page.Dates;
import org.lotuslearning.web.page.Frame;
import org.lotuslearning.web.page.Link;
import org.lotuslearning.web.page.ModuleBar;
import org.lotuslearning.web.page.Words;
import org.lotuslearning.web.session.Launch;

/** Fills the pages of one learner's run. Reads only; what a learner does goes through {@link Journey}. */
@RequestScoped
class RunViews {
    @Inject
    Journey journey;

    @Inject
    Answers answers;

    @Inject
    UnitViews units;

    @Inject
    EvidenceViews evidence;

    /** A run with the content it is shown with. */
    record Run(Launch launch, Enrolment enrolment, Course course, LearningModule module) {
        String base() {
            return launch.base();
        }

        /** Whether the launch is for this module, rather than for another of the same course. */
        boolean own() {
            return RunViews.own(launch, module.id());
        }

        /** The module's home. */
        String home() {
            return RunViews.home(launch, module.id());
        }

        /** What the addresses of the module's own forms and documents begin with. */
        String place() {
            return own() ? base() : home() + "/";
        }

        String pageHref(String page) {
            return base() + "p/" + page;
        }
    }

    private static boolean own(Launch launch, String module) {
        return launch.enrolment().isPresent()
                && launch.module().filter(module::equals).isPresent();
    }

    /** The home of a module of the launch's course. */
    static String home(Launch launch, String module) {
        return own(launch, module) ? launch.base() : launch.base() + "m/" + module;
    }

    ModuleHomeView home(Run run, Optional<String> notice) {
        Progress progress = journey.progress(run.enrolment());
        return new ModuleHomeView(
                frame(run, progress, run.module().title(), notice),
                run.course(),
                run.module(),
                contents(run, progress, ""),
                progress.percent(),
                resume(run, progress),
                !progress.readPages().isEmpty(),
                finish(run, progress));
    }

    PageView page(Run run, Page page, Optional<UnitViews.Sent> sent, Optional<String> notice) {
        Progress progress = journey.progress(run.enrolment());
        List<Page> pages = run.module().pages();
        int at = pages.indexOf(page);
        Optional<Link> previous = at > 0 ? Optional.of(link(run, pages.get(at - 1))) : Optional.empty();
        Link next = at + 1 < pages.size()
                ? link(run, pages.get(at + 1))
                : new Link(run.home() + "#finish", t("Finish {0}", run.module().title()));
        return new PageView(
                frame(run, progress, page.title(), notice),
                run.course(),
                run.module(),
                page,
                contents(run, progress, page.id()),
                units.ofPage(run, page, sent),
                previous,
                next,
                References.of(run.course(), page),
                evidence.ofPage(run.course(), page),
                false);
    }

    /** The document of a form as it was submitted; empty where there is no such form. */
    Optional<DocumentView> document(Run run, String unit, String part) {
        Optional<Page> page = run.module().pages().stream()
                .filter(p -> p.exercises().anyMatch(e -> e.unit(unit).isPresent()))
                .findFirst();
        return page.flatMap(p -> units.sheet(run, p, unit, part).map(sheet -> {
            String exercise = run.pageHref(p.id());
            return new DocumentView(
                    frame(run, journey.progress(run.enrolment()), sheet.title(), Optional.empty()),
                    sheet,
                    exercise + "#" + UnitViews.anchor(unit),
                    exercise + "#" + UnitView.prefix(unit),
                    run.base() + "document/" + unit + "/" + part + ".html");
        }));
    }

    MyLearningView myLearning(Run run) {
        Progress progress = journey.progress(run.enrolment());
        Map<String, Answer> newest = answers.newest(run.enrolment().id());
        List<AnswerGroup> groups = new ArrayList<>();
        for (Page page : run.module().pages()) {
            page.exercises()
                    .filter(exercise -> !exercise.isCheck())
                    .forEach(exercise -> exercise.units()
                            .forEach(unit -> Optional.ofNullable(newest.get(unit.id()))
                                    .ifPresent(answer -> groups.add(group(page, exercise, unit, answer)))));
        }
        return new MyLearningView(
                frame(run, progress, t("My learning"), Optional.empty()),
                run.enrolment().learner().fullName().orElse(""),
                run.module().title(),
                groups,
                run.place() + "my-learning.html");
    }

    private static AnswerGroup group(Page page, Exercise exercise, ExerciseUnit unit, Answer answer) {
        String audience = exercise.units().size() < 2
                ? ""
                : unit.audience() == ExerciseUnit.Audience.TEAM ? t("for your team") : t("for you");
        return new AnswerGroup(
                page.id() + " " + page.title(),
                exercise.title(),
                audience,
                Dates.day(answer.submittedAt()),
                AnswerWords.of(exercise, unit, answer.content()));
    }

    private Frame frame(Run run, Progress progress, String title, Optional<String> notice) {
        long read = run.module().pages().stream()
                .filter(p -> progress.readPages().contains(p.id()))
                .count();
        ModuleBar bar = new ModuleBar(
                run.module().title(),
                run.module().petal(),
                (int) read,
                run.module().pages().size(),
                run.home(),
                run.place() + "my-learning",
                run.base() + "course",
                false,
                Optional.of(run.base() + "class")
                        .filter(c -> run.launch().educator()
                                && run.launch().placement().isPresent()));
        return new Frame(
                title,
                run.launch().csrf(),
                Frame.Kind.LAUNCH,
                run.enrolment().organisation().name(),
                run.home(),
                Optional.of(bar),
                notice,
                Optional.of(run.base() + "close"));
    }

    private static List<ContentsItem> contents(Run run, Progress progress, String current) {
        return run.module().pages().stream()
                .map(page -> {
                    List<ExerciseUnit> pageUnits = page.exercises()
                            .filter(e -> !e.isCheck())
                            .flatMap(e -> e.units().stream())
                            .toList();
                    List<ExerciseUnit> needed =
                            pageUnits.stream().filter(ExerciseUnit::required).toList();
                    long done = needed.stream()
                            .filter(u -> progress.submittedUnits().contains(u.id()))
                            .count();
                    long optionalLeft = pageUnits.stream()
                            .filter(u ->
                                    !u.required() && !progress.submittedUnits().contains(u.id()))
                            .count();
                    return new ContentsItem(
                            run.pageHref(page.id()),
                            page.id(),
                            page.title(),
                            page.minutes(),
                            progress.readPages().contains(page.id()),
                            (int) done,
                            needed.size(),
                            (int) optionalLeft,
                            page.required(),
                            page.id().equals(current),
                            page.language());
                })
                .toList();
    }

    private static Link resume(Run run, Progress progress) {
        List<Page> pages = run.module().pages();
        Page page = run.enrolment()
                .lastPage()
                .flatMap(run.module()::page)
                .or(() -> pages.stream()
                        .filter(p -> !progress.readPages().contains(p.id()))
                        .findFirst())
                .orElse(pages.get(0));
        return link(run, page);
    }

    private static Link link(Run run, Page page) {
        return new Link(run.pageHref(page.id()), page.id() + " " + page.title(), Words.lang(page.language()));
    }

    private static Finish finish(Run run, Progress progress) {
        List<Link> missing = progress.missing().stream()
                .map(m -> m.unit()
                        .map(unit -> new Link(
                                run.pageHref(m.page()) + "#" + UnitViews.anchor(unit), t("Do {0}", UnitName.of(unit))))
                        .orElseGet(() -> new Link(run.pageHref(m.page()), t("Read {0}", m.page()))))
                .toList();
        return new Finish(
                run.place() + "finish",
                missing.isEmpty(),
                missing,
                run.enrolment().completedAt().map(Dates::day),
                run.place() + "start-again",
                onward(run));
    }

    /** The next module of the course. */
    private static Optional<Link> onward(Run run) {
        List<LearningModule> all = run.course().modules();
        int after = all.stream()
                        .map(LearningModule::id)
                        .toList()
                        .indexOf(run.module().id())
                + 1;
        return after < all.size()
                ? Optional.of(new Link(
                        home(run.launch(), all.get(after).id()), all.get(after).title()))
                : Optional.empty();
    }
}
