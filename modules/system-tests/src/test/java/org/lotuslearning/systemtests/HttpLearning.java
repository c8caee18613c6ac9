package org.lotuslearning.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/** A learner's session in the module Learn, by HTTP alone. What returns normally was acknowledged by the server. */
final class HttpLearning {

    private static final String ACTION = "plan-1-action";

    private final HttpPerson learner;
    private final URI session;
    private final String csrf;

    HttpLearning(HttpPerson learner) {
        this.learner = learner;
        this.session = learner.openLearn();
        try {
            this.csrf = new Html(read("1.1")).hiddenFields().getOrDefault("csrf", "");
        } catch (IOException e) {
            throw new AssertionError("The first page does not open", e);
        }
    }

    URI session() {
        return session;
    }

    String csrf() {
        return csrf;
    }

    /** Opens a page of the module. Returns its HTML. */
    String read(String page) throws IOException {
        HttpResponse<String> answer = learner.get(session.resolve("p/" + page));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    /** Autosave of a draft of the team's notes, exercise 1.2.t. */
    void draftNotes(String text) throws IOException {
        HttpResponse<String> answer = post("drafts/1.2.t", Map.of("talk-a", text));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("savedAt");
    }

    String notes() throws IOException {
        return new Html(read("1.2")).textArea("talk-a");
    }

    /** Submits exercise 1.2.i. */
    void answerFeelings(String mindful) throws IOException {
        submit("1.2.i", Map.of("place", "empathy", "mindful-a", mindful, ACTION, "Listen"));
    }

    String mindful() throws IOException {
        return new Html(read("1.2")).textArea("mindful-a");
    }

    /** Submits the knowledge check of page 1.1, half of it right. */
    void answerCheck() throws IOException {
        submit("1.1.check", Map.of("adds", "adds", "referral", "wait"));
    }

    /** Reads what was not read yet, does the other two exercises and finishes. */
    void doTheRestAndFinish() throws IOException {
        read("1.3");
        submit("1.3.i", elements());
        read("1.4");
        submit(
                "1.4.i",
                Map.of("rate-effective", "1", "rate-inclusive", "2", "rate-collective", "3", "rate-systems", "4"));
        redirected(post("finish", Map.of()));
    }

    private static Map<String, String> elements() {
        return Map.of(
                "rate-attending",
                "1",
                "rate-understanding",
                "2",
                "rate-empathising",
                "3",
                "rate-helping",
                "4",
                "strongest",
                "helping",
                "grow",
                "attending",
                ACTION,
                "Ask");
    }

    private void submit(String unit, Map<String, String> fields) throws IOException {
        Map<String, String> form = new LinkedHashMap<>(fields);
        form.put("do", "save");
        redirected(post("u/" + unit, form));
    }

    private static void redirected(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    private HttpResponse<String> post(String path, Map<String, String> fields) throws IOException {
        Map<String, String> form = new LinkedHashMap<>(fields);
        form.put("csrf", csrf);
        return learner.post(session.resolve(path), form);
    }
}
