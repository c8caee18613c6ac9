package org.lotuslearning.web.learner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitNameTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1.3.i            | exercise 1.3, for you
                    1.3.t            | exercise 1.3, for your team
                    5.2/individual   | exercise 5.2, for you
                    5.2/team         | exercise 5.2, for your team
                    2.4              | exercise 2.4
                    FW-1/individual  | exercise FW-1, for you
                    BK-1.V           | exercise BK-1.V
                    exercise 1.3     | exercise 1.3
                    warm-up          | warm-up
                    """)
    void callsAUnitByNumberAndAudience(String unit, String name) {
        assertThat(UnitName.of(unit)).isEqualTo(name);
    }

    @Test
    void callsAnExerciseByTheNumberThatTheTextUses() {
        assertThat(UnitName.number("1.2.i")).isEqualTo("1.2");
        assertThat(UnitName.number("5.2")).isEqualTo("5.2");
        assertThat(UnitName.number("warm-up")).isEqualTo("warm-up");
    }
}
