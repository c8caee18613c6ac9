package org.lotuslearning.web.learner;

import static org.lotuslearning.web.page.Words.t;

import java.util.List;
import java.util.Optional;
import org.lotuslearning.learning.catalogue.Course;
import org.lotuslearning.learning.catalogue.ExerciseUnit;
import org.lotuslearning.learning.catalogue.LearningModule;
import org.lotuslearning.learning.catalogue.Page;
import org.lotuslearning.learning.progress.Progress;
import org.lotuslearning.web.page.Frame;
import org.lotuslearning.web.page.Link;
import org.lotuslearning.web.page.ModuleBar;
import org.lotuslearning.web.page.Words;
import org.lotuslearning.web.session.Launch;

/** Where a module is in a launch, whether or not the learner has begun it: its addresses, and what every page has. */
record ModulePlace(Launch launch, Course course, LearningModule module) {
    /** Whether the launch is for this module, rather than for another of the same course. */
    boolean own() {
        return own(launch, module.id());
    }

    private static boolean own(Launch launch, String module) {
        return launch.enrolment().isPresent()
                && launch.module().filter(module::equals).isPresent();
    }

    /** The module's home. */
    String home() {
        return home(launch, module.id());
    }

    /** The home of a module of the launch's course. */
    static String home(Launch launch, String module) {
        return own(launch, module) ? launch.base() : launch.base() + "m/" + module;
    }

    /** What the addresses of the module's own forms and documents begin with. */
    String forms() {
        return own() ? launch.base() : home() + "/";
    }

    String pageHref(String page) {
        return launch.base() + "p/" + page;
    }

    Link link(Page page) {
        return new Link(pageHref(page.id()), page.id() + " " + page.title(), Words.lang(page.language()));
    }

    Frame frame(String organisation, Progress progress, String title, Optional<String> notice) {
        long read = module.pages().stream()
                .filter(p -> progress.readPages().contains(p.id()))
                .count();
        ModuleBar bar = new ModuleBar(
                module.title(),
                module.petal(),
                (int) read,
                module.pages().size(),
                home(),
                forms() + "my-learning",
                launch.base() + "course",
                false,
                Optional.of(launch.base() + "class")
                        .filter(c -> launch.educator() && launch.placement().isPresent()));
        return new Frame(
                title,
                launch.csrf(),
                Frame.Kind.LAUNCH,
                organisation,
                home(),
                Optional.of(bar),
                notice,
                Optional.of(launch.base() + "close"));
    }

    /** @param current the page that is open, or nothing */
    List<ContentsItem> contents(Progress progress, String current) {
        return module.pages().stream()
                .map(page -> item(page, progress, page.id().equals(current)))
                .toList();
    }

    private ContentsItem item(Page page, Progress progress, boolean current) {
        List<ExerciseUnit> units = page.exercises()
                .filter(e -> !e.isCheck())
                .flatMap(e -> e.units().stream())
                .toList();
        List<ExerciseUnit> needed =
                units.stream().filter(ExerciseUnit::required).toList();
        long done = needed.stream()
                .filter(u -> progress.submittedUnits().contains(u.id()))
                .count();
        long optionalLeft = units.stream()
                .filter(u -> !u.required() && !progress.submittedUnits().contains(u.id()))
                .count();
        return new ContentsItem(
                pageHref(page.id()),
                page.id(),
                page.title(),
                page.minutes(),
                progress.readPages().contains(page.id()),
                (int) done,
                needed.size(),
                (int) optionalLeft,
                page.required(),
                current,
                page.language());
    }

    /** @param finishedOn the day, once the module was finished */
    Finish finish(Progress progress, Optional<String> finishedOn) {
        List<Link> missing = progress.missing().stream()
                .map(m -> m.unit()
                        .map(unit -> new Link(
                                pageHref(m.page()) + "#" + UnitViews.anchor(unit), t("Do {0}", UnitName.of(unit))))
                        .orElseGet(() -> new Link(pageHref(m.page()), t("Read {0}", m.page()))))
                .toList();
        return new Finish(
                forms() + "finish", missing.isEmpty(), missing, finishedOn, forms() + "start-again", onward());
    }

    /** The next module of the course. */
    private Optional<Link> onward() {
        List<LearningModule> all = course.modules();
        int after = all.stream().map(LearningModule::id).toList().indexOf(module.id()) + 1;
        return after < all.size()
                ? Optional.of(new Link(
                        home(launch, all.get(after).id()), all.get(after).title()))
                : Optional.empty();
    }
}
