package org.lotuslearning.systemtests;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;

/** One statement that an LRS was told, as far as tests look into it. */
record Told(JsonObject json) {

    /** The properties of a result that would hold what somebody answered or how well. */
    private static final List<String> REVEALING = List.of("response", "success", "score");

    /**
     * What {@link HttpLearning#doTheRestAndFinish()} and what has to come before it tell, each once; apart from how far
     * one is, which is told in between.
     */
    static final List<String> OF_ALL_OF_LEARN = List.of(
            "initialized learn",
            "experienced learn/1.1",
            "experienced learn/1.2",
            "answered learn/1.2.i",
            "experienced learn/1.3",
            "answered learn/1.3.i",
            "experienced learn/1.4",
            "answered learn/1.4.i",
            "completed learn");

    static Told of(String json) {
        return new Told(Json.createReader(new StringReader(json)).readObject());
    }

    String id() {
        return json.getString("id");
    }

    /** The last word of the verb's id, e.g. {@code answered}. */
    String verb() {
        return lastOf(json.getJsonObject("verb").getString("id"));
    }

    /** The activity's id without what comes before the module, e.g. {@code learn/1.2.i}. */
    String object() {
        return json.getJsonObject("object").getString("id").replaceFirst(".*/activities/lotus/", "");
    }

    /** The account's name: the learner as the platform knows them. */
    String actor() {
        return account().getString("name");
    }

    String homePage() {
        return account().getString("homePage");
    }

    /** Whether the actor is an account and nothing more: no name, no mailbox. */
    boolean namesNobody() {
        return List.of("objectType", "account")
                .containsAll(json.getJsonObject("actor").keySet());
    }

    /** Whether it is one of the product's own: others may tell the LRS something too. */
    boolean namesOurProfile() {
        return json.toString().contains("/profile/v1\"");
    }

    String registration() {
        return json.getJsonObject("context").getString("registration");
    }

    /** When it happened. */
    Instant at() {
        return Instant.parse(json.getString("timestamp"));
    }

    /** How much of the module is done, in percent, as a statement of progress tells it. */
    int progress() {
        return json.getJsonObject("result")
                .getJsonObject("extensions")
                .getInt("https://w3id.org/xapi/cmi5/result/extensions/progress");
    }

    boolean revealsAnAnswer() {
        JsonObject result =
                json.getOrDefault("result", JsonValue.EMPTY_JSON_OBJECT).asJsonObject();
        return REVEALING.stream().anyMatch(result::containsKey);
    }

    /** {@code verb object}, e.g. {@code experienced learn/1.1}. */
    String event() {
        return verb() + " " + object();
    }

    private JsonObject account() {
        return json.getJsonObject("actor").getJsonObject("account");
    }

    private static String lastOf(String iri) {
        return iri.substring(iri.lastIndexOf('/') + 1);
    }
}
