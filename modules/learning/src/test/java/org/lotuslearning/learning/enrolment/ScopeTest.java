package org.lotuslearning.learning.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotuslearning.learning.catalogue.Block;
import org.lotuslearning.learning.catalogue.Catalogue;
import org.lotuslearning.learning.catalogue.Course;
import org.lotuslearning.learning.catalogue.Exercise;
import org.lotuslearning.learning.catalogue.LearningModule;
import org.lotuslearning.learning.catalogue.Page;
import org.lotuslearning.learning.testworld.TestModule;

class ScopeTest {
    private static final Catalogue CATALOGUE = new Catalogue(
            List.of(new Course(
                    "lotus", "Lotus", "A course", "", "CC BY 4.0", Map.of(), List.of(TestModule.in("lotus")))),
            List.of());

    @ParameterizedTest
    @CsvSource({"lotus/learn,,", "lotus/learn/1.2,1.2,", "lotus/learn/1.2.i,1.2,1.2.i"})
    void findsAModuleAPageOrAnExerciseWithItsPage(String content, String page, String exercise) {
        Optional<Scope> scope = Scope.find(CATALOGUE, content);

        assertThat(scope)
                .contains(new Scope("lotus", "learn", Optional.ofNullable(page), Optional.ofNullable(exercise)));
        assertThat(scope.orElseThrow().content()).isEqualTo(content);
    }

    /** As in 2.2, where page and exercise are called alike. */
    @Test
    void tellsAnExerciseFromThePageThatItIsCalledLike() {
        LearningModule learn = TestModule.in("lotus");
        Page page = learn.page("1.2").orElseThrow();
        Exercise named = page.exercises().findFirst().orElseThrow();
        Exercise alike = new Exercise("1.2", named.title(), named.purpose(), named.units(), named.parts());
        Page both = new Page("1.2", "Both", 5, true, List.of(new Block.ExerciseBlock(alike)), List.of());
        Catalogue catalogue = new Catalogue(
                List.of(new Course(
                        "lotus",
                        "Lotus",
                        "A course",
                        "",
                        "CC BY 4.0",
                        Map.of(),
                        List.of(new LearningModule(
                                "lotus", "learn", 1, "Learn", "", "learn", List.of(), List.of(both))))),
                List.of());
        Scope exercise = new Scope("lotus", "learn", Optional.of("1.2"), Optional.of("1.2"));

        assertThat(exercise.content()).isEqualTo("lotus/learn/1.2/1.2");
        assertThat(Scope.find(catalogue, "lotus/learn/1.2/1.2")).contains(exercise);
        assertThat(Scope.find(catalogue, "lotus/learn/1.2").orElseThrow().exercise())
                .isEmpty();
        assertThat(Scope.find(CATALOGUE, "lotus/learn/1.2/1.2")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "lotus",
                "lotus/",
                "lotus/nowhere",
                "nowhere/learn",
                "lotus/learn/",
                "lotus/learn/9.9",
                "lotus/learn/1.2/1.2.i",
                "/lotus/learn"
            })
    void findsNothingThatIsNotServed(String content) {
        assertThat(Scope.find(CATALOGUE, content)).isEmpty();
    }
}
