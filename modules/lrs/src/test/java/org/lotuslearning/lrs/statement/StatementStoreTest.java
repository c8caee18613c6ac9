package org.lotuslearning.lrs.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotuslearning.lrs.Sample.read;
import static org.lotuslearning.lrs.Sample.someone;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
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

class StatementStoreTest {
    private static final Instant NOW = Instant.parse("2026-01-31T09:30:00Z");
    private static final Client CLIENT = new Client("relay", "Relay", Set.of(Client.WRITE));

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
        UUID id = statement.id().orElseThrow();
        Submission submission = new Submission(id, statement.toJson(), statement);
        Storing storing =
                store.store(List.of(submission), CLIENT, CLIENT.authority(URI.create("https://lotus.example.org/")));
        assertThat(storing).isEqualTo(new Storing.Stored(List.of(id)));
        return id;
    }

    private static StatementQuery all(OptionalLong after) {
        return new StatementQuery(List.of(), Optional.empty(), Optional.empty(), after, true, 100);
    }

    private static Clock at(Instant time) {
        return Clock.fixed(time, ZoneOffset.UTC);
    }
}
