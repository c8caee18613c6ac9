package org.lotuslearning.learning.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotuslearning.learning.catalogue.Catalogue;
import org.lotuslearning.learning.catalogue.Course;
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
