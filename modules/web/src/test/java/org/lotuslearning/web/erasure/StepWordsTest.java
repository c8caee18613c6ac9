package org.lotuslearning.web.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lotuslearning.learning.catalogue.Catalogue;
import org.lotuslearning.web.erasure.PersonExportView.Entry;
import org.lotuslearning.web.learner.MyLearningView.QuestionAnswer;

class StepWordsTest {
    private static final String ADL = "http://adlnet.gov/expapi/verbs/";

    private final ExportNames names = new ExportNames(
            Catalogue.read(StepWordsTest.class.getClassLoader()),
            List.of(),
            List.of(),
            destination -> "the learning record store “" + destination + "”");
    private final StepWords steps = new StepWords(names);

    @Test
    void listsAStatementOnceWithEveryStoreAndItsState() {
        JsonObject begun =
                statement("1", "initialized", "{'id':'x','definition':{'name':{'cy':'Dysgu','en':'Learn'}}}");
        JsonObject read = statement("2", "experienced", "{'id':'https://l.example/activities/lotus/learn/1.1'}");

        List<Entry> entries = steps.onTheirWay(List.of(
                row("a", "SENT", "2026-11-20T14:03:00Z", begun),
                row("a", "WAITING", "", read),
                row("b", "QUARANTINED", "2026-11-20T15:03:00Z", begun),
                row("c", "WAITING", "", begun)));

        assertThat(entries)
                .containsExactly(
                        new Entry(
                                "Began: Learn",
                                "20 November 2026, 09:00",
                                List.of(new QuestionAnswer(
                                        "Where it goes",
                                        List.of(
                                                "The learning record store “a”: sent on 20 November 2026, 14:03",
                                                "The learning record store “b”: refused on 20 November 2026, 15:03",
                                                "The learning record store “c”: waiting to be sent")))),
                        new Entry(
                                "Read: page 1.1 What is the L.O.T.U.S. Framework to Grow Compassion?, Learn, L.O.T.U.S. Compassionate Leadership",
                                "20 November 2026, 09:00",
                                List.of(new QuestionAnswer(
                                        "Where it goes",
                                        List.of("The learning record store “a”: waiting to be sent")))));
    }

    @Test
    void saysHowItWent() {
        String question = "{'id':'x','definition':{'name':{'en':'What stayed'},'choices':["
                + "{'id':'a.1','description':{'en':'First? Empathy'}},{'id':'b.2','description':{'en':'Then? Rest'}}]}}";

        assertThat(result(
                        "{'extensions':{'https://w3id.org/xapi/cmi5/result/extensions/progress':35,'urn:x':1}}",
                        "{'id':'x'}"))
                .containsExactly(new QuestionAnswer("How far you were", List.of("35 %")));
        assertThat(result("{'response':'b.2[,]a.1','success':false}", question))
                .containsExactly(
                        new QuestionAnswer("Your answer", List.of("Then? Rest", "First? Empathy")),
                        new QuestionAnswer("Result", List.of("Not right")));
        assertThat(result(
                        "{'response':'as it is','success':true,'score':{'raw':7,'max':10,'scaled':0.7}}", "{'id':'x'}"))
                .containsExactly(
                        new QuestionAnswer("Your answer", List.of("as it is")),
                        new QuestionAnswer("Result", List.of("Right")),
                        new QuestionAnswer("Score", List.of("7 of 10")));
        assertThat(result("{'score':{'scaled':0.5},'duration':'PT26H1M30S'}", "{'id':'x'}"))
                .containsExactly(
                        new QuestionAnswer("Score", List.of("50 %")),
                        new QuestionAnswer("It took", List.of("1 day, 2 hours, 1 minute")));
        assertThat(result("{'duration':'P2W'}", "{'id':'x'}"))
                .containsExactly(new QuestionAnswer("It took", List.of("P2W")));
    }

    @Test
    void saysWhatOthersWroteAsFarAsItHasWords() {
        assertThat(title(
                        "{'id':'http://v.example/verbs/shared/','display':{'fr':'a partagé'}}",
                        "{'id':'https://o.example/1'}"))
                .isEqualTo("a partagé: https://o.example/1");
        assertThat(title(
                        "{'id':'http://v.example/verbs/shared/'}",
                        "{'objectType':'Agent','mbox':'mailto:a@b.example'}"))
                .isEqualTo("shared: somebody");
        assertThat(title("{'id':'http://v.example/v#shared'}", "{'objectType':'StatementRef','id':'7'}"))
                .isEqualTo("shared: the statement 7");
    }

    @Test
    void namesWhatItKnowsAndLeavesTheRest() {
        String base = "https://l.example/activities/";

        assertThat(names.activity(base + "lotus/learn/1.2.i").orElseThrow())
                .startsWith("From feeling to intention (exercise 1.2, for you), Learn, ");
        assertThat(names.activity(base + "lotus/learn")).contains("Learn, L.O.T.U.S. Compassionate Leadership");
        assertThat(names.activity(base + "lotus")).contains("L.O.T.U.S. Compassionate Leadership");
        assertThat(names.activity(base + "lotus/learn/99").orElseThrow()).startsWith("99, Learn, ");
        assertThat(names.activity(base + "gone/learn")).isEmpty();
        assertThat(names.activity("https://o.example/1")).isEmpty();
        assertThat(names.module("gone", "learn")).isEqualTo("learn");
        assertThat(List.of(ExportNames.language("cy"), ExportNames.language("en-GB")))
                .containsExactly("Welsh", "English (United Kingdom)");
    }

    private String title(String verb, String object) {
        return steps.entry(
                        Json.createObjectBuilder(statement("1", "answered", object))
                                .add("verb", parse(verb))
                                .build(),
                        List.of())
                .title();
    }

    private List<QuestionAnswer> result(String result, String object) {
        return steps.entry(
                        Json.createObjectBuilder(statement("1", "answered", object))
                                .add("result", parse(result))
                                .build(),
                        List.of())
                .lines();
    }

    private static JsonObject statement(String id, String verb, String object) {
        return Json.createObjectBuilder()
                .add("id", id)
                .add("timestamp", "2026-11-20T09:00:00Z")
                .add("verb", Json.createObjectBuilder().add("id", ADL + verb))
                .add("object", parse(object))
                .build();
    }

    private static JsonObject row(String destination, String state, String settledAt, JsonObject statement) {
        var row = Json.createObjectBuilder()
                .add("destination", destination)
                .add("state", state)
                .add("statement", statement);
        return settledAt.isEmpty()
                ? row.build()
                : row.add("settledAt", settledAt).build();
    }

    /** With single quotes, to be read more easily. */
    private static JsonObject parse(String json) {
        try (var reader = Json.createReader(new StringReader(json.replace('\'', '"')))) {
            return reader.readObject();
        }
    }
}
