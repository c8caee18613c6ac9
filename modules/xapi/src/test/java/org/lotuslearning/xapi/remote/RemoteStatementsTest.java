package org.lotuslearning.xapi.remote;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotuslearning.xapi.statement.Account;
import org.lotuslearning.xapi.statement.Agent;
import org.lotuslearning.xapi.statement.JsonText;

/** Statements by query, one by one and with files; activities and agents. */
class RemoteStatementsTest {
    private static final UUID ID = UUID.fromString("12345678-1234-5678-1234-567812345678");
    private static final Agent LEARNER = Agent.of(new Account(URI.create("https://lms.example"), "sub-1"));
    private static final JsonObject STATEMENT = JsonText.object("{\"id\":\"" + ID + "\",\"actor\":{}}");

    private final TestServer server = new TestServer();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void putsAStatementUnderItsId() {
        server.answers(204, "").answers(409, "another").answers(200, "Sign in");

        assertThat(server.lrs().saveStatement(STATEMENT.toString())).isEqualTo(new Outcome.Success<>(Done.DONE));
        assertThat(server.lrs().saveStatement(STATEMENT.toString())).isEqualTo(new Outcome.Conflict<>("another"));
        assertThat(server.lrs().saveStatement(STATEMENT.toString())).isInstanceOf(Outcome.Unanswered.class);

        TestServer.Asked asked = server.asked();
        assertThat(asked.method() + " " + asked.path()).isEqualTo("PUT /xapi/statements");
        assertThat(asked.parameters()).isEqualTo(Map.of("statementId", ID.toString()));
        assertThat(asked.body()).isEqualTo(Content.json(STATEMENT.toString()));
    }

    @Test
    void fetchesAVoidedStatement() {
        server.answers(200, STATEMENT.toString());

        assertThat(server.lrs().fetchVoidedStatement(ID)).isEqualTo(new Outcome.Success<>(STATEMENT));

        assertThat(server.asked().parameters()).isEqualTo(Map.of("voidedStatementId", ID.toString()));
    }

    @Test
    void asksForWhatTheQuerySays() {
        server.answers(200, "{\"statements\":[],\"more\":\"\"}");

        Outcome<StatementPage> outcome = server.lrs()
                .findStatements(StatementQuery.ALL
                        .agent(LEARNER)
                        .verb(URI.create("http://adlnet.gov/expapi/verbs/completed"))
                        .activity(URI.create("https://learn.example/activities/lotus"))
                        .registration(ID)
                        .relatedAgents()
                        .relatedActivities()
                        .since(Instant.parse("2026-11-20T09:00:00Z"))
                        .until(Instant.parse("2026-11-21T09:00:00Z"))
                        .limit(20)
                        .format(StatementQuery.Format.CANONICAL)
                        .attachments()
                        .ascending());

        assertThat(outcome)
                .isEqualTo(new Outcome.Success<>(
                        new StatementPage(List.of(), Optional.empty(), Optional.empty(), Map.of())));
        assertThat(server.asked().parameters())
                .isEqualTo(Map.ofEntries(
                        Map.entry("agent", LEARNER.toJson().toString()),
                        Map.entry("verb", "http://adlnet.gov/expapi/verbs/completed"),
                        Map.entry("activity", "https://learn.example/activities/lotus"),
                        Map.entry("registration", ID.toString()),
                        Map.entry("related_agents", "true"),
                        Map.entry("related_activities", "true"),
                        Map.entry("since", "2026-11-20T09:00:00Z"),
                        Map.entry("until", "2026-11-21T09:00:00Z"),
                        Map.entry("limit", "20"),
                        Map.entry("format", "canonical"),
                        Map.entry("attachments", "true"),
                        Map.entry("ascending", "true")));
    }

    @Test
    void goesOnWhereAPageSaysThatThereIsMore() {
        server.answers(
                        200,
                        Map.of("X-Experience-API-Consistent-Through", "2026-11-20T10:00:00.5+01:00"),
                        ("{\"statements\":[" + STATEMENT + "],\"more\":\"/xapi/more?after=%7B1\"}").getBytes(UTF_8))
                .answers(200, "{\"statements\":[]}");
        RemoteLRS lrs = server.lrs();

        StatementPage first = success(lrs.findStatements(StatementQuery.ALL));
        StatementPage last = success(lrs.next(first));

        assertThat(first.statements()).containsExactly(STATEMENT);
        assertThat(first.consistentThrough()).contains(Instant.parse("2026-11-20T09:00:00.5Z"));
        assertThat(last.more()).isEmpty();
        server.asked();
        TestServer.Asked next = server.asked();
        assertThat(next.path()).isEqualTo("/xapi/more");
        assertThat(next.parameters()).isEqualTo(Map.of("after", "{1"));
        assertThatThrownBy(() -> lrs.next(last)).isInstanceOf(IllegalArgumentException.class);
    }

    /** The secret goes to the server that it was given for, whatever an answer says. */
    @ParameterizedTest
    @ValueSource(
            strings = {"https://elsewhere.example/xapi/more", "//elsewhere.example/more", "http://[", "ftp://127.0.0.1/"
            })
    void goesNowhereElse(String more) {
        server.answers(200, "{\"statements\":[],\"more\":\"" + more + "\"}");
        RemoteLRS lrs = server.lrs();

        assertThat(lrs.findStatements(StatementQuery.ALL)).isInstanceOf(Outcome.Unanswered.class);

        StatementPage foreign = new StatementPage(
                List.of(), Optional.of(URI.create("https://elsewhere.example/more")), Optional.empty(), Map.of());
        assertThatThrownBy(() -> lrs.next(foreign)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "{\"statements\":{}}", "{\"statements\":[1]}", "<html></html>", ""})
    void doesNotTakeJustAnyAnswerForAPage(String body) {
        server.answers(200, body);

        assertThat(server.lrs().findStatements(StatementQuery.ALL)).isInstanceOf(Outcome.Unanswered.class);
    }

    @Test
    void sendsFilesAlongAndReadsThemBack() {
        Content picture = new Content("image/png", new byte[] {13, 10, 45, 45, 0, -1, 13, 10, 13, 10});
        Content text = new Content("text/plain; charset=utf-8", "Grüße".getBytes(UTF_8));
        server.answers(200, "[\"" + ID + "\"]");

        assertThat(server.lrs().saveStatements(List.of(STATEMENT.toString()), List.of(picture, text)))
                .isEqualTo(new Outcome.Success<>(List.of(ID)));

        Content sent = server.asked().body();
        assertThat(sent.type()).startsWith("multipart/mixed; boundary=");
        assertThat(new String(sent.bytes(), java.nio.charset.StandardCharsets.ISO_8859_1))
                .contains(
                        "\r\nContent-Type: application/json\r\n\r\n[" + STATEMENT + "]\r\n",
                        "\r\nContent-Transfer-Encoding: binary\r\nX-Experience-API-Hash: " + text.sha2() + "\r\n\r\n");

        // an LRS answers in the same form
        String list = "{\"statements\":[" + STATEMENT + "]}";
        Content answer = Multipart.write(list, List.of(picture, text));
        server.answers(200, Map.of("Content-Type", answer.type()), answer.bytes());
        StatementPage page = success(server.lrs().findStatements(StatementQuery.ALL.attachments()));
        assertThat(page.statements()).containsExactly(STATEMENT);
        assertThat(page.attachments()).isEqualTo(Map.of(picture.sha2(), picture, text.sha2(), text));
    }

    @Test
    void noticesThatABodyOfPartsWasCutShort() {
        Content whole = Multipart.write("{\"statements\":[]}", List.of());
        byte[] half = java.util.Arrays.copyOf(whole.bytes(), whole.bytes().length - 6);
        server.answers(200, Map.of("Content-Type", whole.type()), half)
                .answers(200, Map.of("Content-Type", "multipart/mixed"), whole.bytes());

        assertThat(server.lrs().findStatements(StatementQuery.ALL)).isInstanceOf(Outcome.Unanswered.class);
        assertThat(server.lrs().findStatements(StatementQuery.ALL)).isInstanceOf(Outcome.Unanswered.class);
    }

    @Test
    void readsABoundaryInQuotationMarks() {
        String body = "preamble\r\n--a b\r\nContent-Type:application/json\r\n\r\n{\"statements\":[]}\r\n--a b--\r\n";
        server.answers(200, Map.of("Content-Type", "multipart/mixed; boundary=\"a b\""), body.getBytes(UTF_8));

        assertThat(success(server.lrs().findStatements(StatementQuery.ALL)).statements())
                .isEmpty();
    }

    @Test
    void asksForActivitiesAndPersons() {
        server.answers(200, "{\"id\":\"https://learn.example/a\",\"objectType\":\"Activity\"}")
                .answers(200, """
                        {"objectType":"Person","name":["Amina"],"mbox":["mailto:a@b.c","mailto:d@e.f"],
                         "account":[{"homePage":"https://lms.example","name":"sub-1"}]}""")
                .answers(200, "{\"objectType\":\"Agent\"}");

        JsonObject activity = success(server.lrs().activity(URI.create("https://learn.example/a")));
        Person person = success(server.lrs().person(LEARNER));

        assertThat(activity.getString("id")).isEqualTo("https://learn.example/a");
        assertThat(server.asked().parameters()).isEqualTo(Map.of("activityId", "https://learn.example/a"));
        assertThat(person.names()).containsExactly("Amina");
        assertThat(person.mboxes()).containsExactly("mailto:a@b.c", "mailto:d@e.f");
        assertThat(person.openIds()).isEmpty();
        assertThat(person.accounts())
                .singleElement()
                .satisfies(account -> assertThat(account.getString("name")).isEqualTo("sub-1"));
        assertThat(server.asked().path()).isEqualTo("/xapi/agents");
        assertThat(server.lrs().person(LEARNER)).isInstanceOf(Outcome.Unanswered.class);
    }

    private static <T> T success(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Success.class);
        return ((Outcome.Success<T>) outcome).value();
    }
}
