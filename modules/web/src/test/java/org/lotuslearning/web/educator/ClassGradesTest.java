package org.lotuslearning.web.educator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassGradesTest {
    @ParameterizedTest
    @CsvSource({"40,40%", "100,100%", "66.666,66.7%", "0,0%", "0.04,0%"})
    void saysASharePlainly(double percent, String words) {
        assertThat(ClassGrades.percent(OptionalDouble.of(percent))).isEqualTo(words);
        assertThat(ClassGrades.percent(OptionalDouble.empty())).isEqualTo("no grade");
    }
}
