package org.lotuslearning.web.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lotuslearning.learning.progress.Journey;
import org.lotuslearning.lrs.access.Client;
import org.lotuslearning.lrs.access.Credential;
import org.lotuslearning.lrs.access.Credentials;
import org.lotuslearning.web.incontainer.Browser;
import org.lotuslearning.web.incontainer.InContainer;
import org.lotuslearning.web.incontainer.Learning;
import org.lotuslearning.web.incontainer.LrsClient;
import org.lotuslearning.web.incontainer.Rows;
import org.lotuslearning.web.lti.TestLaunches;
import org.lotuslearning.web.page.Dates;
import org.lotuslearning.web.session.ConsoleSessions;

final class StatementBrowserIT extends InContainer {
    private static final String HERE = "/console/statements";
    private static final String FILE = "/console/statements.jsonl";
    private static final String HOME = "https://other.example.org";
    private static final String READ = "http://adlnet.gov/expapi/verbs/experienced";
    private static final String DONE = "http://adlnet.gov/expapi/verbs/completed";

    /** No figure of ours: only so that a test for something that never comes ends at some time. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Inject
    ConsoleSessions sessions;

    @Inject
    Browser browser;

    @Inject
    LrsClient lrs;

    @Inject
    Credentials credentials;

    @Inject
    TestLaunches launches;

    @Inject
    Learning learning;

    @Inject
    Journey journey;

    @Inject
    Rows rows;

    @Inject
    Clock clock;

    private String administrator;
    private Credential.Made other;

    @BeforeEach
    void theAdministratorIsSignedInAndAProgramHasACredential() {
        administrator = sessions.begin(false).replaceFirst(";.*", "");
        other = credentials.make("Simulator " + UUID.randomUUID(), Set.of(Client.WRITE));
    }

    @Test
    void showsThatALearnerAnsweredAndNeverWhatTheyWrote() {
        String somebody = TestLaunches.somebody();
        String written = "Only mine " + UUID.randomUUID();
        long enrolment = launches.open(somebody, "statements").enrolment();
        String exercise = learning.module().pages().stream()
                .flatMap(page -> page.exercises())
                .filter(one -> one.units().stream().anyMatch(unit -> unit.id().equals(one.id())))
                .filter(one -> one.fields().anyMatch(field -> field.isText()))
                .findFirst()
                .orElseThrow()
                .id();
        journey.submit(enrolment, exercise, learning.filled(exercise, written), false);
        String search = "?person=" + somebody + "&platform=" + encoded(TestLaunches.ISSUER);

        HttpResponse<String> file =
                untilItHas(FILE + search + "&verb=" + encoded("http://adlnet.gov/expapi/verbs/answered"), exercise);

        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .matches("attachment; filename=\"statements-\\d{4}-\\d\\d-\\d\\d\\.jsonl\"");
        assertThat(file.body().lines())
                .hasSize(1)
                .allSatisfy(line -> assertThat(object(line).getString("id")).isNotEmpty());
        assertThat(browser.get(HERE + search, administrator).body()).contains(somebody, "answered");
        String one = HERE + "/" + object(file.body()).getString("id");
        assertThat(browser.get(one, administrator).body())
                .contains("\"homePage\":", TestLaunches.ISSUER, "relay")
                .doesNotContain(written, "response");
        assertThat(browser.get(FILE, administrator).body())
                .as("everything that there is")
                .contains(somebody)
                .doesNotContain(written);
    }

    @Test
    void findsByPersonVerbActivityAndTime() {
        String person = UUID.randomUUID().toString();
        String activity = HOME + "/activities/" + person;
        String read = store(person, READ, activity);
        String done = store(person, DONE, activity);
        String others = store(UUID.randomUUID().toString(), READ, activity);
        LocalDate today = LocalDate.ofInstant(clock.instant(), Dates.ZONE);
        String of = "&person=" + person + "&platform=" + encoded(HOME);

        assertThat(found("activity=" + encoded(activity))).containsExactly(others, done, read);
        assertThat(found("activity=" + encoded(activity) + of)).containsExactly(done, read);
        assertThat(found("verb=" + encoded(DONE) + of)).containsExactly(done);
        assertThat(found("from=" + today.minusDays(1) + "&to=" + today + of)).containsExactly(done, read);
        assertThat(found("from=" + today.plusDays(2) + of)).isEmpty();
        assertThat(found("to=" + today.minusDays(2) + "T23%3A59" + of)).isEmpty();
        assertThat(found("person=" + person + "&platform=" + encoded(HOME + "/")))
                .isEmpty();
    }

    @Test
    void turnsPagesFromNewToOldAndBack() {
        String activity = HOME + "/activities/" + UUID.randomUUID();
        List<String> all = IntStream.range(0, 60)
                .mapToObj(i -> UUID.randomUUID())
                .map(UUID::toString)
                .toList();
        String batch = all.stream()
                .map(id -> LrsClient.statement(UUID.fromString(id), HOME, "somebody", READ, activity))
                .toList()
                .toString();
        assertThat(lrs.post(batch, other.key(), other.secret()).statusCode()).isEqualTo(200);

        String first = browser.get(HERE + "?activity=" + encoded(activity), administrator)
                .body();
        assertThat(first)
                .contains(HERE + "/" + all.get(59), HERE + "/" + all.get(10))
                .doesNotContain(all.get(9));
        assertThat(link(first, "prev")).isEmpty();
        String second =
                browser.get(link(first, "next").orElseThrow(), administrator).body();
        assertThat(second)
                .contains(HERE + "/" + all.get(9), HERE + "/" + all.get(0))
                .doesNotContain(all.get(10));
        assertThat(link(second, "next")).isEmpty();
        String back =
                browser.get(link(second, "prev").orElseThrow(), administrator).body();
        assertThat(back)
                .contains(HERE + "/" + all.get(59), HERE + "/" + all.get(10))
                .doesNotContain(all.get(9));
        assertThat(browser.get(FILE + "?activity=" + encoded(activity), administrator)
                        .body()
                        .lines())
                .hasSize(60);
    }

    @Test
    void saysWhatIsWrongWithAFilterAndLosesNothing() {
        for (String page : List.of(HERE, FILE)) {
            HttpResponse<String> refused =
                    browser.get(page + "?person=amal&verb=done&from=yesterday&to=2026-11-20T14%3A03", administrator);

            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body())
                    .contains("Enter the platform too", "Write the whole address", "Write the time like")
                    .contains("value=\"amal\"", "value=\"done\"", "value=\"yesterday\"", "value=\"2026-11-20T14:03\"")
                    .doesNotContain("data-label=\"Verb\"");
        }
        for (String page : List.of(HERE, FILE)) {
            HttpResponse<String> hidden = browser.get(page + "?verb=%00", administrator);
            assertThat(hidden.statusCode()).isEqualTo(400);
            assertThat(hidden.body()).contains("holds characters that cannot be seen");
        }
        assertThat(browser.get(HERE + "?platform=" + encoded(HOME), administrator)
                        .body())
                .contains("Enter the person's id");
        assertThat(browser.get(HERE + "?from=2026-11-20&to=2026-11-19", administrator)
                        .body())
                .contains("The end is before the beginning");
    }

    @Test
    void showsAVoidedStatementAsWhatItIsAndListsItNot() {
        String activity = HOME + "/activities/" + UUID.randomUUID();
        String voided = store("somebody", READ, activity);
        String voiding = LrsClient.statement(
                        UUID.randomUUID(), HOME, "somebody", "http://adlnet.gov/expapi/verbs/voided", activity)
                .replace(
                        "{\"id\":\"" + activity + "\"}", "{\"objectType\":\"StatementRef\",\"id\":\"" + voided + "\"}");
        assertThat(lrs.post(voiding, other.key(), other.secret()).statusCode()).isEqualTo(200);

        assertThat(browser.get(HERE + "/" + voided, administrator).body()).contains("Voided: lists", activity);
        assertThat(browser.get(FILE + "?activity=" + encoded(activity), administrator)
                        .body())
                .doesNotContain("\"id\":\"" + voided + "\",\"actor\"");
    }

    @Test
    void showsMarkupOfOthersAsText() {
        String person = "<script>" + UUID.randomUUID() + "</script>";
        String id = store(person, READ, HOME + "/activities/x");

        assertThat(browser.get(HERE + "/" + id, administrator).body()).doesNotContain(person);
        assertThat(browser.get(HERE, administrator).body()).doesNotContain(person);
    }

    @Test
    void leavesOutNamesAndAnswersThatOthersSent() {
        String secret = "Only mine " + UUID.randomUUID();
        String activity = HOME + "/activities/" + UUID.randomUUID();
        UUID id = UUID.randomUUID();
        String statement = LrsClient.statement(id, HOME, "person-4711", READ, activity)
                .replace("{\"account\"", "{\"name\":\"" + secret + "\",\"account\"")
                .replaceFirst("}$", ",\"result\":{\"response\":\"" + secret + "\",\"success\":true}}");
        assertThat(lrs.post(statement, other.key(), other.secret()).statusCode())
                .isEqualTo(200);
        String search = "?activity=" + encoded(activity);

        assertThat(browser.get(HERE + "/" + id, administrator).body())
                .contains("are left out here: another program sent them", "person-4711", "\"success\": true")
                .doesNotContain(secret);
        assertThat(browser.get(FILE + search, administrator).body())
                .contains("person-4711", "\"result\":{\"success\":true}")
                .doesNotContain(secret);
        assertThat(browser.get(HERE + search, administrator).body())
                .contains("are left out here and in the file")
                .doesNotContain(secret);
    }

    @Test
    void breaksOffAnExportThatItCannotComplete() {
        String activity = HOME + "/activities/" + UUID.randomUUID();
        String oldest = store("somebody", READ, activity);
        String batch = IntStream.range(0, 600)
                .mapToObj(i -> LrsClient.statement(UUID.randomUUID(), HOME, "somebody", READ, activity))
                .toList()
                .toString();
        assertThat(lrs.post(batch, other.key(), other.secret()).statusCode()).isEqualTo(200);
        String address = FILE + "?activity=" + encoded(activity);
        assertThat(browser.get(address, administrator).body().lines()).hasSize(601);
        UUID broken = UUID.fromString(oldest);
        String whole = rows.read("select received from lrs_statement where statement_id = ?", broken)
                .get(0);
        rows.change("update lrs_statement set received = '{' where statement_id = ?", broken);
        try {
            assertThatThrownBy(() -> browser.get(address, administrator)).hasCauseInstanceOf(IOException.class);
            assertThat(browser.get(address + "&to=" + LocalDate.now(clock).minusYears(1), administrator)
                            .statusCode())
                    .as("the next one")
                    .isEqualTo(200);
        } finally {
            rows.change("update lrs_statement set received = ? where statement_id = ?", whole, broken);
        }
    }

    @Test
    void saysSoWhereAnExportFailsAtOnce() {
        String activity = HOME + "/activities/" + UUID.randomUUID();
        UUID broken = UUID.fromString(store("somebody", READ, activity));
        String whole = rows.read("select received from lrs_statement where statement_id = ?", broken)
                .get(0);
        rows.change("update lrs_statement set received = '{' where statement_id = ?", broken);
        try {
            HttpResponse<String> failed = browser.get(FILE + "?activity=" + encoded(activity), administrator);

            assertThat(failed.statusCode()).isEqualTo(500);
            assertThat(failed.body()).contains("Something went wrong here");
        } finally {
            rows.change("update lrs_statement set received = ? where statement_id = ?", whole, broken);
        }
    }

    @Test
    void isForTheAdministratorAlone() {
        for (String address : List.of(HERE, FILE, HERE + "/" + UUID.randomUUID())) {
            assertThat(browser.get(address, Browser.NO_COOKIE).statusCode()).isEqualTo(303);
        }
        assertThat(browser.get(HERE + "/" + UUID.randomUUID(), administrator).statusCode())
                .isEqualTo(404);
        assertThat(browser.get(HERE + "/1", administrator).statusCode()).isEqualTo(404);
    }

    private String store(String person, String verb, String activity) {
        UUID id = UUID.randomUUID();
        HttpResponse<String> stored =
                lrs.post(LrsClient.statement(id, HOME, person, verb, activity), other.key(), other.secret());
        assertThat(stored.statusCode()).as(stored.body()).isEqualTo(200);
        return id.toString();
    }

    /** Ids as the file has them, after the page has shown each. */
    private List<String> found(String search) {
        List<String> ids = browser.get(FILE + "?" + search, administrator)
                .body()
                .lines()
                .map(line -> object(line).getString("id"))
                .toList();
        String page = browser.get(HERE + "?" + search, administrator).body();
        assertThat(page.split("data-label=\"Verb\"", -1)).hasSize(ids.size() + 1);
        assertThat(ids).allSatisfy(id -> assertThat(page).contains(id));
        return ids;
    }

    /** The relay sends in its own time. */
    private HttpResponse<String> untilItHas(String address, String text) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        HttpResponse<String> answer = browser.get(address, administrator);
        while (!answer.body().contains(text) && System.nanoTime() - deadline < 0) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            answer = browser.get(address, administrator);
        }
        assertThat(answer.body()).contains(text);
        return answer;
    }

    private static Optional<String> link(String page, String rel) {
        return page.contains("rel=\"" + rel + "\"")
                ? Optional.of(page.replaceFirst("(?s).*<a href=\"([^\"]+)\" rel=\"" + rel + "\".*", "$1")
                        .replace("&amp;", "&"))
                : Optional.empty();
    }

    private static JsonObject object(String json) {
        return Json.createReader(new StringReader(json)).readObject();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
