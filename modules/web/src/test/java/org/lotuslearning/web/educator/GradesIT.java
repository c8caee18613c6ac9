package org.lotuslearning.web.educator;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lotuslearning.web.incontainer.Browser;
import org.lotuslearning.web.incontainer.InContainer;
import org.lotuslearning.web.incontainer.Learning;
import org.lotuslearning.web.incontainer.Rows;
import org.lotuslearning.web.lti.TestLaunches;
import org.lotuslearning.web.lti.TestLaunches.Opened;

/** What an educator sees of grades and can do about them, in one placement and in no other. */
final class GradesIT extends InContainer {
    private static final String OF = "placement_id = ? and learner_id = ?";

    @Inject
    TestLaunches launches;

    @Inject
    Browser browser;

    @Inject
    Learning learning;

    @Inject
    Rows rows;

    private String context;
    private Opened learner;
    private Opened educator;

    @BeforeEach
    void aClassIsThere() {
        context = "grades-" + TestLaunches.somebody();
        learner = launches.open(TestLaunches.somebody(), Optional.of("Ada Example"), context, "lotus/learn");
        educator = launches.openAsEducator(TestLaunches.somebody(), context, "lotus/learn");
    }

    @Test
    void showWhatTheLmsDoesNotGradeAndSendItAgain() {
        learning.complete(learner.enrolment());
        notGraded();

        assertThat(classPage(educator))
                .contains("Ada Example", "Not graded by the LMS", "not enrolled in the course", "Send again");
        assertThat(post(educator, "again", Map.of("learner", id(learner))).statusCode())
                .isEqualTo(303);

        assertThat(browser.get(educator.launch().base() + "grades/again", educator.cookie())
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(address -> assertThat(address).endsWith("class#grades"));
        assertThat(state()).isEqualTo("WAITING");
        assertThat(classPage(educator)).contains("Waiting").doesNotContain("not enrolled in the course");

        notGraded();
        assertThat(post(educator, "all", Map.of()).headers().firstValue("Location"))
                .hasValueSatisfying(address -> assertThat(address).contains("told=all"));
        assertThat(state()).isEqualTo("WAITING");
    }

    @Test
    void areNobodyElsesToSend() {
        learning.complete(learner.enrolment());
        notGraded();
        Map<String, String> form = Map.of("learner", id(learner));
        Opened another = launches.openAsEducator(TestLaunches.somebody(), "another-" + context, "lotus/learn");

        assertThat(post(another, "again", form).statusCode()).isEqualTo(404);
        assertThat(post(learner, "again", form).statusCode()).isEqualTo(403);
        assertThat(post(educator, "again", Map.of("learner", "0")).statusCode()).isEqualTo(404);
        assertThat(post(educator, "again", Map.of("learner", "all")).statusCode())
                .isEqualTo(404);
        assertThat(browser.post(
                                educator.launch().base() + "grades/again",
                                educator.cookie(),
                                Map.of("csrf", "guessed", "learner", id(learner)))
                        .statusCode())
                .isEqualTo(403);
        post(another, "all", Map.of());

        assertThat(state()).isEqualTo("NOT_GRADED");
        assertThat(classPage(another)).doesNotContain("Ada Example");
    }

    @Test
    void areSentOverAChangedOneOnlyWhenThatIsConfirmed() {
        learning.complete(learner.enrolment());
        rows.change(
                "update outbox_score set state = 'SENT', settled_at = ? where " + OF,
                now(),
                placement(),
                learner.launch().learner());
        rows.change(
                "insert into grade (platform_id, line_item, learner_id, score_given, score_maximum, complete, score_at,"
                        + " delivered_at, read_given, read_maximum, changed_at)"
                        + " select platform_id, line_item, ?, 1, 1, true, ?, ?, 4, 10, ? from placement where id = ?",
                learner.launch().learner(),
                now(),
                now(),
                now(),
                placement());
        assertThat(classPage(educator)).contains("The gradebook says 40%, we sent 100%");

        HttpResponse<String> asked = post(educator, "again", Map.of("learner", id(learner)));

        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body()).contains("Send the grade again?", "Ada Example");
        assertThat(state()).isEqualTo("SENT");
        post(educator, "again", Map.of("learner", id(learner), "confirmed", "yes"));
        assertThat(state()).isEqualTo("WAITING");
        assertThat(rows.count(
                        "grade",
                        "learner_id = ? and changed_at is not null",
                        learner.launch().learner()))
                .isZero();
    }

    @Test
    void followTheProgressOnceTheEducatorAsksForIt() {
        learning.open(learner.enrolment(), "1.1");
        assertThat(percents(learner)).isEmpty();

        assertThat(post(educator, "rule", Map.of("rule", "by lot")).statusCode())
                .isEqualTo(400);
        assertThat(post(educator, "rule", Map.of("rule", "progress")).statusCode())
                .isEqualTo(303);

        assertThat(percents(learner)).isEqualTo("14/100");
        assertThat(classPage(educator)).contains("it only rises", "14%");
    }

    @Test
    void followTheProgressWhereTheLinkSaysSo() {
        Opened linked = launches.openGradedByProgress(TestLaunches.somebody(), "linked-" + context);

        learning.open(linked.enrolment(), "1.1");
        learning.complete(linked.enrolment());

        assertThat(percents(linked)).startsWith("14/100, 28/100").endsWith("100/100, 100/100");
    }

    @Test
    void areSentOnceTheLmsHasAColumnForThem() {
        long placement = placement();
        rows.change("update placement set line_item = null, line_items = null where id = ?", placement);
        learning.complete(learner.enrolment());
        assertThat(classPage(educator)).contains("The LMS has no gradebook column for this.");

        Opened again = launches.openAsEducator(TestLaunches.somebody(), context, "lotus/learn");
        assertThat(classPage(again)).contains("Send what has not arrived (1)");
        post(again, "all", Map.of());

        assertThat(percents(learner)).isEqualTo("1/1");
    }

    @Test
    void saySoWhenTheGradebookCannotBeAsked() {
        assertThat(post(educator, "ask", Map.of()).headers().firstValue("Location"))
                .hasValueSatisfying(address -> assertThat(address).contains("class?told="));
    }

    private HttpResponse<String> post(Opened who, String what, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("csrf", who.launch().csrf());
        return browser.post(who.launch().base() + "grades/" + what, who.cookie(), form);
    }

    private String classPage(Opened who) {
        return browser.get(who.launch().base() + "class", who.cookie()).body();
    }

    private void notGraded() {
        rows.change(
                "update outbox_score set state = 'NOT_GRADED', reason = ?, settled_at = ? where " + OF,
                "The LMS does not grade this person (400: not enrolled in the course)",
                now(),
                placement(),
                learner.launch().learner());
    }

    private String state() {
        return rows.read(
                        "select state from outbox_score where " + OF,
                        placement(),
                        learner.launch().learner())
                .get(0);
    }

    private String percents(Opened who) {
        return String.join(
                ", ",
                rows.read(
                        "select concat(score_given, '/', score_maximum) from outbox_score where " + OF + " order by id",
                        who.launch().placement().orElseThrow(),
                        who.launch().learner()));
    }

    private long placement() {
        return learner.launch().placement().orElseThrow();
    }

    private static String id(Opened who) {
        return Long.toString(who.launch().learner());
    }

    private static Object now() {
        return Instant.now().atOffset(ZoneOffset.UTC);
    }
}
