package org.lotuslearning.tracking.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lotuslearning.learning.enrolment.Placement;
import org.lotuslearning.lti.grading.GradingEndpoint;
import org.lotuslearning.testdatabase.TestDatabase;
import org.lotuslearning.tracking.outbox.Destinations;
import org.lotuslearning.tracking.outbox.StatementDestinations;

/** Scores on their way from an event to a platform's gradebook, over HTTP and on real databases. */
class GradesTest {
    private static final Set<String> ALL = Set.of(GradingEndpoint.SCOPE_SCORE, GradingEndpoint.SCOPE_LINE_ITEM);

    private final TestGradebook platform = new TestGradebook();

    @AfterEach
    void closeThePlatform() {
        platform.close();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void deliversAFullScoreToTheColumnOfTheLaunch(TestDatabase database) {
        GradeTrip trip = new GradeTrip(database, platform);
        URI column = platform.column("link-1");
        Placement placement = trip.place("link-1", Optional.of(column), ALL);

        trip.gradeIsDue(placement);
        trip.sendAll();
        trip.sendAll();

        JsonObject score = platform.scores().getOrDefault(column.getPath() + " sub-1", JsonObject.EMPTY_JSON_OBJECT);
        assertThat(score.getInt("scoreGiven")).isEqualTo(1);
        assertThat(score.getInt("scoreMaximum")).isEqualTo(1);
        assertThat(score.getString("timestamp")).isEqualTo("2026-11-20T09:00:00.000Z");
        assertThat(score.getJsonObject("submission").getString("submittedAt")).isEqualTo("2026-11-20T08:58:30.000Z");
        assertThat(platform.received()).hasSize(1);
        assertThat(trip.states()).containsExactly("SENT: ");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void makesAColumnOnceAndRemembersIt(TestDatabase database) {
        GradeTrip trip = new GradeTrip(database, platform);
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
        GradeTrip trip = new GradeTrip(database, platform);
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
        GradeTrip trip = new GradeTrip(database, platform);
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
        GradeTrip trip = new GradeTrip(database, platform);
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
        GradeTrip trip = new GradeTrip(database, platform);
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
        GradeTrip trip = new GradeTrip(database, platform);
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
        GradeTrip trip = new GradeTrip(database, platform);
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
        GradeTrip trip = new GradeTrip(database, platform);
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
        GradeTrip trip = new GradeTrip(database, platform);
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
        GradeTrip trip = new GradeTrip(database, platform);
        trip.gradeIsDue(trip.place("link-1", Optional.of(platform.column("link-1")), ALL));
        platform.close();

        trip.sendAll();

        assertThat(trip.states()).containsExactly("WAITING: ");
        assertThat(trip.status().state()).isEqualTo(DestinationStatus.State.WAITING_TO_RETRY);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void pausesWhenThePlatformGivesNoToken(TestDatabase database) throws Exception {
        GradeTrip trip = new GradeTrip(database, platform);
        trip.gradeIsDue(trip.place("link-1", Optional.of(platform.column("link-1")), ALL));
        platform.grants(false);

        trip.sendAll();
        platform.grants(true);
        trip.clock.advance(Duration.ofDays(1));
        trip.sendAll();
        assertThat(trip.status().state()).isEqualTo(DestinationStatus.State.PAUSED);
        assertThat(trip.states()).containsExactly("WAITING: ");

        Deliveries deliveries =
                new Deliveries(trip.source, trip.clock, new StatementDestinations(List.of(Destinations.LRS)));
        deliveries.replay(trip.destination);
        deliveries.resume(trip.destination);
        trip.sendAll();
        assertThat(trip.states()).containsExactly("SENT: ");
    }

    /** Canvas answers 401 in a course that the tool was removed from, whatever token comes. */
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void setsAsideWhatOneCourseRefusesAndGoesOn(TestDatabase database) {
        GradeTrip trip = new GradeTrip(database, platform);
        Placement removed = trip.place("link-1", Optional.of(platform.column("link-1")), ALL);
        Placement forbidden = trip.place("link-2", Optional.of(platform.column("link-2")), ALL);
        Placement other = trip.place("link-3", Optional.of(platform.column("link-3")), ALL);
        trip.gradeIsDue(removed);
        trip.gradeIsDue(forbidden);
        trip.gradeIsDue(other);
        platform.next(401, 401, 403);

        trip.sendAll();

        assertThat(trip.states())
                .containsExactly(
                        "QUARANTINED: the platform refuses a fresh access token here (401)",
                        "QUARANTINED: the platform forbids it (403): as told",
                        "SENT: ");
        assertThat(trip.status().state()).isEqualTo(DestinationStatus.State.SENDING);
        assertThat(trip.sendAgain(removed)).isTrue();
        trip.sendAll();
        assertThat(trip.delivery(removed).state()).isEqualTo(GradeDelivery.State.ARRIVED);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void doesNotLetAnActivityWithoutAColumnKeepTheOthersFromTheirGrades(TestDatabase database) {
        GradeTrip trip = new GradeTrip(database, platform);
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
        GradeTrip trip = new GradeTrip(database, platform);
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
    void forgetsOldScoresButNotWhatTheNextHasToExceed(TestDatabase database) throws Exception {
        GradeTrip trip = new GradeTrip(database, platform);
        Placement placement = trip.place("link-1", Optional.of(platform.column("link-1")), ALL);
        trip.progressIsDue(placement, 20);
        trip.progressIsDue(placement, 40);
        trip.sendAll();
        trip.progressIsDue(placement, 60);
        trip.sendAll();
        Queue queue = new Queue(trip.source, trip.clock);

        queue.forgetDelivered(trip.clock.instant());
        assertThat(trip.states()).hasSize(3);
        queue.forgetDelivered(trip.clock.instant().plusSeconds(1));
        assertThat(trip.states()).containsExactly("SENT: ");

        trip.progressIsDue(placement, 50);
        assertThat(trip.states()).containsExactly("SENT: ");
        trip.progressIsDue(placement, 80);
        trip.sendAll();
        assertThat(platform.received())
                .extracting(score -> score.getString("timestamp"))
                .containsExactly("2026-11-20T09:00:01.000Z", "2026-11-20T09:00:02.000Z", "2026-11-20T09:00:03.000Z");
    }

    /** Two that look for a column at the same time could both make one. */
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void holdsTheLeaseAsLongAsAColumnMayTakeToBeMade(TestDatabase database) throws Exception {
        GradeTrip trip = new GradeTrip(database, platform);
        Leases slow = new Leases(trip.source, trip.clock);
        Leases other = new Leases(trip.source, trip.clock);
        slow.introduce(trip.destination);
        assertThat(slow.take(trip.destination)).isTrue();

        trip.clock.advance(Duration.ofSeconds(100));
        assertThat(other.take(trip.destination)).isFalse();
        trip.clock.advance(Duration.ofSeconds(81));
        assertThat(other.take(trip.destination)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void leavesOutWhatWasOvertakenWhileItWaited(TestDatabase database) {
        GradeTrip trip = new GradeTrip(database, platform);
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
        GradeTrip trip = new GradeTrip(database, platform);
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
        GradeTrip trip = new GradeTrip(database, platform);
        trip.gradeIsDue(trip.place("link-1", Optional.of(platform.column("link-1")), ALL));

        trip.platformIs(false);
        trip.sendAll();
        assertThat(trip.status().state()).isEqualTo(DestinationStatus.State.WAITING_TO_RETRY);
        trip.platformIs(true);
        trip.clock.advance(Duration.ofMinutes(5));
        trip.sendAll();

        assertThat(trip.states()).containsExactly("SENT: ");
    }
}
