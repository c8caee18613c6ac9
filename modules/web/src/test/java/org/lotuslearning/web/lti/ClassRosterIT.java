package org.lotuslearning.web.lti;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lotuslearning.learning.roster.OnCourse;
import org.lotuslearning.learning.roster.Rosters;
import org.lotuslearning.web.incontainer.Browser;
import org.lotuslearning.web.incontainer.InContainer;
import org.lotuslearning.web.incontainer.Rows;
import org.lotuslearning.web.lti.TestLaunches.Opened;

/** The class page with the LMS's own list. The LMS of these tests never answers. */
final class ClassRosterIT extends InContainer {
    @Inject
    TestLaunches launches;

    @Inject
    Browser browser;

    @Inject
    Rosters rosters;

    @Inject
    Rows rows;

    @Test
    void showsWhoHasNotStartedAndWhoHasLeftBesideTheOthers() {
        String who = TestLaunches.somebody();
        String context = "roster-" + who;
        launches.open(who, Optional.of("Ada Here"), context, "lotus/learn");
        launches.open(TestLaunches.somebody(), Optional.of("Ben Gone"), context, "lotus/learn");
        Opened educator = launches.openAsEducator(TestLaunches.somebody(), context, "lotus/learn");
        told(
                context,
                new OnCourse(who, Optional.of("Ada Here")),
                new OnCourse("absent-" + who, Optional.of("Cas Absent")));

        String page = classPage(educator);

        assertThat(page.replaceAll("\\s+", " "))
                .containsSubsequence(
                        "Ada Here",
                        ">Begun<",
                        "Ben Gone",
                        "Begun, no longer on the course",
                        "Cas Absent",
                        "Not started")
                .contains("The LMS told who is on this course at");
    }

    @Test
    void showsNobodyOfAnotherCourse() {
        String who = TestLaunches.somebody();
        launches.openAsEducator(TestLaunches.somebody(), "theirs-" + who, "lotus/learn");
        told("theirs-" + who, new OnCourse("absent-" + who, Optional.of("Cas Absent")));

        Opened educator = launches.openAsEducator(TestLaunches.somebody(), "ours-" + who, "lotus/learn");

        assertThat(classPage(educator)).doesNotContain("Cas Absent");
    }

    @Test
    void goesOnFromPageToPage() {
        String who = TestLaunches.somebody();
        String context = "long-" + who;
        launches.open(who, Optional.of("Ada Here"), context, "lotus/learn");
        Opened educator = launches.openAsEducator(TestLaunches.somebody(), context, "lotus/learn");
        OnCourse[] many = new OnCourse[60];
        for (int i = 0; i < many.length; i++) {
            many[i] = new OnCourse(who + i, Optional.of(String.format("Person %02d", i)));
        }
        told(context, many);

        assertThat(classPage(educator))
                .contains("Ada Here", "Person 00", "Person 48")
                .doesNotContain("Person 49");
        assertThat(browser.get(educator.launch().base() + "class?page=2", educator.cookie())
                        .body())
                .contains("Person 49", "Person 59")
                .doesNotContain("Ada Here", "Person 48");
    }

    @Test
    void saysThatTheLmsDoesNotAnswerAndKeepsTheLastList() {
        String who = TestLaunches.somebody();
        String context = "away-" + who;
        Opened educator = launches.openAsEducator(TestLaunches.somebody(), context, "lotus/learn");
        told(context, new OnCourse("absent-" + who, Optional.of("Cas Absent")));
        rows.change("update roster set asked_at = null where context_id = ?", context);

        HttpResponse<String> asked = browser.post(
                educator.launch().base() + "roster",
                educator.cookie(),
                Map.of("csrf", educator.launch().csrf()));

        assertThat(asked.statusCode()).isEqualTo(303);
        // the guard refuses the address at once, so that the answer is there before the page
        assertThat(classPage(educator)).contains("The LMS did not answer.", "This is its last list.", "Cas Absent");
    }

    @Test
    void isNotForLearners() {
        Opened learner = launches.open(TestLaunches.somebody(), "learner-" + TestLaunches.somebody());

        assertThat(browser.post(
                                learner.launch().base() + "roster",
                                learner.cookie(),
                                Map.of("csrf", learner.launch().csrf()))
                        .statusCode())
                .isEqualTo(403);
    }

    private String classPage(Opened educator) {
        HttpResponse<String> page = browser.get(educator.launch().base() + "class", educator.cookie());
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body();
    }

    private void told(String context, OnCourse... learners) {
        long roster = Long.parseLong(
                rows.read("select id from roster where context_id = ?", context).get(0));
        rosters.everyone(roster, List.of(learners), Optional.empty());
    }
}
