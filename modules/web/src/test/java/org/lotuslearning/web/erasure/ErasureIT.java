package org.lotuslearning.web.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lotuslearning.web.incontainer.Browser;
import org.lotuslearning.web.incontainer.InContainer;
import org.lotuslearning.web.incontainer.Learning;
import org.lotuslearning.web.incontainer.Rows;
import org.lotuslearning.web.incontainer.Together;
import org.lotuslearning.web.lti.TestLaunches;
import org.lotuslearning.web.lti.TestLaunches.Opened;
import org.lotuslearning.web.session.ConsoleSessions;
import org.lotuslearning.web.settings.Retention;
import org.lotuslearning.web.settings.Settings;

final class ErasureIT extends InContainer {
    private static final String EXERCISE = "1.2.i";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Inject
    ConsoleSessions sessions;

    @Inject
    Browser browser;

    @Inject
    TestLaunches launches;

    @Inject
    Learning learning;

    @Inject
    Rows rows;

    @Inject
    RetentionJob retention;

    @Inject
    Erasures erasures;

    @Inject
    Together together;

    @Inject
    Settings settings;

    private final String sub = TestLaunches.somebody();
    private final String name = "Ada <b>Lovelace</b> " + UUID.randomUUID();
    private final String written = "My & <private> thought " + UUID.randomUUID();
    private String administrator = "";
    private String csrf = "";

    @BeforeEach
    void theAdministratorIsSignedIn() {
        administrator = sessions.begin(false).replaceFirst(";.*", "");
        csrf = browser.get("/console/people", administrator)
                .body()
                .replaceFirst("(?s).*name=\"csrf\" value=\"([^\"]+)\".*", "$1");
    }

    @Test
    void leavesNothingOfThePersonAnywhere() throws IOException {
        Opened opened = work();
        assertThat(rows.holding(List.of(sub, name, written)))
                .extracting(row -> row.replaceFirst(" .*", "").toLowerCase(Locale.ROOT))
                .as("what is to be erased is there first")
                .contains(
                        "learner",
                        "answer",
                        "draft",
                        "roster_member",
                        "lti_login",
                        "launch",
                        "outbox_statement",
                        "lrs_statement");
        String address = found(sub);

        String page = browser.get(address, administrator).body();
        assertThat(page).contains(sub, "Answers, every version").doesNotContain("thought");
        Map<String, String> export = export(address);
        assertThat(export.get("export.json"))
                .contains(sub, name, written, "draft of it", "\"roles\"", "/verbs/answered");
        assertThat(export.get("export.html"))
                .contains(written.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
                .contains("answered: ")
                .doesNotContain("<private>", "<b>Love");
        assertThat(browser.get(address + "/erase", administrator).body()).contains("It cannot be undone");
        assertThat(erase(address, "somebody else").statusCode()).isEqualTo(400);
        assertThat(home(opened)).isEqualTo(200);

        HttpResponse<String> erased = erase(address, sub);

        String done = erased.headers().firstValue("Location").orElseThrow();
        String reference = done.replaceFirst(".*=", "");
        assertThat(rows.holding(List.of(sub, name, written))).isEmpty();
        assertThat(rows.count("enrolment", "id = ?", opened.enrolment())).isZero();
        assertThat(home(opened)).as("a running session").isEqualTo(401);
        assertThat(browser.get(address, administrator).statusCode()).isEqualTo(404);
        assertThat(browser.get(done, administrator).body())
                .contains(
                        "The person was erased",
                        reference,
                        "Answers, every version: 2",
                        "Erased by the administrator",
                        "Exported by the administrator");
        assertThat(log()).contains(reference).doesNotContain(sub, name, written);
        assertThat(browser.get("/console/people/erased/" + reference + ".csv", administrator)
                        .statusCode())
                .isEqualTo(404);

        Opened again = launches.open(sub, "erasure");
        assertThat(again.enrolment()).isNotEqualTo(opened.enrolment());
        assertThat(rows.count("answer", "enrolment_id = ?", again.enrolment())).isZero();
        assertThat(home(again)).isEqualTo(200);
    }

    @Test
    void takesBackWhatOtherRecordStoresHaveAndListsIt() {
        Opened opened = launches.open(sub, "erasure");
        UUID told = UUID.randomUUID();
        rows.change(
                "insert into delivered_statement (learner_id, destination, statement_id) values (?, ?, ?)",
                opened.launch().learner(),
                "lrs/trust",
                told);

        String registration = rows.read("select registration from enrolment where id = ?", opened.enrolment())
                .get(0);
        String address = found(registration);
        String reference = erase(address, sub)
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst(".*=", "");

        for (String accepted : List.of("text/html", "*/*")) {
            assertThat(browser.get(
                                    "/console/people/erased/" + reference + ".csv",
                                    administrator,
                                    Map.of("Accept", accepted))
                            .body())
                    .as(accepted)
                    .isEqualTo("Endpoint,Statement id\r\nlrs/trust," + told + "\r\n");
        }
        assertThat(rows.read("select statement from outbox_statement where destination = 'lrs/trust'"
                        + " and learner_id is null and state = 'WAITING'"))
                .anySatisfy(voiding -> assertThat(voiding)
                        .contains("/verbs/voided", told.toString())
                        .doesNotContain(sub));
        rows.change("delete from outbox_statement where destination = 'lrs/trust'");
    }

    @Test
    void deletesWhatArrivesAfterItsPersonWasErased() {
        Opened opened = launches.open(sub, "erasure");
        delivered(opened);
        String late = rows.read(
                        "select statement_id from outbox_statement where learner_id = ?",
                        opened.launch().learner())
                .get(0);
        String reference = UUID.randomUUID().toString();
        erasures.note(
                reference,
                Eraser.ADMINISTRATOR,
                Map.of(),
                List.of(new Erasures.Listed("lrs", "", UUID.fromString(late))));

        retention.sweep();

        assertThat(rows.count("lrs_statement", "statement_id = ?", UUID.fromString(late)))
                .isZero();
        assertThat(rows.count("erasure_statement", "reference = ?", reference)).isEqualTo(1);
        rows.change("update erasure set erased_at = ? where reference = ?", yearsAgo(1), reference);
        retention.sweep();
        assertThat(rows.count("erasure_statement", "reference = ?", reference)).isZero();
    }

    @Test
    void saysPlainlyThatNobodyIsFoundAndKeepsWhatWasTyped() {
        HttpResponse<String> answer = find("nobody \"quoted\"");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Nobody with this id has come", "value=\"nobody &#34;quoted&#34;\"");
        assertThat(find(" ").body()).contains("Enter the person’s id");
    }

    @Test
    void findsSomebodyOfTheChosenPlatformOnly() {
        Opened opened = launches.open(sub, "erasure");
        String registration = rows.read("select registration from enrolment where id = ?", opened.enrolment())
                .get(0);
        String issuer = "https://" + UUID.randomUUID() + ".example.org";
        assertThat(find(issuer, registration).statusCode()).isEqualTo(400);
        assertThat(find(TestLaunches.ISSUER, registration).statusCode()).isEqualTo(303);
        assertThat(browser.get("/console/people", administrator).body())
                .contains("Test LMS (" + TestLaunches.ISSUER + ")")
                .doesNotContain(issuer);

        rows.change(
                "update learner set issuer = ? where id = ?",
                issuer,
                opened.launch().learner());

        assertThat(browser.get("/console/people", administrator).body())
                .contains("Not registered any more (" + issuer + ")");
        assertThat(find(issuer, registration).statusCode()).isEqualTo(303);
        assertThat(find(issuer, sub).statusCode()).isEqualTo(303);
    }

    @Test
    void isForTheAdministratorOnly() {
        Opened opened = launches.open(sub, "erasure");
        String address = found(sub);
        for (String cookie : List.of(Browser.NO_COOKIE, opened.cookie())) {
            for (String path : List.of("/console/people", address, address + "/erase")) {
                assertThat(browser.get(path, cookie).statusCode()).isNotEqualTo(200);
            }
        }
        Map<String, String> own = Map.of("csrf", opened.launch().csrf());
        assertThat(browser.post(address + "/export.zip", opened.cookie(), own).statusCode())
                .isNotEqualTo(200);
        assertThat(browser.post(address + "/export.zip", administrator, Map.of())
                        .statusCode())
                .as("without the token")
                .isEqualTo(403);
        assertThat(browser.post(address + "/erase", administrator, Map.of("person", sub))
                        .statusCode())
                .as("without the token")
                .isEqualTo(403);
        assertThat(home(opened)).isEqualTo(200);
    }

    @Test
    void deletesWhatIsOlderThanItIsKept() {
        Opened gone = launches.open(sub, "erasure");
        Opened quiet = launches.open(TestLaunches.somebody(), "erasure");
        learning.submit("learn", gone.enrolment(), EXERCISE);
        learning.submit("learn", quiet.enrolment(), EXERCISE);
        delivered(gone);
        delivered(quiet);
        rows.change(
                "update learner set seen_at = ? where id = ?",
                yearsAgo(3),
                gone.launch().learner());
        rows.change("update enrolment set active_at = ? where id = ?", yearsAgo(3), quiet.enrolment());
        rows.change(
                "update lrs_statement set stored = ? where statement_id in (select statement_id from outbox_statement"
                        + " where learner_id = ?)",
                yearsAgo(3),
                quiet.launch().learner());
        String old = UUID.randomUUID().toString();
        erasures.note(old, Eraser.RETENTION, Map.of(), List.of());
        rows.change("update erasure set erased_at = ? where reference = ?", yearsAgo(3), old);

        Optional<Period> twoYears = Optional.of(Period.ofYears(2));
        retention.enforce(new Retention(twoYears, twoYears, twoYears, twoYears));

        assertThat(rows.holding(List.of(sub))).isEmpty();
        assertThat(rows.count("answer", "enrolment_id = ?", quiet.enrolment())).isZero();
        assertThat(rows.count("enrolment", "id = ? and open_mark is null", quiet.enrolment()))
                .as("that it was begun is kept")
                .isEqualTo(1);
        assertThat(rows.count(
                        "lrs_statement s join outbox_statement o on o.statement_id = s.statement_id",
                        "o.learner_id = ?",
                        quiet.launch().learner()))
                .isZero();
        assertThat(rows.count("erasure", "reference = ?", old)).isZero();
        assertThat(rows.count("erasure", "erased_by = 'retention'")).isPositive();
    }

    @Test
    void isEnforcedByOneNodeADay() {
        String chore = "chore " + UUID.randomUUID();
        rows.change("insert into chore (name, begun_at) values (?, ?)", chore, yearsAgo(1));

        assertThat(together.twice(() -> erasures.claim(chore, Duration.ofHours(23))))
                .containsExactlyInAnyOrder(true, false);
        assertThat(erasures.claim(chore, Duration.ofHours(23))).isFalse();
    }

    /** Leaves a trace in every place that has one. */
    private Opened work() {
        Opened opened = launches.open(sub, Optional.of(name), "erasure", "lotus/learn");
        Map<String, String> form = new HashMap<>(Map.of("csrf", opened.launch().csrf()));
        learning.filled(EXERCISE, written).forEach((field, values) -> form.put(field, values.get(0)));
        String unit = opened.launch().base() + "u/" + EXERCISE;
        form.put("do", "save");
        assertThat(browser.post(unit, opened.cookie(), form).statusCode()).isEqualTo(303);
        form.replaceAll((field, text) -> text.equals(written) ? "First: " + written : text);
        assertThat(browser.post(unit, opened.cookie(), form).statusCode()).isEqualTo(303);
        form.put("do", "draft");
        form.replaceAll((field, text) -> text.endsWith(written) ? "A draft of it: " + written : text);
        assertThat(browser.post(unit, opened.cookie(), form).statusCode()).isEqualTo(303);
        launches.review("Instructor", TestLaunches.somebody(), sub, "erasure", true);
        browser.get(
                "/lti/login?iss=" + encoded(TestLaunches.ISSUER) + "&client_id=lotus&login_hint=" + encoded(sub)
                        + "&target_link_uri=" + encoded(settings.baseUrl() + "/learn/lotus/learn"),
                Browser.NO_COOKIE);
        launches.openAsEducator(TestLaunches.somebody(), "erasure", "lotus/learn");
        rows.change(
                "insert into roster_member (id, roster_id, sub, full_name) select -1, max(id), ?, ? from roster"
                        + " where context_id = 'erasure'",
                sub,
                name);
        delivered(opened);
        return opened;
    }

    /** Returns once nothing of the person is on its way to the record store. */
    private void delivered(Opened opened) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (rows.count(
                        "outbox_statement",
                        "learner_id = ? and state = 'WAITING'",
                        opened.launch().learner())
                > 0) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private HttpResponse<String> find(String id) {
        return find(TestLaunches.ISSUER, id);
    }

    private HttpResponse<String> find(String issuer, String id) {
        return browser.post("/console/people", administrator, Map.of("csrf", csrf, "issuer", issuer, "person", id));
    }

    private String found(String id) {
        return find(id).headers().firstValue("Location").orElseThrow();
    }

    private HttpResponse<String> erase(String address, String typed) {
        return browser.post(address + "/erase", administrator, Map.of("csrf", csrf, "person", typed));
    }

    private Map<String, String> export(String address) throws IOException {
        HttpResponse<byte[]> file = browser.download(address + "/export.zip", administrator, Map.of("csrf", csrf));
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment;");
        Map<String, String> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file.body()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private int home(Opened opened) {
        return browser.get(opened.launch().base(), opened.cookie()).statusCode();
    }

    private String log() throws IOException {
        StringBuilder log = new StringBuilder();
        try (Stream<Path> files = Files.list(settings.dataDir().resolve("log"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                log.append(Files.readString(file));
            }
        }
        return log.toString();
    }

    private static OffsetDateTime yearsAgo(int years) {
        return OffsetDateTime.now(ZoneOffset.UTC).minusYears(years);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
