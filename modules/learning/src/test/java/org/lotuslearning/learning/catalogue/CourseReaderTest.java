package org.lotuslearning.learning.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lotuslearning.learning.catalogue.ExerciseUnit.Audience;

/** What comes out of the fixture {@code courses/good}. */
class CourseReaderTest {
    @Test
    void readsTheCourse() {
        Course course = GoodCourse.read();

        assertThat(course.id()).isEqualTo("good");
        assertThat(course.title()).isEqualTo("A course without mistakes");
        assertThat(course.credit()).isEqualTo("<p>The models belong to <em>their makers</em>.</p>");
        assertThat(course.licence()).isEqualTo("CC BY 4.0");
        assertThat(course.modules()).extracting(LearningModule::id).containsExactly("learn", "lead");
        assertThat(course.references())
                .containsEntry(
                        3,
                        new Reference(
                                3,
                                "West, M. (2021). Compassionate Leadership.",
                                Optional.of(URI.create("https://example.org/book"))));
    }

    @Test
    void readsAnEvidenceMap() {
        Page page = GoodCourse.read().module("lead").flatMap(m -> m.page("2.1")).orElseThrow();

        Block.EvidenceMap map = (Block.EvidenceMap) page.blocks().get(1);

        assertThat(map.points()).hasSize(2);
        assertThat(map.points().get(0).units())
                .containsExactly(
                        new UnitReference("good", "1.7.i", "good/lead/en/2.1.md", 17),
                        new UnitReference("good", "1.6/team", "good/lead/en/2.1.md", 17),
                        new UnitReference("another", "9.9.i", "good/lead/en/2.1.md", 17));
        assertThat(map.points().get(1).strength()).isEqualTo(Block.EvidenceMap.Strength.NONE);
        assertThat(map.points().get(1).gap()).contains("Nothing here shows how many there are.");
    }

    @Test
    void linksIntoOtherLearningModules() {
        Page page = GoodCourse.read().module("lead").flatMap(m -> m.page("2.1")).orElseThrow();

        assertThat(((Block.Prose) page.blocks().get(0)).html())
                .contains("<a href=\"1.2\">section 1.2</a>")
                .contains("<a href=\"1.2#ex-1-2-i\">exercise 1.2</a>");
    }

    @Test
    void readsTheSameInWelshWithWhatIsNotTranslatedInEnglish() {
        Course welsh = GoodCourse.read().in("cy");
        LearningModule learn = welsh.module("learn").orElseThrow();
        Page page = learn.page("1.2").orElseThrow();

        assertThat(learn.title()).isEqualTo("Dysgu");
        assertThat(learn.strapline()).isEqualTo("Lay the groundwork");
        assertThat(page.title()).isEqualTo("Sut i wahaniaethu");
        assertThat(page.language()).isEqualTo("cy");
        assertThat(welsh.page("2.1").orElseThrow().language()).isEqualTo("en");
        assertThat(GoodCourse.read().in("fr")).isEqualTo(GoodCourse.read());
    }

    @Test
    void keepsTheMainLanguageOfWhatIsStored() {
        assertThat(GoodCourse.learn().pages()).extracting(Page::language).containsOnly("en");
        assertThat(ModuleDefinition.of(GoodCourse.learn()).toJson()).doesNotContain("Sut i wahaniaethu", "Dysgu");
    }

    @Test
    void asksForTheSameInBothLanguages() {
        LearningModule welsh = GoodCourse.read().in("cy").module("learn").orElseThrow();

        assertThat(GoodCourse.learn().exercises().toList())
                .isNotEmpty()
                .allMatch(exercise ->
                        welsh.exercise(exercise.id()).filter(exercise::asksAs).isPresent());
    }

    @Test
    void readsALearningModule() {
        LearningModule learn = GoodCourse.learn();

        assertThat(learn.course()).isEqualTo("good");
        assertThat(learn.version()).isEqualTo(2);
        assertThat(learn.petal()).isEqualTo("learn");
        assertThat(learn.outcomes()).containsExactly("Tell pity and compassion apart.");
        assertThat(learn.minutes()).isEqualTo(44);
        assertThat(learn.pages()).extracting(Page::id).containsExactly("1.1", "1.2", "1.6", "1.8", "1.40");
        assertThat(learn.pages()).allMatch(Page::required);
        assertThat(GoodCourse.read().module("lead").orElseThrow().pages()).noneMatch(Page::required);
    }

    @Test
    void givesHeadingsAnIdOfTheirOwn() {
        assertThat(prose())
                .contains("<h2 class=\"nhsuk-heading-m\" id=\"s-why-it-matters\">Why it matters</h2>")
                .contains("<h3 class=\"nhsuk-heading-s\" id=\"s-where-to-go-next\">Where to go next</h3>")
                .contains("<h2 class=\"nhsuk-heading-m\" id=\"s-why-it-matters-2\">Why it matters</h2>");
    }

    @Test
    void resolvesLinksBesideThePage() {
        assertThat(prose())
                .contains("<a href=\"1.2\">section 1.2</a>")
                .contains("<a href=\"1.2#ex-1-2-i\">exercise 1.2</a>")
                .contains("<a href=\"https://example.org/study\" target=\"_blank\" rel=\"noopener noreferrer\">a study"
                        + "<span class=\"nhsuk-u-visually-hidden\"> (opens in a new window)</span></a>");
    }

    @Test
    void namesCitationsForThoseWhoHearTheLinksOnly() {
        assertThat(prose())
                .contains("<a href=\"#ref-3\" class=\"lotus-reference\">"
                        + "<span class=\"nhsuk-u-visually-hidden\">Reference </span>[3]</a>")
                .contains("West's book<span class=\"nhsuk-u-visually-hidden\"> (reference 3)</span></a>");
        assertThat(GoodCourse.page("1.1").references()).containsExactly(3, 7);
    }

    @Test
    void givesListsAndTablesTheirClasses() {
        assertThat(prose())
                .contains("<ul class=\"nhsuk-list nhsuk-list--bullet\">\n<li>It helps <strong>people</strong>.</li>")
                .contains("<ol class=\"nhsuk-list nhsuk-list--number\">")
                .contains("<table class=\"nhsuk-table nhsuk-table--responsive\" role=\"table\">\n"
                        + "<caption class=\"nhsuk-table__caption\">Table 1.1: The four elements</caption>")
                .contains("<th class=\"nhsuk-table__header\" scope=\"col\" role=\"columnheader\">For example</th>")
                .contains("<td class=\"nhsuk-table__cell\" role=\"cell\"><span class=\"nhsuk-table__heading\" "
                        + "aria-hidden=\"true\">For example </span>The <em>phone</em> is off.</td>")
                .doesNotContain("<p>Table");
    }

    @Test
    void inlinesADrawingWithIdsOfItsOwn() {
        Block.Figure figure = (Block.Figure) GoodCourse.page("1.2").blocks().get(1);

        assertThat(figure.svg())
                .isEqualTo("<svg viewBox=\"0 0 640 360\" role=\"img\" aria-labelledby=\"fig-1-2-title fig-1-2-desc\" "
                        + "focusable=\"false\"><title id=\"fig-1-2-title\">The continuum</title>"
                        + "<desc id=\"fig-1-2-desc\">A rising line &amp; two stops.</desc>"
                        + "<defs><marker id=\"fig-1-2-tip\" viewBox=\"0 0 4 4\"><path d=\"M0 0L4 2L0 4Z\"/></marker>"
                        + "<g id=\"fig-1-2-stop\"><circle r=\"8\"/></g></defs>"
                        + "<path d=\"M0 300L600 20\" stroke=\"#b0307a\" marker-end=\"url(#fig-1-2-tip)\"/>"
                        + "<use href=\"#fig-1-2-stop\" x=\"100\" y=\"250\"/>"
                        + "<text x=\"100\" y=\"280\">Pity</text></svg>");
        assertThat(figure.narrowSvg().orElseThrow())
                .contains("320 400", "fig-1-2-narrow-title")
                .doesNotContain("\"fig-1-2-t");
        assertThat(figure.text()).isEqualTo("<p>A rising line with <em>two</em> stops.</p>");
        assertThat(figure.credit()).isEqualTo("After Hougaard");
    }

    @Test
    void readsCalloutsAndResources() {
        List<Block> first = GoodCourse.page("1.1").blocks();
        List<Block> second = GoodCourse.page("1.2").blocks();

        assertThat(first.get(1)).isInstanceOfSatisfying(Block.Callout.class, callout -> {
            assertThat(callout.kind()).isEqualTo(Block.Callout.Kind.CARE);
            assertThat(callout.html()).startsWith("<p>Stop whenever you want <a");
        });
        assertThat(second.get(2))
                .isEqualTo(new Block.ResourceList(
                        "To watch",
                        List.of(new Resource(
                                "1.2.1",
                                Resource.Kind.VIDEO,
                                "Compassion at work",
                                "Michael West",
                                Optional.of(URI.create("https://example.org/video")),
                                "<p>A talk about <strong>teams</strong>.</p>"))));
    }

    @Test
    void readsEveryKindOfPart() {
        Exercise exercise = GoodCourse.learn().exercise("1.2.i").orElseThrow();

        assertThat(exercise.purpose()).isEqualTo("<p>To see where you stand.</p>\n<p>Think of one case.</p>");
        assertThat(exercise.parts())
                .extracting(Part::interactionType)
                .containsExactly("choice", "long-fill-in", "choice", "likert", "performance");
        assertThat(exercise.fields().map(Part.Field::name))
                .startsWith(
                        "place",
                        "place-why",
                        "mindful-a",
                        "strongest",
                        "rate-attending",
                        "rate-helping",
                        "plan-1-action")
                .endsWith("plan-3-step");
        assertThat(exercise.parts().get(2)).isInstanceOfSatisfying(Part.Choice.class, choice -> {
            assertThat(choice.many()).isTrue();
            assertThat(choice.options().get(0).feedback()).contains("<p>You <em>listen</em>.</p>");
        });
        assertThat(exercise.parts().get(4)).isInstanceOfSatisfying(Part.ActionPlan.class, plan -> {
            assertThat(plan.least()).isEqualTo(3);
            assertThat(plan.most()).isEqualTo(3);
        });
    }

    @Test
    void readsAChecklistWithAndWithoutNotes() {
        Exercise audit = GoodCourse.learn().exercise("1.6").orElseThrow();
        Exercise own = GoodCourse.learn().exercise("1.7.i").orElseThrow();

        assertThat(audit.parts().get(0)).isInstanceOfSatisfying(Part.Checklist.class, checklist -> {
            assertThat(checklist.interactionType()).isEqualTo("likert");
            assertThat(checklist.scale())
                    .extracting(Part.Option::label)
                    .containsExactly("In place", "Partly", "Not yet");
            assertThat(checklist.fields())
                    .extracting(Part.Field::name, Part.Field::required)
                    .containsExactly(
                            tuple("table-told", true),
                            tuple("table-told-note", false),
                            tuple("table-asked", true),
                            tuple("table-asked-note", false));
        });
        assertThat(own.parts().get(1)).isInstanceOfSatisfying(Part.Checklist.class, checklist -> {
            assertThat(checklist.scale()).extracting(Part.Option::value).containsExactly("yes", "no");
            assertThat(checklist.fields()).extracting(Part.Field::name).containsExactly("done-first");
        });
    }

    @Test
    void readsAMatrixOfOneOrSeveralPlacements() {
        Exercise several = GoodCourse.learn().exercise("1.6").orElseThrow();
        Exercise single = GoodCourse.learn().exercise("1.7.i").orElseThrow();

        assertThat(several.parts().get(1)).isInstanceOfSatisfying(Part.Matrix.class, matrix -> {
            assertThat(matrix.up()).isEqualTo(new Part.Matrix.Axis("Compassion", "less", "more"));
            assertThat(matrix.quadrants().get(1).at()).isEqualTo(Part.Matrix.Corner.TOP_RIGHT);
            assertThat(matrix.options().get(0).description()).contains("Kind and vague");
            assertThat(matrix.fields())
                    .extracting(Part.Field::name, Part.Field::label, Part.Field::required)
                    .containsExactly(
                            tuple("place-team", "In my own team", true),
                            tuple("place-trust", "In the trust", true),
                            tuple("place-why", "What makes you place it there?", false));
        });
        assertThat(single.parts().get(0).fields())
                .extracting(Part.Field::name, Part.Field::label)
                .containsExactly(tuple("place", "Where are you?"));
    }

    @Test
    void readsTwoTimesAndSomethingToDoElsewhere() {
        Exercise exercise = GoodCourse.learn().exercise("1.6").orElseThrow();

        assertThat(exercise.parts().get(2))
                .isEqualTo(new Part.BeforeAfter(
                        "then-now",
                        new Part.Prompt("before", "How was it?", Optional.of("A year ago")),
                        new Part.Prompt("after", "How is it now?", Optional.empty())));
        assertThat(exercise.parts().get(3)).isInstanceOfSatisfying(Part.External.class, external -> {
            assertThat(external.url()).contains(URI.create("https://example.org/survey"));
            assertThat(external.fields()).extracting(Part.Field::name).containsExactly("survey-strengths");
        });
    }

    @Test
    void readsCardsWithThePilesWhereTheyBelong() {
        Exercise exercise = GoodCourse.learn().exercise("1.8.i").orElseThrow();

        assertThat(exercise.parts().get(0)).isInstanceOfSatisfying(CardSort.class, sort -> {
            assertThat(sort.interactionType()).isEqualTo("matching");
            assertThat(sort.piles())
                    .extracting(Part.Option::value, Part.Option::description)
                    .containsExactly(
                            tuple("is", Optional.empty()), tuple("is-not", Optional.of("However kindly it is meant")));
            assertThat(sort.cards())
                    .extracting(CardSort.Card::right)
                    .containsExactly(List.of("is"), List.of("is-not"), List.of("is", "is-not"), List.of());
            assertThat(sort.cards().get(0).feedback()).contains("<p>It <em>gives</em> people room.</p>");
            assertThat(sort.fields())
                    .extracting(Part.Field::name, Part.Field::label, Part.Field::required)
                    .startsWith(tuple("sort-listen", "I listen to the end", true));
        });
    }

    @Test
    void readsAnOrderOfTheSourceAndOneOfTheLearnersOwn() {
        Exercise exercise = GoodCourse.learn().exercise("1.8.i").orElseThrow();

        assertThat(exercise.parts().get(1)).isInstanceOfSatisfying(Ordering.class, ordering -> {
            assertThat(ordering.interactionType()).isEqualTo("sequencing");
            assertThat(ordering.rightItems())
                    .extracting(Ordering.Item::text)
                    .containsExactly("See it", "Feel it", "Act");
            assertThat(ordering.fields())
                    .extracting(Part.Field::name)
                    .containsExactly("order-see", "order-feel", "order-act", "order-why");
            assertThat(ordering.fields().get(0).options())
                    .extracting(Part.Option::value)
                    .containsExactly("1", "2", "3");
        });
        assertThat(exercise.parts().get(2))
                .isInstanceOfSatisfying(
                        Ordering.class, own -> assertThat(own.rightItems()).isEmpty());
        assertThat(exercise.parts().get(3))
                .isInstanceOfSatisfying(
                        Part.Continuum.class,
                        ladder -> assertThat(ladder.shape()).isEqualTo(Part.Continuum.Shape.LADDER));
    }

    @Test
    void readsWhatIsConfirmedBuiltAndRatedCellByCell() {
        List<Part> parts = GoodCourse.learn().exercise("1.9.i").orElseThrow().parts();

        assertThat(parts)
                .extracting(Part::interactionType)
                .containsExactly("true-false", "performance", "likert", "likert");
        assertThat(parts.get(0).fields())
                .extracting(Part.Field::name, Part.Field::label, Part.Field::many, Part.Field::required)
                .containsExactly(tuple("agreed", "I have read the ground rules.", true, true));
        assertThat(parts.get(1)).isInstanceOfSatisfying(FeedbackBuilder.class, builder -> {
            assertThat(builder.steps().get(0).starter()).contains("In the meeting on …");
            assertThat(builder.fields())
                    .extracting(Part.Field::name, Part.Field::required)
                    .containsExactly(
                            tuple("cube-context", false), tuple("cube-effect", false), tuple("cube-check", false));
        });
        assertThat(parts.get(2)).isInstanceOfSatisfying(HeatMap.class, map -> {
            assertThat(map.line(map.rows().get(1), map.columns().get(1))).contains("I hand things over");
            assertThat(map.fields())
                    .extracting(Part.Field::name, Part.Field::label)
                    .startsWith(
                            tuple("review-care-know", "Care, Know"),
                            tuple("review-care-know-evidence", "What shows it? Care, Know"))
                    .hasSize(8);
        });
        assertThat(parts.get(3)).isInstanceOfSatisfying(HeatMap.class, map -> {
            assertThat(map.line(map.rows().get(0), map.columns().get(0))).isEmpty();
            assertThat(map.fields()).hasSize(4);
        });
    }

    @Test
    void readsATeamSessionWithTheFieldsOfTheNoteTaker() {
        Exercise exercise = GoodCourse.learn().exercise("1.40").orElseThrow();

        TeamSession session = (TeamSession) exercise.parts().get(1);

        assertThat(session.statements())
                .containsExactly(
                        new Part.SelfRating.Statement(
                                "told", "People are told early", Optional.of("Before it is decided")),
                        new Part.SelfRating.Statement("asked", "People are asked", Optional.empty()));
        assertThat(session.fields())
                .extracting(Part.Field::name, Part.Field::isText, Part.Field::required)
                .containsExactly(
                        tuple("together-told", false, false),
                        tuple("together-asked", false, false),
                        tuple("together-talk", true, false));
        assertThat(session.interactionType()).isEqualTo("other");
    }

    @Test
    void givesEachUnitItsOwnPartsAndWhatItRecalls() {
        Exercise exercise = GoodCourse.learn().exercise("1.6").orElseThrow();
        ExerciseUnit individual = exercise.unit("1.6/individual").orElseThrow();
        ExerciseUnit team = exercise.unit("1.6/team").orElseThrow();

        assertThat(exercise.parts(individual)).extracting(Part::id).containsExactly("table", "place");
        assertThat(exercise.parts(team)).extracting(Part::id).containsExactly("table", "then-now", "survey");
        assertThat(exercise.fields(team).map(Part.Field::name))
                .contains("survey-strengths")
                .doesNotContain("place-team");
        assertThat(exercise.recall(individual)).containsExactly("1.7.i");
        assertThat(exercise.recall(team)).containsExactly("1.7.i", "1.6/individual");
    }

    @Test
    void readsACheckThatNobodyHasToDo() {
        Exercise check = GoodCourse.learn().exercise("1.6.check").orElseThrow();

        assertThat(check.isCheck()).isTrue();
        assertThat(check.title()).isEqualTo("Check what stayed with you");
        assertThat(check.purpose()).isEqualTo("<p>A nurse <em>stops</em> you in the corridor.</p>");
        assertThat(check.units())
                .containsExactly(new ExerciseUnit("1.6.check", Audience.INDIVIDUAL, false, Optional.empty()));
        assertThat(check.parts().get(1)).isInstanceOfSatisfying(Part.Question.class, question -> {
            assertThat(question.right()).containsExactly("ask", "wait");
            assertThat(question.options()).allMatch(o -> o.feedback().isPresent());
        });
    }

    @Test
    void refusesAnExerciseWithTheQuestionsOfACheck() {
        List<ExerciseUnit> units = List.of(new ExerciseUnit("9.i", Audience.INDIVIDUAL, false, Optional.empty()));
        List<Part> questions =
                GoodCourse.learn().exercise("1.6.check").orElseThrow().parts();

        assertThatThrownBy(() -> new Exercise("9.i", "Title", "", units, questions))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void makesTwoUnitsOfAnExerciseForBoth() {
        Exercise both = GoodCourse.learn().exercise("1.3").orElseThrow();

        assertThat(both.units())
                .containsExactly(
                        new ExerciseUnit("1.3/individual", Audience.INDIVIDUAL, true, Optional.of("1.2.i")),
                        new ExerciseUnit("1.3/team", Audience.TEAM, false, Optional.of("1.2.i")));
    }

    @Test
    void letsAUnitComeAfterItsTwin(@TempDir Path folder) throws IOException {
        Path course = GoodCourse.copyTo(folder);
        for (String language : List.of("en", "cy")) {
            Path page = course.resolve("learn/" + language + "/1.2.md");
            Files.writeString(page, Files.readString(page).replace("after: \"1.2.i\"", "after: \"1.3/individual\""));
        }

        Exercise both = GoodCourse.read(course)
                .module("learn")
                .orElseThrow()
                .exercise("1.3")
                .orElseThrow();

        assertThat(both.units())
                .extracting(ExerciseUnit::after)
                .containsExactly(Optional.empty(), Optional.of("1.3/individual"));
    }

    @Test
    void readsFilesFromWindowsAlike(@TempDir Path folder) throws IOException {
        Path course = GoodCourse.copyTo(folder);
        Path page = course.resolve("learn/en/1.2.md");
        Files.writeString(page, "\uFEFF" + Files.readString(page).replace("\n", "\r\n"));

        assertThat(GoodCourse.read(course)).isEqualTo(GoodCourse.read());
    }

    @Test
    void refusesAnotherEncoding(@TempDir Path folder) throws IOException {
        Path course = GoodCourse.copyTo(folder);
        Files.write(course.resolve("learn/en/1.1.md"), "---\ntitle: Caf\u00E9\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(new CourseReader().read(course))
                .isEqualTo(new CourseReading.Refused(
                        "good",
                        List.of(new ContentProblem(
                                "good/learn/en/1.1.md",
                                1,
                                "This file is not saved as UTF-8. Save it again with the encoding UTF-8."))));
    }

    private static String prose() {
        return ((Block.Prose) GoodCourse.page("1.1").blocks().get(0)).html();
    }
}
