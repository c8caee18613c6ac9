package org.lotuslearning.web.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
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
import org.lotuslearning.lrs.erasure.AgentErasure;
import org.lotuslearning.lrs.exchange.HashedKey;
import org.lotuslearning.web.incontainer.Browser;
import org.lotuslearning.web.incontainer.InContainer;
import org.lotuslearning.web.incontainer.Learning;
import org.lotuslearning.web.incontainer.Rows;
import org.lotuslearning.web.incontainer.Together;
import org.lotuslearning.web.lti.TestLaunches;
import org.lotuslearning.web.lti.TestLaunches.Opened;
import org.lotuslearning.web.session.ConsoleSessions;
import org.lotuslearning.web.settings.LrsAddress;
import org.lotuslearning.web.settings.LrsEntry;
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

    @Inject
    LearningRecordStores stores;

    private final String sub = TestLaunches.somebody();
    private final String name = "Ada <b>Lovelace</b> " + UUID.randomUUID();
    private final String email = "ada." + UUID.randomUUID() + "@trust.example";
    private final String staffNumber = "E" + UUID.randomUUID();
    private final String formerly = "https://moved-" + UUID.randomUUID() + ".example";
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
        String registration = rows.read("select registration from enrolment where id = ?", opened.enrolment())
                .get(0);
        List<String> traces = List.of(
                sub,
                name,
                written,
                email,
                staffNumber,
                formerly,
                registration,
                pseudonym(opened),
                opened.launch().id());
        assertThat(rows.holding(traces))
                .extracting(row -> row.replaceFirst(" .*", "").toLowerCase(Locale.ROOT))
                .as("what is to be erased is there first")
                .contains(
                        "learner",
                        "answer",
                        "draft",
                        "roster_member",
                        "lti_login",
                        "launch",
                        "former_issuer",
                        "outbox_statement",
                        "lrs_document",
                        "lrs_statement");
        String address = found(sub);
        assertThat(found(pseudonym(opened))).as("by our own id").isEqualTo(address);

        String page = browser.get(address, administrator).body();
        assertThat(page).contains(sub, "Answers, every version").doesNotContain("thought");
        Map<String, String> export = export(address);
        assertThat(export.get("export.json"))
                .contains(
                        sub,
                        name,
                        written,
                        email,
                        staffNumber,
                        formerly,
                        pseudonym(opened),
                        "draft of it",
                        "\"roles\"",
                        "/verbs/answered");
        assertThat(export.get("export.html"))
                .contains(written.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
                .contains("<h3>Answered: ", formerly, "Known here by our own id")
                .contains(
                        "State “bookmark”",
                        "<dt>page</dt>",
                        "<dd>7 &lt;b&gt;</dd>",
                        "Profile “look”",
                        "<dd>Large &amp; dark</dd>")
                .contains("Profile “picture”", "<dd>3 bytes of image/png, which export.json has in base64</dd>")
                .doesNotContain("<private>", "<b>Love", "7 <b>");
        assertThat(browser.get(address + "/erase", administrator).body()).contains("It cannot be undone");
        assertThat(erase(address, "somebody else").statusCode()).isEqualTo(400);
        assertThat(home(opened)).isEqualTo(200);

        List<String> numbers =
                rows.read("select sequence_number from lrs_statement where received like ?", "%" + sub + "%");
        HttpResponse<String> erased = erase(address, sub);

        String done = erased.headers().firstValue("Location").orElseThrow();
        String reference = done.replaceFirst(".*=", "");
        assertThat(rows.holding(traces)).isEmpty();
        assertThat(rows.count("enrolment", "id = ?", opened.enrolment())).isZero();
        assertThat(rows.count("learner", "id = ?", opened.launch().learner())).isZero();
        assertThat(numbers)
                .isNotEmpty()
                .allSatisfy(number -> assertThat(rows.count(
                                "lrs_facet",
                                "sequence_number = ? or about_number = ?",
                                Long.valueOf(number),
                                Long.valueOf(number)))
                        .as("what statements were found by")
                        .isZero());
        assertThat(rows.count(
                        "lrs_document_part p",
                        "not exists (select 1 from lrs_document d where d.document_key = p.document_key)"))
                .isZero();
        assertThat(home(opened)).as("a running session").isEqualTo(401);
        assertThat(browser.get(address, administrator).statusCode()).isEqualTo(404);
        assertThat(browser.get(done, administrator).body())
                .contains(
                        "The person was erased",
                        reference,
                        "Answers, every version: 2",
                        "Erased by the administrator",
                        "Exported by the administrator");
        assertThat(log()).contains(reference).doesNotContain(sub, name, written, email, staffNumber, registration);
        assertThat(browser.get("/console/people/erased/" + reference + ".csv", administrator)
                        .statusCode())
                .isEqualTo(404);

        Opened again = launches.open(sub, "erasure");
        assertThat(again.enrolment()).isNotEqualTo(opened.enrolment());
        assertThat(rows.count("answer", "enrolment_id = ?", again.enrolment())).isZero();
        assertThat(home(again)).isEqualTo(200);
    }

    @Test
    void callsThingsByTheirNamesInWhatThePersonReads() throws IOException {
        Opened opened = launches.open(sub, "names");
        long learner = opened.launch().learner();
        delivered(opened);
        rows.change("update learner set language = 'cy' where id = ?", learner);
        rows.change(
                "insert into outbox_statement (id, destination, statement_id, learner_id, statement, created_at, state)"
                        + " select -1000000 - id, 'lrs/elsewhere', statement_id, learner_id, statement, created_at,"
                        + " 'QUARANTINED' from outbox_statement where learner_id = ? and destination = 'lrs'",
                learner);
        rows.change(
                "insert into outbox_score (id, destination, placement_id, learner_id, score_given, score_maximum,"
                        + " submitted_at, score_at, created_at, state)"
                        + " select -a.id, 'gradebook/0', a.placement_id, e.learner_id, 40, 100, a.first_at, a.first_at,"
                        + " a.first_at, 'HELD' from arrival a join enrolment e on e.id = a.enrolment_id"
                        + " where e.learner_id = ?",
                learner);

        String column = "https://lms.example/columns/" + UUID.randomUUID();
        String itsPlacement = " where id in (select placement_id from arrival where enrolment_id = ?)";
        rows.change("update placement set line_item = ?" + itsPlacement, column, opened.enrolment());
        rows.change(
                "insert into grade (platform_id, line_item, learner_id, score_given, score_maximum, complete, score_at,"
                        + " delivered_at, read_given, read_maximum) values (0, ?, ?, 55, 100, true, ?, ?, 60.0, 100.0)",
                column,
                learner,
                yearsAgo(1),
                yearsAgo(1));

        String read = export(found(sub)).getOrDefault("export.html", "");

        assertThat(read.split("<h3>Began: Learn</h3>", -1)).as("listed once").hasSize(2);
        assertThat(read)
                .contains("Our learning record store: sent on ", "The learning record store “elsewhere”: refused")
                .contains("How you came here", "<dd>Welsh</dd>")
                .containsPattern("(?s)<h2>Scores</h2>.*<h3>Learn</h3>.*<dd>L.O.T.U.S. Compassionate Leadership</dd>"
                        + ".*<dd>40 of 100</dd>.*<dd>kept back, since ")
                .containsPattern("(?s)<h2>Grades</h2>.*<h3>Learn</h3>.*<dd>55 of 100</dd>.*<dd>60 of 100</dd>")
                .doesNotContain("<dd>lotus</dd>", "<dd>learn</dd>", "A way here");
        rows.change("delete from outbox_statement where destination = 'lrs/elsewhere' and learner_id = ?", learner);
        rows.change("delete from grade where line_item = ?", column);
        rows.change("update placement set line_item = null" + itsPlacement, opened.enrolment());
        rows.change("delete from outbox_score where learner_id = ?", learner);
    }

    @Test
    void takesBackWhatOtherRecordStoresHaveWhereItIs() throws IOException {
        Opened opened = launches.open(sub, "erasure");
        UUID here = told(opened, "lrs/trust", "https://lrs.trust.example/xapi");
        UUID before = told(opened, "lrs/trust", "https://old.trust.example/xapi");
        UUID removed = told(opened, "lrs/removed", "https://removed.example/xapi");
        List<LrsEntry> entries = new ArrayList<>(settings.destinations());
        entries.add(new LrsEntry(
                "trust",
                Optional.of(new LrsAddress(URI.create("https://lrs.trust.example/xapi/"), "key", "secret")),
                "1.0.3"));

        stores.know(entries);
        String registration = rows.read("select registration from enrolment where id = ?", opened.enrolment())
                .get(0);
        String address = found(registration);
        assertThat(export(address).get("export.html"))
                .contains("Told to record stores of others", "https://old.trust.example/xapi", "Steps of yours: 1");
        String reference = reference(erase(address, sub));
        stores.know(settings.destinations());

        assertThat(browser.get(
                                "/console/people/erased/" + reference + ".csv",
                                administrator,
                                Map.of("Accept", "text/html"))
                        .body()
                        .lines())
                .containsExactlyInAnyOrder(
                        "Endpoint,Statement id,Void sent or queued by us",
                        "https://lrs.trust.example/xapi," + here + ",yes",
                        "https://old.trust.example/xapi," + before + ",no",
                        "https://removed.example/xapi," + removed + ",no");
        assertThat(voids(here)).singleElement().asString().doesNotContain(sub);
        assertThat(voids(before)).isEmpty();
        assertThat(voids(removed)).isEmpty();
        rows.change("delete from outbox_statement where destination = 'lrs/trust'");
    }

    private UUID told(Opened opened, String destination, String endpoint) {
        UUID statement = UUID.randomUUID();
        rows.change(
                "insert into delivered_statement (learner_id, destination, statement_id, endpoint) values (?, ?, ?, ?)",
                opened.launch().learner(),
                destination,
                statement,
                endpoint);
        return statement;
    }

    private List<String> voids(UUID statement) {
        return rows.read(
                "select statement from outbox_statement where learner_id is null and state = 'WAITING'"
                        + " and destination = 'lrs/trust' and endpoint = 'https://lrs.trust.example/xapi'"
                        + " and statement like ?",
                "%" + statement + "%");
    }

    private static String reference(HttpResponse<String> erased) {
        return erased.headers().firstValue("Location").orElseThrow().replaceFirst(".*=", "");
    }

    @Test
    void leavesToSomebodyElseWhatIsUnderAnAccountThatTheyHaveNow() {
        Opened opened = launches.open(sub, "erasure");
        Opened holder = launches.open(TestLaunches.somebody(), "erasure");
        moved(opened);
        rows.change(
                "update learner set issuer = ?, sub = ? where id = ?",
                formerly,
                sub,
                holder.launch().learner());
        document("state", new AgentErasure.Named(formerly, sub), "bookmark", "text/plain", "Theirs");

        erase(found(sub), sub);

        assertThat(rows.holding(List.of(formerly)))
                .extracting(row -> row.replaceFirst(" .*", "").toLowerCase(Locale.ROOT))
                .containsExactlyInAnyOrder("learner", "lrs_document");
        erase("/console/people/" + holder.launch().learner(), sub);
        assertThat(rows.holding(List.of(formerly))).isEmpty();
    }

    @Test
    void logsNothingOfWhoArrivesTwiceAtOnce() throws IOException {
        launches.open(TestLaunches.somebody(), "erasure");

        together.twice(() -> launches.open(sub, Optional.of(name), "erasure", "lotus/learn"));

        assertThat(rows.count("learner", "sub = ?", sub)).isEqualTo(1);
        assertThat(log()).doesNotContain(sub, name);
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
                List.of(new Erasures.Listed("lrs", "", UUID.fromString(late), false)));

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
        aged(quiet, yearsAgo(3));
        rows.change(
                "update learner set seen_at = ? where id = ?",
                yearsAgo(3),
                gone.launch().learner());
        String old = UUID.randomUUID().toString();
        erasures.note(old, Eraser.RETENTION, Map.of(), List.of());
        rows.change("update erasure set erased_at = ? where reference = ?", yearsAgo(3), old);
        delivered(gone);

        Optional<Period> twoYears = Optional.of(Period.ofYears(2));
        retention.enforce(new Retention(twoYears, twoYears, twoYears, twoYears));

        assertThat(rows.holding(List.of(sub))).isEmpty();
        assertThat(kept(quiet)).as("that it was begun is kept").isEqualTo(new Kept(0, 0, 0, 0, 0, 1));
        assertThat(rows.count("enrolment", "id = ? and open_mark is null", quiet.enrolment()))
                .isEqualTo(1);
        assertThat(rows.count("erasure", "reference = ?", old)).isZero();
        assertThat(rows.count("erasure", "erased_by = 'retention'")).isPositive();
    }

    @Test
    void deletesNothingElse() {
        Opened quiet = launches.open(sub, "erasure");
        aged(quiet, yearsAgo(3));
        String audit = UUID.randomUUID().toString();
        erasures.note(audit, Eraser.RETENTION, Map.of(), List.of());
        rows.change("update erasure set erased_at = ? where reference = ?", yearsAgo(3), audit);
        Kept all = kept(quiet);
        assertThat(all).isEqualTo(new Kept(1, 1, all.statements(), 1, 1, 1));
        assertThat(all.statements()).isPositive();
        Optional<Period> ever = Optional.empty();
        Optional<Period> fourYears = Optional.of(Period.ofYears(4));
        Optional<Period> twoYears = Optional.of(Period.ofYears(2));

        retention.enforce(new Retention(ever, ever, ever, ever));
        retention.enforce(new Retention(fourYears, fourYears, fourYears, fourYears));
        retention.enforce(new Retention(twoYears, ever, ever, ever));
        assertThat(kept(quiet)).as("too young, and here lately").isEqualTo(all);
        assertThat(rows.count("erasure", "reference = ?", audit)).isEqualTo(1);
        retention.enforce(new Retention(ever, ever, twoYears, ever));
        assertThat(kept(quiet)).isEqualTo(new Kept(1, 1, 0, 0, 0, 1));
        assertThat(rows.count("enrolment", "id = ? and open_mark is not null", quiet.enrolment()))
                .isEqualTo(1);
        retention.enforce(new Retention(ever, twoYears, ever, ever));
        assertThat(kept(quiet)).isEqualTo(new Kept(0, 0, 0, 0, 0, 1));
        assertThat(rows.count("erasure", "reference = ?", audit)).isEqualTo(1);
        retention.enforce(new Retention(ever, ever, ever, twoYears));
        assertThat(rows.count("erasure", "reference = ?", audit)).isZero();
        assertThat(rows.count("launch", "learner_id = ?", quiet.launch().learner()))
                .as("sessions have thirty days of their own")
                .isEqualTo(1);
    }

    /** How much there is still of what somebody left. */
    private record Kept(int answers, int drafts, int statements, int states, int quarantined, int delivered) {}

    private Kept kept(Opened opened) {
        long learner = opened.launch().learner();
        return new Kept(
                rows.count("answer", "enrolment_id = ?", opened.enrolment()),
                rows.count("draft", "enrolment_id = ?", opened.enrolment()),
                rows.count(
                        "lrs_statement s join outbox_statement o on o.statement_id = s.statement_id",
                        "o.learner_id = ?",
                        learner),
                rows.count("lrs_document", "agent like ?", "%" + subOf(opened) + "%"),
                rows.count("outbox_statement", "learner_id = ? and state = 'QUARANTINED'", learner),
                Math.min(1, rows.count("outbox_statement", "learner_id = ? and state = 'SENT'", learner)));
    }

    private String subOf(Opened opened) {
        return rows.read("select sub from learner where id = ?", opened.launch().learner())
                .get(0);
    }

    /** Leaves something of each kind, all of it from then. */
    private void aged(Opened opened, OffsetDateTime then) {
        learning.submit("learn", opened.enrolment(), EXERCISE);
        Map<String, String> form = new HashMap<>(Map.of("csrf", opened.launch().csrf(), "do", "draft"));
        learning.filled(EXERCISE, written).forEach((field, values) -> form.put(field, values.get(0)));
        browser.post(opened.launch().base() + "u/" + EXERCISE, opened.cookie(), form);
        delivered(opened);
        long learner = opened.launch().learner();
        document("state", account(subOf(opened)), "bookmark", "text/plain", "Page 7");
        rows.change(
                "insert into outbox_statement (id, destination, statement_id, learner_id, statement, created_at, state)"
                        + " select -l.id, 'lrs/strict', ?, l.id, ?, l.seen_at, 'QUARANTINED' from learner l where l.id = ?",
                UUID.randomUUID(),
                "{\"actor\":{\"account\":{\"homePage\":\"" + TestLaunches.ISSUER + "\",\"name\":\"" + subOf(opened)
                        + "\"}}}",
                learner);
        rows.change("update enrolment set active_at = ? where id = ?", then, opened.enrolment());
        rows.change("update answer set submitted_at = ? where enrolment_id = ?", then, opened.enrolment());
        rows.change("update draft set saved_at = ? where enrolment_id = ?", then, opened.enrolment());
        rows.change("update outbox_statement set created_at = ? where learner_id = ?", then, learner);
        rows.change("update lrs_document set updated = ? where agent like ?", then, "%" + subOf(opened) + "%");
        rows.change(
                "update lrs_statement set stored = ? where statement_id in (select statement_id from outbox_statement"
                        + " where learner_id = ?)",
                then,
                learner);
    }

    private static AgentErasure.Named account(String sub) {
        return new AgentErasure.Named(TestLaunches.ISSUER, sub);
    }

    /** What another program keeps in our record store. */
    private void document(String kind, AgentErasure.Named account, String id, String type, String content) {
        UUID key = UUID.randomUUID();
        rows.change(
                "insert into lrs_document (document_key, kind, context_key, subject_key, agent, activity, registration,"
                        + " document_name, content_type, updated) values (?, ?, ?, ?, ?, '', '', ?, ?, ?)",
                key,
                kind,
                key,
                HashedKey.of("agent", "account:" + account.homePage() + "\n" + account.name()),
                "{\"account\":{\"homePage\":\"" + account.homePage() + "\",\"name\":\"" + account.name() + "\"}}",
                id,
                type,
                OffsetDateTime.now(ZoneOffset.UTC));
        rows.change(
                "insert into lrs_document_part (document_key, part_number, content) values (?, 0, ?)",
                key,
                Base64.getEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8)));
    }

    /** As if the platform had once been elsewhere. */
    private void moved(Opened opened) {
        rows.change(
                "insert into former_issuer (learner_id, issuer) values (?, ?)",
                opened.launch().learner(),
                formerly);
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
        rows.change(
                "update learner set email = ?, staff_number = ? where id = ?",
                email,
                staffNumber,
                opened.launch().learner());
        moved(opened);
        document("state", account(sub), "bookmark", "application/json", "{\"page\":\"7 <b>\"}");
        AgentErasure.Named before = new AgentErasure.Named(formerly, sub);
        document("agent profile", before, "look", "text/plain; charset=UTF-8", "Large & dark");
        document("agent profile", before, "picture", "image/png", "PNG");
        document(
                "state",
                new AgentErasure.Named(settings.iriBase().toString(), pseudonym(opened)),
                "own",
                "application/json",
                "{\"note\":\"Known here by our own id\"}");
        delivered(opened);
        return opened;
    }

    /** By which statements name them where the settings say so. */
    private String pseudonym(Opened opened) {
        return rows.read(
                        "select pseudonym from learner where id = ?",
                        opened.launch().learner())
                .get(0);
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
