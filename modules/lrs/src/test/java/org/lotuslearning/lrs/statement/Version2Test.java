package org.lotuslearning.lrs.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotuslearning.lrs.Sample.agent;
import static org.lotuslearning.lrs.Sample.encoded;
import static org.lotuslearning.lrs.Sample.error;
import static org.lotuslearning.lrs.Sample.ids;
import static org.lotuslearning.lrs.Sample.json;
import static org.lotuslearning.lrs.Sample.someone;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lotuslearning.lrs.LrsServer;
import org.lotuslearning.testdatabase.TestDatabase;

/** Where 2.0 (IEEE 9274.1.1) differs from 1.0.3 in the statements resource. */
class Version2Test {
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void findsTheAgentsAndGroupsOfTheContextAmongRelatedAgents(TestDatabase database) {
        LrsServer lrs = LrsServer.on(database);
        String learner = someone();
        String asAgent = id();
        String asMember = id();
        String within = id();
        String reference = id();
        String contextAgents = """
                {"contextAgents":[{"objectType":"contextAgent","agent":%s,"relevantTypes":["http://example.com/coach"]}]}""".formatted(agent(learner).toJson());
        String contextGroups = """
                {"contextGroups":[{"objectType":"contextGroup","group":{"objectType":"Group","member":[%s]}}]}""".formatted(agent(learner).toJson());
        assertThat(post2(lrs, statement(asAgent, contextAgents, "")).statusCode())
                .isEqualTo(200);
        assertThat(post2(lrs, statement(asMember, contextGroups, "")).statusCode())
                .isEqualTo(200);
        post2(lrs, """
                {"id":"%s","actor":%s,"verb":{"id":"http://example.com/planned"},"object":%s}""".formatted(
                        within,
                        agent(someone()).toJson(),
                        statement("", contextAgents, "").replaceFirst("\\{", "{\"objectType\":\"SubStatement\",")));
        // stored by the rules of 1.0.3, and leads to a statement that those could not read
        lrs.post("""
                {"id":"%s","actor":%s,"verb":{"id":"http://example.com/liked"},
                "object":{"objectType":"StatementRef","id":"%s"}}""".formatted(reference, agent(someone()).toJson(), asAgent));
        String query = "statements?ascending=true&agent="
                + encoded(agent(learner).toJson().toString());

        assertThat(ids(lrs.get(query))).isEmpty();
        assertThat(ids(lrs.get(query + "&related_agents=true"))).containsExactly(asAgent, asMember, within, reference);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void identifiesTheAgentsAndGroupsOfTheContext(TestDatabase database) {
        LrsServer lrs = LrsServer.on(database);
        String id = id();
        post2(lrs, statement(id, """
                {"contextAgents":[{"objectType":"contextAgent","agent":{"mbox":"mailto:a@b.c","name":"Ann"}}],
                "contextGroups":[{"objectType":"contextGroup","group":
                {"objectType":"Group","mbox":"mailto:g@b.c","name":"All","member":[{"mbox":"mailto:a@b.c"}]}}]}""", ""));

        var context = json(lrs.get("statements?format=ids&statementId=" + id)).getJsonObject("context");

        assertThat(context.getValue("/contextAgents/0/agent")).hasToString("{\"mbox\":\"mailto:a@b.c\"}");
        assertThat(context.getValue("/contextGroups/0/group"))
                .hasToString("{\"objectType\":\"Group\",\"mbox\":\"mailto:g@b.c\"}");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void refusesIn103WhatOnly20Has(TestDatabase database) {
        HttpResponse<String> response = LrsServer.on(database).post(statement(id(), "{\"contextAgents\":[]}", ""));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(error(response)).startsWith("/context/contextAgents is not a property");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void completesAStatementByTheRulesItCameUnder(TestDatabase database) {
        LrsServer lrs = LrsServer.on(database);
        String older = id();
        String newer = id();
        String kept = id();
        lrs.post(statement(older, "{}", ""));
        post2(lrs, statement(newer, "{}", ""));
        post2(lrs, statement(kept, "{}", ",\"version\":\"1.0.2\""));

        assertThat(get2(lrs, older).getString("version")).isEqualTo("1.0.0");
        assertThat(get2(lrs, newer).getString("version")).isEqualTo("2.0.0");
        assertThat(get2(lrs, kept).getString("version")).isEqualTo("1.0.2");
        assertThat(get2(lrs, newer).getString("timestamp"))
                .isEqualTo(get2(lrs, newer).getString("stored"));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void givesOutTimestampsInUtcAndAsksForRfc3339(TestDatabase database) {
        LrsServer lrs = LrsServer.on(database);
        String id = id();
        post2(lrs, statement(id, "{}", ",\"timestamp\":\"2023-05-04T12:00:00.1234567-05:00\""));

        assertThat(get2(lrs, id).getString("timestamp")).isEqualTo("2023-05-04T17:00:00.123456700Z");
        for (String basic : List.of("20230504T120000Z", "2023-05-04T12:00:00", "2023-05-04T12:00Z")) {
            String sent = statement(id(), "{}", ",\"timestamp\":\"" + basic + "\"");
            assertThat(post2(lrs, sent).statusCode()).isEqualTo(400);
            assertThat(lrs.post(sent).statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void comparesDurationsToAHundredthOfASecond(TestDatabase database) {
        LrsServer lrs = LrsServer.on(database);
        String id = id();
        String first = statement(id, "{}", ",\"result\":{\"duration\":\"PT1M0.12S\"}");
        String again = first.replace("0.12S", "0.129S");

        assertThat(post2(lrs, first).statusCode()).isEqualTo(200);
        assertThat(post2(lrs, again).statusCode()).isEqualTo(200);
        assertThat(lrs.post(again).statusCode()).isEqualTo(409);
        assertThat(post2(lrs, first.replace("0.12S", "0.13S")).statusCode()).isEqualTo(409);
        assertThat(get2(lrs, id).getValue("/result/duration")).hasToString("\"PT1M0.12S\"");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void refusesABatchThatRepeatsAnId(TestDatabase database) {
        String twice = statement(id(), "{}", "");

        HttpResponse<String> response = post2(LrsServer.on(database), "[" + twice + "," + twice + "]");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(error(response)).startsWith("/1/id must not be repeated");
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private static String statement(String id, String context, String more) {
        return """
                {%s"actor":%s,"verb":{"id":"http://example.com/met"},"object":{"id":"http://example.com/meeting"},
                "context":%s%s}""".formatted(
                id.isEmpty() ? "" : "\"id\":\"" + id + "\",", agent(someone()).toJson(), context, more);
    }

    private static HttpResponse<String> post2(LrsServer lrs, String body) {
        return LrsServer.send(lrs.request("statements")
                .setHeader("X-Experience-API-Version", "2.0.0")
                .POST(BodyPublishers.ofString(body)));
    }

    private static JsonObject get2(LrsServer lrs, String id) {
        return json(LrsServer.send(
                lrs.request("statements?statementId=" + id).setHeader("X-Experience-API-Version", "2.0.0")));
    }
}
