package org.lotuslearning.web.learner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lotuslearning.learning.catalogue.Block;
import org.lotuslearning.learning.catalogue.Block.EvidenceMap;
import org.lotuslearning.learning.catalogue.Catalogue;
import org.lotuslearning.learning.catalogue.Course;
import org.lotuslearning.learning.catalogue.Exercise;
import org.lotuslearning.learning.catalogue.ExerciseUnit;
import org.lotuslearning.learning.catalogue.LearningModule;
import org.lotuslearning.learning.catalogue.Page;
import org.lotuslearning.learning.catalogue.Part;
import org.lotuslearning.learning.catalogue.UnitReference;
import org.lotuslearning.learning.progress.Evidence;

/** Which exercises stand under done, which under not done, and what becomes of those that are nowhere. */
class EvidenceViewTest {
    private static final Course HERE = course("here", "This course", "1.1");
    private static final Course THERE = course("there", "Another course", "2.1");
    private static final Catalogue CATALOGUE = new Catalogue(List.of(HERE, THERE), List.of());
    private static final EvidenceMap MAP = new EvidenceMap(
            "map",
            "What it shows",
            List.of(
                    point("P1", EvidenceMap.Strength.DIRECT, "here:1.1/individual", "there:2.1/team", "gone:3.1"),
                    point("P2", EvidenceMap.Strength.PARTIAL, "there:2.1/individual", "there:9.9"),
                    point("P3", EvidenceMap.Strength.NONE)));

    @Test
    void saysWhatIsDoneAndWhatIsNot() {
        EvidenceView view = EvidenceView.of(
                MAP,
                HERE,
                CATALOGUE,
                Map.of(new Evidence.Unit("there", "2.1/team"), Instant.parse("2026-05-03T10:00:00Z")));

        EvidenceView.Point first = view.points().get(0);
        assertThat(first.done())
                .containsExactly(new EvidenceView.Done(
                        "Together", "Another course 2.1", "with your team", "3 May 2026", Optional.empty()));
        assertThat(first.open())
                .containsExactly(new EvidenceView.Done(
                        "Together", "This course 1.1", "for you", "", Optional.of("1.1#ex-1-1-individual")));
        assertThat(view.points().get(1).open())
                .as("an exercise that no course has is left out")
                .hasSize(1);
        assertThat(view.points().get(2).gap()).isEqualTo("Nothing shows P3");
        assertThat(view.summary()).isEqualTo("1 of 3 points have something you did.");
    }

    @Test
    void goesIntoAFile() {
        EvidenceView view = EvidenceView.of(
                MAP,
                HERE,
                CATALOGUE,
                Map.of(new Evidence.Unit("here", "1.1/individual"), Instant.parse("2026-05-03T10:00:00Z")));

        assertThat(EvidenceResource.text(List.of(view)).lines())
                .hasSize(4)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("What it shows,P1,About P1,Direct")
                        .contains(
                                "\"Together (This course 1.1), for you, 3 May 2026\"",
                                "\"Together (Another course 2.1), with your team\""))
                .last()
                .asString()
                .endsWith(",,,Nothing shows P3");
    }

    private static EvidenceMap.Point point(String id, EvidenceMap.Strength strength, String... units) {
        return new EvidenceMap.Point(
                id,
                "About " + id,
                strength,
                List.of(units).stream()
                        .map(unit -> unit.split(":", 2))
                        .map(unit -> new UnitReference(unit[0], unit[1], "file", 1))
                        .toList(),
                Optional.empty(),
                Optional.of("Nothing shows " + id));
    }

    private static Course course(String id, String title, String page) {
        Exercise exercise = new Exercise(
                page,
                "Together",
                "",
                List.of(
                        unit(page + "/individual", ExerciseUnit.Audience.INDIVIDUAL),
                        unit(page + "/team", ExerciseUnit.Audience.TEAM)),
                List.of(new Part.Reflection("r", List.of(new Part.Prompt("a", "What?", Optional.empty())))));
        List<Block> blocks = List.of(new Block.ExerciseBlock(exercise));
        LearningModule module = new LearningModule(
                id,
                "learn",
                1,
                "Learn",
                "",
                "learn",
                List.of(),
                List.of(new Page(page, "A page", 5, true, blocks, List.of())));
        return new Course(id, title, "", "", "", Map.of(), List.of(module));
    }

    private static ExerciseUnit unit(String id, ExerciseUnit.Audience audience) {
        return new ExerciseUnit(id, audience, true, Optional.empty());
    }
}
