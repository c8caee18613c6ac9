package org.lotuslearning.web.educator;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.lotuslearning.learning.catalogue.Catalogue;
import org.lotuslearning.learning.catalogue.Course;
import org.lotuslearning.learning.search.CourseSearch;
import org.lotuslearning.lti.deeplinking.DeepLinkingSettings;
import org.lotuslearning.web.learner.FieldError;
import org.lotuslearning.web.lookup.Wanted;
import org.lotuslearning.web.page.Frame;

/** Views of the picker's pages, as a launch would show them. */
public final class SamplePicker {
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final PickedLink LEARN = PickedLink.of("lotus/learn");
    private static final Picks PICKS = new Picks(
            List.of(LEARN, PickedLink.of("lotus/learn/1.2.i"), PickedLink.of("lotus/optimise/2.1")), Picks.LIST);

    private final Catalogue catalogue;

    private SamplePicker(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** By name; the template is called like what stands before the two hyphens. */
    public static Map<String, Object> of(List<Course> courses) {
        SamplePicker sample = new SamplePicker(new Catalogue(courses, List.of()));
        Map<String, Object> views = new TreeMap<>();
        views.put("picker--first", sample.list(new Picks(List.of(), Picks.LIST), true, List.of()));
        views.put("picker--ticked", sample.list(PICKS, true, List.of()));
        views.put("picker--one", sample.list(new Picks(List.of(), Picks.LIST), false, error("Choose one")));
        views.put("picker--found", sample.found("feelings"));
        views.put("picker--none", sample.found("xylophone"));
        views.put("picker--nolinks", sample.noLinks());
        views.put("pick-links--many", sample.links(PICKS, asked(Set.of("iframe", "window"), true), false));
        views.put("pick-links--error", sample.links(wrong(), asked(Set.of("iframe", "window"), true), true));
        views.put(
                "pick-links--plain", sample.links(PICKS.without("lotus/learn"), asked(Set.of("window"), false), true));
        return views;
    }

    static DeepLinkingSettings asked(Set<String> targets, boolean columns) {
        return new DeepLinkingSettings(
                URI.create("https://lms.example.org/deep-linking"),
                Set.of("ltiResourceLink"),
                targets,
                true,
                Optional.of(columns),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Picks wrong() {
        return new Picks(
                List.of(
                        new PickedLink("lotus/learn", Optional.of(""), true, true, "many", "31/2/2027", "5pm", false),
                        new PickedLink("lotus", Optional.of("x".repeat(256)), true, false, "1", "", "", true),
                        new PickedLink(
                                "lotus/learn/1.2", Optional.of("1.2"), true, false, "10", "2020-01-31", "", true)),
                Picks.LINKS);
    }

    private static List<FieldError> error(String message) {
        return List.of(new FieldError("content", message));
    }

    private PickerView list(Picks picks, boolean many, List<FieldError> errors) {
        return view(many, Wanted.of(""), PickerViews.list(catalogue, picks), List.of(), errors);
    }

    private PickerView found(String words) {
        Wanted wanted = Wanted.of(words);
        List<PickerView.Shelf> shelves = PickerViews.found(
                catalogue,
                PICKS,
                wanted,
                catalogue.courses().stream()
                        .map(course -> CourseSearch.of(course, "en").find(words))
                        .toList());
        return view(true, wanted, shelves, PickerViews.kept(catalogue, PICKS, shelves), List.of());
    }

    private PickerView noLinks() {
        return new PickerView(
                frame(), "/l/sample/pick", "", true, false, Wanted.of(""), "", List.of(), List.of(), List.of());
    }

    private static PickerView view(
            boolean many,
            Wanted wanted,
            List<PickerView.Shelf> shelves,
            List<PickerView.Choice> kept,
            List<FieldError> errors) {
        return new PickerView(
                frame(), "/l/sample/pick", "New team leaders", many, true, wanted, "", shelves, kept, errors);
    }

    private LinksView links(Picks picks, DeepLinkingSettings asked, boolean checked) {
        Optional<Instant> now = checked ? Optional.of(NOW) : Optional.empty();
        return LinksViews.view(
                frame(),
                "/l/sample/pick/links",
                "New team leaders",
                asked,
                LinksViews.links(catalogue, asked, picks, now));
    }

    private static Frame frame() {
        return new Frame(
                "Add learning",
                "token",
                Frame.Kind.STAFF,
                "",
                "/l/sample/",
                Optional.empty(),
                Optional.empty(),
                Optional.of("/l/sample/close"));
    }
}
