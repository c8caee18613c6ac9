package org.lotuslearning.web.lti;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lotuslearning.web.incontainer.Browser;
import org.lotuslearning.web.incontainer.InContainer;
import org.lotuslearning.web.incontainer.Learning;
import org.lotuslearning.web.incontainer.Rows;
import org.lotuslearning.web.lti.TestLaunches.Opened;

/** Coming from the LMS's gradebook to see how far one learner is. */
final class ReviewIT extends InContainer {
    @Inject
    TestLaunches launches;

    @Inject
    Learning learning;

    @Inject
    Browser browser;

    @Inject
    Rows rows;

    @Test
    void showsAnEducatorHowFarSomebodyIsAndNothingThatWasWritten() {
        String who = TestLaunches.somebody();
        String context = "review-" + who;
        Opened learner = launches.open(who, Optional.of("Ada Example"), context, "lotus/learn");
        learning.open(learner.enrolment(), "1.1");
        learning.open(learner.enrolment(), "1.2");
        learning.submit("learn", learner.enrolment(), "1.2.i");

        for (boolean link : new boolean[] {true, false}) {
            Opened review = review(TestLaunches.INSTRUCTOR, TestLaunches.somebody(), who, context, link);
            assertThat(review.address()).endsWith("/review");

            HttpResponse<String> page = browser.get(review.address(), review.cookie());

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body())
                    .contains("Ada Example", "Begun", "2 of 4", "1 of 3")
                    .doesNotContain("Done</", "This person has not begun");
            assertThat(browser.get(review.launch().base() + "class", review.cookie())
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void saysCalmlyThatSomebodyHasNotBegun() {
        String context = "nobody-" + TestLaunches.somebody();
        Opened before = review(TestLaunches.INSTRUCTOR, TestLaunches.somebody(), "unknown", context, true);
        assertThat(browser.get(before.address(), before.cookie()).body()).contains("This person has not begun.");

        launches.open(TestLaunches.somebody(), context);
        Opened after = review(TestLaunches.INSTRUCTOR, TestLaunches.somebody(), "unknown", context, true);

        HttpResponse<String> page = browser.get(after.address(), after.cookie());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("This person has not begun.", "opened Learn");
    }

    @Test
    void showsNobodyOfAnotherCourse() {
        String who = TestLaunches.somebody();
        launches.open(who, Optional.of("Ada Example"), "theirs-" + who, "lotus/learn");
        launches.open(TestLaunches.somebody(), "ours-" + who);

        Opened review = review(TestLaunches.INSTRUCTOR, TestLaunches.somebody(), who, "ours-" + who, true);

        assertThat(browser.get(review.address(), review.cookie()).body())
                .contains("This person has not begun.")
                .doesNotContain("Ada Example");
    }

    @Test
    void bringsLearnersToTheirOwnWork() {
        String who = TestLaunches.somebody();
        String context = "own-" + who;
        Opened first = launches.open(who, context);
        learning.open(first.enrolment(), "1.3");

        Opened own = review(TestLaunches.LEARNER, who, who, context, true);

        assertThat(own.enrolment()).isEqualTo(first.enrolment());
        assertThat(own.address()).endsWith("/p/1.3");
        assertThat(browser.get(own.launch().base() + "review", own.cookie()).statusCode())
                .isEqualTo(403);
        assertThat(launches.review(TestLaunches.LEARNER, who, who, "never-opened-" + who, true))
                .isInstanceOf(Arrivals.NothingThere.class);
    }

    @Test
    void leavesWhatTheLinkAsksForAlone() {
        String who = TestLaunches.somebody();
        String context = "by-progress-" + who;
        launches.openGradedByProgress(who, context);

        for (boolean link : new boolean[] {true, false}) {
            // without the custom parameters of the link
            review(TestLaunches.LEARNER, who, who, context, link);

            assertThat(rows.read("select grade_rule from placement where context_id = ?", context))
                    .containsExactly("PROGRESS");
        }
    }

    @Test
    void saysCalmlyThatTheModuleIsNotServedAnyMore() {
        String who = TestLaunches.somebody();
        String context = "withdrawn-" + who;
        launches.open(who, context);
        rows.change("update placement set learning_module = 'withdrawn' where context_id = ?", context);

        assertThat(launches.review(TestLaunches.LEARNER, who, who, context, true))
                .isEqualTo(new Arrivals.NothingThere("lotus/withdrawn"));
        assertThat(launches.review(TestLaunches.INSTRUCTOR, TestLaunches.somebody(), who, context, true))
                .isEqualTo(new Arrivals.NothingThere("lotus/withdrawn"));
    }

    @Test
    void opensNothingOfAReviewToAnOrdinaryEducator() {
        Opened educator =
                launches.openAsEducator(TestLaunches.somebody(), "no-review-" + TestLaunches.somebody(), "lotus/learn");

        assertThat(browser.get(educator.launch().base() + "review", educator.cookie())
                        .statusCode())
                .isEqualTo(403);
        assertThat(rows.count(
                        "launch",
                        "id = ? and review_of is null",
                        educator.launch().id()))
                .isEqualTo(1);
    }

    private Opened review(String role, String reviewer, String of, String context, boolean link) {
        return TestLaunches.opened(launches.review(role, reviewer, of, context, link));
    }
}
