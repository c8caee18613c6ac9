package org.lotuslearning.web.team;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lotuslearning.learning.progress.Journey;
import org.lotuslearning.web.incontainer.Browser;
import org.lotuslearning.web.incontainer.InContainer;
import org.lotuslearning.web.incontainer.Learning;
import org.lotuslearning.web.incontainer.Rows;
import org.lotuslearning.web.lti.TestLaunches;
import org.lotuslearning.web.lti.TestLaunches.Opened;
import org.lotuslearning.web.settings.Settings;

/** A team session of exercise 1.3.t: a note-taker in a launch, and colleagues with nothing but a code. */
final class TeamSessionIT extends InContainer {
    private static final Map<String, String> OFTEN =
            Map.of("s-attending", "3", "s-understanding", "3", "s-empathising", "3", "s-helping", "3");
    private static final Pattern CODE = Pattern.compile("lotus-code__code\">([A-Z0-9]{4}) ([A-Z0-9]{4})<");

    @Inject
    TestLaunches launches;

    @Inject
    Browser browser;

    @Inject
    Rows rows;

    @Inject
    Settings settings;

    @Inject
    Journey journey;

    @Inject
    Learning learning;

    @Inject
    WrongCodes wrongCodes;

    private Opened noteTaker;
    private String session;

    @BeforeEach
    void aNoteTakerIsThere() {
        noteTaker = launches.open(TestLaunches.somebody(), "team");
        session = noteTaker.launch().base() + "team/1.3.t/together";
    }

    @Test
    void isShownTogetherOnceItIsClosed() {
        String code = start();
        List<Device> team = new ArrayList<>();
        for (int n = 0; n < 5; n++) {
            Device device = new Device();
            assertThat(device.send(code, OFTEN).statusCode()).isEqualTo(303);
            team.add(device);
        }

        assertThat(noteTakersPage()).contains("5 people have answered").doesNotContain("median", "Everyone chose");
        assertThat(team.get(0).look(code)).contains("Your answer is in.").doesNotContain("Everyone chose");
        note("close");

        assertThat(noteTakersPage()).contains("What 5 people said", "Everyone chose “Often”.");
        assertThat(exercise()).contains("What 5 people said");
        assertThat(team.get(0).look(code)).contains("This is what your team said", "Everyone chose “Often”.");
        assertThat(new Device().look(code)).contains("This session is closed").doesNotContain("Everyone chose");
        assertThat(rows.count("team_response", "round_id in (select id from team_round where code = ?)", code))
                .isZero();
        assertThat(rows.count("outbox_statement", "statement like ?", "%together%"))
                .isZero();
    }

    @Test
    void showsNothingWhenTooFewAnswered() {
        String code = start();
        List<Device> team = List.of(new Device(), new Device(), new Device(), new Device());
        team.forEach(device -> device.send(code, OFTEN));

        note("close");

        assertThat(noteTakersPage()).contains("Too few people answered.").doesNotContain("Everyone chose");
        assertThat(team.get(0).look(code)).contains("Too few people answered").doesNotContain("Everyone chose");
    }

    @Test
    void letsADeviceChangeItsAnswerAndCountsItOnce() {
        String code = start();
        Device device = new Device();
        device.send(code, OFTEN);

        device.send(code, Map.of("s-attending", "1", "s-understanding", "3", "s-empathising", "3", "s-helping", "3"));

        assertThat(noteTakersPage()).contains("1 person has answered");
        note("close");
        assertThat(noteTakersPage()).contains("Too few people answered.");
    }

    @Test
    void showsAnAnswerToNobodyWhoComesToTheDeviceLater() {
        String code = start();
        Device device = new Device();
        device.send(code, OFTEN);

        assertThat(device.look(code))
                .contains("Your answer is in.", "1 person has answered", "Change my answer")
                .doesNotContain("type=\"radio\"");
        assertThat(device.look(code + "/change"))
                .contains("name=\"s-attending\" type=\"radio\"")
                .doesNotContainPattern("<input[^>]* checked");
    }

    @Test
    void takesTheAnswersOfSeveralPeopleOnOneDevice() {
        String code = start();
        Device device = new Device();
        for (int n = 1; n <= 5; n++) {
            device.send(code, OFTEN);
            assertThat(noteTakersPage()).contains(n == 1 ? "1 person has answered" : n + " people have answered");
            assertThat(device.another(code).headers().firstValue("Location")).contains("/join/" + code);
            assertThat(device.look(code)).contains("Send my answer").doesNotContainPattern("<input[^>]* checked");
        }

        note("close");

        assertThat(noteTakersPage()).contains("What 5 people said");
        assertThat(device.look(code)).contains("This is what your team said");
    }

    @Test
    void makesAnotherDeviceOfOneOnItsOwnFormOnly() {
        String code = start();

        HttpResponse<String> foreign =
                browser.post("/join/" + code + "/another", "lotus-device=somebody", Map.of("csrf", "guessed"));

        assertThat(foreign.statusCode()).isEqualTo(403);
    }

    @Test
    void canBeClosedAfterItsNoteTakerStartedTheModuleAgain() {
        String code = start();
        new Device().send(code, OFTEN);
        learning.complete(noteTaker.enrolment());

        HttpResponse<String> again = browser.post(
                noteTaker.launch().base() + "start-again",
                noteTaker.cookie(),
                Map.of("csrf", noteTaker.launch().csrf()));

        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(noteTakersPage()).contains("1 person has answered");
        note("close");
        assertThat(noteTakersPage()).contains("Too few people answered.");
    }

    @Test
    void isNotFoundWhereThereIsNoSuchUnit() {
        String nowhere = noteTaker.launch().base() + "team/no%20unit/together";

        for (String address : List.of(nowhere, nowhere + "/start", nowhere + "/close")) {
            assertThat(browser.get(address, noteTaker.cookie()).statusCode())
                    .as(address)
                    .isEqualTo(404);
        }
    }

    @Test
    void asksAgainForWhatIsMissing() {
        HttpResponse<String> again = new Device().send(start(), Map.of("s-attending", "3"));

        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body()).contains("There is a problem", "Choose an answer: Helping");
    }

    @Test
    void takesNoFormFromAnotherSite() {
        String code = start();

        HttpResponse<String> foreign = browser.post("/join/" + code, Browser.NO_COOKIE, OFTEN);

        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(noteTakersPage()).contains("0 people have answered");
    }

    @Test
    void opensWithTheTypedCodeOnly() {
        String code = start();
        Device device = new Device();
        String typed = code.substring(0, 4) + " " + code.substring(4).toLowerCase(java.util.Locale.ROOT);

        assertThat(device.enter(typed).headers().firstValue("Location")).contains("/join/" + code);
        HttpResponse<String> wrong = device.enter("CDFHJKLM");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("There is no open session with this code");
        assertThat(browser.get("/join/CDFHJKLM", Browser.NO_COOKIE).statusCode())
                .isEqualTo(404);
    }

    @Test
    void givesColleaguesACookieThatSaysNothing() {
        String set = browser.get("/join", Browser.NO_COOKIE)
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();

        assertThat(set).matches("lotus-device=[\\w-]{32}; Path=/join; Max-Age=\\d+; HttpOnly; SameSite=Lax");
    }

    @Test
    void belongsToItsNoteTaker() {
        start();
        Opened other = launches.open(TestLaunches.somebody(), "team");

        assertThat(browser.get(session, other.cookie()).statusCode()).isEqualTo(401);
        assertThat(browser.post(session + "/close", noteTaker.cookie(), Map.of("csrf", "guessed"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.get(other.launch().base() + "team/1.3.t/together", other.cookie())
                        .body())
                .contains("Start a team session")
                .doesNotContain("lotus-code__code");
        assertThat(browser.get(noteTaker.launch().base() + "team/1.3.t/rate", noteTaker.cookie())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void stopsWhoeverGuessesCodes() throws Exception {
        for (int n = 1; n < WrongCodes.MOST; n++) {
            wrongCodes.note("192.0.2.77");
        }

        assertThat(guess("AAAA", "192.0.2.77")).as("no code at all").isEqualTo(404);
        assertThat(guess("CDFHJKLM", "192.0.2.77")).as("the last one").isEqualTo(404);
        assertThat(guess("CDFHJKLM", "192.0.2.77")).isEqualTo(429);
        assertThat(browser.get("/join/CDFHJKLM", Browser.NO_COOKIE).statusCode())
                .as("anybody else")
                .isEqualTo(404);
    }

    private int guess(String code, String from) throws Exception {
        HttpRequest guess = HttpRequest.newBuilder(settings.ownAddress().resolve("/join/" + code))
                .header("X-Forwarded-For", from) // as a proxy beside us says it
                .build();
        // Payara answers the offer of HTTP/2 badly
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        return client.send(guess, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private String start() {
        note("start");
        Matcher code = CODE.matcher(noteTakersPage());
        assertThat(code.find()).as("a code").isTrue();
        return code.group(1) + code.group(2);
    }

    private void note(String action) {
        HttpResponse<String> done = browser.post(
                session + "/" + action,
                noteTaker.cookie(),
                Map.of("csrf", noteTaker.launch().csrf()));
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(done.headers().firstValue("Location")).contains(session);
    }

    private String noteTakersPage() {
        return browser.get(session, noteTaker.cookie()).body();
    }

    /** The page of the exercise, opened by what has to come before it. */
    private String exercise() {
        journey.submit(noteTaker.enrolment(), "1.3.i", learning.filled("1.3.i", "Done"), false);
        return browser.get(noteTaker.launch().base() + "p/1.3", noteTaker.cookie())
                .body();
    }

    /** A browser that keeps its cookies of {@code /join}. */
    private final class Device {
        private final Map<String, String> jar = new java.util.LinkedHashMap<>();
        private String cookies = "";
        private String token = "";

        Device() {
            keep(browser.get("/join", Browser.NO_COOKIE));
        }

        HttpResponse<String> enter(String code) {
            return keep(browser.post("/join", cookies, Map.of("csrf", token, "code", code)));
        }

        HttpResponse<String> send(String code, Map<String, String> ratings) {
            Map<String, String> form = new java.util.HashMap<>(ratings);
            form.put("csrf", token);
            return keep(browser.post("/join/" + code, cookies, form));
        }

        HttpResponse<String> another(String code) {
            look(code);
            return keep(browser.post("/join/" + code + "/another", cookies, Map.of("csrf", token)));
        }

        /** As a person does before they send anything: the token in the page is of the device's cookie. */
        String look(String code) {
            return keep(browser.get("/join/" + code, cookies)).body();
        }

        private HttpResponse<String> keep(HttpResponse<String> response) {
            for (String set : response.headers().allValues("Set-Cookie")) {
                String[] cookie = set.replaceFirst(";.*", "").split("=", 2);
                jar.put(cookie[0], cookie[1]);
            }
            cookies =
                    jar.entrySet().stream().map(Map.Entry::toString).collect(java.util.stream.Collectors.joining("; "));
            Matcher csrf = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"").matcher(response.body());
            token = csrf.find() ? csrf.group(1) : token;
            return response;
        }
    }
}
