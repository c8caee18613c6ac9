package org.lotuslearning.lrs.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotuslearning.lrs.Sample.about;
import static org.lotuslearning.lrs.Sample.activity;
import static org.lotuslearning.lrs.Sample.agent;
import static org.lotuslearning.lrs.Sample.batch;
import static org.lotuslearning.lrs.Sample.encoded;
import static org.lotuslearning.lrs.Sample.id;
import static org.lotuslearning.lrs.Sample.ids;
import static org.lotuslearning.lrs.Sample.json;
import static org.lotuslearning.lrs.Sample.read;
import static org.lotuslearning.lrs.Sample.someone;
import static org.lotuslearning.lrs.Sample.statement;
import static org.lotuslearning.lrs.Sample.verb;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lotuslearning.lrs.LrsServer;
import org.lotuslearning.lrs.Sample;
import org.lotuslearning.testdatabase.TestDatabase;
import org.lotuslearning.xapi.statement.Activity;
import org.lotuslearning.xapi.statement.Context;
import org.lotuslearning.xapi.statement.ContextActivities;
import org.lotuslearning.xapi.statement.Group;
import org.lotuslearning.xapi.statement.Identifier;
import org.lotuslearning.xapi.statement.Statement;
import org.lotuslearning.xapi.statement.StatementRef;
import org.lotuslearning.xapi.statement.SubStatement;

/** xAPI 1.0.3: Communication 2.1.3 (GET) and Data 2.5. */
class RetrievalTest {
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void filtersByAgentAsActorObjectOrMemberOfAGroup(TestDatabase database) {
        LrsServer lrs = LrsServer.on(database);
        String learner = someone();
        Statement asActor = read(learner, "1.1");
        Statement asObject = statement(someone(), "mentored", agent(learner)).build();
        Statement asMember = Statement.builder(
                        Group.anonymous(List.of(agent(someone()), agent(learner))),
                        verb("discussed"),
                        activity("1.2.t"))
                .id(UUID.randomUUID())
                .build();
        Statement elsewhere = statement(someone(), "experienced", activity("1.1"))
                .context(Context.EMPTY.withInstructor(agent(learner)))
                .build();

        lrs.post(batch(List.of(asActor, asObject, asMember, elsewhere)));

        assertThat(ids(lrs.get("statements?" + agentIs(learner))))
                .containsExactly(id(asMember), id(asObject), id(asActor));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void filtersByRelatedAgents(TestDatabase database) {
        LrsServer lrs = LrsServer.on(database);
        String learner = someone();
        Statement asInstructor = statement(someone(), "experienced", activity("1.1"))
                .context(Context.EMPTY.withInstructor(agent(learner)))
                .build();
        Statement asTeam = statement(someone(), "experienced", activity("1.1"))
                .context(Context.EMPTY.withTeam(Group.anonymous(List.of(agent(learner)))))
                .build();
        Statement inside = statement(someone(), "planned", plan(learner, "1.1", Optional.empty()))
                .build();
        Statement insideAsInstructor = statement(
                        someone(),
                        "planned",
                        plan(someone(), "1.1", Optional.of(Context.EMPTY.withInstructor(agent(learner)))))
                .build();

        lrs.post(batch(List.of(asInstructor, asTeam, inside, insideAsInstructor)));

        assertThat(ids(lrs.get("statements?" + agentIs(learner)))).isEmpty();
        assertThat(ids(lrs.get("statements?related_agents=true&" + agentIs(learner))))
                .containsExactly(id(insideAsInstructor), id(inside), id(asTeam), id(asInstructor));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void findsTheAuthorityAmongRelatedAgents(TestDatabase database) {
        LrsServer lrs = LrsServer.on(database);
        String activity = someone();
        Statement sent = read(someone(), activity);
        lrs.postAs("other", batch(List.of(sent)));
        String authority = encoded("{\"account\":{\"homePage\":\"" + LrsServer.HOME + "\",\"name\":\"other\"}}");

        String query = "statements?activity=" + iri(activity) + "&agent=" + authority;

        assertThat(ids(lrs.get(query))).isEmpty();
        assertThat(ids(lrs.get(query + "&related_agents=true"))).containsExactly(id(sent));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void filtersByActivityAndByRelatedActivities(TestDatabase database) {
        LrsServer lrs = LrsServer.on(database);
        String page = someone();
        Statement direct = read(someone(), page);
        Statement asParent = statement(someone(), "answered", activity("1.2.i"))
                .context(in(List.of(page), List.of(), List.of(), List.of()))
                .build();
        Statement asGrouping = statement(someone(), "answered", activity("1.2.i"))
                .context(in(List.of(), List.of(page), List.of(), List.of()))
                .build();
        Statement asCategory = statement(someone(), "answered", activity("1.2.i"))
                .context(in(List.of(), List.of(), List.of(page), List.of()))
                .build();
        Statement asOther = statement(someone(), "answered", activity("1.2.i"))
                .context(in(List.of(), List.of(), List.of(), List.of(page)))
                .build();
        Statement inside = statement(someone(), "planned", plan(someone(), page, Optional.empty()))
                .build();

        lrs.post(batch(List.of(direct, asParent, asGrouping, asCategory, asOther, inside)));

        assertThat(ids(lrs.get("statements?activity=" + iri(page)))).containsExactly(id(direct));
        assertThat(ids(lrs.get("statements?related_activities=true&ascending=true&activity=" + iri(page))))
                .containsExactly(id(direct), id(asParent), id(asGrouping), id(asCategory), id(asOther), id(inside));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void filtersByVerbAndRegistrationAndAllAtOnce(TestDatabase database) {
        LrsServer lrs = LrsServer.on(database);
        String learner = someone();
        UUID registration = UUID.randomUUID();
        Statement began = statement(learner, "initialized", activity("learn"))
                .context(Context.EMPTY.withRegistration(registration))
                .build();
        Statement finished = statement(learner, "completed", activity("learn"))
                .context(Context.EMPTY.withRegistration(registration))
                .build();
        Statement again = statement(learner, "completed", activity("learn")).build();

        lrs.post(batch(List.of(began, finished, again)));

        assertThat(ids(lrs.get("statements?registration=" + registration))).containsExactly(id(finished), id(began));
        assertThat(ids(lrs.get(
                        "statements?verb=" + encoded(verb("completed").id().toString()) + "&" + agentIs(learner))))
                .containsExactly(id(again), id(finished));
        assertThat(ids(lrs.get(
                        "statements?registration=" + registration + "&" + agentIs(learner) + "&activity=" + iri("learn")
                                + "&verb=" + encoded(verb("completed").id().toString()))))
                .containsExactly(id(finished));
        assertThat(ids(lrs.get("statements?registration=" + UUID.randomUUID()))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void knowsAnAgentByEachKindOfIdentifier(TestDatabase database) {
        LrsServer lrs = LrsServer.on(database);
        String local = someone();
        List<Identifier> identifiers = List.of(
                new Identifier.Mbox("mailto:" + local + "@example.com"),
                new Identifier.MboxSha1Sum("ebd31e95" + local.replace("-", "")),
                new Identifier.OpenId(URI.create("http://" + local + ".openid.example.org/")));

        for (Identifier identifier : identifiers) {
            Statement one = Statement.builder(Group.identified(identifier), verb("attended"), activity("1.1"))
                    .id(UUID.randomUUID())
                    .build();
            lrs.post(batch(List.of(one)));
            String asAgent = encoded(identifier.toJson().toString());
            assertThat(ids(lrs.get("statements?agent=" + asAgent))).containsExactly(id(one));
        }
        String otherCase = encoded("{\"mbox\":\"mailto:" + local + "@EXAMPLE.com\"}");
        assertThat(ids(lrs.get("statements?agent=" + otherCase))).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void filtersByTheTimeOfStoring(TestDatabase database) {
        LrsServer lrs = LrsServer.on(database);
        String learner = someone();
        Statement first = read(learner, "1.1");
        Statement second = read(learner, "1.2");
        Statement third = read(learner, "1.3");
        List.of(first, second, third).forEach(one -> lrs.post(batch(List.of(one))));
        String when =
                encoded(json(lrs.get("statements?statementId=" + id(second))).getString("stored"));

        // "since … (exclusive)", "until: stored at or before"
        assertThat(ids(lrs.get("statements?since=" + when + "&" + agentIs(learner))))
                .containsExactly(id(third));
        assertThat(ids(lrs.get("statements?until=" + when + "&" + agentIs(learner))))
                .containsExactly(id(second), id(first));
        assertThat(ids(lrs.get("statements?since=" + when + "&until=" + when + "&" + agentIs(learner))))
                .isEmpty();
        assertThat(ids(lrs.get("statements?until=2001-01-01T00:00:00Z"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void leadsFromPageToPageInEitherDirection(TestDatabase database) {
        LrsServer lrs = LrsServer.on(database);
        String learner = someone();
        List<Statement> sent = new ArrayList<>();
        for (int page = 1; page <= 7; page++) {
            sent.add(read(learner, "1." + page));
        }
        lrs.post(batch(sent));
        List<String> ascending = sent.stream().map(one -> id(one)).toList();
        List<String> descending = new ArrayList<>(ascending);
        Collections.reverse(descending);

        assertThat(walk(lrs, "statements?limit=3&" + agentIs(learner))).isEqualTo(descending);
        assertThat(walk(lrs, "statements?ascending=true&limit=2&" + agentIs(learner)))
                .isEqualTo(ascending);
        assertThat(json(lrs.get("statements?limit=7&" + agentIs(learner))).getString("more"))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void keepsItsPlaceBetweenPagesWhileMoreIsStored(TestDatabase database) {
        LrsServer lrs = LrsServer.on(database);
        String learner = someone();
        Statement first = read(learner, "1.1");
        Statement second = read(learner, "1.2");
        lrs.post(batch(List.of(first, second)));

        JsonObject page = json(lrs.get("statements?limit=1&" + agentIs(learner)));
        lrs.post(batch(List.of(read(learner, "1.3"))));
        HttpResponse<String> next = lrs.get(page.getString("more"));

        assertThat(page.getString("more")).startsWith("/xapi/statements?");
        assertThat(ids(next)).containsExactly(id(first));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void tagsASingleStatementAndSavesSendingItAgain(TestDatabase database) {
        LrsServer lrs = LrsServer.on(database);
        Statement sent = read(someone(), "1.1");
        lrs.post(sent.toJson().toString());
        String one = "statements?statementId=" + id(sent);

        HttpResponse<String> first = lrs.get(one);
        String tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(tag).matches("\"[0-9a-f]{64}\"");
        HttpResponse<String> again = LrsServer.send(lrs.request(one).setHeader("If-None-Match", tag));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.headers().firstValue("ETag")).hasValue(tag);
        HttpResponse<String> otherwise =
                LrsServer.send(lrs.request(one + "&format=ids").setHeader("If-None-Match", tag));
        assertThat(otherwise.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void answersHeadLikeGetWithoutABody(TestDatabase database) {
        LrsServer lrs = LrsServer.on(database);
        Statement sent = read(someone(), "1.1");
        lrs.post(sent.toJson().toString());

        for (String resource : List.of("statements?statementId=" + id(sent), "statements?attachments=true&limit=1")) {
            HttpResponse<String> head =
                    LrsServer.send(lrs.request(resource).method("HEAD", HttpRequest.BodyPublishers.noBody()));
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.body()).isEmpty();
            assertThat(head.headers().firstValue(ConsistentThrough.NAME)).isPresent();
        }
    }

    private static List<String> walk(LrsServer lrs, String resource) {
        List<String> found = new ArrayList<>();
        String next = resource;
        while (!next.isEmpty()) {
            HttpResponse<String> page = lrs.get(next);
            assertThat(page.statusCode()).isEqualTo(200);
            found.addAll(ids(page));
            next = json(page).getString("more");
        }
        return found;
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void findsAStatementByWhatTheStatementsHoldThatItLeadsTo(TestDatabase database) {
        LrsServer lrs = LrsServer.on(database);
        String learner = someone();
        Statement passed = read(learner, "1.1");
        Statement confirmed = about("andrew", passed);
        Statement noted = about("records", confirmed);

        // in the order in which it is hardest
        lrs.post(batch(List.of(noted)));
        lrs.post(batch(List.of(passed)));
        lrs.post(batch(List.of(confirmed)));

        assertThat(ids(lrs.get("statements?" + agentIs(learner))))
                .containsExactly(id(confirmed), id(passed), id(noted));
        // both filters must hold for the same statement of the chain
        assertThat(ids(lrs.get("statements?" + agentIs(learner) + "&verb="
                        + encoded(verb("commented").id().toString()))))
                .isEmpty();
        assertThat(ids(lrs.get("statements?activity=" + iri("1.1") + "&" + agentIs(learner))))
                .containsExactly(id(confirmed), id(passed), id(noted));
    }

    /** The row of one way from statement to statement is what a long chain costs, so ways end somewhere. */
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void findsByWhatIsThirtyTwoStepsAwayAndNoFurther(TestDatabase database) {
        DataSource source = database.fresh();
        try (LrsServer lrs = new LrsServer(source)) {
            String learner = someone();
            List<Statement> chain = new ArrayList<>(List.of(read(learner, "1.1")));
            for (int i = 0; i < 40; i++) {
                chain.add(about("records", chain.get(i)));
            }
            List<String> found = chain.subList(0, 33).stream().map(Sample::id).toList();

            lrs.post(batch(chain));

            assertThat(walk(lrs, "statements?ascending=true&limit=7&" + agentIs(learner)))
                    .isEqualTo(found);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void givesNumbersOutAsTheyCame(TestDatabase database) {
        LrsServer lrs = LrsServer.on(database);
        String id = UUID.randomUUID().toString();
        String numbers = "{\"http://example.com/n\":[-0,-0.0,1e3,0.0000001,1.500]}";
        String sent = batch(List.of(read(someone(), "1.1")))
                .replaceFirst("\"id\":\"[^\"]*\"", "\"id\":\"" + id + "\",\"result\":{\"extensions\":" + numbers + "}");

        assertThat(lrs.post(sent).statusCode()).isEqualTo(200);

        assertThat(lrs.get("statements?statementId=" + id).body()).contains(numbers);
        String endless = sent.replace(id, UUID.randomUUID().toString()).replace("1e3", "10e2147483647");
        assertThat(lrs.post(endless).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void listsAStatementOnceHoweverOftenItMatches(TestDatabase database) {
        LrsServer lrs = LrsServer.on(database);
        String learner = someone();
        Statement first = read(learner, "1.1");
        Statement second = about(learner, first);
        Statement third = about(learner, second);
        Statement fourth = about(learner, third);

        lrs.post(batch(List.of(first, second, third, fourth)));

        assertThat(ids(lrs.get("statements?" + agentIs(learner))))
                .containsExactly(id(fourth), id(third), id(second), id(first));
        assertThat(walk(lrs, "statements?limit=1&" + agentIs(learner)))
                .containsExactly(id(fourth), id(third), id(second), id(first));
        assertThat(walk(lrs, "statements?ascending=true&limit=3&" + agentIs(learner)))
                .containsExactly(id(first), id(second), id(third), id(fourth));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void survivesStatementsThatReferToEachOtherInARing(TestDatabase database) {
        LrsServer lrs = LrsServer.on(database);
        String learner = someone();
        UUID closing = UUID.randomUUID();
        Statement first = Statement.builder(agent(learner), verb("commented"), new StatementRef(closing))
                .id(UUID.randomUUID())
                .build();
        Statement second = about(someone(), first);
        Statement third = Statement.builder(
                        agent(someone()),
                        verb("commented"),
                        new StatementRef(second.id().orElseThrow()))
                .id(closing)
                .build();
        Statement itself = Statement.builder(
                        agent(learner),
                        verb("commented"),
                        new StatementRef(UUID.fromString("00000000-0000-4000-8000-000000000000")))
                .id(UUID.fromString("00000000-0000-4000-8000-000000000000"))
                .build();

        for (Statement one : List.of(first, second, third, itself)) {
            assertThat(lrs.post(batch(List.of(one))).statusCode()).isEqualTo(200);
        }

        assertThat(ids(lrs.get("statements?" + agentIs(learner))))
                .containsExactly(id(itself), id(third), id(second), id(first));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void givesOutIdentifiersOnlyOrOneLanguageWhereAsked(TestDatabase database) {
        LrsServer lrs = LrsServer.on(database);
        String id = UUID.randomUUID().toString();
        lrs.post("""
                {"id":"%s","actor":{"objectType":"Group","name":"Team","member":[{"name":"Jo","mbox":"mailto:jo@example.org"}]},
                "verb":{"id":"http://example.com/v","display":{"en-GB":"discussed","de":"besprach"}},
                "object":{"id":"http://example.com/o","definition":{"name":{"de":"Vier","en-GB":"Four"},
                  "interactionType":"choice","choices":[{"id":"a","description":{"de":"A","en-GB":"An A"}}]}},
                "context":{"contextActivities":{"parent":[{"id":"http://example.com/p","definition":{"name":{"fr":"un"}}}]},
                  "instructor":{"name":"Al","mbox":"mailto:al@example.org"}}}""".formatted(id));

        JsonObject ids = json(lrs.get("statements?format=ids&statementId=" + id));
        JsonObject german = json(LrsServer.send(lrs.request("statements?format=canonical&statementId=" + id)
                .setHeader("Accept-Language", "fr;q=0.2, de-AT;q=0.9")
                .GET()));
        JsonObject english = json(LrsServer.send(lrs.request("statements?format=canonical&statementId=" + id)
                .setHeader("Accept-Language", "en")
                .GET()));
        JsonObject notGerman = json(LrsServer.send(lrs.request("statements?format=canonical&statementId=" + id)
                .setHeader("Accept-Language", "de;q=0")
                .GET()));
        JsonObject exact = json(lrs.get("statements?format=exact&statementId=" + id));

        assertThat(notGerman.getValue("/object/definition/name")).hasToString("{\"en-GB\":\"Four\"}");
        assertThat(ids.getJsonObject("actor"))
                .hasToString("{\"objectType\":\"Group\",\"member\":[{\"mbox\":\"mailto:jo@example.org\"}]}");
        assertThat(ids.getJsonObject("verb")).hasToString("{\"id\":\"http://example.com/v\"}");
        assertThat(ids.getJsonObject("object")).hasToString("{\"id\":\"http://example.com/o\"}");
        assertThat(ids.getJsonObject("context"))
                .hasToString("{\"contextActivities\":{\"parent\":[{\"id\":\"http://example.com/p\"}]},"
                        + "\"instructor\":{\"mbox\":\"mailto:al@example.org\"}}");
        assertThat(german.getValue("/verb/display")).hasToString("{\"de\":\"besprach\"}");
        assertThat(german.getValue("/object/definition/name")).hasToString("{\"de\":\"Vier\"}");
        assertThat(german.getValue("/object/definition/choices/0/description")).hasToString("{\"de\":\"A\"}");
        assertThat(german.getValue("/context/contextActivities/parent/0/definition/name"))
                .hasToString("{\"fr\":\"un\"}");
        assertThat(german.getValue("/actor/name")).hasToString("\"Team\"");
        assertThat(english.getValue("/object/definition/name")).hasToString("{\"en-GB\":\"Four\"}");
        assertThat(exact.getValue("/object/definition/name")).hasToString("{\"de\":\"Vier\",\"en-GB\":\"Four\"}");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void promisesToHaveEverythingUpToATime(TestDatabase database) {
        LrsServer lrs = LrsServer.on(database);
        Statement one = read(someone(), "1.1");
        lrs.post(batch(List.of(one)));

        HttpResponse<String> response = lrs.get("statements?statementId=" + id(one));

        Instant promised = Instant.parse(
                response.headers().firstValue(ConsistentThrough.NAME).orElseThrow());
        assertThat(promised).isAfterOrEqualTo(Instant.parse(json(response).getString("stored")));
        assertThat(response.headers().firstValue("Last-Modified")).isPresent();
    }

    private static SubStatement plan(String learner, String page, Optional<Context> context) {
        return new SubStatement(
                agent(learner),
                verb("experienced"),
                activity(page),
                Optional.empty(),
                context,
                Optional.empty(),
                List.of());
    }

    private static Context in(List<String> parent, List<String> grouping, List<String> category, List<String> other) {
        return Context.EMPTY.withContextActivities(new ContextActivities(
                activities(parent), activities(grouping), activities(category), activities(other)));
    }

    private static List<Activity> activities(List<String> names) {
        return names.stream().map(name -> activity(name)).toList();
    }

    private static String agentIs(String learner) {
        return "agent=" + encoded(agent(learner).toJson().toString());
    }

    private static String iri(String activity) {
        return encoded(activity(activity).id().toString());
    }
}
