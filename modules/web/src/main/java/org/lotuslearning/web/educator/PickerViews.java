package org.lotuslearning.web.educator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lotuslearning.learning.catalogue.Catalogue;
import org.lotuslearning.learning.catalogue.Course;
import org.lotuslearning.learning.catalogue.LearningModule;
import org.lotuslearning.learning.catalogue.Page;
import org.lotuslearning.learning.enrolment.Scope;
import org.lotuslearning.learning.search.Findings;
import org.lotuslearning.learning.search.Hit;
import org.lotuslearning.lti.deeplinking.DeepLinkingSettings;
import org.lotuslearning.web.educator.PickerView.Choice;
import org.lotuslearning.web.educator.PickerView.Shelf;
import org.lotuslearning.web.educator.PickerView.Unfolded;
import org.lotuslearning.web.learner.FieldError;
import org.lotuslearning.web.lookup.Searches;
import org.lotuslearning.web.lookup.Wanted;
import org.lotuslearning.web.page.Frame;
import org.lotuslearning.web.session.Launch;

/** Fills the picker's first page: the list of what there is, or what a search found. */
@ApplicationScoped
public class PickerViews {
    /** Of one course; with more, one more word is the better help. */
    private static final int MOST_FOUND = 12;

    @Inject
    Searches searches;

    PickerView view(
            Frame frame,
            Launch launch,
            Catalogue catalogue,
            DeepLinkingSettings asked,
            Picks picks,
            Wanted wanted,
            List<FieldError> errors) {
        List<Findings> findings = wanted.isNothing()
                ? List.of()
                : catalogue.courses().stream()
                        .map(course -> searches.of(course).find(wanted.text()))
                        .toList();
        List<Shelf> shelves =
                wanted.isNothing() ? list(catalogue, picks) : found(catalogue, picks, wanted, best(findings));
        return new PickerView(
                frame,
                launch.base() + Picks.LIST,
                launch.contextTitle().orElse(""),
                asked.acceptMultiple(),
                asked.acceptsResourceLinks(),
                wanted,
                message(findings, shelves),
                shelves,
                wanted.isNothing() ? List.of() : kept(catalogue, picks, shelves),
                errors);
    }

    static List<Shelf> list(Catalogue catalogue, Picks picks) {
        return catalogue.courses().stream()
                .map(course -> new Shelf(
                        course.title(),
                        Optional.of(choice(Pickable.of(course), picks)),
                        course.modules().stream().map(m -> module(m, picks)).toList(),
                        List.of()))
                .toList();
    }

    private static Unfolded module(LearningModule module, Picks picks) {
        List<Unfolded> pages =
                module.pages().stream().map(page -> page(module, page, picks)).toList();
        boolean inUse = pages.stream()
                .flatMap(page -> Stream.concat(Stream.of(page), page.inside().stream()))
                .map(Unfolded::choice)
                .anyMatch(c -> c.ticked() || picks.at().endsWith("#" + c.id()));
        return new Unfolded(choice(Pickable.of(module), picks), inUse, pages);
    }

    private static Unfolded page(LearningModule module, Page page, Picks picks) {
        return new Unfolded(
                choice(Pickable.of(module, page), picks),
                true,
                Pickable.exercises(module, page).stream()
                        .map(e -> new Unfolded(choice(e, picks), true, List.of()))
                        .toList());
    }

    private static Choice choice(Pickable what, Picks picks) {
        return new Choice(what, picks.has(what.content()), "", List.of());
    }

    /** Of all courses, only those whose hits fit as well as the best: else a stray word in one hides the hit of another. */
    private static List<Findings> best(List<Findings> findings) {
        Optional<Findings.Match> best = findings.stream()
                .filter(f -> !f.hits().isEmpty())
                .map(Findings::match)
                .min(Comparator.naturalOrder());
        return findings.stream()
                .map(f -> best.filter(f.match()::equals).isPresent() ? f : new Findings(f.match(), List.of()))
                .toList();
    }

    /** @param findings one for each course */
    static List<Shelf> found(Catalogue catalogue, Picks picks, Wanted wanted, List<Findings> findings) {
        List<Shelf> shelves = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            Course course = catalogue.courses().get(i);
            List<Choice> found = Stream.concat(
                            named(course, picks, wanted),
                            findings.get(i).hits().stream()
                                    .flatMap(hit -> found(catalogue, course, hit, picks).stream()))
                    .limit(MOST_FOUND)
                    .toList();
            if (!found.isEmpty()) {
                shelves.add(new Shelf(course.title(), Optional.empty(), List.of(), found));
            }
        }
        return shelves;
    }

    /** The search looks into pages; a course or a module is found by its name and the line under it. */
    private static Stream<Choice> named(Course course, Picks picks, Wanted wanted) {
        Stream<Pickable> whole = wanted.isIn(course.title()) ? Stream.of(Pickable.of(course)) : Stream.of();
        Stream<Pickable> modules = course.modules().stream()
                .filter(m -> wanted.isIn(m.title(), m.strapline()))
                .map(Pickable::of);
        return Stream.concat(whole, modules).map(what -> choice(what, picks));
    }

    private static Optional<Choice> found(Catalogue catalogue, Course course, Hit hit, Picks picks) {
        return course.modules().stream()
                .filter(m -> m.page(hit.page()).isPresent())
                .findFirst()
                .flatMap(m -> Pickable.find(catalogue, scope(m, hit).content())
                        .map(what -> new Choice(what, picks.has(what.content()), where(m, hit), hit.excerpt())));
    }

    private static Scope scope(LearningModule module, Hit hit) {
        Optional<String> exercise = Optional.of(hit.id()).filter(id -> hit.kind() == Hit.Kind.EXERCISE);
        return new Scope(module.course(), module.id(), Optional.of(hit.page()), exercise);
    }

    private static String where(LearningModule module, Hit hit) {
        return module.title()
                + (hit.kind() == Hit.Kind.EXERCISE
                        ? module.page(hit.page())
                                .map(page -> ", on the page " + page.id() + " " + page.title())
                                .orElse("")
                        : "");
    }

    static List<Choice> kept(Catalogue catalogue, Picks picks, List<Shelf> shelves) {
        Set<String> shown = new HashSet<>();
        shelves.forEach(shelf -> shelf.found().forEach(c -> shown.add(c.what().content())));
        return picks.links().stream()
                .filter(link -> !shown.contains(link.content()))
                .flatMap(link -> Pickable.find(catalogue, link.content()).stream())
                .map(what -> choice(what, picks))
                .toList();
    }

    private static String message(List<Findings> findings, List<Shelf> shelves) {
        List<Findings> best = best(findings);
        if (findings.stream().anyMatch(f -> f.match() == Findings.Match.NO_WORDS)) {
            return "These words are too common to look for. Add one that says more.";
        }
        if (best.stream()
                .anyMatch(f -> f.match() == Findings.Match.ALIKE && !f.hits().isEmpty())) {
            return "Nothing is written exactly like that. This comes close.";
        }
        return best.stream()
                        .anyMatch(f ->
                                f.match() == Findings.Match.SOME && !f.hits().isEmpty())
                ? "Nothing has all of these words. This has some of them."
                : shelves.stream().anyMatch(shelf -> shelf.found().size() == MOST_FOUND)
                        ? "Only the best " + MOST_FOUND + " of a course are shown. One more word finds fewer."
                        : "";
    }
}
