package org.lotuslearning.lrs.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotuslearning.lrs.Sample.agent;
import static org.lotuslearning.lrs.Sample.batch;
import static org.lotuslearning.lrs.Sample.encoded;
import static org.lotuslearning.lrs.Sample.id;
import static org.lotuslearning.lrs.Sample.ids;
import static org.lotuslearning.lrs.Sample.json;
import static org.lotuslearning.lrs.Sample.read;
import static org.lotuslearning.lrs.Sample.someone;
import static org.lotuslearning.lrs.Sample.verb;
import static org.lotuslearning.lrs.Together.together;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lotuslearning.lrs.LrsServer;
import org.lotuslearning.testdatabase.TestDatabase;
import org.lotuslearning.xapi.statement.Statement;

/** Many clients at once, over two servers on one database, as two nodes would be. */
class ConcurrencyTest {
    private static final int CLIENTS = 8;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void storesOverlappingBatchesOnceEachAndWithoutDeadlock(TestDatabase database) throws Exception {
        DataSource source = database.fresh();
        String learner = someone();
        List<Statement> all = IntStream.range(0, 120)
                .mapToObj(page -> read(learner, "page-" + page))
                .toList();
        try (LrsServer here = new LrsServer(source);
                LrsServer there = new LrsServer(source)) {
            List<Integer> statuses = together(CLIENTS, client -> {
                List<Statement> mine = new ArrayList<>(all);
                Collections.shuffle(mine, new Random(client));
                LrsServer lrs = client % 2 == 0 ? here : there;
                return lrs.post(batch(mine.subList(0, 80))).statusCode();
            });

            assertThat(statuses).containsOnly(200);
            assertThat(here.post(batch(all)).statusCode()).isEqualTo(200);
            List<String> stored = ids(here.get(of(learner)));
            assertThat(stored).hasSize(all.size()).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void letsOneOfSeveralConflictingBatchesWinWhole(TestDatabase database) throws Exception {
        DataSource source = database.fresh();
        String learner = someone();
        Statement contested = read(learner, "contested");
        try (LrsServer here = new LrsServer(source);
                LrsServer there = new LrsServer(source)) {
            List<List<Statement>> batches = IntStream.range(0, CLIENTS)
                    .mapToObj(client -> List.of(
                            read(learner, "before-" + client),
                            Statement.builder(agent(learner), verb("verb-" + client), contested.object())
                                    .id(contested.id().orElseThrow())
                                    .build(),
                            read(learner, "behind-" + client)))
                    .toList();

            List<Integer> statuses = together(
                    CLIENTS,
                    client -> (client % 2 == 0 ? here : there)
                            .post(batch(batches.get(client)))
                            .statusCode());

            assertThat(statuses).containsOnly(200, 409).containsOnlyOnce(200);
            List<Statement> winner = batches.get(statuses.indexOf(200));
            assertThat(ids(there.get(of(learner) + "&ascending=true")))
                    .containsExactly(winner.stream().map(one -> id(one)).toArray(String[]::new));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void neverHidesAStatementFromAReaderWhoFollowsTheHeader(TestDatabase database) throws Exception {
        String learner = someone();
        try (LrsServer lrs = new LrsServer(database.fresh())) {
            AtomicBoolean writing = new AtomicBoolean(true);
            ExecutorService following = Executors.newSingleThreadExecutor();
            Future<List<String>> followed = following.submit(() -> follow(lrs, learner, writing));
            List<Integer> statuses = together(CLIENTS, client -> {
                int worst = 0;
                for (int page = 0; page < 10; page++) {
                    List<Statement> two = List.of(read(learner, "a" + page), read(learner, "b" + page));
                    worst = Math.max(worst, lrs.post(batch(two)).statusCode());
                }
                return worst;
            });
            writing.set(false);
            following.shutdown();

            assertThat(statuses).containsOnly(200);
            assertThat(followed.get()).hasSize(CLIENTS * 20).doesNotHaveDuplicates();
            assertThat(followed.get()).isEqualTo(ids(lrs.get(of(learner) + "&ascending=true")));
        }
    }

    /** Reads what was stored between one promise and the next, as a program that copies an LRS does. */
    private static List<String> follow(LrsServer lrs, String learner, AtomicBoolean writing) {
        List<String> seen = new ArrayList<>();
        Instant since = Instant.EPOCH;
        boolean last = false;
        while (!last) {
            last = !writing.get();
            Instant until = Instant.parse(lrs.get("statements?limit=1")
                    .headers()
                    .firstValue(ConsistentThrough.NAME)
                    .orElseThrow());
            JsonObject page = json(lrs.get(of(learner) + "&ascending=true&since=" + since + "&until=" + until));
            assertThat(page.getString("more")).isEmpty();
            page.getJsonArray("statements").getValuesAs(JsonObject.class).forEach(one -> seen.add(one.getString("id")));
            since = until;
        }
        return seen;
    }

    private static String of(String learner) {
        return "statements?limit=0&agent=" + encoded(agent(learner).toJson().toString());
    }
}
