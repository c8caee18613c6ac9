package org.lotuslearning.web.educator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lotuslearning.learning.records.ClassRow;

class ClassViewTest {
    private static final Instant FIRST = Instant.parse("2026-11-19T12:00:00Z");
    private static final Instant SECOND = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void keepsTheFinishOfWhoeverBeganAgain() {
        assertThat(row(SECOND, Optional.of(FIRST), true))
                .isEqualTo(new ClassView.Row(
                        "Ada",
                        "Finished on 19 November 2026, begun again",
                        "20 November 2026",
                        "19 November 2026",
                        "2 of 7"));
    }

    @Test
    void saysHowFarARunIs() {
        assertThat(row(FIRST, Optional.empty(), false).state()).isEqualTo("Begun");
        assertThat(row(FIRST, Optional.empty(), false).finishedOn()).isEmpty();
        assertThat(row(FIRST, Optional.of(SECOND), false).state()).isEqualTo("Finished");
    }

    @Test
    void marksWhoeverHasLeftTheCourseAndWhoeverHasNotCome() {
        ClassRow finished = new ClassRow(1, Optional.of("Ada"), FIRST, Optional.of(SECOND), false, 7, 7);

        assertThat(ClassView.Row.of(finished, true).state()).isEqualTo("Finished, no longer on the course");
        assertThat(ClassView.Row.notStarted(Optional.empty()))
                .isEqualTo(new ClassView.Row("Name not given by the LMS", "Not started", "", "", "–"));
    }

    private static ClassView.Row row(Instant begun, Optional<Instant> completed, boolean again) {
        return ClassView.Row.of(new ClassRow(1, Optional.of("Ada"), begun, completed, again, 2, 7), false);
    }
}
