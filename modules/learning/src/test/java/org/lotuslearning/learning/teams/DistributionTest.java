package org.lotuslearning.learning.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class DistributionTest {
    @Test
    void hasTheMiddleAnswerOfAnOddNumberInTheMiddle() {
        Distribution ratings = new Distribution(List.of(1, 0, 3, 1));

        assertThat(ratings.total()).isEqualTo(5);
        assertThat(ratings.lowerMiddle()).isEqualTo(2);
        assertThat(ratings.upperMiddle()).isEqualTo(2);
    }

    @Test
    void hasTwoMiddleAnswersOfAnEvenNumber() {
        Distribution ratings = new Distribution(List.of(2, 1, 0, 3));

        assertThat(ratings.lowerMiddle()).isEqualTo(1);
        assertThat(ratings.upperMiddle()).isEqualTo(3);
    }

    @Test
    void spreadsFromTheLowestAnswerToTheHighest() {
        Distribution ratings = new Distribution(List.of(0, 2, 0, 3, 0));

        assertThat(ratings.from()).isEqualTo(1);
        assertThat(ratings.to()).isEqualTo(3);
    }

    @Test
    void isOfSomebody() {
        assertThatThrownBy(() -> new Distribution(List.of(0, 0))).isInstanceOf(IllegalArgumentException.class);
    }
}
