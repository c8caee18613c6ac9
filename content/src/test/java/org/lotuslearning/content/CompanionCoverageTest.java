package org.lotuslearning.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lotuslearning.learning.catalogue.Block;
import org.lotuslearning.learning.catalogue.CardSort;
import org.lotuslearning.learning.catalogue.Catalogue;
import org.lotuslearning.learning.catalogue.Course;
import org.lotuslearning.learning.catalogue.Directory;
import org.lotuslearning.learning.catalogue.Exercise;
import org.lotuslearning.learning.catalogue.FeedbackBuilder;
import org.lotuslearning.learning.catalogue.FormField;
import org.lotuslearning.learning.catalogue.FormPart;
import org.lotuslearning.learning.catalogue.HeatMap;
import org.lotuslearning.learning.catalogue.Part;
import org.lotuslearning.learning.catalogue.Resource;

/** Holds the four companion courses against the four smaller source documents. */
class CompanionCoverageTest {
    private static final Coverage COVERAGE = Coverage.read();
    private static final Catalogue CATALOGUE = Catalogue.read(CompanionCoverageTest.class.getClassLoader());

    @TestFactory
    Stream<DynamicTest> everyIndicatorOfEachBehaviour() {
        List<CardSort> sorts = parts("leadership-behaviours", CardSort.class).toList();
        return COVERAGE.list("/booklet000/behaviours").map(behaviour -> {
            String letter = behaviour.get("id").asText().toLowerCase(Locale.ROOT);
            return dynamicTest(behaviour.get("title").asText(), () -> {
                CardSort sort = sorts.stream()
                        .filter(s -> s.cards().stream().anyMatch(c -> c.id().equals(letter + "-plus-1")))
                        .findFirst()
                        .orElseThrow();

                assertThat(sort.cards().stream().map(CardSort.Card::id))
                        .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                        numbered(
                                                letter + "-plus-",
                                                behaviour.get("looksLike").asInt()),
                                        numbered(
                                                letter + "-minus-",
                                                behaviour.get("isNot").asInt()))
                                .toList());
            });
        });
    }

    private static Stream<String> numbered(String prefix, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(n -> prefix + n);
    }

    @Test
    void whatPsychologicalSafetyIsAndIsNot() {
        Exercise exercise = exercise("leadership-behaviours", "BK-4");
        CardSort sort = (CardSort) exercise.parts().stream()
                .filter(CardSort.class::isInstance)
                .findFirst()
                .orElseThrow();

        assertThat(sort.cards())
                .hasSize(COVERAGE.at("/booklet000/psychologicalSafetyIs").asInt()
                        + COVERAGE.at("/booklet000/psychologicalSafetyIsNot").asInt());
        assertThat(exercise.units()).hasSize(2);
    }

    @TestFactory
    Stream<DynamicTest> everyExerciseOfTheBooklet() {
        return Stream.of("BK-1.V", "BK-1.D", "BK-1.W", "BK-1.R", "BK-1.L", "BK-2", "BK-3", "BK-4", "BK-5", "BK-6")
                .map(id -> dynamicTest(
                        id,
                        () -> assertThat(exercise("leadership-behaviours", id).parts())
                                .isNotEmpty()));
    }

    @Test
    void everyStepOfTheFeedbackModel() {
        assertThat(parts("leadership-behaviours", FeedbackBuilder.class)
                        .flatMap(b -> b.steps().stream())
                        .map(FeedbackBuilder.Step::title))
                .containsExactlyElementsOf(
                        COVERAGE.list("/booklet000/cube").map(s -> s.asText()).toList());
    }

    @Test
    void everyDomainOfTheFrameworkIsRatedInThreeRows() {
        HeatMap map = parts("leadership-framework", HeatMap.class).findFirst().orElseThrow();

        assertThat(map.rows().stream().map(HeatMap.Row::text))
                .usingElementComparator(String::compareToIgnoreCase)
                .containsExactlyElementsOf(COVERAGE.list("/framework002/domains")
                        .map(d -> d.asText())
                        .toList());
        assertThat(map.columns()).hasSize(3);
        assertThat(map.cells().values())
                .hasSize(6)
                .allSatisfy(row -> assertThat(row).hasSize(3));
        assertThat(exercise("leadership-framework", "FW-1").parts())
                .anyMatch(part -> part instanceof Part.ActionPlan plan && plan.least() == 3 && plan.most() == 3);
    }

    @Test
    void everyPointOfTheStatementIsMapped() {
        assertThat(course("well-led-evidence").modules().stream()
                        .flatMap(m -> m.pages().stream())
                        .flatMap(p -> p.blocks().stream())
                        .filter(Block.EvidenceMap.class::isInstance)
                        .flatMap(b -> ((Block.EvidenceMap) b).points().stream())
                        .map(point -> point.id()))
                .containsExactlyElementsOf(
                        numbered("P", COVERAGE.at("/statement001/points").asInt())
                                .toList());
    }

    @Test
    void everyLinkOfTheStatementsBestPracticeList() {
        int asked = Coverage.items(COVERAGE.at("/statement001/bestPracticeLinks"))
                .mapToInt(n -> n.asInt())
                .sum();
        Course course = course("well-led-evidence");
        long listed = course.modules().stream()
                        .flatMap(m -> m.pages().stream())
                        .flatMap(p -> p.blocks().stream())
                        .filter(Block.ResourceList.class::isInstance)
                        .flatMap(b ->
                                ((Block.ResourceList) b).resources().stream().map(Resource::id))
                        .count()
                + course.directory().groups().stream()
                        .map(Directory.Group::entries)
                        .mapToLong(List::size)
                        .sum();

        assertThat(listed).isGreaterThanOrEqualTo(asked);
    }

    @Test
    void theFacilitatorPackWaitsForEveryPlaceholder() {
        assertThat(parts("culture-conversations", FormPart.class)
                        .filter(part -> part.form().id().equals("facilitator-pack"))
                        .flatMap(part -> part.form().fields().stream())
                        .filter(FormField::required)
                        .map(FormField::id))
                .containsExactlyInAnyOrder("organisation", "publication", "name", "contact")
                .hasSize(COVERAGE.at("/tool003/placeholders").size());
    }

    /** Ours or their own: the pack is never given out without words to begin with. */
    @Test
    void theFacilitatorPackAlwaysHasAnOpening() {
        assertThat(parts("culture-conversations", FormPart.class)
                        .filter(part -> part.form().id().equals("facilitator-pack"))
                        .flatMap(part -> part.form().document().stream()))
                .anyMatch(piece ->
                        piece.when().equals(Optional.of("own")) && piece.html().contains("{own-text}"))
                .anyMatch(piece -> piece.unless().equals(Optional.of("own"))
                        && piece.html().contains("Thank you for being here."));
    }

    private static Course course(String id) {
        return CATALOGUE.course(id).orElseThrow();
    }

    private static Exercise exercise(String course, String id) {
        return course(course).modules().stream()
                .flatMap(m -> m.exercise(id).stream())
                .findFirst()
                .orElseThrow();
    }

    private static <P extends Part> Stream<P> parts(String course, Class<P> kind) {
        return course(course).modules().stream()
                .flatMap(m -> m.exercises())
                .flatMap(e -> e.parts().stream())
                .filter(kind::isInstance)
                .map(kind::cast);
    }
}
