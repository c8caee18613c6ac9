package org.lotuslearning.lrs.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lotuslearning.lrs.Sample.about;
import static org.lotuslearning.lrs.Sample.read;
import static org.lotuslearning.lrs.Sample.someone;
import static org.lotuslearning.lrs.Sample.voiding;

import jakarta.json.JsonObject;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lotuslearning.lrs.Sample;
import org.lotuslearning.lrs.access.Client;
import org.lotuslearning.testdatabase.TestDatabase;
import org.lotuslearning.xapi.statement.Statement;
import org.lotuslearning.xapi.statement.XapiVersion;

/** Batches that are written together. */
class GroupWritingTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-31T09:30:00Z"), ZoneOffset.UTC);
    private static final Client ONE = new Client("one", "One", Set.of(Client.WRITE));
    private static final Client ANOTHER = new Client("another", "Another", Set.of(Client.WRITE, Client.DEFINE));
    private static final Client ALL = new Client("all", "All", Set.of(Client.ALL));

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void comesToTheSameAsWritingThemOneAfterTheOther(TestDatabase database) throws SQLException {
        Random random = new Random(20261120);
        Set<Class<?>> outcomes = new HashSet<>();
        DataSource apart = database.fresh();
        DataSource together = database.fresh();
        for (int round = 0; round < 10; round++) {
            List<PendingBatch> batches = batches(random);
            List<Storing> expected = new ArrayList<>();
            for (PendingBatch one : batches) {
                expected.addAll(write(apart, List.of(one)));
            }
            expected.forEach(result -> outcomes.add(result.getClass()));

            List<Storing> results = write(together, batches);

            assertThat(results).isEqualTo(expected);
            for (String sql : List.of(
                    "select statement_id, sequence_number, credential_key, received, voiding, voided from lrs_statement",
                    "select facet_key, sequence_number, about_number from lrs_facet",
                    "select target_id, sequence_number from lrs_reference",
                    "select activity_id, definition from lrs_activity")) {
                assertThat(rows(together, sql)).containsExactlyInAnyOrderElementsOf(rows(apart, sql));
            }
        }
        assertThat(outcomes)
                .containsExactlyInAnyOrder(
                        Storing.Stored.class,
                        Storing.Conflict.class,
                        Storing.VoidsVoiding.class,
                        Storing.VoidsOthers.class);
    }

    /** Few statements, again and again: the same, another under its id, voided, referred to, by three clients. */
    private static List<PendingBatch> batches(Random random) {
        List<Statement> sent = new ArrayList<>(List.of(read(someone(), "1.1")));
        List<PendingBatch> batches = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            List<Statement> batch = new ArrayList<>();
            int size = 1 + random.nextInt(3);
            while (batch.size() < size) {
                Statement next = next(random, sent.get(random.nextInt(sent.size())));
                if (batch.stream().noneMatch(one -> one.id().equals(next.id()))) {
                    batch.add(next);
                    sent.add(next);
                }
            }
            Client client = List.of(ONE, ANOTHER, ALL).get(random.nextInt(3));
            batches.add(pending(batch, client));
        }
        return batches;
    }

    private static Statement next(Random random, Statement known) {
        int choice = random.nextInt(10);
        if (choice == 0) {
            return Statement.builder(known.actor(), Sample.verb("attempted"), known.object())
                    .id(known.id().orElseThrow())
                    .build();
        }
        return choice < 3
                ? known
                : choice < 6
                        ? voiding(someone(), known)
                        : choice < 8 ? about(someone(), known) : read(someone(), "1." + random.nextInt(4));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void writesWhatGathersMeanwhileTogetherButForTheOneThatCannotBeWritten(TestDatabase database) throws Exception {
        DataSource source = database.fresh();
        CountDownLatch gate = new CountDownLatch(1);
        StatementStore store = new StatementStore(behind(gate, source), CLOCK);
        // a statement has a file once
        byte[] body = SentFiles.body("{}", SentFiles.part("text/plain", new byte[] {1}));
        AttachedFile file =
                AttachedFile.of(Multipart.parts(body, SentFiles.BOUNDARY).get(1));
        List<Statement> statements =
                IntStream.range(0, 6).mapToObj(i -> read(someone(), "1.1")).toList();

        List<FutureTask<Storing>> calls = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            Statement one = statements.get(i);
            List<AttachedFile> files = i == 3 ? List.of(file, file) : List.of();
            calls.add(begin(() -> store.store(List.of(submission(one, files)), ONE, authority(ONE))));
        }
        gate.countDown();

        for (int i = 0; i < calls.size(); i++) {
            FutureTask<Storing> call = calls.get(i);
            if (i == 3) {
                assertThatThrownBy(call::get)
                        .isInstanceOf(ExecutionException.class)
                        .hasCauseInstanceOf(IllegalStateException.class)
                        .hasRootCauseInstanceOf(SQLException.class);
            } else {
                assertThat(call.get()).isInstanceOf(Storing.Stored.class);
            }
        }
        assertThat(rows(source, "select statement_id from lrs_statement")).hasSize(5);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void stampsWhatIsWrittenTogetherWithOneTime(TestDatabase database) throws Exception {
        DataSource source = database.fresh();
        CountDownLatch gate = new CountDownLatch(1);
        StatementStore store = new StatementStore(behind(gate, source), CLOCK);

        List<FutureTask<Storing>> calls = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Statement one = read(someone(), "1.1");
            calls.add(begin(() -> store.store(List.of(submission(one)), ONE, authority(ONE))));
        }
        gate.countDown();
        for (FutureTask<Storing> call : calls) {
            assertThat(call.get()).isInstanceOf(Storing.Stored.class);
        }

        // the first alone, and then the five that came while it was held up
        assertThat(rows(source, "select count(*) from lrs_statement group by stored order by stored"))
                .containsExactly(List.of("1"), List.of("5"));
    }

    /** Gives out connections once the gate is open. */
    private static DataSource behind(CountDownLatch gate, DataSource source) {
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    gate.await();
                    return method.invoke(source, arguments);
                });
    }

    /** Returns when the call waits: for the gate, or for the one that does. */
    private static FutureTask<Storing> begin(Callable<Storing> call) throws InterruptedException {
        FutureTask<Storing> task = new FutureTask<>(call);
        Thread thread = new Thread(task);
        thread.start();
        while (thread.getState() != Thread.State.WAITING) {
            Thread.sleep(1);
        }
        return task;
    }

    private static List<Storing> write(DataSource source, List<PendingBatch> group) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            List<Storing> results = new GroupWriter(connection, CLOCK).write(group);
            connection.commit();
            return results;
        }
    }

    private static List<List<String>> rows(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            List<List<String>> rows = new ArrayList<>();
            while (row.next()) {
                List<String> values = new ArrayList<>();
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    values.add(row.getString(column));
                }
                rows.add(values);
            }
            return rows;
        }
    }

    private static PendingBatch pending(List<Statement> batch, Client client) {
        return new PendingBatch(batch.stream().map(GroupWritingTest::submission).toList(), client, authority(client));
    }

    private static JsonObject authority(Client client) {
        return client.authority(URI.create("https://lotus.example.org/"));
    }

    private static Submission submission(Statement statement) {
        return submission(statement, List.of());
    }

    private static Submission submission(Statement statement, List<AttachedFile> files) {
        return new Submission(statement.id().orElseThrow(), statement.toJson(), statement, XapiVersion.V1_0_3, files);
    }
}
