package org.lotuslearning.web.educator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lotuslearning.learning.catalogue.Block;
import org.lotuslearning.learning.catalogue.Catalogue;
import org.lotuslearning.learning.catalogue.Course;
import org.lotuslearning.learning.catalogue.LearningModule;
import org.lotuslearning.learning.catalogue.Page;
import org.lotuslearning.web.learner.ContentsItem;
import org.lotuslearning.web.learner.CourseHomeView;
import org.lotuslearning.web.learner.EvidenceView;
import org.lotuslearning.web.learner.Finish;
import org.lotuslearning.web.learner.ModuleHomeView;
import org.lotuslearning.web.learner.PageView;
import org.lotuslearning.web.learner.References;
import org.lotuslearning.web.learner.UnitView;
import org.lotuslearning.web.page.Frame;
import org.lotuslearning.web.page.Link;
import org.lotuslearning.web.page.ModuleBar;
import org.lotuslearning.web.page.Words;
import org.lotuslearning.web.session.Launch;

/** The learner's pages with nobody in them: an educator looks around and nothing is recorded. */
@RequestScoped
class Previews {
    @Inject
    Catalogue catalogue;

    ModuleHomeView home(PreviewPlace place, LearningModule served) {
        LearningModule module = spoken(served);
        return new ModuleHomeView(
                learnerFrame(place, module, module.title()),
                course(module),
                module,
                contents(place, module, ""),
                0,
                link(place, module.pages().get(0)),
                false,
                new Finish("", false, List.of(), Optional.empty(), "", Optional.empty()));
    }

    /** The course with its modules. */
    CourseHomeView courseHome(PreviewPlace place, Course served) {
        Course course = served.in(Words.language());
        ModuleBar bar = new ModuleBar(
                course.title(),
                "plum",
                0,
                0,
                place.course(),
                place.back().href(),
                place.course(),
                true,
                Optional.empty());
        List<CourseHomeView.Step> steps = course.modules().stream()
                .map(m -> new CourseHomeView.Step(
                        place.home(m),
                        m.title(),
                        m.strapline(),
                        m.petal(),
                        m.minutes(),
                        m.pages().size(),
                        0,
                        false,
                        ""))
                .toList();
        return new CourseHomeView(
                frame(place.launch(), course.title(), Frame.Kind.LAUNCH, Optional.of(bar)),
                course,
                steps,
                "",
                Optional.empty(),
                Optional.empty());
    }

    /** A page, in whichever module of the course it is. */
    PageView page(PreviewPlace place, Course course, String pageId) {
        LearningModule module = course.in(Words.language()).modules().stream()
                .filter(m -> m.page(pageId).isPresent())
                .findFirst()
                .orElseThrow(NotFoundException::new);
        Page page = module.page(pageId).orElseThrow(NotFoundException::new);
        List<Page> all = module.pages();
        int at = all.indexOf(page);
        Map<String, UnitView> units = new HashMap<>();
        page.exercises().forEach(e -> e.units().forEach(u -> units.put(u.id(), UnitView.empty(e, u))));
        return new PageView(
                learnerFrame(place, module, page.title()),
                course(module),
                module,
                page,
                contents(place, module, pageId),
                units,
                at > 0 ? Optional.of(link(place, all.get(at - 1))) : Optional.empty(),
                at + 1 < all.size() ? link(place, all.get(at + 1)) : place.back(),
                References.of(course(module), page),
                page.blocks().stream()
                        .filter(Block.EvidenceMap.class::isInstance)
                        .map(map -> EvidenceView.of((Block.EvidenceMap) map, course(module), catalogue, Map.of()))
                        .toList(),
                true);
    }

    /** What the placement is for, in words. */
    String scopeTitle(Launch launch) {
        LearningModule module = launch.course()
                .flatMap(catalogue::course)
                .flatMap(c -> launch.module().flatMap(c::module))
                .orElseThrow(NotFoundException::new);
        return launch.exercise()
                .map(e -> module.title() + ": exercise " + e)
                .or(() -> launch.page().flatMap(module::page).map(p -> p.id() + " " + p.title()))
                .orElse(module.title());
    }

    Frame frame(Launch launch, String title, Frame.Kind kind) {
        return frame(launch, title, kind, Optional.empty());
    }

    private Frame learnerFrame(PreviewPlace place, LearningModule module, String title) {
        ModuleBar bar = new ModuleBar(
                module.title(),
                module.petal(),
                0,
                module.pages().size(),
                place.home(module),
                place.back().href(),
                place.course(),
                true,
                Optional.empty());
        return frame(place.launch(), title, Frame.Kind.LAUNCH, Optional.of(bar));
    }

    private static Frame frame(Launch launch, String title, Frame.Kind kind, Optional<ModuleBar> bar) {
        return new Frame(
                title,
                launch.csrf(),
                kind,
                "",
                launch.base(),
                bar,
                Optional.empty(),
                Optional.of(launch.base() + "close"));
    }

    private Course course(LearningModule module) {
        return catalogue
                .course(module.course())
                .map(c -> c.in(Words.language()))
                .orElseThrow(NotFoundException::new);
    }

    private LearningModule spoken(LearningModule served) {
        return course(served).module(served.id()).orElse(served);
    }

    private static List<ContentsItem> contents(PreviewPlace place, LearningModule module, String current) {
        return module.pages().stream()
                .map(p -> new ContentsItem(
                        place.page(p),
                        p.id(),
                        p.title(),
                        p.minutes(),
                        false,
                        0,
                        (int) p.exercises()
                                .filter(e -> !e.isCheck())
                                .mapToLong(e -> e.units().size())
                                .sum(),
                        0,
                        p.required(),
                        p.id().equals(current),
                        p.language()))
                .toList();
    }

    private static Link link(PreviewPlace place, Page page) {
        return new Link(place.page(page), page.id() + " " + page.title(), Words.lang(page.language()));
    }
}
