package org.lotuslearning.web.learner;

import static org.lotuslearning.web.page.Words.t;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lotuslearning.learning.catalogue.Course;
import org.lotuslearning.learning.catalogue.LearningModule;
import org.lotuslearning.learning.catalogue.ModuleDefinition;
import org.lotuslearning.learning.catalogue.Page;
import org.lotuslearning.learning.enrolment.Enrolment;
import org.lotuslearning.learning.progress.Journey;
import org.lotuslearning.learning.progress.Progress;
import org.lotuslearning.web.page.Dates;
import org.lotuslearning.web.page.Frame;
import org.lotuslearning.web.page.Link;
import org.lotuslearning.web.session.Launch;

/** Fills the pages of one learner's run. Reads only; what a learner does goes through {@link Journey}. */
@RequestScoped
class RunViews {
    @Inject
    Journey journey;

    @Inject
    KeptAnswers kept;

    @Inject
    UnitViews units;

    @Inject
    EvidenceViews evidence;

    /** A run with the content it is shown with. */
    record Run(Launch launch, Enrolment enrolment, Course course, LearningModule module) {
        String base() {
            return launch.base();
        }

        ModulePlace place() {
            return new ModulePlace(launch, course, module);
        }

        /** Whether the launch is for this module, rather than for another of the same course. */
        boolean own() {
            return place().own();
        }

        /** The module's home. */
        String home() {
            return place().home();
        }

        String pageHref(String page) {
            return place().pageHref(page);
        }
    }

    ModuleHomeView home(Run run, Optional<String> notice) {
        Progress progress = journey.progress(run.enrolment());
        return new ModuleHomeView(
                frame(run, progress, run.module().title(), notice),
                run.course(),
                run.module(),
                run.place().contents(progress, ""),
                progress.percent(),
                resume(run, progress),
                !progress.readPages().isEmpty(),
                run.place().finish(progress, run.enrolment().completedAt().map(Dates::day)));
    }

    /** The home of a module that the learner has not begun: looking at it begins nothing. */
    ModuleHomeView unbegun(ModulePlace place, String organisation) {
        Progress none = new Progress(ModuleDefinition.of(place.module()), Set.of(), Set.of());
        return new ModuleHomeView(
                place.frame(organisation, none, place.module().title(), Optional.empty()),
                place.course(),
                place.module(),
                place.contents(none, ""),
                0,
                place.link(place.module().pages().get(0)),
                false,
                place.finish(none, Optional.empty()));
    }

    PageView page(Run run, Page page, Optional<UnitViews.Sent> sent, Optional<String> notice) {
        Progress progress = journey.progress(run.enrolment());
        List<Page> pages = run.module().pages();
        int at = pages.indexOf(page);
        Optional<Link> previous = at > 0 ? Optional.of(run.place().link(pages.get(at - 1))) : Optional.empty();
        Link next = at + 1 < pages.size()
                ? run.place().link(pages.get(at + 1))
                : new Link(run.home() + "#finish", t("Finish {0}", run.module().title()));
        return new PageView(
                frame(run, progress, page.title(), notice),
                run.course(),
                run.module(),
                page,
                run.place().contents(progress, page.id()),
                units.ofPage(run, page, sent),
                previous,
                next,
                References.of(run.course(), page),
                evidence.ofPage(run.course(), page),
                false);
    }

    /** The document of a form as it was submitted; empty where there is no such form. */
    Optional<DocumentView> document(Run run, String unit, String part) {
        return run.module()
                .pageOfUnit(unit)
                .flatMap(p -> units.sheet(run, p, unit, part).map(sheet -> {
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
        return new MyLearningView(
                frame(run, journey.progress(run.enrolment()), t("My learning"), Optional.empty()),
                run.enrolment().learner().fullName().orElse(""),
                run.module().title(),
                kept.of(run),
                run.place().forms() + "my-learning.html");
    }

    private static Frame frame(Run run, Progress progress, String title, Optional<String> notice) {
        return run.place().frame(run.enrolment().organisation().name(), progress, title, notice);
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
        return run.place().link(page);
    }
}
