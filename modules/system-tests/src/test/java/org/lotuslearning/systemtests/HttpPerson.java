package org.lotuslearning.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Somebody at the demo LMS with nothing but HTTP: pages, forms, redirects and cookies. For what a browser is too slow
 * for, or must not do by itself.
 */
final class HttpPerson {

    private static final String COURSE = "courses/leading-with-compassion";

    private final RunningLotus lotus;
    private final HttpBrowser browser = new HttpBrowser();
    private final String sub;

    private HttpPerson(RunningLotus lotus, String name) throws IOException {
        this.lotus = lotus;
        Html front = new Html(get(lotus.demoLms()).body());
        URI be = lotus.demoLms().resolve(front.actionOfButton("Be " + name));
        this.sub = be.getPath().replaceFirst(".*/", "");
        follow(post(be, Map.of()));
    }

    static HttpPerson named(String name, RunningLotus lotus) {
        try {
            return new HttpPerson(lotus, name);
        } catch (IOException e) {
            throw new AssertionError(name + " does not get into the demo LMS", e);
        }
    }

    /** A learner in front of the module Learn, which an educator has put into the course if it was not there. */
    static HttpPerson learner(String name, RunningLotus lotus) {
        HttpPerson.named("Oluwaseun Adeyemi", lotus).addLearn();
        return HttpPerson.named(name, lotus);
    }

    /** The person's id in launches. */
    String sub() {
        return sub;
    }

    /** Adds Learn to the course through deep linking, unless it is there. */
    void addLearn() {
        add("lotus/learn", "Learn");
    }

    /**
     * Adds a learning module to the course through deep linking, unless something of that name is there.
     *
     * @param content course and module, e.g. {@code lotus/learn}
     */
    void add(String content, String title) {
        try {
            if (course().contains(">Open " + title + "<")) {
                return;
            }
            HttpResponse<String> picker = picker();
            Map<String, String> ticks = new Html(picker.body()).hiddenFields();
            ticks.putAll(Map.of("content", content, "do", "next"));
            HttpResponse<String> links = follow(post(picker.uri(), ticks));
            Map<String, String> fields = new Html(links.body()).hiddenFields();
            fields.putAll(Map.of("title:" + content, title, "graded:" + content, "yes", "maximum:" + content, "1"));
            fields.put("do", "add");
            HttpResponse<String> back = post(links.uri(), fields);
            follow(submitHiddenForm(back));
            assertThat(course()).contains(">Open " + title + "<");
        } catch (IOException e) {
            throw new AssertionError("The module could not be added", e);
        }
    }

    /** The first learning module of every course that the picker offers, e.g. {@code lotus/introduction}. */
    List<String> firstModules() {
        try {
            return new Html(picker().body())
                    .values("content").stream()
                            .filter(content -> content.matches("[^/]+/[^/]+"))
                            .collect(
                                    Collectors.toMap(c -> c.replaceFirst("/.*", ""), c -> c, (a, b) -> a, TreeMap::new))
                            .values()
                            .stream()
                            .toList();
        } catch (IOException e) {
            throw new AssertionError("The picker did not open", e);
        }
    }

    /** The tool's picker. */
    HttpResponse<String> picker() throws IOException {
        return launch(lotus.demoLms().resolve(COURSE + "/add/launch?target=window"));
    }

    private String course() throws IOException {
        return get(lotus.demoLms().resolve(COURSE)).body();
    }

    /** Launches Learn in a window. Returns the address that everything of this launch stands under. */
    URI openLearn() {
        return open("Learn");
    }

    /** Launches an activity of the course in a window. Returns as {@link #openLearn()}. */
    URI open(String title) {
        try {
            URI activity = addressOf(title);
            HttpResponse<String> page = launch(URI.create(activity + "/launch?target=window"));
            return lotus.base().resolve(page.uri().getPath().replaceFirst("^(/l/[^/]+/).*", "$1"));
        } catch (IOException e) {
            throw new AssertionError("The launch failed", e);
        }
    }

    /** The LMS's page of an activity. */
    URI addressOf(String title) throws IOException {
        return lotus.demoLms().resolve(new Html(course()).addressOfLink("Open " + title));
    }

    /** Goes through the steps of a launch as a browser does, where a script sends the forms at once. */
    private HttpResponse<String> launch(URI begin) throws IOException {
        HttpResponse<String> page = follow(get(begin));
        while (page.body().contains("data-submit-at-once")) {
            page = follow(submitHiddenForm(page));
        }
        assertThat(page.uri().getPath()).as(page.body()).startsWith("/l/");
        return page;
    }

    private HttpResponse<String> submitHiddenForm(HttpResponse<String> page) throws IOException {
        Html html = new Html(page.body());
        return post(page.uri().resolve(html.actionOfForm()), html.hiddenFields());
    }

    private HttpResponse<String> follow(HttpResponse<String> answer) throws IOException {
        HttpResponse<String> last = answer;
        while (last.statusCode() / 100 == 3) {
            last = get(last.uri().resolve(last.headers().firstValue("Location").orElseThrow()));
        }
        assertThat(last.statusCode()).as(last.uri() + "\n" + last.body()).isEqualTo(200);
        return last;
    }

    /** Redirects are not followed. */
    HttpResponse<String> get(URI address) throws IOException {
        return browser.get(address);
    }

    /** Sends a form. Redirects are not followed. */
    HttpResponse<String> post(URI address, Map<String, String> fields) throws IOException {
        return browser.post(address, fields);
    }
}
