package org.lotuslearning.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lotuslearning.learning.catalogue.Block;
import org.lotuslearning.learning.catalogue.Catalogue;
import org.lotuslearning.learning.catalogue.Course;
import org.lotuslearning.learning.catalogue.Exercise;
import org.lotuslearning.learning.catalogue.ExerciseUnit;
import org.lotuslearning.learning.catalogue.ExerciseUnit.Audience;
import org.lotuslearning.learning.catalogue.LearningModule;
import org.lotuslearning.learning.catalogue.Page;
import org.lotuslearning.learning.catalogue.Part;
import org.lotuslearning.learning.catalogue.Resource;

/** Holds the course {@code lotus} against all that its source has: sections, exercises, figures, tables, resources, references. */
class LotusCoverageTest {
    private static final Coverage COVERAGE = Coverage.read();
    private static final Course LOTUS = Catalogue.read(LotusCoverageTest.class.getClassLoader())
            .course("lotus")
            .orElseThrow();

    /** What may stand for each of the inventory's kinds of interaction. */
    private static final Map<String, List<Class<? extends Part>>> KINDS = Map.of(
            "long reflection", List.of(Part.Reflection.class, Part.TeamDiscussion.class),
            "choice", List.of(Part.Choice.class),
            "matrix placement", List.of(Part.Matrix.class),
            "continuum placement", List.of(Part.Continuum.class),
            "self-rating scale", List.of(Part.SelfRating.class),
            "before/after pair", List.of(Part.BeforeAfter.class),
            "checklist review", List.of(Part.Checklist.class, Part.Choice.class),
            "team discussion capture", List.of(Part.TeamDiscussion.class),
            "external self-assessment link", List.of(Part.External.class));

    @TestFactory
    Stream<DynamicTest> everySection() {
        return COVERAGE.sections().stream()
                .map(section -> dynamicTest(
                        section.number() + " " + section.json().get("title").asText(), () -> {
                            Page page = page(section);

                            assertThat(page.title())
                                    .isEqualTo(section.json().get("title").asText());
                            assertThat(page.references()).containsAll(cited(section));
                            assertThat(page.exercises().map(Exercise::id))
                                    .containsAll(Coverage.items(section.json().get("exercises"))
                                            .map(e -> e.get("id").asText())
                                            .toList());
                            assertThat(figures(page)).containsAll(section.names("figures"));
                            assertThat(resources(page, Resource.Kind.VIDEO)).containsAll(section.names("videos"));
                            assertThat(resources(page, Resource.Kind.READING)).containsAll(section.names("readings"));
                        }));
    }

    @TestFactory
    Stream<DynamicTest> everyNumberedSectionEndsWithACheck() {
        return COVERAGE.sections().stream()
                .filter(section -> Character.isDigit(section.number().charAt(0)))
                .map(section -> dynamicTest(section.number(), () -> {
                    List<Exercise> all = page(section).exercises().toList();

                    assertThat(all.get(all.size() - 1).isCheck()).isTrue();
                    assertThat(all.get(all.size() - 1).parts()).hasSizeBetween(1, 3);
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyExercise() {
        return COVERAGE.exercises().stream()
                .map(asked -> dynamicTest(asked.id() + " for " + asked.audience(), () -> {
                    Exercise exercise = page(asked.section())
                            .exercises()
                            .filter(e -> e.id().equals(asked.id()))
                            .findFirst()
                            .orElseThrow();

                    assertThat(exercise.units().stream().map(ExerciseUnit::audience))
                            .containsExactlyElementsOf(audiences(asked.audience()));
                    for (ExerciseUnit unit : exercise.units()) {
                        assertThat(prompts(exercise.parts(unit)))
                                .as("prompts of " + unit.id())
                                .isGreaterThanOrEqualTo(
                                        asked.prompts(unit.audience() == Audience.TEAM ? "team" : "individual"));
                    }
                    for (String interaction : asked.interactions()) {
                        assertThat(exercise.parts())
                                .as(interaction)
                                .anyMatch(part -> KINDS.getOrDefault(interaction, List.of(Part.class)).stream()
                                        .anyMatch(kind -> kind.isInstance(part)));
                    }
                    if (asked.actions() > 0) {
                        assertThat(exercise.parts())
                                .as("an action plan of exactly " + asked.actions())
                                .anyMatch(part -> part instanceof Part.ActionPlan plan
                                        && plan.least() == asked.actions()
                                        && plan.most() == asked.actions());
                    } else if (asked.interactions().contains("action plan (number not set)")) {
                        assertThat(exercise.parts())
                                .anyMatch(part -> part instanceof Part.ActionPlan plan && plan.most() > plan.least());
                    }
                }));
    }

    /** The source's order and repeats (inventory, M7): what builds on an earlier answer shows it, or waits for it. */
    @TestFactory
    Stream<DynamicTest> everyRepeatBuildsOnWhatCameBefore() {
        Map<String, String> builds = Map.of(
                "1.2.t", "1.2.i",
                "1.3.t", "1.3.i",
                "1.4.t", "1.4.i",
                "2.1.3", "2.1.2/individual",
                "3.3", "2.5/individual",
                "4.1", "4.1/individual",
                "4.3", "4.2/individual");
        return builds.entrySet().stream()
                .map(link -> dynamicTest(link.getKey() + " on " + link.getValue(), () -> {
                    Exercise exercise = exercise(link.getKey());

                    assertThat(Stream.concat(
                                    exercise.recall().stream(),
                                    exercise.units().stream().flatMap(u -> u.after().stream())))
                            .contains(link.getValue());
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyTable() {
        String all = LOTUS.modules().stream()
                .flatMap(m -> m.pages().stream())
                .flatMap(p -> p.blocks().stream())
                .map(b -> b instanceof Block.Prose prose ? prose.html() : "")
                .reduce("", String::concat);
        return COVERAGE.list("/tables")
                .map(table -> dynamicTest("Table " + table.get("number").asText(), () -> {
                    Matcher found = Pattern.compile("<caption[^>]*>Table "
                                    + Pattern.quote(table.get("number").asText()) + ": .*?</table>")
                            .matcher(all.replace('\n', ' '));

                    assertThat(found.find()).isTrue();
                    assertThat(found.group().split("<tr"))
                            .hasSize(table.get("rows").asInt() + 2);
                }));
    }

    @Test
    void everyFigureIsDrawnAndToldInWords() {
        List<Block.Figure> drawn = LOTUS.modules().stream()
                .flatMap(m -> m.pages().stream())
                .flatMap(p -> p.blocks().stream())
                .filter(Block.Figure.class::isInstance)
                .map(Block.Figure.class::cast)
                .toList();

        assertThat(COVERAGE.list("/figures").map(f -> f.get("number").asText()))
                .hasSize(20)
                .allSatisfy(number -> assertThat(drawn).anySatisfy(figure -> {
                    assertThat(numberOf(figure)).isEqualTo(number);
                    assertThat(figure.svg()).contains("<title").contains("<desc");
                    assertThat(figure.text()).isNotBlank();
                }));
    }

    @Test
    void everyReference() {
        assertThat(LOTUS.references().keySet())
                .containsExactlyElementsOf(COVERAGE.list("/references")
                        .map(r -> r.get("n").asInt())
                        .toList());
        assertThat(LOTUS.modules().stream().flatMap(m -> m.pages().stream()).flatMap(p -> p.references().stream()))
                .as("each is cited")
                .containsAll(LOTUS.references().keySet());
    }

    @Test
    void everyStepHasItsNameAndStrapline() {
        COVERAGE.list("/modules").filter(m -> !m.get("step").isNull()).forEach(step -> {
            LearningModule module = LOTUS.module(step.get("id").asText()).orElseThrow();

            assertThat(module.title()).isEqualTo(step.get("title").asText());
            assertThat(module.strapline()).isEqualTo(step.get("strapline").asText());
        });
    }

    /** The source cites its number 25, the London Protocol, for a finding of 4.3 that is not in it (erratum E13). */
    private static List<Integer> cited(Coverage.Section section) {
        return section.references().stream()
                .filter(n -> !(section.number().equals("4.3") && n == 25))
                .toList();
    }

    private static Page page(Coverage.Section section) {
        return LOTUS.module(section.module())
                .orElseThrow()
                .page(section.number())
                .orElseThrow();
    }

    private static Exercise exercise(String id) {
        return LOTUS.modules().stream()
                .flatMap(m -> m.exercise(id).stream())
                .findFirst()
                .orElseThrow();
    }

    private static List<Audience> audiences(String audience) {
        return switch (audience) {
            case "individual" -> List.of(Audience.INDIVIDUAL);
            case "team" -> List.of(Audience.TEAM);
            case "both" -> List.of(Audience.INDIVIDUAL, Audience.TEAM);
            default -> throw new IllegalArgumentException(audience);
        };
    }

    /** Writing asks a question a prompt, any other part one. */
    private static int prompts(List<Part> parts) {
        return parts.stream()
                .mapToInt(part -> part instanceof Part.Reflection || part instanceof Part.TeamDiscussion
                        ? part.fields().size()
                        : 1)
                .sum();
    }

    private static List<String> figures(Page page) {
        return page.blocks().stream()
                .filter(Block.Figure.class::isInstance)
                .map(b -> numberOf((Block.Figure) b))
                .toList();
    }

    /** Ids are unique in a course; the figure that the source prints twice stands in the introduction as I-1.1. */
    private static String numberOf(Block.Figure figure) {
        return figure.id().replaceFirst("^I[-.]", "");
    }

    /** Numbers as the inventory writes them: ours begin with V where an exercise or figure has the same number. */
    private static List<String> resources(Page page, Resource.Kind kind) {
        return page.blocks().stream()
                .filter(Block.ResourceList.class::isInstance)
                .flatMap(b -> ((Block.ResourceList) b).resources().stream())
                .filter(r -> r.kind() == kind)
                .map(r -> r.id().replaceFirst("^V", ""))
                .map(id -> id.equals("5.1") ? "5.1 (unnumbered)" : id)
                .toList();
    }
}
