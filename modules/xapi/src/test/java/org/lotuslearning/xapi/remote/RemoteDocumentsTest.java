package org.lotuslearning.xapi.remote;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotuslearning.xapi.statement.Account;
import org.lotuslearning.xapi.statement.Agent;
import org.lotuslearning.xapi.statement.XapiVersion;

/** What is asked of an LRS for documents, and what is made of its answers; {@code modules/lrs} tests it against ours. */
class RemoteDocumentsTest {
    private static final URI ACTIVITY = URI.create("https://learn.example/activities/lotus/learn?a=1&b=ü");
    private static final Agent LEARNER = Agent.of(new Account(URI.create("https://lms.example"), "sub + 1"));
    private static final UUID RUN = UUID.fromString("11111111-2222-4333-8444-555555555555");
    private static final DocumentOwner STATE = new DocumentOwner.State(ACTIVITY, LEARNER, Optional.of(RUN));
    private static final Content BOOKMARK = Content.json("{\"page\":\"1.3\"}");

    private final TestServer server = new TestServer();

    @AfterEach
    void close() {
        server.close();
    }

    private RemoteDocuments documents(DocumentOwner owner) {
        return server.lrs().documents(owner);
    }

    @Test
    void namesTheStateOfALearnerInARun() {
        server.answers(204, "");

        assertThat(documents(STATE).save("bookmark", BOOKMARK, Precondition.NONE))
                .isEqualTo(new Outcome.Success<>(Done.DONE));

        TestServer.Asked asked = server.asked();
        assertThat(asked.method() + " " + asked.path()).isEqualTo("PUT /xapi/activities/state");
        assertThat(asked.parameters())
                .isEqualTo(Map.of(
                        "activityId", ACTIVITY.toString(),
                        "agent", LEARNER.toJson().toString(),
                        "registration", RUN.toString(),
                        "stateId", "bookmark"));
        assertThat(asked.body()).isEqualTo(BOOKMARK);
        assertThat(asked.header("Authorization")).isEqualTo("Basic a2V5OnNlY3JldA==");
        assertThat(asked.header("X-Experience-API-Version")).isEqualTo("1.0.3");
        assertThat(asked.headers().keySet()).doesNotContain("If-match", "If-none-match");
    }

    @Test
    void namesTheProfilesOfAnActivityAndOfAnAgent() {
        server.answers(204, "").answers(204, "");

        documents(new DocumentOwner.ActivityProfile(ACTIVITY)).merge("notes", BOOKMARK, Precondition.NONE);
        documents(new DocumentOwner.AgentProfile(LEARNER)).delete("size", Precondition.NONE);

        TestServer.Asked activity = server.asked();
        TestServer.Asked agent = server.asked();
        assertThat(activity.method() + " " + activity.path()).isEqualTo("POST /xapi/activities/profile");
        assertThat(activity.parameters()).isEqualTo(Map.of("activityId", ACTIVITY.toString(), "profileId", "notes"));
        assertThat(agent.method() + " " + agent.path()).isEqualTo("DELETE /xapi/agents/profile");
        assertThat(agent.parameters())
                .isEqualTo(Map.of("agent", LEARNER.toJson().toString(), "profileId", "size"));
    }

    @Test
    void saysOnWhichConditionSomethingMayBeChanged() {
        server.answers(204, "").answers(204, "");

        documents(STATE).save("bookmark", BOOKMARK, Precondition.ABSENT);
        documents(STATE).delete("bookmark", Precondition.unchanged("\"abc\""));

        assertThat(server.asked().header("If-None-Match")).isEqualTo("*");
        assertThat(server.asked().header("If-Match")).isEqualTo("\"abc\"");
    }

    /** 409 for a document that is there and no condition, 412 for a condition that does not hold (Communication 3.1). */
    @ParameterizedTest
    @ValueSource(ints = {409, 412})
    void tellsThatSomebodyWasFaster(int status) {
        server.answers(status, "changed meanwhile");

        assertThat(documents(STATE).save("bookmark", BOOKMARK, Precondition.unchanged("\"abc\"")))
                .isEqualTo(new Outcome.Conflict<>("changed meanwhile"));
    }

    @Test
    void knowsNoConflictWhereNoConditionWasGiven() {
        server.answers(412, "a proxy's idea");

        assertThat(documents(STATE).save("bookmark", BOOKMARK, Precondition.NONE))
                .isEqualTo(new Outcome.Refused<>(412, "a proxy's idea", Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Fri, 20 Nov 2026 09:00:00 GMT | 2026-11-20T09:00:00Z",
                "2026-11-20T10:00:00+01:00 | 2026-11-20T09:00:00Z"
            })
    void fetchesADocumentWithItsTag(String header, Instant modified) {
        byte[] bytes = {0, 1, -1, 127, 13, 10};
        server.answers(
                200,
                Map.of(
                        "X-Experience-API-Version", "1.0.3",
                        "Content-Type", "image/png",
                        "ETag", "\"abc\"",
                        "Last-Modified", header),
                bytes);

        assertThat(documents(STATE).fetch("picture"))
                .isEqualTo(new Outcome.Success<>(new StoredDocument(
                        new Content("image/png", bytes), Optional.of("\"abc\""), Optional.of(modified))));
    }

    @Test
    void takesNoPageOfANetworkForADocument() {
        server.answers(200, Map.of("Content-Type", "text/html"), "<html>Sign in</html>".getBytes(US_ASCII))
                .answers(200, Map.of("Content-Type", "text/html"), "<html>Sign in</html>".getBytes(US_ASCII));

        assertThat(documents(STATE).fetch("bookmark")).isInstanceOf(Outcome.Unanswered.class);
        assertThat(documents(STATE).save("bookmark", BOOKMARK, Precondition.NONE))
                .isInstanceOf(Outcome.Unanswered.class);
    }

    @Test
    void saysThatADocumentIsNotThere() {
        server.answers(404, "no such document");

        assertThat(documents(STATE).fetch("bookmark"))
                .isEqualTo(new Outcome.Refused<>(404, "no such document", Optional.empty()));
    }

    @Test
    void listsIds() {
        server.answers(200, "[\"bookmark\",\"notes\"]")
                .answers(200, "[]")
                .answers(200, "{}")
                .answers(200, "[1]");

        assertThat(documents(STATE).ids()).isEqualTo(new Outcome.Success<>(List.of("bookmark", "notes")));
        assertThat(documents(STATE).idsSince(Instant.parse("2026-11-20T09:00:00Z")))
                .isEqualTo(new Outcome.Success<>(List.of()));
        assertThat(documents(STATE).ids()).isInstanceOf(Outcome.Unanswered.class);
        assertThat(documents(STATE).ids()).isInstanceOf(Outcome.Unanswered.class);
        assertThat(server.asked().parameters()).doesNotContainKeys("stateId", "since");
        assertThat(server.asked().parameters()).containsEntry("since", "2026-11-20T09:00:00Z");
    }

    @Test
    void deletesAWholeStateButNoWholeProfile() {
        server.answers(204, "");

        assertThat(documents(STATE).deleteAll()).isEqualTo(new Outcome.Success<>(Done.DONE));

        assertThat(server.asked().parameters()).containsOnlyKeys("activityId", "agent", "registration");
        RemoteDocuments profile = documents(new DocumentOwner.AgentProfile(LEARNER));
        assertThatThrownBy(profile::deleteAll).isInstanceOf(IllegalStateException.class);
        assertThat(server.wasLeftAlone()).isTrue();
    }

    @Test
    void speaksTheVersionThatItIsTold() {
        server.answers(204, "");

        server.lrs(XapiVersion.V2_0).documents(STATE).save("bookmark", BOOKMARK, Precondition.ABSENT);

        assertThat(server.asked().header("X-Experience-API-Version")).isEqualTo("2.0.0");
    }
}
