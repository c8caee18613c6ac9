package org.lotuslearning.web.learner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeptAnswersTest {
    private static final Instant BEGUN = Instant.parse("2026-11-03T12:00:00Z");
    private static final Optional<Instant> FINISHED = Optional.of(Instant.parse("2026-11-20T12:00:00Z"));

    @Test
    void nameTheRunThatTheyWereSavedIn() {
        assertThat(KeptAnswers.heading(0, BEGUN, Optional.empty())).isEqualTo("This time, begun on 3 November 2026");
        assertThat(KeptAnswers.heading(1, BEGUN, FINISHED))
                .isEqualTo("The time before, begun on 3 November 2026, finished on 20 November 2026");
        assertThat(KeptAnswers.heading(2, BEGUN, FINISHED))
                .isEqualTo("Earlier, begun on 3 November 2026, finished on 20 November 2026");
    }
}
