package org.lotuslearning.web.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lotuslearning.learning.teams.Distribution;

class TeamResultViewTest {
    private static final List<String> STEPS = List.of("Rarely", "Sometimes", "Often");

    @Test
    void saysWhereTheMiddleIsAndHowFarTheAnswersLieApart() {
        assertThat(words(1, 3, 1))
                .isEqualTo("The middle answer (the median) is “Sometimes”. The answers go from “Rarely” to “Often”.");
    }

    @Test
    void saysBetweenWhichTwoTheMiddleLies() {
        assertThat(words(3, 0, 3)).startsWith("The middle (the median) lies between “Rarely” and “Often”.");
    }

    @Test
    void saysWhenEveryoneAgrees() {
        assertThat(words(0, 5, 0)).isEqualTo("Everyone chose “Sometimes”.");
    }

    private static String words(Integer... counts) {
        return TeamResultView.words(new Distribution(List.of(counts)), STEPS);
    }
}
