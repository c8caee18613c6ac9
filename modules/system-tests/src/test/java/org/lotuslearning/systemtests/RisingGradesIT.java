package org.lotuslearning.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Grades between the tool and the demo LMS, which is as strict as Moodle: progress that rises, a grade that somebody
 * changes there, and an educator who sees it and decides.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RisingGradesIT {

    private static final String GRADEBOOK = "courses/leading-with-compassion/gradebook";

    private final RunningLotus lotus = LotusSetup.fresh().start();
    private HttpPerson educator;
    private URI session;

    @BeforeAll
    void anEducatorWantsToSeeProgress() throws IOException {
        educator = HttpPerson.named("Oluwaseun Adeyemi", lotus);
        educator.addLearn();
        session = educator.openLearn();
        assertThat(classPage()).contains("Whoever completes this gets full marks");
        press("grades/rule", Map.of("rule", "progress"));
        assertThat(classPage()).contains("it only rises");
    }

    @AfterAll
    void stopTheServer() {
        lotus.close();
    }

    @Test
    void riseWithProgressAndAreLeftToWhoeverChangesThem() throws IOException {
        HttpPerson learner = HttpPerson.named("Siân Pritchard", lotus);
        HttpLearning learning = new HttpLearning(learner);
        Eventually.holds(() -> assertThat(gradeOf(learner)).isEqualTo("0.14 of 1"));
        learning.read("1.2");
        learning.answerFeelings("By noticing");
        Eventually.holds(() -> assertThat(gradeOf(learner)).isEqualTo("0.42 of 1"));
        assertThat(classPage()).contains("Arrived", "42%");

        changes(learner, "0.9");
        press("grades/ask", Map.of());
        assertThat(classPage())
                .contains("The gradebook says 90%, we sent 42%: somebody changed it in the LMS.")
                .doesNotContain("By noticing");

        learning.doTheRestAndFinish();
        Eventually.holds(() -> assertThat(classPage()).contains("100% is done by now"));
        assertThat(gradeOf(learner)).isEqualTo("0.9 of 1");

        String ask = press("grades/again", Map.of("learner", learnerId())).body();
        assertThat(ask).contains("Send the grade again?", "The gradebook says 90%");
        press("grades/again", new Html(ask).hiddenFields());
        Eventually.holds(() -> assertThat(gradeOf(learner)).isEqualTo("1 of 1"));
        press("grades/ask", Map.of());
        assertThat(classPage()).contains("Asked last at").doesNotContain("somebody changed it");
    }

    private HttpResponse<String> press(String what, Map<String, String> fields) throws IOException {
        Map<String, String> form = new LinkedHashMap<>(fields);
        form.put("csrf", new Html(classPage()).hiddenFields().getOrDefault("csrf", ""));
        HttpResponse<String> answer = educator.post(session.resolve(what), form);
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 303);
        return answer;
    }

    private String classPage() {
        try {
            HttpResponse<String> answer = educator.get(session.resolve("class"));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What "Send again" of the only learner names. */
    private String learnerId() {
        return new Html(classPage()).hiddenFields().getOrDefault("learner", "");
    }

    private String gradebook() {
        try {
            return educator.get(lotus.demoLms().resolve(GRADEBOOK)).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String gradeOf(HttpPerson learner) {
        Matcher cell = Pattern.compile(
                        "<td class=\"number\">([^<]*)<(?:(?!</td>).)*/" + learner.sub() + "\"", Pattern.DOTALL)
                .matcher(gradebook());
        assertThat(cell.find()).isTrue();
        return cell.group(1).strip();
    }

    private void changes(HttpPerson learner, String grade) throws IOException {
        Matcher form = Pattern.compile("action=\"([^\"]*/gradebook/[^\"]*/" + learner.sub() + ")\"")
                .matcher(gradebook());
        assertThat(form.find()).isTrue();
        HttpResponse<String> answer = educator.post(lotus.demoLms().resolve(form.group(1)), Map.of("grade", grade));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }
}
