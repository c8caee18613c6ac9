package org.lotuslearning.lrs;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lotuslearning.testdatabase.TestDatabase;
import org.lotuslearning.xapi.remote.Content;
import org.lotuslearning.xapi.remote.DocumentOwner;
import org.lotuslearning.xapi.remote.Done;
import org.lotuslearning.xapi.remote.Outcome;
import org.lotuslearning.xapi.remote.Precondition;
import org.lotuslearning.xapi.remote.RemoteDocuments;
import org.lotuslearning.xapi.remote.RemoteLRS;
import org.lotuslearning.xapi.remote.StatementPage;
import org.lotuslearning.xapi.remote.StatementQuery;
import org.lotuslearning.xapi.remote.StoredDocument;
import org.lotuslearning.xapi.statement.Account;
import org.lotuslearning.xapi.statement.Activity;
import org.lotuslearning.xapi.statement.Agent;
import org.lotuslearning.xapi.statement.JsonText;
import org.lotuslearning.xapi.statement.Statement;
import org.lotuslearning.xapi.statement.Verb;
import org.lotuslearning.xapi.statement.XapiVersion;

/** Our client and our LRS understand each other, over real HTTP. */
class RemoteClientTest {
    private static final URI DONE = URI.create("http://adlnet.gov/expapi/verbs/completed");

    private final Agent learner = Agent.of(
            new Account(URI.create("https://lms.example"), UUID.randomUUID().toString()));

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void storesOneAndTellsAnotherUnderItsIdAsAConflict(TestDatabase database) {
        RemoteLRS lrs = LrsServer.on(database).remote("relay");
        Statement statement = statement(UUID.randomUUID());
        Statement other = Statement.builder(
                        learner,
                        Verb.of(URI.create("http://adlnet.gov/expapi/verbs/failed"), "en", "failed"),
                        activity())
                .id(statement.id().orElseThrow())
                .build();

        assertThat(lrs.saveStatement(statement.toJson().toString())).isEqualTo(new Outcome.Success<>(Done.DONE));
        assertThat(lrs.saveStatement(statement.toJson().toString())).isEqualTo(new Outcome.Success<>(Done.DONE));
        assertThat(lrs.saveStatement(other.toJson().toString())).isInstanceOf(Outcome.Conflict.class);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void readsAllPagesOfWhatItAskedFor(TestDatabase database) {
        RemoteLRS lrs = LrsServer.on(database).remote("relay");
        List<UUID> ids = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        lrs.saveStatements(
                ids.stream().map(id -> statement(id).toJson().toString()).toList());

        StatementPage page = success(lrs.findStatements(
                StatementQuery.ALL.agent(learner).verb(DONE).ascending().limit(2)));
        List<JsonObject> found = new ArrayList<>(page.statements());
        assertThat(page.consistentThrough()).isPresent();
        while (page.more().isPresent()) {
            page = success(lrs.next(page));
            found.addAll(page.statements());
        }

        assertThat(found)
                .extracting(statement -> UUID.fromString(statement.getString("id")))
                .containsExactlyElementsOf(ids);
        assertThat(success(lrs.findStatements(StatementQuery.ALL.agent(learner).activity(DONE)))
                        .statements())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void keepsAProfileUnlessSomebodyElseWasQuicker(TestDatabase database) {
        RemoteLRS lrs = LrsServer.on(database).remote("admin");
        RemoteDocuments documents = lrs.documents(new DocumentOwner.AgentProfile(learner));

        assertThat(documents.save("p", Content.json("{\"x\":1}"), Precondition.ABSENT))
                .isEqualTo(new Outcome.Success<>(Done.DONE));
        Precondition known =
                Precondition.unchanged(success(documents.fetch("p")).etag().orElseThrow());
        assertThat(documents.merge("p", Content.json("{\"y\":2}"), known)).isEqualTo(new Outcome.Success<>(Done.DONE));
        assertThat(documents.save("p", Content.json("{}"), known)).isNotInstanceOf(Outcome.Success.class);

        assertThat(success(documents.fetch("p")).content().text()).isEqualTo("{\"x\":1,\"y\":2}");
        assertThat(success(documents.ids())).containsExactly("p");
        assertThat(success(lrs.activity(DONE)).getString("id")).isEqualTo(DONE.toString());
        assertThat(lrs.person(learner)).isInstanceOf(Outcome.Success.class);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void isRefusedWithoutTheRightSecret(TestDatabase database) {
        assertThat(LrsServer.on(database).remote("nobody").findStatements(StatementQuery.ALL))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.status()).isEqualTo(401));
    }

    @ParameterizedTest
    @CsvSource({"H2, V1_0_3", "H2, V2_0", "POSTGRESQL, V1_0_3", "POSTGRESQL, V2_0"})
    void losesNobodysChangeOfADocument(TestDatabase database, XapiVersion version) {
        RemoteLRS lrs = LrsServer.on(database).remote("admin", version);
        URI activity = URI.create("https://learn.example/activities/" + UUID.randomUUID());
        List<DocumentOwner> owners = List.of(
                new DocumentOwner.State(activity, learner, Optional.of(UUID.randomUUID())),
                new DocumentOwner.ActivityProfile(activity),
                new DocumentOwner.AgentProfile(learner));

        assertThat(owners).allSatisfy(owner -> {
            RemoteDocuments documents = lrs.documents(owner);
            assertThat(success(documents.ids())).isEmpty();
            success(documents.save("bookmark", Content.json("{\"page\":\"1.1\"}"), Precondition.ABSENT));
            assertThat(documents.save("bookmark", Content.json("{}"), Precondition.ABSENT))
                    .isInstanceOf(Outcome.Conflict.class);
            StoredDocument first = success(documents.fetch("bookmark"));
            Precondition unchanged = Precondition.unchanged(first.etag().orElseThrow());
            success(documents.merge("bookmark", Content.json("{\"done\":[1]}"), unchanged));
            assertThat(documents.save("bookmark", Content.json("{}"), unchanged))
                    .isInstanceOf(Outcome.Conflict.class);

            StoredDocument merged = success(documents.fetch("bookmark"));
            assertThat(JsonText.object(merged.content().text()))
                    .isEqualTo(JsonText.object("{\"page\":\"1.1\",\"done\":[1]}"));
            assertThat(success(documents.ids())).containsExactly("bookmark");
            assertThat(success(documents.idsSince(
                            merged.lastModified().orElseThrow().plusSeconds(60))))
                    .isEmpty();
            success(documents.delete(
                    "bookmark", Precondition.unchanged(merged.etag().orElseThrow())));
            assertThat(documents.fetch("bookmark"))
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused -> assertThat(refused.status()).isEqualTo(404));
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void deletesAWholeStateAndAsksForActivitiesAndPersons(TestDatabase database) {
        RemoteLRS lrs = LrsServer.on(database).remote("admin", XapiVersion.V1_0_3);
        RemoteDocuments state = lrs.documents(new DocumentOwner.State(activity().id(), learner, Optional.empty()));
        success(state.save("a", new Content("image/png", new byte[] {0, -1, 13, 10}), Precondition.ABSENT));
        success(state.save("b", Content.json("[]"), Precondition.ABSENT));
        assertThat(success(state.fetch("a")).content()).isEqualTo(new Content("image/png", new byte[] {0, -1, 13, 10}));

        success(state.deleteAll());

        assertThat(success(state.ids())).isEmpty();
        assertThat(success(lrs.activity(activity().id())).getString("id"))
                .isEqualTo(activity().id().toString());
        assertThat(success(lrs.person(learner)).accounts()).hasSize(1);
        assertThat(success(lrs.about()).version()).contains("1.0.3", "2.0.0");
    }

    private Statement statement(UUID id) {
        return Statement.builder(learner, Verb.of(DONE, "en", "completed"), activity())
                .id(id)
                .build();
    }

    private static Activity activity() {
        return Activity.of(URI.create("https://learn.example/activities/lotus/learn"));
    }

    private static <T> T success(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Success.class);
        return ((Outcome.Success<T>) outcome).value();
    }
}
