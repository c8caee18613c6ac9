package org.lotuslearning.web.lti;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lotuslearning.learning.progress.FinishOutcome;
import org.lotuslearning.web.incontainer.InContainer;
import org.lotuslearning.web.incontainer.Learning;
import org.lotuslearning.web.incontainer.Rows;
import org.lotuslearning.web.incontainer.Together;
import org.lotuslearning.web.lti.TestLaunches.Opened;

final class ArrivalsIT extends InContainer {
    private static final String LEARNER = "learner_id = (select id from learner where sub = ?)";

    @Inject
    TestLaunches launches;

    @Inject
    Learning learning;

    @Inject
    Rows rows;

    @Inject
    Together together;

    @Test
    void makesOneRunOfAFirstLaunchInTwoTabsAtOnce() {
        launches.platform();

        // several people, since two threads need not meet at the same row
        for (int i = 0; i < 8; i++) {
            String who = TestLaunches.somebody();
            String context = "context-of-" + who;

            List<Opened> tabs = together.twice(() -> launches.open(who, context));

            assertThat(rows.count("learner", "sub = ?", who)).isEqualTo(1);
            assertThat(rows.count("placement", "context_id = ?", context)).isEqualTo(1);
            assertThat(rows.count("enrolment", LEARNER, who)).isEqualTo(1);
            assertThat(rows.count("arrival", "enrolment_id = ?", tabs.get(0).enrolment()))
                    .isEqualTo(1);
            assertThat(rows.count("launch", LEARNER, who)).isEqualTo(2);
            assertThat(tabs)
                    .extracting(Opened::enrolment)
                    .containsOnly(tabs.get(0).enrolment());
            assertThat(tabs).extracting(tab -> tab.launch().id()).doesNotHaveDuplicates();
            assertThat(rows.count("outbox_statement", LEARNER, who))
                    .as("statements of the begun run")
                    .isEqualTo(1);
        }
    }

    @Test
    void tellsTwoPeopleOfOnePlatformApart() {
        Opened one = launches.open(TestLaunches.somebody(), "shared-context");
        Opened other = launches.open(TestLaunches.somebody(), "shared-context");

        assertThat(one.enrolment()).isNotEqualTo(other.enrolment());
        assertThat(one.launch().placement()).isEqualTo(other.launch().placement());
    }

    @Test
    void givesEachCourseTheGradeOfTheOneRun() {
        String who = TestLaunches.somebody();
        Opened first = launches.open(who, "course-a-" + who);
        Opened second = launches.open(who, "course-b-" + who);
        assertThat(second.enrolment()).isEqualTo(first.enrolment());
        assertThat(rows.count("outbox_score", LEARNER, who)).isZero();

        FinishOutcome outcome = learning.complete(first.enrolment());

        assertThat(outcome).isInstanceOf(FinishOutcome.Finished.class);
        assertThat(gradedPlacements(who)).containsExactlyInAnyOrder(placementOf(first), placementOf(second));
    }

    @Test
    void givesACourseThatComesAfterCompletionItsGradeAtTheFirstLaunchAndNotAgain() {
        String who = TestLaunches.somebody();
        Opened before = launches.open(who, "early-" + who);
        learning.complete(before.enrolment());

        Opened after = launches.open(who, "late-" + who);
        launches.open(who, "late-" + who);

        assertThat(after.enrolment()).isEqualTo(before.enrolment());
        assertThat(gradedPlacements(who)).containsExactlyInAnyOrder(placementOf(before), placementOf(after));
    }

    @Test
    void gradesALinkToOneExerciseWhenThatIsDone() {
        String who = TestLaunches.somebody();
        Opened link = launches.open(who, Optional.empty(), "exercise-" + who, "lotus/learn/1.2.i");
        assertThat(link.address()).endsWith("p/1.2#ex-1-2-i");

        learning.complete(link.enrolment());

        assertThat(gradedPlacements(who)).containsExactly(placementOf(link));
    }

    @Test
    void bringsALearnerBackToThePageWhereTheyLeftOff() {
        String who = TestLaunches.somebody();
        Opened before = launches.open(who, "back-" + who);
        learning.open(before.enrolment(), "1.3");

        Opened after = launches.open(who, "back-" + who);

        assertThat(after.address()).isEqualTo(after.launch().base() + "p/1.3");
    }

    private List<String> gradedPlacements(String who) {
        return rows.read("select placement_id from outbox_score where " + LEARNER, who);
    }

    private static String placementOf(Opened opened) {
        return String.valueOf(opened.launch().placement().orElseThrow());
    }
}
