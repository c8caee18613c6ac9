package org.lotuslearning.learning.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotuslearning.learning.catalogue.Block;
import org.lotuslearning.learning.catalogue.Course;
import org.lotuslearning.learning.catalogue.Directory;
import org.lotuslearning.learning.catalogue.Exercise;
import org.lotuslearning.learning.catalogue.ExerciseUnit;
import org.lotuslearning.learning.catalogue.Glossary;
import org.lotuslearning.learning.catalogue.LearningModule;
import org.lotuslearning.learning.catalogue.Page;
import org.lotuslearning.learning.catalogue.Part;

class CourseSearchTest {
    private final CourseSearch search = CourseSearch.of(course(), "en");

    @Test
    void findsAPageByAWordOfItsText() {
        Hit hit = search.find("listening").hits().get(0);

        assertThat(hit.kind()).isEqualTo(Hit.Kind.PAGE);
        assertThat(hit.page()).isEqualTo("1.1");
        assertThat(hit.title()).isEqualTo("1.1 Four elements");
    }

    @Test
    void showsTheWordsAroundItAndMarksThem() {
        Hit hit = search.find("telephone").hits().get(0);

        assertThat(hit.excerpt())
                .filteredOn(Hit.Piece::marked)
                .extracting(Hit.Piece::text)
                .containsExactly("telephone");
        assertThat(words(hit)).isEqualTo("Attending – You switch the telephone off & look up.");
    }

    @Test
    void cutsALongParagraph() {
        Hit hit = search.find("needle").hits().get(0);

        assertThat(words(hit)).startsWith("… hay ").contains("a needle in").endsWith("hay …");
        assertThat(words(hit).length()).isLessThan(240);
    }

    @Test
    void leadsToTheHeadingAboveIt() {
        assertThat(search.find("telephone").hits().get(0).anchor()).isEqualTo("s-attending");
        assertThat(search.find("listening").hits().get(0).anchor()).isEmpty();
    }

    @Test
    void knowsOtherFormsOfEnglishWords() {
        assertThat(search.find("listens").match()).isEqualTo(Findings.Match.ALL);
        assertThat(search.find("telephones").hits()).isNotEmpty();
    }

    @Test
    void takesWordsAsTheyStandInOtherLanguages() {
        CourseSearch plain = CourseSearch.of(course(), "cy");

        assertThat(plain.find("listening").match()).isEqualTo(Findings.Match.ALL);
        assertThat(plain.find("telephones").match()).isEqualTo(Findings.Match.ALIKE);
    }

    @Test
    void findsAnExerciseByItsQuestion() {
        Hit hit = search.find("hurried meeting").hits().get(0);

        assertThat(hit.kind()).isEqualTo(Hit.Kind.EXERCISE);
        assertThat(hit.page()).isEqualTo("1.1");
        assertThat(hit.anchor()).isEqualTo("ex-1-1-i");
    }

    @Test
    void keepsTheFeedbackOfAChoiceToItself() {
        assertThat(search.find("surprisingly").hits()).isEmpty();
    }

    @Test
    void findsTermsAndResources() {
        assertThat(search.find("burnout").of(Hit.Kind.TERM))
                .extracting(Hit::anchor)
                .containsExactly("term-burnout");
        assertThat(search.find("samaritans").of(Hit.Kind.RESOURCE))
                .extracting(Hit::id)
                .containsExactly("A1-1");
    }

    @Test
    void putsATitleBeforeAMention() {
        assertThat(search.find("burnout").hits()).extracting(Hit::kind).containsExactly(Hit.Kind.TERM, Hit.Kind.PAGE);
    }

    @Test
    void findsThingsByTheirNumber() {
        assertThat(search.find("1.2").hits().get(0).id()).isEqualTo("1.2");
        assertThat(search.find("1.1.I").hits().get(0).id()).isEqualTo("1.1.i");
    }

    @Test
    void asksForAllWordsFirst() {
        Findings all = search.find("telephone burnout");

        assertThat(all.match()).isEqualTo(Findings.Match.SOME);
        assertThat(all.hits()).extracting(Hit::id).contains("1.1", "1.2", "burnout");
        assertThat(search.find("Burnout BUILDS").match()).isEqualTo(Findings.Match.ALL);
    }

    @Test
    void forgivesASlipAndHalfAWord() {
        assertThat(search.find("burnuot").match()).isEqualTo(Findings.Match.ALIKE);
        assertThat(search.find("telep").hits()).extracting(Hit::id).containsExactly("1.1");
    }

    @Test
    void saysThatThereWasNothingToLookFor() {
        assertThat(search.find("the").match()).isEqualTo(Findings.Match.NO_WORDS);
        assertThat(search.find("  ?! ").match()).isEqualTo(Findings.Match.NO_WORDS);
    }

    @Test
    void findsNothingWhereThereIsNothing() {
        assertThat(search.find("xylophone")).isEqualTo(new Findings(Findings.Match.ALL, List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "a OR (",
                "title:*",
                "[1 TO",
                "*burn*",
                "~",
                "\\",
                "burnout^",
                "{!func}",
                "<b>burnout</b>",
                "\u0000",
                "\uD800",
                "AND NOT",
                "/(/",
                "+-&&||"
            })
    void takesAnythingThatIsTyped(String typed) {
        assertThat(search.find(typed)).isNotNull();
    }

    @Test
    void takesALotThatIsTyped() {
        assertThat(search.find("burnout telephone x1 ".repeat(2000))).isNotNull();
    }

    /** Each of the words is spelt nearly like hundreds of others, more than one query may ask for. */
    @Test
    void findsSomeOfManyWordsThatAreLikeTooManyOthers() {
        List<String> alike = "abcdefghijklmnopqrstuvwxyz"
                .chars()
                .boxed()
                .flatMap(a -> "mnopq".chars().mapToObj(b -> "petals" + Character.toString(a) + Character.toString(b)))
                .toList();
        String all = String.join(" ", alike);
        Page page = new Page(
                "1.1",
                all,
                5,
                true,
                List.of(new Block.Prose("<h2 id=\"s-all\">" + all + "</h2><p>" + all + "</p>")),
                List.of());
        CourseSearch many = CourseSearch.of(course(List.of(page)), "cy");

        Findings found = many.find("unheard " + String.join(" ", alike.subList(0, 29)));

        assertThat(found.match()).isEqualTo(Findings.Match.SOME);
        assertThat(found.hits()).extracting(Hit::id).contains("1.1");
    }

    private static String words(Hit hit) {
        return hit.excerpt().stream()
                .map(Hit.Piece::text)
                .collect(Collectors.joining())
                .strip();
    }

    private static Course course() {
        Page elements = new Page(
                "1.1",
                "Four elements",
                5,
                true,
                List.of(
                        new Block.Prose("<p>Listening comes first <a href=\"#ref-3\" class=\"lotus-reference\">"
                                + "<span class=\"nhsuk-u-visually-hidden\">Reference </span>[3]</a>.</p>"
                                + "<h2 class=\"nhsuk-heading-m\" id=\"s-attending\">Attending</h2>"
                                + "<p>You switch the telephone off &amp; look up.</p>"),
                        new Block.ExerciseBlock(exercise())),
                List.of(3));
        Page care = new Page(
                "1.2",
                "Looking after yourself",
                5,
                true,
                List.of(new Block.Prose("<p>Burnout is slow.</p><p>" + "hay ".repeat(80) + "a needle in "
                        + "hay ".repeat(80) + "</p>")),
                List.of());
        return course(List.of(elements, care));
    }

    private static Course course(List<Page> pages) {
        return new Course(
                "care",
                "Care",
                "A course.",
                "",
                "CC BY 4.0",
                Map.of(),
                List.of(new LearningModule("care", "learn", 1, "Learn", "", "learn", List.of(), pages)),
                new Glossary(List.of(
                        new Glossary.Term("burnout", "Burnout", List.of(), "It builds up.", List.of("1.2"), true))),
                new Directory(
                        "",
                        List.of(new Directory.Group(
                                "A1",
                                "Support",
                                "",
                                List.of(new Directory.Listing(
                                        "A1-1",
                                        "Somebody to call",
                                        "Samaritans",
                                        Directory.Kind.SUPPORT,
                                        Optional.of(URI.create("https://example.org")),
                                        Optional.empty(),
                                        "At any hour.",
                                        List.of()))))),
                Optional.empty());
    }

    private static Exercise exercise() {
        Part.Option option = new Part.Option("a", "Calm", Optional.empty(), Optional.of("<p>Surprisingly common.</p>"));
        return new Exercise(
                "1.1.i",
                "Your last answer",
                "<p>To look back.</p>",
                List.of(new ExerciseUnit("1.1.i", ExerciseUnit.Audience.INDIVIDUAL, true, Optional.empty())),
                List.of(new Part.Choice(
                        "how", "How hurried was the meeting?", Optional.empty(), false, List.of(option, option))));
    }
}
