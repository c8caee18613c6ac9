package org.lotuslearning.web.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lotuslearning.learning.enrolment.Enrolments;
import org.lotuslearning.learning.events.LearningEvent;
import org.lotuslearning.learning.progress.Journey;
import org.lotuslearning.learning.progress.SubmitOutcome;
import org.lotuslearning.web.incontainer.InContainer;
import org.lotuslearning.web.incontainer.Learning;
import org.lotuslearning.web.incontainer.Rows;
import org.lotuslearning.web.incontainer.Spoiler;
import org.lotuslearning.web.lti.TestLaunches;

final class OneTransactionIT extends InContainer {
    private static final String UNIT = "1.2.i";

    @Inject
    TestLaunches launches;

    @Inject
    Learning learning;

    @Inject
    Journey journey;

    @Inject
    Enrolments enrolments;

    @Inject
    Event<LearningEvent> events;

    @Inject
    Spoiler spoiler;

    @Inject
    Rows rows;

    private long enrolment;
    private long learner;

    @BeforeEach
    void someoneIsHalfWayThroughAnExercise() {
        TestLaunches.Opened opened = launches.open(TestLaunches.somebody(), "one-transaction");
        enrolment = opened.enrolment();
        learner = opened.launch().learner();
        journey.draft(enrolment, UNIT, learning.filled(UNIT, "Half a"), false);
    }

    @AfterEach
    void nothingFailsAnyMore() {
        spoiler.leave(enrolment);
    }

    /** What an answer leaves behind. */
    private record Left(int answers, int drafts, int statements, List<String> stepsDone) {}

    private Left left() {
        return new Left(
                rows.count("answer", "enrolment_id = ?", enrolment),
                rows.count("draft", "enrolment_id = ?", enrolment),
                rows.count("outbox_statement", "learner_id = ?", learner),
                rows.read("select steps_done from enrolment where id = ?", enrolment));
    }

    @Test
    void keepsAnswerProgressAndStatementsTogether() {
        Left before = left();

        SubmitOutcome outcome = journey.submit(enrolment, UNIT, learning.filled(UNIT, "Whole"), false);

        assertThat(outcome).isInstanceOf(SubmitOutcome.Submitted.class);
        assertThat(before).isEqualTo(new Left(0, 1, 1, List.of("0")));
        // answered and progressed
        assertThat(left()).isEqualTo(new Left(1, 0, 3, List.of("1")));
    }

    @Test
    void keepsNothingOfAnAnswerWhoseStatementFails() {
        Left before = left();
        spoiler.spoil(enrolment);
        Map<String, List<String>> form = learning.filled(UNIT, "Whole");

        assertThatThrownBy(() -> journey.submit(enrolment, UNIT, form, false)).hasStackTraceContaining("Spoilt");

        assertThat(left()).isEqualTo(before);
    }

    @Test
    void keepsNothingOfAPageWhoseStatementFails() {
        spoiler.spoil(enrolment);

        assertThatThrownBy(() -> journey.open(enrolment, "1.1")).hasStackTraceContaining("Spoilt");

        assertThat(rows.count("page_visit", "enrolment_id = ?", enrolment)).isZero();
        assertThat(rows.count("enrolment", "id = ? and last_page is not null", enrolment))
                .isZero();
    }

    @Test
    void succeedsWhenTriedAgainAfterAFailure() {
        Map<String, List<String>> form = learning.filled(UNIT, "Whole");
        spoiler.spoil(enrolment);
        assertThatThrownBy(() -> journey.submit(enrolment, UNIT, form, false)).hasStackTraceContaining("Spoilt");
        spoiler.leave(enrolment);

        journey.submit(enrolment, UNIT, form, false);

        assertThat(left()).isEqualTo(new Left(1, 0, 3, List.of("1")));
    }

    @Test
    void countsTheSameFormSentTwiceAsOneAnswer() {
        Map<String, List<String>> form = learning.filled(UNIT, "Whole");

        journey.submit(enrolment, UNIT, form, false);
        journey.submit(enrolment, UNIT, form, false);

        assertThat(left()).isEqualTo(new Left(1, 0, 3, List.of("1")));
    }

    @Test
    void refusesAnEventThatBelongsToNoTransaction() {
        Left before = left();
        LearningEvent event = new LearningEvent.PageRead(
                enrolments.find(enrolment).orElseThrow().run(), Instant.EPOCH, "1.1", "Outside");

        assertThatThrownBy(() -> events.fire(event)).isInstanceOf(TransactionalException.class);

        assertThat(left()).isEqualTo(before);
    }
}
