package org.lotuslearning.web.educator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lotuslearning.learning.catalogue.Catalogue;
import org.lotuslearning.lti.deeplinking.ContentItem;
import org.lotuslearning.lti.deeplinking.ContentItem.Place;
import org.lotuslearning.lti.deeplinking.DeepLinkingSettings;
import org.lotuslearning.web.learner.FieldError;
import org.lotuslearning.web.page.Frame;
import org.lotuslearning.web.session.Launch;
import org.lotuslearning.web.settings.Settings;

/** Fills the picker's second page, and makes links of what stands in it. */
@ApplicationScoped
public class LinksViews {
    @Inject
    Catalogue catalogue;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** The page; with what is wrong when it was to be sent. */
    LinksView view(Frame frame, Launch launch, DeepLinkingSettings asked, Picks picks, boolean checked) {
        return view(
                frame,
                launch.base() + Picks.LINKS,
                launch.contextTitle().orElse(""),
                asked,
                links(asked, picks, checked));
    }

    static LinksView view(
            Frame frame, String action, String context, DeepLinkingSettings asked, List<LinksView.Link> links) {
        boolean inFrame = asked.accepts(Place.IFRAME);
        boolean inWindow = asked.accepts(Place.WINDOW);
        return new LinksView(
                frame, action, context, asked.takesColumns(), inFrame && inWindow, inWindow && !inFrame, links);
    }

    private List<LinksView.Link> links(DeepLinkingSettings asked, Picks picks, boolean checked) {
        return links(catalogue, asked, picks, checked ? Optional.of(clock.instant()) : Optional.empty());
    }

    /** @param now present when what was typed is to be checked */
    static List<LinksView.Link> links(
            Catalogue catalogue, DeepLinkingSettings asked, Picks picks, Optional<Instant> now) {
        List<LinksView.Link> links = new ArrayList<>();
        for (PickedLink typed : picks.links()) {
            Optional<Pickable> found = Pickable.find(catalogue, typed.content());
            if (found.isPresent()) {
                Pickable what = found.get();
                // not what the platform suggests (Deep Linking 2.0, 4.4.1): Moodle suggests the tool's own name
                String title = typed.title().orElseGet(what::title);
                List<FieldError> errors = now.map(at -> LinkCheck.errors(typed, title, graded(typed, what, asked), at))
                        .orElse(List.of());
                links.add(new LinksView.Link(links.size() + 1, what, typed, title, errors));
            }
        }
        return links;
    }

    private static boolean graded(PickedLink typed, Pickable what, DeepLinkingSettings asked) {
        return typed.graded() && what.gradable() && asked.takesColumns();
    }

    /** What goes to the LMS. Of links without errors only. */
    List<ContentItem> items(DeepLinkingSettings asked, Picks picks) {
        return links(asked, picks, false).stream()
                .map(link -> item(link, asked))
                .toList();
    }

    private ContentItem item(LinksView.Link link, DeepLinkingSettings asked) {
        PickedLink typed = link.typed();
        String content = link.what().content();
        boolean graded = graded(typed, link.what(), asked);
        return new ContentItem(
                URI.create(settings.baseUrl() + "/learn/" + content),
                link.title(),
                Optional.of(link.what().text()),
                custom(content, graded && typed.gradual() && link.what().gradual()),
                LinkCheck.maximum(typed)
                        .filter(maximum -> graded)
                        .map(maximum -> new ContentItem.Column(maximum, link.title(), content, Optional.empty())),
                LinkCheck.due(typed).filter(due -> graded),
                place(typed, asked));
    }

    /** What comes back with every launch. The platform fills the histories in, so that a copied course is known again. */
    private static Map<String, String> custom(String content, boolean gradual) {
        Map<String, String> custom = new LinkedHashMap<>();
        custom.put("content", content);
        if (gradual) {
            custom.put("grade", "progress");
        }
        custom.put("resource_link_history", "$ResourceLink.id.history");
        custom.put("context_history", "$Context.id.history");
        return custom;
    }

    private static Optional<Place> place(PickedLink typed, DeepLinkingSettings asked) {
        Place wanted = typed.window() || !asked.accepts(Place.IFRAME) ? Place.WINDOW : Place.IFRAME;
        return Optional.of(wanted)
                .filter(asked::accepts)
                .or(() -> Optional.of(Place.IFRAME).filter(asked::accepts));
    }
}
