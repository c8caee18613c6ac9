package org.lotuslearning.lrs.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotuslearning.lrs.Sample.agent;
import static org.lotuslearning.lrs.Sample.read;
import static org.lotuslearning.lrs.Sample.someone;

import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lotuslearning.lrs.HandSetClock;
import org.lotuslearning.lrs.access.Client;
import org.lotuslearning.testdatabase.TestDatabase;
import org.lotuslearning.xapi.statement.Statement;
import org.lotuslearning.xapi.statement.XapiVersion;

class StatementStoreTest {
    private static final Instant NOW = Instant.parse("2026-01-31T09:30:00Z");
    private static final Client CLIENT = new Client("relay", "Relay", Set.of(Client.WRITE));
    private static final JsonObject AUTHORITY = CLIENT.authority(URI.create("https://lotus.example.org/"));

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void neverStampsBackwardsEvenIfTheClockGoesBack(TestDatabase database) {
        DataSource source = database.fresh();
        Statement first = read(someone(), "1.1");
        Statement second = read(someone(), "1.2");

        store(new StatementStore(source, at(NOW)), first);
        store(new StatementStore(source, at(NOW.minus(Duration.ofHours(1)))), second);

        StatementStore store = new StatementStore(source, at(NOW));
        Instant firstStored = store.find(first.id().orElseThrow()).orElseThrow().stored();
        Instant secondStored =
                store.find(second.id().orElseThrow()).orElseThrow().stored();
        assertThat(firstStored).isEqualTo(NOW);
        assertThat(secondStored).isAfter(firstStored);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void endsAPageOfHugeStatementsEarlyAndGoesOnFromThere(TestDatabase database) {
        StatementStore store = new StatementStore(database.fresh(), at(NOW));
        List<UUID> sent = IntStream.range(0, 12)
                .mapToObj(page -> read(someone(), "x".repeat(900_000) + page))
                .map(one -> store(store, one))
                .toList();

        StatementPage first = store.page(all(OptionalLong.empty()));
        StatementPage second = store.page(all(first.next()));

        assertThat(first.statements()).hasSizeBetween(1, 11);
        assertThat(first.next()).isPresent();
        assertThat(second.next()).isEmpty();
        assertThat(first.statements().size() + second.statements().size()).isEqualTo(sent.size());
        assertThat(second.statements().get(second.statements().size() - 1).id()).isEqualTo(sent.get(sent.size() - 1));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void findsStatementsThatLieFarApartInEitherDirection(TestDatabase database) {
        StatementStore store = new StatementStore(database.fresh(), at(NOW));
        String learner = someone();
        List<Statement> sent = new ArrayList<>();
        for (int place = 0; place < 4000; place++) {
            boolean rare = List.of(0, 511, 512, 513, 2560, 3998, 3999).contains(place);
            sent.add(read(rare ? learner : "everyone", "1.1"));
        }
        store.store(sent.stream().map(StatementStoreTest::submission).toList(), CLIENT, AUTHORITY);
        List<UUID> rare = sent.stream()
                .filter(one -> one.actor().equals(agent(learner)))
                .map(one -> one.id().orElseThrow())
                .toList();
        List<UUID> backwards = new ArrayList<>(rare);
        Collections.reverse(backwards);

        for (int limit : List.of(1, 3, 7, 100)) {
            assertThat(walk(store, learner, true, limit)).isEqualTo(rare);
            assertThat(walk(store, learner, false, limit)).isEqualTo(backwards);
        }
    }

    private static List<UUID> walk(StatementStore store, String learner, boolean ascending, int limit) {
        List<UUID> facets = List.of(Facets.agent(agent(learner).identifier(), false));
        List<UUID> found = new ArrayList<>();
        OptionalLong after = OptionalLong.empty();
        do {
            StatementPage page =
                    store.page(new StatementQuery(facets, Optional.empty(), Optional.empty(), after, ascending, limit));
            assertThat(page.statements()).hasSizeBetween(1, limit);
            page.statements().forEach(one -> found.add(one.id()));
            after = page.next();
        } while (after.isPresent());
        return found;
    }

    @Test
    void promisesNothingThatAnOpenWriteMayStillBring() {
        HandSetClock clock = new HandSetClock();
        OpenWrites writes = new OpenWrites(clock);

        OpenWrites.Write write = writes.begin();
        clock.advance(Duration.ofSeconds(10));
        OpenWrites.Write another = writes.begin();
        another.end();
        Instant during = writes.consistentThrough();
        write.end();
        Instant afterwards = writes.consistentThrough();

        assertThat(during).isBefore(HandSetClock.START);
        assertThat(afterwards).isBetween(HandSetClock.START.plusSeconds(9), HandSetClock.START.plusSeconds(10));
    }

    private static UUID store(StatementStore store, Statement statement) {
        Submission submission = submission(statement);
        assertThat(store.store(List.of(submission), CLIENT, AUTHORITY))
                .isEqualTo(new Storing.Stored(List.of(submission.id())));
        return submission.id();
    }

    private static Submission submission(Statement statement) {
        return new Submission(
                statement.id().orElseThrow(), statement.toJson(), statement, XapiVersion.V1_0_3, List.of());
    }

    private static StatementQuery all(OptionalLong after) {
        return new StatementQuery(List.of(), Optional.empty(), Optional.empty(), after, true, 100);
    }

    private static Clock at(Instant time) {
        return Clock.fixed(time, ZoneOffset.UTC);
    }
}
