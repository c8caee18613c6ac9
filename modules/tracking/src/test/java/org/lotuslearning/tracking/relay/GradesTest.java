package org.lotuslearning.tracking.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.json.JsonObject;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lotuslearning.learning.enrolment.Enrolment;
import org.lotuslearning.learning.enrolment.Enrolments;
import org.lotuslearning.learning.enrolment.ModuleVersion;
import org.lotuslearning.learning.enrolment.Placement;
import org.lotuslearning.learning.enrolment.PlacementFacts;
import org.lotuslearning.learning.enrolment.Scope;
import org.lotuslearning.learning.events.LearningEvent;
import org.lotuslearning.learning.events.Run;
import org.lotuslearning.learning.people.Learner;
import org.lotuslearning.learning.people.Organisation;
import org.lotuslearning.learning.people.People;
import org.lotuslearning.learning.people.PersonFacts;
import org.lotuslearning.lti.grading.Gradebook;
import org.lotuslearning.lti.grading.GradingEndpoint;
import org.lotuslearning.lti.http.OutboundHttp;
import org.lotuslearning.lti.http.OutboundSettings;
import org.lotuslearning.lti.http.PrivateAddresses;
import org.lotuslearning.lti.key.SecretBox;
import org.lotuslearning.lti.key.SigningKeys;
import org.lotuslearning.lti.registration.PlatformEndpoints;
import org.lotuslearning.lti.registration.Registration;
import org.lotuslearning.lti.registration.RegistrationPolicy;
import org.lotuslearning.lti.registration.Registrations;
import org.lotuslearning.testdatabase.TestClock;
import org.lotuslearning.testdatabase.TestDatabase;
import org.lotuslearning.testdatabase.TestPersistence;
import org.lotuslearning.tracking.outbox.Destinations;
import org.lotuslearning.tracking.outbox.Outbox;
import org.lotuslearning.tracking.outbox.OutboxScore;
import org.lotuslearning.tracking.outbox.OutboxStatement;
import org.lotuslearning.tracking.statements.StatementSettings;
import org.lotuslearning.tracking.statements.StatementWriter;
import org.lotuslearning.xapi.remote.RemoteLRS;

/** Scores on their way from an event to a platform's gradebook, over HTTP and on real databases. */
class GradesTest {
    private static final Set<String> ALL = Set.of(GradingEndpoint.SCOPE_SCORE, GradingEndpoint.SCOPE_LINE_ITEM);

    private static final SecretBox BOX = new SecretBox("a secret key of some length");

    private final TestGradebook platform = new TestGradebook();

    @AfterEach
    void closeThePlatform() {
        platform.close();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void deliversAFullScoreToTheColumnOfTheLaunch(TestDatabase database) {
        Trip trip = new Trip(database, platform);
        URI column = platform.column("link-1");
        Placement placement = trip.place("link-1", Optional.of(column), ALL);

        trip.gradeIsDue(placement);
        trip.sendAll();
        trip.sendAll();

        JsonObject score = platform.scores().getOrDefault(column.getPath() + " sub-1", JsonObject.EMPTY_JSON_OBJECT);
        assertThat(score.getInt("scoreGiven")).isEqualTo(1);
        assertThat(score.getInt("scoreMaximum")).isEqualTo(1);
        assertThat(score.getString("timestamp")).isEqualTo("2026-11-20T09:00:00.000Z");
        assertThat(platform.received()).hasSize(1);
        assertThat(trip.states()).containsExactly("SENT: ");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void makesAColumnOnceAndRemembersIt(TestDatabase database) {
        Trip trip = new Trip(database, platform);
        Placement placement = trip.place("link-2", Optional.empty(), ALL);

        trip.gradeIsDue(placement);
        trip.sendAll();
        trip.gradeIsDue(placement);
        trip.sendAll();

        assertThat(platform.made()).isEqualTo(1);
        assertThat(trip.stored(placement).lineItem()).isPresent();
        assertThat(trip.states()).containsExactly("SENT: ", "SENT: ");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void givesScoresOfOneSecondTimestampsThatRise(TestDatabase database) {
        Trip trip = new Trip(database, platform);
        Placement placement = trip.place("link-1", Optional.of(platform.column("link-1")), ALL);

        trip.gradeIsDue(placement);
        trip.gradeIsDue(placement);
        trip.gradeIsDue(placement);
        trip.sendAll();

        assertThat(platform.received())
                .extracting(score -> score.getString("timestamp"))
                .containsExactly("2026-11-20T09:00:00.000Z", "2026-11-20T09:00:01.000Z", "2026-11-20T09:00:02.000Z");
        assertThat(trip.states()).containsExactly("SENT: ", "SENT: ", "SENT: ");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void sendsAScoreAgainALittleLaterWhenThePlatformsClockIsAhead(TestDatabase database) {
        Trip trip = new Trip(database, platform);
        URI column = platform.column("link-1");
        platform.holds(column, "sub-1", trip.clock.instant().plusSeconds(20));

        trip.gradeIsDue(trip.place("link-1", Optional.of(column), ALL));
        trip.sendAll();

        assertThat(trip.states()).containsExactly("SENT: ");
        assertThat(platform.received())
                .extracting(score -> score.getString("timestamp"))
                .containsExactly("2026-11-20T09:00:00.000Z", "2026-11-20T09:00:15.000Z", "2026-11-20T09:00:30.000Z");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void leavesAGradeAloneThatSomebodyElseGaveInTheFuture(TestDatabase database) {
        Trip trip = new Trip(database, platform);
        URI column = platform.column("link-1");
        platform.holds(column, "sub-1", trip.clock.instant().plus(Duration.ofDays(1)));

        trip.gradeIsDue(trip.place("link-1", Optional.of(column), ALL));
        trip.sendAll();

        assertThat(trip.states())
                .containsExactly("QUARANTINED: 409: the gradebook has a newer grade, given by somebody else");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void notesWhomThePlatformDoesNotGradeAndGoesOn(TestDatabase database) {
        Trip trip = new Trip(database, platform);
        Placement placement = trip.place("link-1", Optional.of(platform.column("link-1")), ALL);
        Placement next = trip.place("link-2", Optional.of(platform.column("link-2")), ALL);
        platform.next(400);

        trip.gradeIsDue(placement);
        trip.gradeIsDue(next);
        trip.sendAll();

        assertThat(trip.states())
                .containsExactly("NOT_GRADED: The LMS does not grade this person (400: as told)", "SENT: ");
        assertThat(trip.status().needsAttention()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void makesANewColumnWhenTheOneItRememberedWasDeleted(TestDatabase database) {
        Trip trip = new Trip(database, platform);
        URI deleted = platform.column("link-1");
        Placement placement = trip.place("link-1", Optional.of(deleted), ALL);
        platform.delete(deleted);

        trip.gradeIsDue(placement);
        trip.sendAll();

        URI made = trip.stored(placement).lineItem().orElseThrow();
        assertThat(made).isNotEqualTo(deleted);
        assertThat(platform.scores()).containsKey(made.getPath() + " sub-1");
        assertThat(trip.states()).containsExactly("SENT: ");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void looksForADeletedColumnLaterWhenThePlatformIsAwayMeanwhile(TestDatabase database) {
        Trip trip = new Trip(database, platform);
        URI deleted = platform.column("link-1");
        Placement placement = trip.place("link-1", Optional.of(deleted), ALL);
        platform.delete(deleted);
        platform.next(404, 503);

        trip.gradeIsDue(placement);
        trip.sendAll();
        assertThat(trip.states()).containsExactly("WAITING: ");
        trip.clock.advance(Duration.ofMinutes(5));
        trip.sendAll();

        assertThat(trip.states()).containsExactly("SENT: ");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void makesNoSecondColumnForAPersonWhoIsNotGraded(TestDatabase database) {
        Trip trip = new Trip(database, platform);
        URI column = platform.column("link-1");
        platform.doesNotGrade("sub-1");

        trip.gradeIsDue(trip.place("link-1", Optional.of(column), ALL));
        trip.sendAll();

        assertThat(platform.made()).isZero();
        assertThat(trip.states()).containsExactly("NOT_GRADED: The LMS does not grade this person (404: )");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void deliversOnceThePlatformIsBack(TestDatabase database) {
        Trip trip = new Trip(database, platform);
        URI column = platform.column("link-1");
        trip.gradeIsDue(trip.place("link-1", Optional.of(column), ALL));
        platform.next(503);

        trip.sendAll();
        trip.sendAll();
        assertThat(trip.states()).containsExactly("WAITING: ");
        assertThat(trip.status().state()).isEqualTo(DestinationStatus.State.WAITING_TO_RETRY);
        trip.clock.advance(Duration.ofMinutes(5));
        trip.sendAll();

        assertThat(platform.scores()).containsKey(column.getPath() + " sub-1");
        assertThat(trip.states()).containsExactly("SENT: ");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void waitsWhileThePlatformCannotBeReached(TestDatabase database) {
        Trip trip = new Trip(database, platform);
        trip.gradeIsDue(trip.place("link-1", Optional.of(platform.column("link-1")), ALL));
        platform.close();

        trip.sendAll();

        assertThat(trip.states()).containsExactly("WAITING: ");
        assertThat(trip.status().state()).isEqualTo(DestinationStatus.State.WAITING_TO_RETRY);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void pausesWhenThePlatformForbidsIt(TestDatabase database) throws Exception {
        Trip trip = new Trip(database, platform);
        trip.gradeIsDue(trip.place("link-1", Optional.of(platform.column("link-1")), ALL));
        platform.next(403);

        trip.sendAll();
        trip.clock.advance(Duration.ofDays(1));
        trip.sendAll();
        assertThat(trip.status().state()).isEqualTo(DestinationStatus.State.PAUSED);
        assertThat(trip.states()).containsExactly("WAITING: ");

        new Deliveries(trip.source, trip.clock).replay(trip.destination);
        trip.sendAll();
        assertThat(trip.states()).containsExactly("SENT: ");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void doesNotLetAnActivityWithoutAColumnKeepTheOthersFromTheirGrades(TestDatabase database) {
        Trip trip = new Trip(database, platform);
        Placement ungraded = trip.place(
                "link-1", Optional.empty(), Set.of(GradingEndpoint.SCOPE_SCORE, GradingEndpoint.SCOPE_LINE_ITEM_READ));
        Placement silent = trip.place("link-2", Optional.of(platform.column("link-2")), Set.of());
        Placement graded = trip.place("link-3", Optional.of(platform.column("link-3")), ALL);

        trip.gradeIsDue(ungraded);
        trip.gradeIsDue(silent);
        trip.gradeIsDue(graded);
        trip.sendAll();

        assertThat(trip.states())
                .containsExactly(
                        "QUARANTINED: the launch does not let us make a line item",
                        "QUARANTINED: the launch does not let us send scores",
                        "SENT: ");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void sendsProgressThatRisesAsFullyGraded(TestDatabase database) {
        Trip trip = new Trip(database, platform);
        Placement placement = trip.place("link-1", Optional.of(platform.column("link-1")), ALL);

        trip.progressIsDue(placement, 40);
        trip.sendAll();
        trip.progressIsDue(placement, 40);
        trip.progressIsDue(placement, 25);
        trip.progressIsDue(placement, 75);
        trip.sendAll();
        trip.gradeIsDue(placement);
        trip.sendAll();
        trip.progressIsDue(placement, 90);
        trip.sendAll();

        assertThat(platform.received())
                .extracting(
                        score -> score.getInt("scoreGiven"),
                        score -> score.getInt("scoreMaximum"),
                        score -> score.getString("activityProgress"),
                        score -> score.getString("gradingProgress"),
                        score -> score.containsKey("submission"),
                        score -> score.getString("timestamp"))
                .containsExactly(
                        tuple(40, 100, "InProgress", "FullyGraded", false, "2026-11-20T09:00:00.000Z"),
                        tuple(75, 100, "InProgress", "FullyGraded", false, "2026-11-20T09:00:01.000Z"),
                        tuple(1, 1, "Completed", "FullyGraded", true, "2026-11-20T09:00:02.000Z"));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void leavesOutWhatWasOvertakenWhileItWaited(TestDatabase database) {
        Trip trip = new Trip(database, platform);
        Placement placement = trip.place("link-1", Optional.of(platform.column("link-1")), ALL);

        trip.progressIsDue(placement, 25);
        trip.progressIsDue(placement, 50);
        trip.progressIsDue(placement, 75);
        trip.sendAll();

        assertThat(platform.received())
                .extracting(score -> score.getInt("scoreGiven"))
                .containsExactly(75);
        assertThat(trip.states())
                .containsExactly("SUPERSEDED: A higher score follows", "SUPERSEDED: A higher score follows", "SENT: ");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void neitherLowersNorBackdatesAColumnThatTwoPlacementsShare(TestDatabase database) {
        Trip trip = new Trip(database, platform);
        URI column = platform.column("link-1");
        Placement one = trip.place("link-1", Optional.of(column), ALL);
        Placement copy = trip.place("link-2", Optional.of(column), ALL);

        trip.progressIsDue(one, 50);
        trip.progressIsDue(copy, 25);
        trip.progressIsDue(copy, 50);
        trip.gradeIsDue(copy);
        trip.gradeIsDue(one);
        trip.sendAll();
        trip.progressIsDue(copy, 100);
        trip.sendAll();

        assertThat(platform.received())
                .extracting(score -> score.getInt("scoreMaximum"), score -> score.getString("timestamp"))
                .containsExactly(tuple(1, "2026-11-20T09:00:02.000Z"), tuple(1, "2026-11-20T09:00:03.000Z"));
        assertThat(trip.states()).filteredOn(state -> state.startsWith("SENT")).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void goesOnByItselfOnceThePlatformIsSwitchedOnAgain(TestDatabase database) {
        Trip trip = new Trip(database, platform);
        trip.gradeIsDue(trip.place("link-1", Optional.of(platform.column("link-1")), ALL));

        trip.platformIs(false);
        trip.sendAll();
        assertThat(trip.status().state()).isEqualTo(DestinationStatus.State.WAITING_TO_RETRY);
        trip.platformIs(true);
        trip.clock.advance(Duration.ofMinutes(5));
        trip.sendAll();

        assertThat(trip.states()).containsExactly("SENT: ");
    }

    /** One platform registered on a database, and one learner on their way through it. */
    private static final class Trip {
        private static final Map<TestDatabase, DataSource> SOURCES = new EnumMap<>(TestDatabase.class);
        private static final Map<TestDatabase, TestPersistence> UNITS = new EnumMap<>(TestDatabase.class);

        final TestClock clock = new TestClock();
        final DataSource source;
        final String destination;
        private final TestPersistence persistence;
        private final TestGradebook platform;
        private final Enrolments enrolments;
        private final Outbox outbox;
        private final Learner learner;
        private final long platformId;
        private final Relay relay;

        Trip(TestDatabase database, TestGradebook platform) {
            this.platform = platform;
            source = SOURCES.computeIfAbsent(database, d -> ConnectionPool.over(d.fresh()));
            persistence = UNITS.computeIfAbsent(
                    database,
                    d -> TestPersistence.on(
                            source,
                            Organisation.class,
                            Learner.class,
                            ModuleVersion.class,
                            Enrolment.class,
                            Placement.class,
                            OutboxStatement.class,
                            OutboxScore.class));
            enrolments = persistence.inject(new TransactionalEnrolments());
            outbox = persistence.inject(
                    new Outbox(new StatementWriter(new StatementSettings(URI.create("http://localhost"))), enrolments));
            People people = persistence.inject(new People(clock));
            PersonFacts facts = new PersonFacts(
                    "https://" + UUID.randomUUID(), "sub-1", Optional.empty(), Optional.empty(), Optional.empty());
            learner = persistence.call(() -> people.meet(Organisation.DEFAULT, facts));
            Registrations registrations = new Registrations(source, clock);
            platformId = registrations.put(registration()).id();
            destination = Destinations.gradebook(platformId);
            relay = relay(registrations);
        }

        private Registration registration() {
            return Registration.of(
                    "Test platform",
                    platform.url("").toString(),
                    "client-" + UUID.randomUUID(),
                    Set.of("1"),
                    new PlatformEndpoints(platform.url("/auth"), platform.url("/token"), platform.url("/jwks")),
                    Registration.Source.DEMO,
                    RegistrationPolicy.DEFAULT);
        }

        private Relay relay(Registrations registrations) {
            Queue queue = new Queue(source, clock);
            Gradebook gradebook = new Gradebook(
                    new OutboundHttp(OutboundSettings.direct(PrivateAddresses.LOOPBACK)),
                    new SigningKeys(source, BOX, clock),
                    clock);
            RemoteLRS noLrs = new RemoteLRS(
                    java.net.http.HttpClient.newHttpClient(),
                    platform.url("/"),
                    "k",
                    "s",
                    Duration.ofSeconds(1),
                    clock);
            return new Relay(
                    new Leases(source, clock),
                    queue,
                    new StatementSender(noLrs, queue),
                    new ScoreSender(gradebook, registrations, enrolments, queue, new Cells(source, clock), clock),
                    new BackOff(new Random(1)),
                    clock,
                    Executors.newSingleThreadScheduledExecutor(work -> {
                        Thread thread = new Thread(work);
                        thread.setDaemon(true);
                        return thread;
                    }));
        }

        /** In the server the interceptor of {@code @Transactional} does this. */
        private final class TransactionalEnrolments extends Enrolments {
            TransactionalEnrolments() {
                super(clock);
            }

            @Override
            public Optional<Placement> placement(long id) {
                return persistence.call(() -> super.placement(id));
            }

            @Override
            public void gradedIn(long placementId, URI lineItem) {
                persistence.run(() -> super.gradedIn(placementId, lineItem));
            }
        }

        Placement place(String link, Optional<URI> column, Set<String> scopes) {
            PlacementFacts facts = new PlacementFacts(
                    platformId,
                    "1",
                    link,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of("Learn"),
                    column,
                    Optional.of(platform.url("/items")),
                    scopes);
            Scope scope = new Scope("lotus", "learn", Optional.empty(), Optional.empty());
            return persistence.call(() -> enrolments.place(learner.organisation(), facts, scope));
        }

        void platformIs(boolean on) {
            TestOutbox.update(source, "update lti_registration set active = ? where id = ?", on, platformId);
        }

        Placement stored(Placement placement) {
            return enrolments.placement(placement.id()).orElseThrow();
        }

        void gradeIsDue(Placement placement) {
            due(placement, 1, 1, true);
        }

        void progressIsDue(Placement placement, int percent) {
            due(placement, percent, 100, false);
        }

        private void due(Placement placement, int given, int maximum, boolean complete) {
            Run run = new Run(
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
            persistence.run(() -> outbox.on(
                    new LearningEvent.GradeDue(run, clock.instant(), placement.id(), given, maximum, complete)));
        }

        void sendAll() {
            try {
                relay.sendAll(destination);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        DestinationStatus status() {
            return new Deliveries(source, clock)
                    .status().stream()
                            .filter(s -> s.name().equals(destination))
                            .findFirst()
                            .orElseThrow();
        }

        /** State and reason of every score, oldest first. */
        List<String> states() {
            List<String> states = new ArrayList<>();
            try (Connection connection = source.getConnection();
                    PreparedStatement query = connection.prepareStatement(
                            "select state, reason from outbox_score where destination = ? order by id")) {
                query.setString(1, destination);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        String reason = row.getString(2);
                        states.add(row.getString(1) + ": " + (reason == null ? "" : reason));
                    }
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return states;
        }
    }
}
