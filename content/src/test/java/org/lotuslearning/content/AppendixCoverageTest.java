package org.lotuslearning.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lotuslearning.learning.catalogue.Catalogue;
import org.lotuslearning.learning.catalogue.Course;
import org.lotuslearning.learning.catalogue.Directory;
import org.lotuslearning.learning.catalogue.Glossary;
import org.lotuslearning.learning.catalogue.SourceNotes;
import org.yaml.snakeyaml.Yaml;

/** Holds the tools, the resource directory, the glossary and the notes on the source against the appendices and errata. */
class AppendixCoverageTest {
    private static final Coverage COVERAGE = Coverage.read();
    private static final Course LOTUS = Catalogue.read(AppendixCoverageTest.class.getClassLoader())
            .course("lotus")
            .orElseThrow();

    /** How many entries each list of links has; two more groups hold what is ours. */
    @TestFactory
    Stream<DynamicTest> everyListOfLinks() {
        Map<String, Integer> lists = Map.of(
                "A1", COVERAGE.appendix(1).get("items").asInt(),
                "A6.1", part(0),
                "A6.2", part(1),
                "A6.3", part(2),
                "A7", COVERAGE.appendix(7).get("items").asInt(),
                "A8", COVERAGE.appendix(8).get("items").asInt());
        return lists.entrySet().stream()
                .map(list -> dynamicTest(
                        list.getKey(),
                        () -> assertThat(group(list.getKey()).entries())
                                .hasSize(list.getValue())
                                .allSatisfy(entry -> assertThat(entry.title()).isNotBlank())));
    }

    private static int part(int number) {
        return COVERAGE.appendix(6).get("parts").get(number).get("items").asInt();
    }

    private static Directory.Group group(String id) {
        return LOTUS.directory().groups().stream()
                .filter(g -> g.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @TestFactory
    Stream<DynamicTest> everyFieldOfTheTriageForm() {
        return fieldsAreIn(
                "triage",
                Coverage.items(COVERAGE.appendix(2).get("fields"))
                        .map(field -> field.get("key").asText()));
    }

    @TestFactory
    Stream<DynamicTest> everyPlaceholderOfTheLetter() {
        return fieldsAreIn("letter", Coverage.texts(COVERAGE.appendix(5).get("placeholders")).stream());
    }

    private static Stream<DynamicTest> fieldsAreIn(String form, Stream<String> keys) {
        List<String> ids = ids(yaml("forms/" + form + ".yml").get("fields"));
        return keys.map(key -> dynamicTest(key, () -> assertThat(ids).contains(dashed(key))));
    }

    /** The seven fields of the source are its steps; ours asks each of its seven questions by itself. */
    @Test
    void everyFieldOfTheLessonsLearntReview() {
        assertThat(ids(yaml("forms/lessons.yml").get("fields")))
                .contains(
                        "case-id",
                        "pag-date",
                        "step-1",
                        "background",
                        "key-learning",
                        "contributory-factors",
                        "actions")
                .containsAll(List.of(
                        "planned-events",
                        "actual-events",
                        "reason-for-gap",
                        "learning-available",
                        "factors-seen",
                        "actions-to-mitigate",
                        "share-with"));
        assertThat(Coverage.items(COVERAGE.appendix(4).get("reflectionPoints"))
                        .mapToInt(row -> row.get("questions").size())
                        .sum())
                .isEqualTo(7);
    }

    @Test
    void everyFactorOfTheLondonProtocol() {
        JsonNode types = COVERAGE.appendix(4).get("londonProtocol");
        JsonNode ours = Stream.of(yaml("forms/lessons.yml").get("fields"))
                .flatMap(Coverage::items)
                .filter(field -> field.get("id").asText().equals("contributory-factors"))
                .findFirst()
                .orElseThrow()
                .get("groups");

        assertThat(ours).hasSize(types.size());
        for (int i = 0; i < types.size(); i++) {
            assertThat(ours.get(i).get("factors"))
                    .as(ours.get(i).get("text").asText())
                    .hasSize(Coverage.items(types).toList().get(i).size());
        }
    }

    @Test
    void everyLevelFactorAndCellOfTheRiskGuide() {
        JsonNode guide = yaml("risk-guide.yml");
        JsonNode source = COVERAGE.appendix(3);

        assertThat(labels(guide.get("likelihood"))).isEqualTo(labels(source.get("likelihood")));
        assertThat(labels(guide.get("consequence"))).isEqualTo(labels(source.get("consequenceLevels")));
        assertThat(Coverage.items(guide.get("factors")).map(f -> f.get("text").asText()))
                .containsExactlyElementsOf(Coverage.texts(source.get("contributoryFactors")));
        assertThat(guide.get("categories"))
                .hasSize(source.get("consequenceCategories").size());
        assertThat(Coverage.items(guide.get("consequence"))
                        .mapToInt(level -> level.get("cells").size())
                        .sum())
                .isEqualTo(source.get("consequenceCells").asInt());
    }

    private static List<String> labels(JsonNode levels) {
        return Coverage.items(levels)
                .map(level ->
                        level.get("score").asInt() + " " + level.get("label").asText())
                .toList();
    }

    @Test
    void everyTermOfTheGlossary() {
        List<String> terms =
                LOTUS.glossary().terms().stream().map(Glossary.Term::term).toList();

        assertThat(terms)
                .containsAll(COVERAGE.list("/glossary").map(JsonNode::asText).toList());
    }

    @Test
    void everyErratumThatMattersIsToldInPublic() {
        List<String> told = LOTUS.sourceNotes().orElseThrow().notes().stream()
                .map(note -> note.impact() == SourceNotes.Impact.HIGH ? "H " + note.id() : "M " + note.id())
                .toList();

        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(COVERAGE.list("/errata")
                        .map(e -> e.get("impact").asText() + " " + e.get("id").asText())
                        .filter(e -> !e.startsWith("L"))
                        .toList());
    }

    @Test
    void fourPracticeCasesOfDifferentProfessions() {
        assertThat(Coverage.items(yaml("cases.yml").get("cases"))
                        .map(c -> c.get("facts").get("discipline").asText())
                        .distinct())
                .hasSizeGreaterThanOrEqualTo(4);
    }

    private static List<String> ids(JsonNode fields) {
        return Coverage.items(fields).map(f -> f.get("id").asText()).toList();
    }

    /** {@code practitionerName} as our files write it: {@code practitioner-name}. */
    private static String dashed(String key) {
        return key.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static JsonNode yaml(String file) {
        try (InputStream in = Files.newInputStream(Path.of("lotus").resolve(file))) {
            return new ObjectMapper().valueToTree(new Yaml().load(in));
        } catch (IOException e) {
            throw new IllegalStateException("There is no lotus/" + file, e);
        }
    }
}
