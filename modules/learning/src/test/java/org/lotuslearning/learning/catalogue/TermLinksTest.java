package org.lotuslearning.learning.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonmark.node.Node;
import org.junit.jupiter.api.Test;

/** Which words of a page become links to the glossary. */
class TermLinksTest {
    private static final Pattern LINK = Pattern.compile(
            "<a class=\"lotus-term\" href=\"\\.\\./glossary#term-([^\"]+)\" data-meaning=\"[^\"]*\">([^<]*)</a>");

    @Test
    void linksTheFirstOccurrenceWithItsMeaning() {
        String html = html("We attend to people. To attend is <b>.\n", term("attend", "Attend"));

        assertThat(html)
                .isEqualTo(
                        "<p>We <a class=\"lotus-term\" href=\"../glossary#term-attend\""
                                + " data-meaning=\"Attend &quot;here&quot;\">attend</a> to people. To attend is &lt;b&gt;.</p>");
    }

    @Test
    void leavesTheRestOfThePageAsItWas() {
        String text = "## A heading\n\nOne *two*\nthree, [four](https://example.org/four)\n\n- five\n- six\n";

        String plain = html(text);

        assertThat(LINK.matcher(html(text, term("three", "Three"), term("five", "Five")))
                        .replaceAll("$2"))
                .isEqualTo(plain);
    }

    @Test
    void knowsOtherFormsAndTakesTheLongest() {
        assertThat(links(
                        "Compassionate leadership attends.",
                        term("compassion", "Compassion", "Compassionate"),
                        term("compassionate-leadership", "Compassionate leadership"),
                        term("attending", "Attending", "attends")))
                .containsExactly("compassionate-leadership=Compassionate leadership", "attending=attends");
    }

    @Test
    void takesWholeWordsOnly() {
        assertThat(links(
                        "Self-compassion, compassionately, compassion-based: no. NHS's and “compassion” are.",
                        term("compassion", "Compassion"),
                        term("nhs", "NHS")))
                .containsExactly("nhs=NHS", "compassion=compassion");
    }

    @Test
    void tellsAnAbbreviationFromAWord() {
        assertThat(links("A cube, and the CUBE.", term("cube", "CUBE"))).containsExactly("cube=CUBE");
    }

    @Test
    void findsATermThatBeginsInOneLineAndEndsInTheNext() {
        assertThat(links("This is wise\ncompassion, *a wise\nthing* too.", term("wise", "Wise compassion")))
                .containsExactly("wise=wise\ncompassion");
    }

    @Test
    void leavesHeadingsLinksAndHeaderCellsAlone() {
        assertThat(links("""
                        ## Voice

                        [voice](https://example.org/voice)

                        Table: Voice

                        | Voice | b |
                        |---|---|
                        | c | a *voice* |
                        """, term("voice", "Voice"))).containsExactly("voice=voice");
    }

    @Test
    void leavesOutWhatAnAuthorWantsLeftOut() {
        Glossary.Term everyday = new Glossary.Term("drive", "Drive", List.of(), "m", List.of(), false);

        assertThat(links("Here we drive.", everyday)).isEmpty();
    }

    @Test
    void prefersWhatOtherPagesExplain() {
        List<Glossary.Term> terms = new ArrayList<>();
        for (int n = 0; n < 6; n++) {
            terms.add(new Glossary.Term("here" + n, "here" + n, List.of(), "m", List.of("1.1"), true));
        }
        for (int n = 0; n < 3; n++) {
            terms.add(new Glossary.Term("there" + n, "there" + n, List.of(), "m", List.of("1.2"), true));
        }
        String text = terms.stream().map(Glossary.Term::term).collect(Collectors.joining(" "));

        assertThat(links(text, terms.toArray(Glossary.Term[]::new)))
                .hasSize(TermLinks.ENOUGH)
                .containsExactly("here0=here0", "here1=here1", "there0=there0", "there1=there1", "there2=there2");
    }

    @Test
    void staysCalm() {
        Glossary.Term[] many =
                IntStream.range(0, 20).mapToObj(n -> term("w" + n, "word" + n)).toArray(Glossary.Term[]::new);
        String text = IntStream.range(0, 20).mapToObj(n -> "word" + n).collect(Collectors.joining(" "));

        assertThat(links(text, many)).hasSize(TermLinks.MOST).first().isEqualTo("w0=word0");
    }

    @Test
    void countsOverAllBlocksOfAPage() {
        List<Node> blocks = List.of(Markdown.parse("A voice."), Markdown.parse("A voice."));
        TermLinks page = new TermLinks(new TermIndex(new Glossary(List.of(term("voice", "Voice")))), "1.1", blocks);

        assertThat(blocks)
                .extracting(block -> LINK.matcher(html(block, page)).find())
                .containsExactly(true, false);
    }

    @Test
    void isDoneWhenACourseIsRead() {
        Page page = GoodCourse.read().page("2.1").orElseThrow();

        assertThat(((Block.Prose) page.blocks().get(0)).html())
                .startsWith("<p>This page has one <a class=\"lotus-term\" href=\"../glossary#term-paragraph\""
                        + " data-meaning=\"A few sentences about one thing.\">paragraph</a>.</p>");
    }

    private static Glossary.Term term(String id, String term, String... also) {
        return new Glossary.Term(id, term, List.of(also), term + " \"here\"", List.of(), true);
    }

    private static List<String> links(String markdown, Glossary.Term... terms) {
        List<String> links = new ArrayList<>();
        for (MatchResult link : LINK.matcher(html(markdown, terms)).results().toList()) {
            links.add(link.group(1) + "=" + link.group(2));
        }
        return links;
    }

    private static String html(String markdown, Glossary.Term... terms) {
        Node node = Markdown.parse(markdown);
        return html(node, new TermLinks(new TermIndex(new Glossary(List.of(terms))), "1.1", List.of(node)));
    }

    private static String html(Node node, TermLinks links) {
        Problems problems = new Problems();
        YamlDocument empty = YamlDocument.withoutPlaces("course.yml", JsonNodeFactory.instance.objectNode());
        CourseIndex nothing = CourseIndex.of(new CourseSource(empty, Map.of(), List.of(), true), problems);
        return Markdown.html(node, new PageContext("1.1.md", "learn", nothing, problems), links);
    }
}
