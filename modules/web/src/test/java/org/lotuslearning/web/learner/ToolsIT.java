package org.lotuslearning.web.learner;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lotuslearning.learning.people.Organisation;
import org.lotuslearning.web.incontainer.Browser;
import org.lotuslearning.web.incontainer.InContainer;
import org.lotuslearning.web.lti.TestLaunches;
import org.lotuslearning.web.lti.TestLaunches.Opened;
import org.lotuslearning.web.session.ConsoleSessions;

/** The first review of a case: scored, written, given out as a document, coloured only by a policy. */
final class ToolsIT extends InContainer {
    private static final String DOCUMENT = "document/T.3.i/review";
    private static final String POLICY = "/console/risk-policy/" + Organisation.DEFAULT;
    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    @Inject
    TestLaunches launches;

    @Inject
    ConsoleSessions sessions;

    @Inject
    Browser browser;

    private Opened opened;

    @BeforeEach
    void aLearnerOpensTheCourse() {
        opened = launches.open(TestLaunches.somebody(), "tools");
    }

    @Test
    void givesNoDocumentOutWhileSomethingIsMissing() {
        save(Map.of("case", "eleri", "score-likelihood", "3", "score-consequence", "4"));

        HttpResponse<String> page = get(DOCUMENT);
        HttpResponse<String> file = get(DOCUMENT + ".html");

        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body()).contains("Name of the reviewer", "p/T.3#u-T-3-i-review-reviewer-name");
        assertThat(file.statusCode()).isEqualTo(409);
        assertThat(file.headers().firstValue("Content-Disposition")).isEmpty();
    }

    @Test
    void takesNamesFromTheCaseAndNeverFromTheForm() {
        Map<String, String> form = review();
        form.put("review-practitioner-name", "Somebody Real");
        form.put("review-registration-number", "7654321");

        save(form);

        HttpResponse<String> file = get(DOCUMENT + ".html");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"review.html\"");
        assertThat(file.body())
                .contains("Dr Eleri Pugh", "TRAINING-0002", "20 November 2026", "made-up case")
                .doesNotContain("Somebody Real", "7654321");
        assertThat(get("m/tools/my-learning").body()).contains("TRAINING-0002", "Change the list.");
    }

    @Test
    void hasAColourOnlyByThePolicyOfTheOrganisation() {
        String administrator = sessions.begin(false).replaceFirst(";.*", "");
        save(review());
        assertThat(get("p/T.3").body()).contains("= 12", "not defined in the source");

        HttpResponse<String> gap = enter(administrator, Map.of("label-1", "Low", "from-1", "1", "to-1", "24"));
        assertThat(gap.statusCode()).isEqualTo(400);
        assertThat(gap.body()).contains("The score 25 belongs to no band");

        assertThat(enter(administrator, Map.of("label-1", "Amber here", "from-1", "1", "to-1", "25", "tint-1", "amber"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(get("p/T.3").body())
                .contains("Amber here", "Our risk policy", "1 April 2026", "Intranet", "lotus-tint-amber");
        assertThat(browser.get("/console/risk-policy", administrator).body()).contains("Our risk policy, 1 April 2026");

        assertThat(post(administrator, POLICY + "/remove", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(get("p/T.3").body()).contains("not defined in the source").doesNotContain("Amber here");
    }

    @Test
    void showsThePolicyToAdministratorsOnly() {
        assertThat(browser.get(POLICY, Browser.NO_COOKIE).statusCode()).isNotEqualTo(200);
        assertThat(browser.get(POLICY, opened.cookie()).statusCode()).isNotEqualTo(200);
    }

    private static Map<String, String> review() {
        Map<String, String> form = new HashMap<>();
        form.put("case", "eleri");
        form.put("score-likelihood", "3");
        form.put("score-consequence", "4");
        form.put("review-reviewer-name", "A made-up reviewer");
        form.put("review-review-date", "2026-11-20");
        form.put("review-conflict-of-interest", "no");
        form.put("review-summary-of-concerns", "Two results were closed.");
        form.put("review-safeguarding-concerns", "no");
        form.put("review-health-concerns", "no");
        form.put("review-rationale", "It could happen again.");
        form.put("review-case-recommendation", "Change the list.");
        return form;
    }

    private void save(Map<String, String> answers) {
        Map<String, String> form = new HashMap<>(answers);
        form.put("do", "save");
        form.put("csrf", opened.launch().csrf());
        HttpResponse<String> saved = browser.post(opened.launch().base() + "u/T.3.i", opened.cookie(), form);
        assertThat(saved.statusCode()).isEqualTo(303);
    }

    private HttpResponse<String> enter(String administrator, Map<String, String> bands) {
        Map<String, String> form = new HashMap<>(bands);
        form.put("name", "Our risk policy");
        form.put("dated", "2026-04-01");
        form.put("source", "Intranet");
        return post(administrator, POLICY, form);
    }

    private HttpResponse<String> post(String administrator, String path, Map<String, String> values) {
        Matcher csrf = CSRF.matcher(browser.get(POLICY, administrator).body());
        assertThat(csrf.find()).isTrue();
        Map<String, String> form = new HashMap<>(values);
        form.put("csrf", csrf.group(1));
        return browser.post(path, administrator, form);
    }

    private HttpResponse<String> get(String path) {
        return browser.get(opened.launch().base() + path, opened.cookie());
    }
}
