package org.lotuslearning.web.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lotuslearning.learning.catalogue.Block;
import org.lotuslearning.learning.catalogue.Course;
import org.lotuslearning.learning.catalogue.Directory;
import org.lotuslearning.learning.catalogue.Glossary;
import org.lotuslearning.learning.catalogue.LearningModule;
import org.lotuslearning.learning.catalogue.Page;
import org.lotuslearning.learning.search.CourseSearch;
import org.lotuslearning.learning.search.Findings;
import org.lotuslearning.learning.search.Hit;
import org.lotuslearning.web.page.Link;
import org.lotuslearning.web.page.Pages;

class LookupViewsTest {
    private final LookupFrame learner = SampleLookups.frame(course(), false, true);

    @Test
    void sortsTermsAsADictionaryDoes() {
        assertThat(ListViews.glossary(learner, Wanted.of("")).terms())
                .extracting(GlossaryView.Term::term)
                .containsExactly("ABC", "attending", "Burnout");
    }

    @Test
    void findsATermByItsOtherFormsAndItsMeaning() {
        assertThat(terms("ATTENDS")).containsExactly("attending");
        assertThat(terms("whole att")).containsExactly("attending");
        assertThat(terms("whole burnout")).isEmpty();
    }

    @Test
    void leadsToPagesOnlyWhereTheyOpen() {
        assertThat(learner.pages(List.of("1.1", "9.9"))).containsExactly(new Link("p/1.1", "1.1 Page"));
        assertThat(SampleLookups.frame(course(), false, false).pages(List.of("1.1")))
                .containsExactly(new Link("", "1.1 Page"));
    }

    @Test
    void showsResourcesOfOneKind() {
        DirectoryView view = ListViews.directory(learner, Wanted.of(""), "training");

        assertThat(view.groups()).hasSize(1);
        assertThat(view.found()).isEqualTo(1);
        assertThat(view.total()).isEqualTo(2);
        assertThat(view.kinds()).extracting(Link::href).containsExactly("support", "training");
    }

    @Test
    void showsAllResourcesWhereTheKindIsNone() {
        assertThat(ListViews.directory(learner, Wanted.of(""), "'; drop").found())
                .isEqualTo(2);
    }

    @Test
    void saysWhenAnAddressWasOpened() {
        DirectoryView view = ListViews.directory(learner, Wanted.of("line"), "");

        DirectoryView.Entry entry = view.groups().get(0).entries().get(0);
        assertThat(entry.checked()).contains("15 July 2026");
        assertThat(entry.href()).isEqualTo("https://example.org/line");
    }

    @Test
    void keepsTheAnchorOfAGroupWhateverIsLookedFor() {
        DirectoryView view = ListViews.directory(learner, Wanted.of(""), "training");

        assertThat(view.groups()).extracting(DirectoryView.Group::anchor).containsExactly("group-A2");
    }

    @Test
    void cutsALongQuestionAndSaysSo() {
        Wanted wanted = Wanted.of("  " + "ä".repeat(199) + "😀😀 ");

        SearchView view = SearchViews.view(
                learner, wanted, CourseSearch.of(course(), "en").find(wanted.text()));

        assertThat(wanted.text()).endsWith("ä😀").hasSize(201);
        assertThat(view.message()).contains("200");
    }

    @Test
    void saysWhatToDoWithCommonWords() {
        SearchView view = SearchViews.view(
                learner, Wanted.of("the"), CourseSearch.of(course(), "en").find("the"));

        assertThat(view.found()).isZero();
        assertThat(view.message()).isNotEmpty();
    }

    @Test
    void leadsToThePlaceOnThePage() {
        SearchView view = SearchViews.view(
                learner, Wanted.of("lamp"), CourseSearch.of(course(), "en").find("lamp"));

        assertThat(view.groups()).hasSize(1);
        SearchView.Found found = view.groups().get(0).found().get(0);
        assertThat(found.href()).isEqualTo("p/1.1#s-light");
        assertThat(found.where()).isEqualTo("Learn");
    }

    @Test
    void showsTheFirstOfManyTermsAndTheWayToTheOthers() {
        List<Hit> terms = IntStream.range(0, 5)
                .mapToObj(n -> new Hit(Hit.Kind.TERM, "t" + n, "", "term-t" + n, "Term " + n, List.of()))
                .toList();

        SearchView view = SearchViews.view(learner, Wanted.of("a & b"), new Findings(Findings.Match.ALL, terms));

        SearchView.Group group = view.groups().get(0);
        assertThat(group.count()).isEqualTo(5);
        assertThat(group.found())
                .hasSize(3)
                .first()
                .extracting(SearchView.Found::href)
                .isEqualTo("glossary#term-t0");
        assertThat(group.more()).isEqualTo("glossary?q=a+%26+b");
    }

    @Test
    void takesTheWordsAlongToTheSearchAsTheyAre() {
        GlossaryView glossary = ListViews.glossary(learner, Wanted.of("a & b+c=d"));
        DirectoryView directory = ListViews.directory(learner, Wanted.of("a & b+c=d"), "");

        assertThat(new Pages().render("glossary.jte", glossary)).contains("href=\"search?q=a+%26+b%2Bc%3Dd\"");
        assertThat(new Pages().render("directory.jte", directory)).contains("href=\"search?q=a+%26+b%2Bc%3Dd\"");
    }

    private List<String> terms(String typed) {
        return ListViews.glossary(learner, Wanted.of(typed)).terms().stream()
                .map(GlossaryView.Term::term)
                .toList();
    }

    private static Course course() {
        Page page = new Page(
                "1.1",
                "Page",
                5,
                true,
                List.of(new Block.Prose("<h2 id=\"s-light\">Light</h2><p>Bring a lamp.</p>")),
                List.of());
        return new Course(
                "care",
                "Care",
                "A course.",
                "",
                "CC BY 4.0",
                Map.of(),
                List.of(new LearningModule("care", "learn", 1, "Learn", "", "learn", List.of(), List.of(page))),
                new Glossary(List.of(
                        term("burnout", "Burnout", List.of(), "It builds up."),
                        term("attending", "attending", List.of("attends"), "Your whole attention."),
                        term("abc", "ABC", List.of(), "Three needs."))),
                new Directory(
                        "",
                        List.of(
                                group("A1", entry("A1-1", "A line to call", Directory.Kind.SUPPORT)),
                                group("A2", entry("A2-1", "A course to take", Directory.Kind.TRAINING)))),
                Optional.empty(),
                Map.of());
    }

    private static Glossary.Term term(String id, String term, List<String> also, String meaning) {
        return new Glossary.Term(id, term, also, meaning, List.of("1.1"), true);
    }

    private static Directory.Group group(String id, Directory.Listing entry) {
        return new Directory.Group(id, "Group " + id, "", List.of(entry));
    }

    private static Directory.Listing entry(String id, String title, Directory.Kind kind) {
        return new Directory.Listing(
                id,
                title,
                "Somebody",
                kind,
                Optional.of(URI.create("https://example.org/line")),
                Optional.of(LocalDate.of(2026, 7, 15)),
                "One sentence.",
                List.of("1.1"));
    }
}
