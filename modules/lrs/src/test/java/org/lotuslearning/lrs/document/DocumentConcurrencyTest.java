package org.lotuslearning.lrs.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotuslearning.lrs.Sample.error;
import static org.lotuslearning.lrs.Sample.json;
import static org.lotuslearning.lrs.Sample.someone;
import static org.lotuslearning.lrs.Together.together;
import static org.lotuslearning.lrs.document.Documents.activityProfile;
import static org.lotuslearning.lrs.document.Documents.agentProfile;
import static org.lotuslearning.lrs.document.Documents.someActivity;
import static org.lotuslearning.lrs.document.Documents.state;
import static org.lotuslearning.lrs.document.Documents.tag;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lotuslearning.testdatabase.TestDatabase;

/** xAPI 1.0.3, Communication 3.1, and where 2.0 differs: there, states are held to it too. */
class DocumentConcurrencyTest {
    private static final String WRONG = "\"0000000000000000000000000000000000000000\"";

    static Stream<Documents> everywhere() {
        return DocumentResourcesTest.everywhere();
    }

    static Stream<Documents> olderVersion() {
        return Arrays.stream(TestDatabase.values()).map(database -> new Documents(database, "1.0.3"));
    }

    static Stream<Documents> newerVersion() {
        return Arrays.stream(TestDatabase.values()).map(database -> new Documents(database, "2.0.0"));
    }

    private static List<String> profiles() {
        return List.of(agentProfile(someone(), "p"), activityProfile(someActivity(), "p"));
    }

    private static List<String> addresses() {
        return List.of(state(someone(), "s"), agentProfile(someone(), "p"), activityProfile(someActivity(), "p"));
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void changesADocumentOnlyWhereItIsTheOneThatTheClientKnows(Documents documents) {
        for (String address : addresses()) {
            documents.post(address, "{\"x\":1}");
            String tag = tag(documents.get(address));

            for (HttpResponse<String> refused : List.of(
                    documents.put(address, "{\"x\":2}", "If-Match", WRONG),
                    documents.post(address, "{\"x\":2}", "If-Match", WRONG),
                    documents.delete(address, "If-Match", WRONG))) {
                assertThat(refused.statusCode()).isEqualTo(412);
                assertThat(error(refused)).contains("If-Match");
            }
            assertThat(documents.get(address).body()).isEqualTo("{\"x\":1}");

            assertThat(documents.put(address, "{\"x\":3}", "If-Match", tag).statusCode())
                    .isEqualTo(204);
            // the same tag names a former document now
            assertThat(documents.put(address, "{\"x\":4}", "If-Match", tag).statusCode())
                    .isEqualTo(412);
            String newer = tag(documents.get(address));
            assertThat(documents
                            .post(address, "{\"y\":5}", "If-Match", WRONG + ", " + newer)
                            .statusCode())
                    .isEqualTo(204);
            String bare = tag(documents.get(address)).replace("\"", "");
            assertThat(documents.delete(address, "If-Match", bare).statusCode()).isEqualTo(204);
            assertThat(documents.put(address, "{}", "If-Match", "*").statusCode())
                    .isEqualTo(412);
        }
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void makesADocumentOnlyWhereThereIsNone(Documents documents) {
        for (String address : addresses()) {
            assertThat(documents.put(address, "{\"x\":1}", "If-None-Match", "*").statusCode())
                    .isEqualTo(204);
            assertThat(documents.put(address, "{\"x\":2}", "If-None-Match", "*").statusCode())
                    .isEqualTo(412);
            assertThat(documents
                            .post(address, "{\"x\":2}", "If-None-Match", "*")
                            .statusCode())
                    .isEqualTo(412);
            String tag = tag(documents.get(address));
            assertThat(documents.put(address, "{\"x\":2}", "If-None-Match", tag).statusCode())
                    .isEqualTo(412);
            assertThat(documents.get(address).body()).isEqualTo("{\"x\":1}");
        }
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void asksForAConditionWhereAProfileWouldBeReplaced(Documents documents) {
        for (String address : profiles()) {
            documents.post(address, "{\"x\":1}");

            HttpResponse<String> refused = documents.put(address, "{\"x\":2}");

            assertThat(refused.statusCode()).isEqualTo(409);
            // "check the current state of the resource", "set the If-Match header with the current ETag"
            assertThat(error(refused)).contains("Read it").contains("ETag as If-Match");
            assertThat(documents.get(address).body()).isEqualTo("{\"x\":1}");
        }
    }

    @ParameterizedTest
    @MethodSource("olderVersion")
    void inTheOlderVersionProfilesNeedAConditionAndStatesNever(Documents documents) {
        for (String address : profiles()) {
            HttpResponse<String> refused = documents.put(address, "{}");
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(error(refused)).contains("If-None-Match");
        }
        String state = state(someone(), "bookmark");
        assertThat(documents.put(state, "{\"x\":1}").statusCode()).isEqualTo(204);
        assertThat(documents.put(state, "{\"x\":2}").statusCode()).isEqualTo(204);
        assertThat(documents.get(state).body()).isEqualTo("{\"x\":2}");
    }

    @ParameterizedTest
    @MethodSource("newerVersion")
    void inTheNewerVersionEveryDocumentMayBeMadeFreelyAndNoneReplaced(Documents documents) {
        for (String address : addresses()) {
            assertThat(documents.put(address, "{\"x\":1}").statusCode()).isEqualTo(204);
            assertThat(documents.put(address, "{\"x\":2}").statusCode()).isEqualTo(409);
            assertThat(documents.get(address).body()).isEqualTo("{\"x\":1}");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void losesNothingOfWhatManyMergeAtOnce(TestDatabase database) throws Exception {
        Documents documents = new Documents(database, "1.0.3");
        String address = state(someone(), "votes");

        List<Integer> answers = together(
                12, i -> documents.post(address, "{\"voter" + i + "\":true}").statusCode());

        assertThat(answers).containsOnly(204);
        assertThat(json(documents.get(address))).hasSize(12);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void letsOneOfManyReplaceTheSameDocument(TestDatabase database) throws Exception {
        Documents documents = new Documents(database, "1.0.3");
        String address = agentProfile(someone(), "p");
        documents.post(address, "{\"first\":true}");
        String tag = tag(documents.get(address));

        List<Integer> answers = together(
                12,
                i -> documents
                        .put(address, "{\"writer\":" + i + "}", "If-Match", tag)
                        .statusCode());

        assertThat(answers).containsOnlyOnce(204).containsOnly(204, 412);
    }
}
