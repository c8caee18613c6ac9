package org.lotuslearning.lrs.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotuslearning.lrs.Sample.error;
import static org.lotuslearning.lrs.Sample.json;
import static org.lotuslearning.lrs.Sample.someone;
import static org.lotuslearning.lrs.document.Documents.ACTIVITY;
import static org.lotuslearning.lrs.document.Documents.activityProfile;
import static org.lotuslearning.lrs.document.Documents.address;
import static org.lotuslearning.lrs.document.Documents.agent;
import static org.lotuslearning.lrs.document.Documents.agentProfile;
import static org.lotuslearning.lrs.document.Documents.someActivity;
import static org.lotuslearning.lrs.document.Documents.state;
import static org.lotuslearning.lrs.document.Documents.states;
import static org.lotuslearning.lrs.document.Documents.tag;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lotuslearning.lrs.LrsServer;
import org.lotuslearning.lrs.Sample;
import org.lotuslearning.lrs.exchange.VersionHeader;
import org.lotuslearning.testdatabase.TestDatabase;
import org.lotuslearning.xapi.statement.Agent;
import org.lotuslearning.xapi.statement.JsonText;

/** xAPI 1.0.3, Communication 2.2, 2.3, 2.6 and 2.7: what all documents have in common, and what each resource adds. */
class DocumentResourcesTest {
    static Stream<Documents> everywhere() {
        return Arrays.stream(TestDatabase.values())
                .flatMap(database -> Stream.of(new Documents(database, "1.0.3"), new Documents(database, "2.0.0")));
    }

    /** One address in each resource. */
    private static List<String> addresses() {
        return List.of(
                state(someone(), "bookmark"), agentProfile(someone(), "p"), activityProfile(someActivity(), "p"));
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void keepsADocumentAsItCame(Documents documents) {
        for (String address : addresses()) {
            String html = "<p>Grüße</p>";
            HttpResponse<String> stored =
                    documents.put(address, html, "Content-Type", "text/html; charset=utf-8", "If-None-Match", "*");
            HttpResponse<String> found = documents.get(address);

            assertThat(stored.statusCode()).isEqualTo(204);
            assertThat(found.statusCode()).isEqualTo(200);
            assertThat(found.body()).isEqualTo(html);
            assertThat(found.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
            assertThat(found.headers().firstValue("Last-Modified")).isPresent();
            assertThat(found.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(found.headers().firstValue(VersionHeader.NAME)).isPresent();
            // echo -n '<p>Grüße</p>' | sha1sum
            assertThat(tag(found)).isEqualTo("\"1aae815bd6b69d5cef09b46f7941344e72d62dbb\"");
        }
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void answersHeadAsGetWithoutABody(Documents documents) {
        for (String address : addresses()) {
            documents.post(address, "{}");

            HttpResponse<String> head =
                    LrsServer.send(documents.request(address).method("HEAD", BodyPublishers.noBody()));

            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.body()).isEmpty();
            assertThat(tag(head)).isEqualTo(tag(documents.get(address)));
        }
    }

    /** 3.1 forbids "a Transfer-Encoding" other than identity for documents; RFC 9110, 8.6. */
    @ParameterizedTest
    @MethodSource("everywhere")
    void sendsLongDocumentsInOnePiece(Documents documents) {
        String address = state(someone(), "long");
        documents.put(address, "\"" + "x".repeat(20_000) + "\"");

        HttpResponse<String> found = documents.get(address);
        HttpResponse<String> head = LrsServer.send(documents.request(address).method("HEAD", BodyPublishers.noBody()));

        assertThat(found.body()).hasSize(20_002);
        assertThat(found.headers().firstValue("Content-Length")).hasValue("20002");
        assertThat(found.headers().firstValue("Transfer-Encoding")).isEmpty();
        assertThat(head.headers().firstValue("Content-Length")).hasValue("20002");
    }

    /** RFC 9110, 13.1.2. */
    @ParameterizedTest
    @MethodSource("everywhere")
    void saysThatAClientHasADocumentOrListAlready(Documents documents) {
        String who = someone();
        documents.put(state(who, "a"), "{}");

        for (String address : List.of(state(who, "a"), states(who))) {
            HttpResponse<String> first = documents.get(address);
            HttpResponse<String> again =
                    LrsServer.send(documents.request(address).header("If-None-Match", tag(first)));
            HttpResponse<String> other =
                    LrsServer.send(documents.request(address).header("If-None-Match", "\"other\""));

            assertThat(tag(first)).matches("\"[0-9a-f]{40}\"");
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(tag(again)).isEqualTo(tag(first));
            assertThat(other.statusCode()).isEqualTo(200);
        }
        String before = tag(documents.get(states(who)));
        documents.put(state(who, "b"), "{}");
        assertThat(tag(documents.get(states(who)))).isNotEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void keepsBytesOfEveryKindInParts(Documents documents) throws Exception {
        byte[] bytes = new byte[2_000_001];
        new Random(7).nextBytes(bytes);
        String address = state(someone(), "film");

        documents.post(address, "an older one", "Content-Type", "text/plain");
        HttpResponse<String> stored = LrsServer.send(documents
                .request(address)
                .setHeader("Content-Type", "video/mp4")
                .setHeader("If-Match", "*")
                .PUT(BodyPublishers.ofByteArray(bytes)));
        HttpResponse<byte[]> found =
                HttpClient.newHttpClient().send(documents.request(address).build(), BodyHandlers.ofByteArray());

        assertThat(stored.statusCode()).isEqualTo(204);
        assertThat(found.body()).isEqualTo(bytes);
        assertThat(found.headers().firstValue("Content-Type")).hasValue("video/mp4");
    }

    /** The example of 2.2, JSON Procedure. */
    @ParameterizedTest
    @MethodSource("everywhere")
    void mergesJsonObjectsAtTheirTopLevel(Documents documents) {
        for (String address : addresses()) {
            assertThat(documents.post(address, "{\"x\":\"foo\",\"y\":\"bar\"}").statusCode())
                    .isEqualTo(204);
            assertThat(documents
                            .post(
                                    address,
                                    "{\"x\":\"bash\",\"z\":\"faz\"}",
                                    "Content-Type",
                                    "application/json; charset=UTF-8")
                            .statusCode())
                    .isEqualTo(204);

            assertThat(json(documents.get(address)))
                    .isEqualTo(JsonText.object("{\"x\":\"bash\",\"y\":\"bar\",\"z\":\"faz\"}"));

            documents.post(address, "{\"x\":{\"a\":1}}");
            documents.post(address, "{\"x\":{\"b\":2}}");
            assertThat(json(documents.get(address)).get("x")).hasToString("{\"b\":2}");
        }
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void refusesToMergeAnythingElse(Documents documents) {
        for (String address : addresses()) {
            documents.post(address, "{\"x\":1}");
            for (String[] sent : new String[][] {
                {"{\"x\":2}", "text/plain"},
                {"{\"x\":2}[", "application/json"},
                {"[1]", "application/json"},
                {"", "application/json"},
                {"x", "application/octet-stream"},
            }) {
                HttpResponse<String> refused = documents.post(address, sent[0], "Content-Type", sent[1]);
                assertThat(refused.statusCode()).as(sent[0]).isEqualTo(400);
                assertThat(error(refused)).contains("JSON");
            }
            assertThat(documents.get(address).body()).isEqualTo("{\"x\":1}");
        }
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void refusesToMergeIntoWhatIsNoJsonObject(Documents documents) {
        for (String[] kept :
                new String[][] {{"text", "text/plain"}, {"{\"x\":1}", "text/plain"}, {"[1]", "application/json"}}) {
            String address = state(someone(), "bookmark");
            documents.put(address, kept[0], "Content-Type", kept[1], "If-None-Match", "*");

            assertThat(documents.post(address, "{\"y\":1}").statusCode()).isEqualTo(400);
            assertThat(documents.get(address).body()).isEqualTo(kept[0]);
        }
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void growsNoFurtherByMergingThanOneCouldSend(Documents documents) {
        String address = state(someone(), "bookmark");
        String first = "{\"x\":\"" + "x".repeat(2_500_000) + "\"}";
        documents.post(address, first);

        assertThat(documents.post(address, first.replace('x', 'y')).statusCode())
                .isEqualTo(413);

        assertThat(documents.get(address).body()).isEqualTo(first);
    }

    /** 3.2: "the content type header does not match the content". */
    @ParameterizedTest
    @MethodSource("everywhere")
    void refusesJsonThatIsNone(Documents documents) {
        for (String address : addresses()) {
            assertThat(documents.put(address, "{", "If-None-Match", "*").statusCode())
                    .isEqualTo(400);
            assertThat(documents.get(address).statusCode()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void deletesOneDocument(Documents documents) {
        for (String address : addresses()) {
            documents.post(address, "{}");

            assertThat(documents.delete(address).statusCode()).isEqualTo(204);
            assertThat(documents.get(address).statusCode()).isEqualTo(404);
            assertThat(documents.delete(address).statusCode()).isEqualTo(204);
        }
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void listsIdsOfWhatChangedSince(Documents documents) {
        String who = someone();
        String activity = someActivity();
        documents.post(state(who, "b"), "{}");
        documents.post(state(who, "a"), "{}");
        documents.post(agentProfile(who, "p"), "{}");
        documents.post(activityProfile(activity, "q"), "{}");
        String states = states(who);
        String profilesOfAgent = address("agents/profile", Map.of("agent", agent(who)));
        String profilesOfActivity = address("activities/profile", Map.of("activityId", activity));

        assertThat(documents.get(states).body()).isEqualTo("[\"a\",\"b\"]");
        assertThat(documents.get(states).headers().firstValue("Last-Modified")).isPresent();
        assertThat(documents.get(profilesOfAgent).body()).isEqualTo("[\"p\"]");
        assertThat(documents.get(profilesOfActivity).body()).isEqualTo("[\"q\"]");
        for (String list : List.of(states, profilesOfAgent, profilesOfActivity)) {
            assertThat(documents.get(list + "&since=2015-12-18T12:17:00Z").body())
                    .startsWith("[\"");
            assertThat(documents.get(list + "&since=2115-12-18T12:17:00Z").body())
                    .isEqualTo("[]");
        }
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void keepsStatesOfRegistrationsApartAndDeletesThemTogether(Documents documents) {
        String who = someone();
        String run = "&registration=" + UUID.randomUUID();
        documents.post(state(who, "bookmark"), "{\"page\":1}");
        documents.post(state(who, "bookmark") + run, "{\"page\":2}");
        documents.post(state(who, "scratch") + run, "{}");

        assertThat(documents.get(state(who, "bookmark")).body()).isEqualTo("{\"page\":1}");
        assertThat(documents.get(state(who, "bookmark") + run).body()).isEqualTo("{\"page\":2}");
        assertThat(documents.get(states(who) + run).body()).isEqualTo("[\"bookmark\",\"scratch\"]");
        // "for this context (Activity + Agent [ + registration if specified])"
        assertThat(documents.get(states(who)).body()).isEqualTo("[\"bookmark\",\"scratch\"]");

        assertThat(documents.delete(states(who) + run).statusCode()).isEqualTo(204);
        assertThat(documents.get(states(who)).body()).isEqualTo("[\"bookmark\"]");
        assertThat(documents.delete(states(who)).statusCode()).isEqualTo(204);
        assertThat(documents.get(states(who)).body()).isEqualTo("[]");
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void knowsAnAgentByItsIdentifierAlone(Documents documents) {
        String who = someone();
        String named = "{\"name\":\"Jo\",\"mbox\":\"mailto:%s@Example.com\"}".formatted(who);
        String plain = "{\"objectType\":\"Agent\",\"mbox\":\"mailto:%s@example.com\"}".formatted(who);
        documents.post(address("agents/profile", Map.of("agent", named, "profileId", "p")), "{\"x\":1}");

        assertThat(documents
                        .get(address("agents/profile", Map.of("agent", plain, "profileId", "p")))
                        .body())
                .isEqualTo("{\"x\":1}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET    | activities/state   | activityId=http://e.org/a                               | agent is required",
                "GET    | activities/state   | agent={A}                                               | activityId is required",
                "GET    | activities/state   | activityId=http://e.org/a&agent=jo                      | agent is not JSON",
                "GET    | activities/state   | activityId=http://e.org/a&agent=%7B%7D                  | agent must have one of",
                "GET    | activities/state   | activityId=a&agent={A}                                  | activityId must be an IRI",
                "GET    | activities/state   | activityId=http://e.org/a&agent={A}&registration=1      | registration must be a UUID",
                "GET    | activities/state   | activityId=http://e.org/a&agent={A}&since=now           | since must be",
                "GET    | activities/state   | activityId=http://e.org/a&agent={A}&StateId=s           | StateId is not known",
                "GET    | activities/state   | activityId=http://e.org/a&agent={G}                     | must be an agent, not a group",
                "GET    | activities/state   | activityId=http://e.org/a&agent={A}&stateId=a&stateId=b | more than once",
                "PUT    | activities/state   | activityId=http://e.org/a&agent={A}                     | stateId is required",
                "POST   | activities/state   | activityId=http://e.org/a&agent={A}                     | stateId is required",
                "PUT    | activities/state   | activityId=http://e.org/a&agent={A}&stateId=            | stateId must not be empty",
                "DELETE | activities/state   | activityId=http://e.org/a&agent={A}&since=2015-12-18T12:17:00Z | since is not known",
                "GET    | agents/profile     | profileId=p                                             | agent is required",
                "PUT    | agents/profile     | agent={A}                                               | profileId is required",
                "DELETE | agents/profile     | agent={A}                                               | profileId is required",
                "GET    | agents/profile     | agent={A}&since=now                                     | since must be",
                "GET    | agents/profile     | agent={A}&activityId=http://e.org/a                     | activityId is not known",
                "GET    | activities/profile | profileId=p                                             | activityId is required",
                "POST   | activities/profile | activityId=http://e.org/a                               | profileId is required",
                "DELETE | activities/profile | activityId=http://e.org/a                               | profileId is required",
                "GET    | activities/profile | activityId=http://e.org/a&since=now                     | since must be",
            })
    void refusesParametersAndNamesThem(String method, String resource, String query, String problem) {
        Documents documents = new Documents(TestDatabase.H2, "1.0.3");
        String group = "{\"objectType\":\"Group\",\"mbox\":\"mailto:team@example.com\"}";
        String address = resource + "?"
                + query.replace("{A}", Sample.encoded(agent("a"))).replace("{G}", Sample.encoded(group));

        HttpResponse<String> response =
                LrsServer.send(documents.request(address).method(method, BodyPublishers.ofString("{}")));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(error(response)).contains(problem);
    }

    @Test
    void limitsDocuments() {
        Documents documents = new Documents(TestDatabase.H2, "1.0.3");

        HttpResponse<String> response =
                documents.put(state(someone(), "huge"), "x".repeat(4 * 1024 * 1024 + 1), "Content-Type", "text/plain");

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(error(response)).contains("4194304 bytes");
    }

    @Test
    void asksForTheScopeOfEachResource() {
        LrsServer lrs = LrsServer.on(TestDatabase.H2);

        for (String address : addresses()) {
            HttpResponse<String> response = lrs.get(address);
            assertThat(response.statusCode()).isEqualTo(403);
            assertThat(error(response)).contains(address.contains("state?") ? "scope state" : "scope profile");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void forgetsAnAgent(TestDatabase database) {
        DocumentStore store = new DocumentStore(database.fresh(), Clock.systemUTC());
        Agent jo = Sample.agent("jo");
        Agent al = Sample.agent("al");
        URI activity = URI.create(ACTIVITY);
        List<DocumentContext> contexts = List.of(
                DocumentContext.state(jo, activity, Optional.of(UUID.randomUUID())),
                DocumentContext.agentProfile(jo),
                DocumentContext.agentProfile(al),
                DocumentContext.activityProfile(activity));
        for (DocumentContext context : contexts) {
            Document document = Document.of("text/plain", new byte[] {1}, store.now());
            store.change(context, "d", existing -> new Change.Store(document));
        }

        assertThat(store.deleteAbout(jo.identifier())).isEqualTo(2);
        assertThat(contexts.stream().map(context -> store.find(context, "d").isPresent()))
                .containsExactly(false, false, true, true);
    }
}
