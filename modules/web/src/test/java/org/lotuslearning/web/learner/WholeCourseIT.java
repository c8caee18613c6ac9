package org.lotuslearning.web.learner;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lotuslearning.web.incontainer.Browser;
import org.lotuslearning.web.incontainer.InContainer;
import org.lotuslearning.web.incontainer.Learning;
import org.lotuslearning.web.incontainer.Rows;
import org.lotuslearning.web.lti.TestLaunches;
import org.lotuslearning.web.lti.TestLaunches.Opened;

/** A launch of Learn reaches the other modules of its course, and nothing else. */
final class WholeCourseIT extends InContainer {
    private static final String RUNS =
            "learner_id = (select id from learner where sub = ?) and course = 'lotus' and learning_module = ?";

    @Inject
    TestLaunches launches;

    @Inject
    Browser browser;

    @Inject
    Rows rows;

    @Inject
    Learning learning;

    private String who;
    private Opened opened;
    private String words;

    @BeforeEach
    void aLearnerOpensLearn() {
        who = TestLaunches.somebody();
        opened = launches.open(who, "whole-course");
        words = "We all want to be heard. " + UUID.randomUUID();
    }

    @Test
    void opensAPageOfAnotherModuleInARunOfThatModule() {
        HttpResponse<String> page = get("p/2.5");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("href=\"" + base() + "m/optimise\"")
                .contains("action=\"" + base() + "u/2.5/individual\"")
                .contains("href=\"" + base() + "course\"");
        assertThat(runs("optimise")).hasSize(1);
        assertThat(rows.count("arrival", "enrolment_id = ?", run("optimise")))
                .as("placements it came through, so no grade")
                .isZero();
        assertThat(rows.read(
                        "select enrolment_id from launch where id = ?",
                        opened.launch().id()))
                .as("the launch stays with its own run")
                .containsExactly(String.valueOf(opened.enrolment()));
    }

    @Test
    void keepsWhatIsWrittenInTheRunOfTheUnitsOwnModule() {
        get("p/2.5");

        HttpResponse<String> saved = post("drafts/2.5/individual", Map.of("live-a", words));
        HttpResponse<String> own = post("drafts/1.2.i", Map.of("mindful-a", words));

        assertThat(List.of(saved.statusCode(), own.statusCode())).containsOnly(200);
        assertThat(rows.count("draft", "enrolment_id = ? and unit = '2.5/individual'", run("optimise")))
                .isEqualTo(1);
        assertThat(rows.count("draft", "enrolment_id = ?", opened.enrolment())).isEqualTo(1);
    }

    @Test
    void leadsBackToThePageOfTheUnitAfterAForm() {
        HttpResponse<String> kept = post("u/2.5/individual", Map.of("do", "draft", "live-a", words));

        assertThat(kept.statusCode()).isEqualTo(303);
        assertThat(kept.headers().firstValue("Location").orElseThrow()).endsWith(base() + "p/2.5#ex-2-5-individual");
    }

    /** A form with mistakes comes back at the form's address, deeper than the page's; its links stand beside pages. */
    @Test
    void leadsOnFromTheAddressOfAForm() {
        Map<String, String> links = Map.of(
                "u/2.5/1.3", "p/1.3",
                "u/1.3", "p/1.3",
                "u/glossary", "glossary",
                "u/2.5/individual", "p/2.5#ex-2-5-individual");

        links.forEach((from, to) -> assertThat(get(from).headers().firstValue("Location"))
                .as(from)
                .hasValueSatisfying(location -> assertThat(location).endsWith(base() + to)));
    }

    @Test
    void hasAHomeForEachModuleAndOneForTheCourse() {
        get("p/2.1");

        assertThat(get("m/optimise").body())
                .contains("action=\"" + base() + "close\"", base() + "m/optimise/my-learning", "Read 2.2");
        assertThat(post("m/optimise/finish", Map.of()).statusCode()).isEqualTo(409);
        assertThat(get("m/optimise/my-learning").statusCode()).isEqualTo(200);
        assertThat(get("course").body())
                .contains("lotus-drawing", "Not begun yet", "href=\"" + base() + "m/utilise\"", "% done: 1 of ");
        assertThat(runs("utilise")).as("looking at the course begins nothing").isEmpty();
    }

    @Test
    void beginsNothingForSomebodyWhoOnlyLooks() {
        HttpResponse<String> home = get("m/optimise");

        assertThat(home.statusCode()).isEqualTo(200);
        assertThat(home.body())
                .contains("Begin with", "href=\"" + base() + "p/2.1\"", "0% done", "Read 2.2")
                .doesNotContain("Continue with");
        for (String place : List.of("my-learning", "my-learning.html", "finish")) {
            assertThat(get("m/optimise/" + place).headers().firstValue("Location"))
                    .as(place)
                    .hasValueSatisfying(location -> assertThat(location).endsWith(base() + "m/optimise"));
        }
        for (String form : List.of("finish", "start-again")) {
            assertThat(post("m/optimise/" + form, Map.of()).headers().firstValue("Location"))
                    .as(form)
                    .hasValueSatisfying(location -> assertThat(location).endsWith(base() + "m/optimise"));
        }
        assertThat(get("document/2.5/individual/anything").statusCode()).isEqualTo(404);
        assertThat(get("u/2.5/individual").statusCode()).isEqualTo(303);
        assertThat(get("m/nowhere/finish").statusCode()).isEqualTo(404);
        assertThat(runs("optimise")).as("looking at a module begins nothing").isEmpty();

        post("drafts/2.5/individual", Map.of("live-a", words));
        assertThat(runs("optimise")).as("writing does").hasSize(1);
    }

    @Test
    void knowsNothingOfOtherCourses() {
        assertThat(get("p/9.9").statusCode()).isEqualTo(404);
        assertThat(get("m/nowhere").statusCode()).isEqualTo(404);
        assertThat(post("u/9.9.i", Map.of("do", "save")).statusCode()).isEqualTo(404);
        assertThat(post("choose", Map.of("content", "nowhere")).statusCode()).isEqualTo(404);
    }

    @Test
    void startsAnotherModuleAgainWithoutTouchingItsOwn() {
        get("p/C.1");
        learning.submit("conclusion", run("conclusion"), "C.1.next");
        post("m/conclusion/finish", Map.of());

        HttpResponse<String> again = post("m/conclusion/start-again", Map.of());

        assertThat(again.headers().firstValue("Location").orElseThrow()).endsWith(base() + "m/conclusion");
        assertThat(runs("conclusion")).hasSize(2);
        assertThat(rows.read(
                        "select enrolment_id from launch where id = ?",
                        opened.launch().id()))
                .containsExactly(String.valueOf(opened.enrolment()));
        assertThat(get("p/C.1").body()).contains("What you answered on");
        for (String mine : List.of("m/conclusion/my-learning", "m/conclusion/my-learning.html")) {
            assertThat(get(mine).body())
                    .contains("This time, begun on ", "Nothing is saved yet this time.")
                    .contains("The time before, begun on ", ", finished on ", "Done");
        }
    }

    @Test
    void keepsTheLateTextOfAnotherModule() {
        get("p/2.5");
        rows.change(
                "update launch set seen_at = ? where id = ?",
                OffsetDateTime.now(ZoneOffset.UTC).minusHours(12),
                opened.launch().id());

        HttpResponse<String> late = post("u/2.5/individual", Map.of("do", "save", "live-a", words));

        assertThat(late.statusCode()).isEqualTo(401);
        assertThat(late.body()).contains("What you wrote is kept", words);
        assertThat(rows.count("draft", "enrolment_id = ?", run("optimise"))).isEqualTo(1);
    }

    @Test
    void movesThroughACourseThatWasLaunchedAsAWhole() {
        Opened course = launches.openCourse(who, "whole-course", "lotus");
        String base = course.launch().base();

        assertThat(browser.get(base, course.cookie()).headers().firstValue("Location"))
                .hasValueSatisfying(address -> assertThat(address).endsWith(base + "course"));
        assertThat(browser.get(base + "course", course.cookie()).body()).contains("href=\"" + base + "m/learn\"");
        assertThat(browser.get(base + "p/1.2", course.cookie()).statusCode()).isEqualTo(200);
        assertThat(runs("learn"))
                .as("the run that was begun through the placement")
                .containsExactly(String.valueOf(opened.enrolment()));
    }

    @Test
    void opensACourseBesideThisOneAndClosesBoth() {
        Opened anything = launches.openCourse(who, "whole-course", "");
        String base = anything.launch().base();
        Map<String, String> form = Map.of("csrf", anything.launch().csrf(), "content", "lotus");

        assertThat(browser.get(base + "course", anything.cookie()).statusCode()).isEqualTo(403);
        HttpResponse<String> chosen = browser.post(base + "choose", anything.cookie(), form);
        String there = chosen.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        String cookie = chosen.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");

        assertThat(there).doesNotStartWith(base).endsWith("/course");
        assertThat(browser.get(there, cookie).statusCode()).isEqualTo(200);
        assertThat(browser.get(there, anything.cookie()).statusCode()).isEqualTo(401);
        browser.post(base + "close", anything.cookie(), form);
        assertThat(browser.get(there, cookie).statusCode()).isEqualTo(401);
    }

    @Test
    void showsWhatWasDoneInOtherCoursesAsEvidence() {
        learning.submit("learn", opened.enrolment(), "1.4.i");
        learning.submit("learn", opened.enrolment(), "1.4.t");
        Opened evidence = launches.openCourse(who, "whole-course", "well-led-evidence");
        String base = evidence.launch().base();

        String page = browser.get(base + "p/W.8", evidence.cookie()).body();
        HttpResponse<String> file = browser.get(base + "evidence/W.8.csv", evidence.cookie());

        assertThat(page).contains(" of 16 points have something you did.", "with your team", "../evidence/W.8.csv");
        assertThat(page).doesNotContain("0 of 16 points");
        assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(file.body().lines()).hasSize(17);
        assertThat(get("evidence/1.2.csv").statusCode())
                .as("a page without a map")
                .isEqualTo(404);
    }

    @Test
    void letsAnEducatorLookAroundInTheWholeCourse() {
        Opened educator = launches.openAsEducator(TestLaunches.somebody(), "whole-course", "lotus/learn");
        String base = educator.launch().base();

        assertThat(browser.get(base + "preview/course", educator.cookie()).body())
                .contains("href=\"" + base + "preview/m/optimise\"");
        assertThat(browser.get(base + "preview/m/optimise", educator.cookie()).body())
                .contains("href=\"" + base + "preview/p/2.5\"");
        assertThat(browser.get(base + "preview/p/2.5", educator.cookie()).body())
                .contains("This is a preview");
        assertThat(browser.get(base + "p/2.5", educator.cookie()).statusCode())
                .as("before they take it themselves")
                .isEqualTo(403);
        browser.post(
                base + "take",
                educator.cookie(),
                Map.of("csrf", educator.launch().csrf()));
        assertThat(browser.get(base + "p/2.5", educator.cookie()).statusCode()).isEqualTo(200);
        assertThat(rows.count(
                        "enrolment",
                        "learner_id = ? and roster",
                        educator.launch().learner()))
                .isZero();
    }

    private List<String> runs(String module) {
        return rows.read("select id from enrolment where " + RUNS + " order by id", who, module);
    }

    private long run(String module) {
        return Long.parseLong(runs(module).get(0));
    }

    private String base() {
        return opened.launch().base();
    }

    private HttpResponse<String> get(String path) {
        return browser.get(base() + path, opened.cookie());
    }

    private HttpResponse<String> post(String path, Map<String, String> form) {
        Map<String, String> whole = new HashMap<>(form);
        whole.put("csrf", opened.launch().csrf());
        return browser.post(base() + path, opened.cookie(), whole);
    }
}
