package org.lotuslearning.tracking.relay;

import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;
import org.lotuslearning.learning.enrolment.Ancestry;
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
import org.lotuslearning.tracking.outbox.StatementDestinations;
import org.lotuslearning.tracking.statements.StatementSettings;
import org.lotuslearning.tracking.statements.StatementWriter;

/** One platform registered on a database, and one learner on their way through it. */
final class GradeTrip {
    private static final SecretBox BOX = new SecretBox("a secret key of some length");
    private static final Map<TestDatabase, DataSource> SOURCES = new EnumMap<>(TestDatabase.class);
    private static final Map<TestDatabase, TestPersistence> UNITS = new EnumMap<>(TestDatabase.class);

    final TestClock clock = new TestClock();
    final DataSource source;
    final String destination;
    private final TestPersistence persistence;
    private final TestGradebook platform;
    private final Enrolments enrolments;
    private final Outbox outbox;
    final Learner learner;
    final long platformId;
    private final Relay relay;
    final ReadBack readBack;
    final GradeDeliveries deliveries;

    GradeTrip(TestDatabase database, TestGradebook platform) {
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
        outbox = persistence.inject(new Outbox(
                new StatementWriter(new StatementSettings(URI.create("http://localhost"))),
                enrolments,
                new StatementDestinations(List.of(Destinations.LRS))));
        People people = persistence.inject(new People(clock));
        PersonFacts facts = new PersonFacts(
                "https://" + UUID.randomUUID(), "sub-1", Optional.empty(), Optional.empty(), Optional.empty());
        learner = persistence.call(() -> people.meet(Organisation.DEFAULT, facts));
        Registrations registrations = new Registrations(source, clock);
        platformId = registrations.put(registration()).id();
        destination = Destinations.gradebook(platformId);
        Gradebook gradebook = new Gradebook(
                new OutboundHttp(OutboundSettings.direct(PrivateAddresses.LOOPBACK)),
                new SigningKeys(source, BOX, clock),
                clock);
        readBack = new ReadBack(source, gradebook, registrations, enrolments, new BackOff(new Random(1)), clock);
        deliveries = new GradeDeliveries(source, gradebook, registrations, enrolments, clock);
        relay = relay(gradebook, registrations);
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

    private Relay relay(Gradebook gradebook, Registrations registrations) {
        Queue queue = new Queue(source, clock);
        ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work);
            thread.setDaemon(true);
            return thread;
        });
        return new Relay(
                new Leases(source, clock),
                queue,
                new StatementSenders(Map.of()),
                new ScoreSender(gradebook, registrations, enrolments, queue, new Cells(source, clock), clock),
                readBack,
                new BackOff(new Random(1)),
                clock,
                executor,
                executor);
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
        return persistence.call(() -> enrolments.place(learner.organisation(), facts, scope, Ancestry.NONE));
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
                learner.pseudonym(),
                "lotus",
                "learn",
                "Learn",
                1,
                true);
        persistence.run(() -> outbox.on(new LearningEvent.GradeDue(
                run,
                clock.instant(),
                placement.id(),
                given,
                maximum,
                complete,
                clock.instant().minusSeconds(90))));
    }

    void sendAll() {
        try {
            relay.sendAll(destination);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    DestinationStatus status() {
        return new Deliveries(source, clock, new StatementDestinations(List.of(Destinations.LRS)))
                .status().stream()
                        .filter(s -> s.name().equals(destination))
                        .findFirst()
                        .orElseThrow();
    }

    void readDue() {
        try {
            readBack.readDue(platformId);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The one person's grade as staff see it. */
    GradeDelivery delivery(Placement placement) {
        return deliveries.of(Organisation.DEFAULT, placement.id(), learner.id()).orElseThrow();
    }

    boolean sendAgain(Placement placement) {
        return deliveries.sendAgain(Organisation.DEFAULT, placement.id(), learner.id());
    }

    boolean ask(Placement placement) {
        try {
            return deliveries.ask(Organisation.DEFAULT, placement.id());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
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
