package org.lotuslearning.web.lookup;

import static org.lotuslearning.web.page.Words.t;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lotuslearning.learning.catalogue.Course;
import org.lotuslearning.learning.catalogue.Glossary;
import org.lotuslearning.learning.catalogue.LearningModule;
import org.lotuslearning.learning.search.CourseSearch;
import org.lotuslearning.learning.search.Findings;
import org.lotuslearning.learning.search.Hit;

/** Fills the page of a search. */
@ApplicationScoped
public class SearchViews {
    /** Of these a few are enough beside the pages; the others are on pages of their own. */
    private static final int TERMS = 3;

    private static final int RESOURCES = 5;

    @Inject
    Searches searches;

    SearchView search(LookupFrame where, Wanted wanted) {
        Findings findings = wanted.isNothing()
                ? new Findings(Findings.Match.NO_WORDS, List.of())
                : searches.of(where.course()).find(wanted.text());
        return view(where, wanted, findings);
    }

    static SearchView view(LookupFrame where, Wanted wanted, Findings findings) {
        List<SearchView.Group> groups = new ArrayList<>();
        add(groups, "terms", t("Glossary"), findings.of(Hit.Kind.TERM), where, TERMS, wanted.in("glossary"));
        add(groups, "pages", t("Pages"), findings.of(Hit.Kind.PAGE), where, CourseSearch.MOST, "");
        add(groups, "exercises", t("Exercises"), findings.of(Hit.Kind.EXERCISE), where, CourseSearch.MOST, "");
        add(
                groups,
                "resources",
                t("Resources"),
                findings.of(Hit.Kind.RESOURCE),
                where,
                RESOURCES,
                wanted.in("directory"));
        return new SearchView(
                where.frame(wanted.isNothing() ? t("Find") : t("Find: {0}", wanted.text())),
                where.course().title(),
                wanted,
                message(wanted, findings),
                groups,
                findings.hits().size(),
                !where.course().glossary().isEmpty(),
                !where.course().directory().isEmpty());
    }

    private static String message(Wanted wanted, Findings findings) {
        List<String> sentences = new ArrayList<>();
        if (wanted.cut()) {
            sentences.add(t("Only the first {0} characters were looked for.", Wanted.LONGEST));
        }
        if (!wanted.isNothing() && findings.match() == Findings.Match.NO_WORDS) {
            sentences.add(t("These words are too common to look for. Add one that says more."));
        }
        if (findings.hits().size() == CourseSearch.MOST) {
            sentences.add(t("Only the best {0} places are shown. One more word finds fewer.", CourseSearch.MOST));
        }
        if (findings.match() == Findings.Match.ALIKE) {
            sentences.add(t("Nothing is written exactly like that. This comes close."));
        }
        if (findings.match() == Findings.Match.SOME) {
            sentences.add(t("Nothing has all of these words. This has some of them."));
        }
        return String.join(" ", sentences);
    }

    private static void add(
            List<SearchView.Group> groups,
            String id,
            String name,
            List<Hit> hits,
            LookupFrame where,
            int most,
            String more) {
        if (!hits.isEmpty()) {
            List<SearchView.Found> first =
                    hits.stream().limit(most).map(hit -> found(hit, where)).toList();
            groups.add(new SearchView.Group(id, name, hits.size(), first, hits.size() > most ? more : ""));
        }
    }

    private static SearchView.Found found(Hit hit, LookupFrame where) {
        Course course = where.course();
        return switch (hit.kind()) {
            case PAGE -> new SearchView.Found(page(hit, where), hit.title(), module(course, hit), hit.excerpt());
            case EXERCISE ->
                new SearchView.Found(
                        page(hit, where),
                        hit.title(),
                        course.page(hit.page())
                                .map(page -> t("Exercise {0} in {1}", hit.id(), page.id() + " " + page.title()))
                                .orElse(""),
                        hit.excerpt());
            case TERM ->
                new SearchView.Found(
                        "glossary#" + hit.anchor(),
                        hit.title(),
                        "",
                        hit.excerpt().isEmpty() ? meaning(course, hit) : hit.excerpt());
            case RESOURCE -> new SearchView.Found("directory#" + hit.anchor(), hit.title(), "", hit.excerpt());
        };
    }

    private static String page(Hit hit, LookupFrame where) {
        String anchor = hit.anchor().isEmpty() ? "" : "#" + hit.anchor();
        return where.pagesOpen() ? "p/" + hit.page() + anchor : "";
    }

    private static String module(Course course, Hit hit) {
        return course.modules().stream()
                .filter(module -> module.page(hit.page()).isPresent())
                .findFirst()
                .map(LearningModule::title)
                .orElse("");
    }

    private static List<Hit.Piece> meaning(Course course, Hit hit) {
        Optional<Glossary.Term> term = course.glossary().term(hit.id());
        return term.map(t -> List.of(new Hit.Piece(t.meaning(), false))).orElse(List.of());
    }
}
