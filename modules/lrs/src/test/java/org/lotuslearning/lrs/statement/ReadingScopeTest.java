package org.lotuslearning.lrs.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotuslearning.lrs.Sample.about;
import static org.lotuslearning.lrs.Sample.batch;
import static org.lotuslearning.lrs.Sample.error;
import static org.lotuslearning.lrs.Sample.id;
import static org.lotuslearning.lrs.Sample.ids;
import static org.lotuslearning.lrs.Sample.json;
import static org.lotuslearning.lrs.Sample.read;
import static org.lotuslearning.lrs.Sample.someone;
import static org.lotuslearning.lrs.Sample.verb;
import static org.lotuslearning.lrs.Sample.voiding;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lotuslearning.lrs.LrsServer;
import org.lotuslearning.lrs.Sample;
import org.lotuslearning.testdatabase.TestDatabase;
import org.lotuslearning.xapi.statement.Account;
import org.lotuslearning.xapi.statement.Agent;
import org.lotuslearning.xapi.statement.Statement;

/** Communication 4.2: {@code statements/read/mine} and its neighbours. Each test has a server, since it reads all. */
class ReadingScopeTest {
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void listsOnlyWhatThisClientWrote(TestDatabase database) {
        try (LrsServer lrs = new LrsServer(database.fresh())) {
            Statement theirs = read(someone(), "1.1");
            Statement mine = read(someone(), "1.1");
            lrs.post(batch(List.of(theirs)));
            lrs.postAs("mine", batch(List.of(mine)));
            // as if the client were a person, and a statement that refers to one of the client's
            Statement pretended = Statement.builder(
                            Agent.of(new Account(LrsServer.HOME, "mine")), verb("experienced"), Sample.activity("1.2"))
                    .id(UUID.randomUUID())
                    .build();
            Statement referring = about(someone(), mine);
            lrs.post(batch(List.of(pretended, referring)));

            assertThat(ids(lrs.getAs("mine", "statements"))).containsExactly(id(mine));
            assertThat(ids(lrs.getAs(
                            "mine", "statements?verb=" + verb("experienced").id())))
                    .containsExactly(id(mine));
            assertThat(ids(lrs.getAs(
                            "mine",
                            "statements?activity=" + Sample.activity("1.2").id())))
                    .isEmpty();
            assertThat(ids(lrs.get("statements")))
                    .containsExactlyInAnyOrder(id(theirs), id(mine), id(pretended), id(referring));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void tellsNothingOfOthersThroughAReferenceToThem(TestDatabase database) {
        try (LrsServer lrs = new LrsServer(database.fresh())) {
            Statement theirs = read(someone(), "1.1");
            Statement probe = about(someone(), theirs);
            lrs.post(batch(List.of(theirs)));
            lrs.postAs("mine", batch(List.of(probe)));

            assertThat(ids(lrs.getAs(
                            "mine", "statements?verb=" + verb("commented").id())))
                    .containsExactly(id(probe));
            assertThat(ids(lrs.getAs(
                            "mine", "statements?verb=" + verb("experienced").id())))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void givesOutSinglesOnlyOfThisClientVoidedOrNot(TestDatabase database) {
        try (LrsServer lrs = new LrsServer(database.fresh())) {
            Statement theirs = read(someone(), "1.1");
            Statement theirVoided = read(someone(), "1.1");
            Statement mine = read(someone(), "1.1");
            Statement myVoided = read(someone(), "1.1");
            lrs.post(batch(List.of(theirs, theirVoided, voiding(someone(), theirVoided))));
            lrs.postAs("mine", batch(List.of(mine, myVoided, voiding(someone(), myVoided))));

            assertThat(one(lrs, "statementId", mine).statusCode()).isEqualTo(200);
            assertThat(one(lrs, "voidedStatementId", myVoided).statusCode()).isEqualTo(200);
            assertThat(one(lrs, "statementId", theirs).statusCode()).isEqualTo(404);
            assertThat(one(lrs, "voidedStatementId", theirVoided).statusCode()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void followsMoreToTheEndWithoutOthers(TestDatabase database) {
        try (LrsServer lrs = new LrsServer(database.fresh())) {
            List<String> mine = new ArrayList<>();
            IntStream.range(0, 7).forEach(i -> {
                Statement one = read(someone(), "1." + i);
                mine.add(0, id(one));
                lrs.postAs("mine", batch(List.of(one)));
                lrs.post(batch(List.of(read(someone(), "1." + i), about(someone(), one))));
            });

            List<String> found = new ArrayList<>();
            String more = "statements?limit=2";
            while (!more.isEmpty()) {
                HttpResponse<String> page = lrs.getAs("mine", more);
                found.addAll(ids(page));
                more = json(page).getString("more");
            }
            String others = json(lrs.get("statements?limit=1")).getString("more");

            assertThat(found).containsExactlyElementsOf(mine);
            assertThat(mine).containsAll(ids(lrs.getAs("mine", others)));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void readsNothingWithLeaveToWriteOnlyAndVoidsNothingOfOthers(TestDatabase database) {
        try (LrsServer lrs = new LrsServer(database.fresh())) {
            Statement theirs = read(someone(), "1.1");
            lrs.post(batch(List.of(theirs)));

            HttpResponse<String> reading = lrs.getAs("writer", "statements");
            HttpResponse<String> voiding = lrs.postAs("writer", batch(List.of(voiding(someone(), theirs))));

            assertThat(reading.statusCode()).isEqualTo(403);
            assertThat(error(reading)).contains("statements/read or statements/read/mine");
            assertThat(voiding.statusCode()).isEqualTo(403);
            assertThat(ids(lrs.get("statements"))).containsExactly(id(theirs));
        }
    }

    private static HttpResponse<String> one(LrsServer lrs, String parameter, Statement statement) {
        return lrs.getAs("mine", "statements?" + parameter + "=" + id(statement));
    }
}
