package org.lotuslearning.tracking.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lotuslearning.learning.enrolment.Enrolments;
import org.lotuslearning.learning.events.LearningEvent;
import org.lotuslearning.learning.events.Run;
import org.lotuslearning.learning.people.Learner;
import org.lotuslearning.learning.people.Organisation;
import org.lotuslearning.learning.people.People;
import org.lotuslearning.learning.people.PersonFacts;
import org.lotuslearning.testdatabase.TestClock;
import org.lotuslearning.testdatabase.TestDatabase;
import org.lotuslearning.testdatabase.TestPersistence;
import org.lotuslearning.tracking.statements.StatementSettings;
import org.lotuslearning.tracking.statements.StatementWriter;

/** What is to be sent is committed with what it reports, or not at all. Scores are in {@code GradesTest}. */
class OutboxTest {
    private static final Map<TestDatabase, DataSource> SOURCES = new EnumMap<>(TestDatabase.class);
    private static final Map<TestDatabase, TestPersistence> UNITS = new EnumMap<>(TestDatabase.class);

    private final TestClock clock = new TestClock();

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void writesAStatementWithTheEventItReports(TestDatabase database) {
        TestPersistence persistence = persistence(database);
        Run run = run(persistence);

        persistence.run(() -> outbox(persistence).on(new LearningEvent.Begun(run, clock.instant())));

        assertThat(rows(database, run))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .startsWith("lrs WAITING ")
                        .contains("/verbs/initialized")
                        .contains(run.registration().toString())
                        .contains("\"timestamp\":\"2026-11-20T09:00:00Z\""));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void writesTheStatementsOfARunInTheOrderOfItsEvents(TestDatabase database) {
        TestPersistence persistence = persistence(database);
        Run run = run(persistence);
        Outbox outbox = outbox(persistence);

        persistence.run(() -> {
            outbox.on(new LearningEvent.Begun(run, clock.instant()));
            outbox.on(new LearningEvent.PageRead(run, clock.instant(), "1.1", "What it is"));
            outbox.on(new LearningEvent.Progressed(run, clock.instant(), 50));
        });
        persistence.run(() -> outbox.on(new LearningEvent.Completed(run, clock.instant(), Duration.ofHours(1))));

        assertThat(rows(database, run).stream().map(row -> row.replaceAll("(?s).*/verbs/(\\w+).*", "$1")))
                .containsExactly("initialized", "experienced", "progressed", "completed");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void writesNothingWhenTheEventIsRolledBack(TestDatabase database) {
        TestPersistence persistence = persistence(database);
        Run run = run(persistence);

        assertThatThrownBy(() -> persistence.run(() -> {
                    outbox(persistence).on(new LearningEvent.Begun(run, clock.instant()));
                    persistence.entities().flush();
                    throw new IllegalStateException("something else in this transaction fails");
                }))
                .hasMessageContaining("something else");

        assertThat(rows(database, run)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void writesTheSameStatementForEachDestination(TestDatabase database) {
        TestPersistence persistence = persistence(database);
        Run run = run(persistence);
        Outbox outbox = outbox(persistence, Destinations.LRS, Destinations.lrs("trust"));

        persistence.run(() -> outbox.on(new LearningEvent.Begun(run, clock.instant())));

        List<String> rows = rows(database, run);
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0)).startsWith("lrs WAITING ");
        assertThat(rows.get(1)).isEqualTo(rows.get(0).replaceFirst("lrs", "lrs/trust"));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void takesAStatementBackWithoutANameInIt(TestDatabase database) throws SQLException {
        TestPersistence persistence = persistence(database);
        StatementSettings settings = new StatementSettings(URI.create("http://localhost"));
        Withdrawals withdrawals = persistence.inject(new Withdrawals(new StatementWriter(settings), clock));
        UUID statement = UUID.randomUUID();

        persistence.run(() -> withdrawals.takeBack("lrs", "https://lrs.example", statement));

        try (Connection connection =
                        SOURCES.computeIfAbsent(database, TestDatabase::fresh).getConnection();
                Statement query = connection.createStatement();
                ResultSet row = query.executeQuery("select statement from outbox_statement where learner_id is null"
                        + " and state = 'WAITING' and destination = 'lrs' and endpoint = 'https://lrs.example'")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1))
                    .contains("/verbs/voided", "StatementRef", statement.toString(), "http://localhost/profile/v1")
                    .contains("{\"homePage\":\"http://localhost\",\"name\":\"lotus-learning\"}");
        }
    }

    private Outbox outbox(TestPersistence persistence) {
        return outbox(persistence, Destinations.LRS);
    }

    private Outbox outbox(TestPersistence persistence, String... destinations) {
        StatementWriter writer = new StatementWriter(new StatementSettings(URI.create("http://localhost")));
        return persistence.inject(new Outbox(
                writer, persistence.inject(new Enrolments(clock)), new StatementDestinations(List.of(destinations))));
    }

    private Run run(TestPersistence persistence) {
        People people = persistence.inject(new People(clock));
        PersonFacts facts = new PersonFacts(
                "https://lms.example",
                UUID.randomUUID().toString(),
                Optional.of("Ada Example"),
                Optional.empty(),
                Optional.empty());
        Learner learner = persistence.call(() -> people.meet(Organisation.DEFAULT, facts));
        return new Run(
                1,
                UUID.randomUUID(),
                learner.id(),
                learner.issuer(),
                learner.sub(),
                "lotus",
                "learn",
                "Learn",
                1,
                true);
    }

    private static TestPersistence persistence(TestDatabase database) {
        DataSource source = SOURCES.computeIfAbsent(database, TestDatabase::fresh);
        return UNITS.computeIfAbsent(
                database,
                d -> TestPersistence.on(
                        source, Organisation.class, Learner.class, OutboxStatement.class, OutboxScore.class));
    }

    private static List<String> rows(TestDatabase database, Run run) {
        List<String> rows = new ArrayList<>();
        DataSource source = SOURCES.computeIfAbsent(database, TestDatabase::fresh);
        try (Connection connection = source.getConnection();
                Statement query = connection.createStatement();
                ResultSet row = query.executeQuery(
                        "select destination, state, statement from outbox_statement where learner_id = " + run.learner()
                                + " order by id")) {
            while (row.next()) {
                rows.add(row.getString(1) + " " + row.getString(2) + " " + row.getString(3));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return rows;
    }
}
