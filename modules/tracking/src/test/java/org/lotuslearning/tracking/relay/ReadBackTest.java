package org.lotuslearning.tracking.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lotuslearning.learning.enrolment.Placement;
import org.lotuslearning.learning.people.Organisation;
import org.lotuslearning.lti.grading.GradingEndpoint;
import org.lotuslearning.lti.grading.Result;
import org.lotuslearning.testdatabase.TestDatabase;

/** What somebody changed in the LMS is seen, shown and left alone; and what staff see and can do about grades. */
class ReadBackTest {
    private static final Set<String> ALL =
            Set.of(GradingEndpoint.SCOPE_SCORE, GradingEndpoint.SCOPE_LINE_ITEM, GradingEndpoint.SCOPE_RESULT_READ);

    private final TestGradebook platform = new TestGradebook();

    @AfterEach
    void closeThePlatform() {
        platform.close();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void seesOnceADayWhatSomebodyChangedAndLeavesItAlone(TestDatabase database) {
        GradeTrip trip = new GradeTrip(database, platform);
        URI column = platform.column("link-1");
        Placement placement = trip.place("link-1", Optional.of(column), ALL);
        trip.progressIsDue(placement, 40);
        trip.sendAll();
        platform.grade(column, "sub-0", 10);
        platform.grade(column, "sub-1", 80);

        trip.readDue();
        assertThat(platform.asked()).isZero();
        trip.clock.advance(Duration.ofDays(1));
        trip.readDue();
        trip.readDue();

        assertThat(platform.asked()).as("two pages, once").isEqualTo(2);
        GradeDelivery changed = trip.delivery(placement);
        assertThat(changed.state()).isEqualTo(GradeDelivery.State.CHANGED);
        assertThat(changed.readPercent()).isEqualTo(OptionalDouble.of(80));
        assertThat(changed.sentPercent()).isEqualTo(OptionalDouble.of(40));

        trip.gradeIsDue(placement);
        trip.sendAll();
        assertThat(platform.received()).hasSize(1);
        assertThat(trip.states()).containsExactly("SENT: ", "HELD: The grade was changed in the LMS");
        assertThat(trip.delivery(placement).percent()).isEqualTo(100);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void sendsAChangedGradeOnlyWhenStaffSaySo(TestDatabase database) {
        GradeTrip trip = new GradeTrip(database, platform);
        URI column = platform.column("link-1");
        Placement placement = trip.place("link-1", Optional.of(column), ALL);
        trip.gradeIsDue(placement);
        trip.sendAll();
        platform.grade(column, "sub-1", 40);
        trip.clock.advance(Duration.ofHours(2));
        assertThat(trip.ask(placement)).isTrue();
        assertThat(trip.delivery(placement).state()).isEqualTo(GradeDelivery.State.CHANGED);

        assertThat(trip.deliveries.sendFailedAgain(Organisation.DEFAULT, placement.id()))
                .isZero();
        assertThat(trip.deliveries.sendAgain("another-trust", placement.id(), trip.learner.id()))
                .isFalse();
        trip.sendAll();
        assertThat(platform.received()).hasSize(1);

        assertThat(trip.sendAgain(placement)).isTrue();
        trip.sendAll();

        assertThat(platform.received())
                .extracting(score -> score.getString("timestamp"))
                .containsExactly("2026-11-20T09:00:00.000Z", "2026-11-20T11:00:00.000Z");
        assertThat(trip.ask(placement)).isTrue();
        assertThat(trip.delivery(placement).state()).isEqualTo(GradeDelivery.State.ARRIVED);
        assertThat(trip.sendAgain(placement)).as("it needs no help").isFalse();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void goesOnOnceTheGradebookSaysAgainWhatWeSent(TestDatabase database) {
        GradeTrip trip = new GradeTrip(database, platform);
        URI column = platform.column("link-1");
        Placement placement = trip.place("link-1", Optional.of(column), ALL);
        trip.progressIsDue(placement, 40);
        trip.sendAll();
        platform.grade(column, "sub-1", 60);
        trip.ask(placement);
        trip.progressIsDue(placement, 80);
        trip.sendAll();

        platform.grade(column, "sub-1", 40);
        trip.ask(placement);
        trip.sendAll();

        assertThat(trip.states()).containsExactly("SENT: ", "SENT: ");
        assertThat(trip.delivery(placement).state()).isEqualTo(GradeDelivery.State.ARRIVED);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void seesAGradeThatWasTakenAwayOnceItHadTimeToAppear(TestDatabase database) {
        GradeTrip trip = new GradeTrip(database, platform);
        URI column = platform.column("link-1");
        Placement placement = trip.place("link-1", Optional.of(column), ALL);
        trip.gradeIsDue(placement);
        trip.sendAll();
        platform.ungrade(column, "sub-1");

        trip.ask(placement);
        assertThat(trip.delivery(placement).state()).isEqualTo(GradeDelivery.State.ARRIVED);
        trip.clock.advance(Duration.ofHours(2));
        trip.ask(placement);

        assertThat(trip.delivery(placement).state()).isEqualTo(GradeDelivery.State.CHANGED);
        assertThat(trip.delivery(placement).readPercent()).isEmpty();
    }

    /** Some gradebooks take scores at once and work them in later. */
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void leavesAGradebookTimeToShowWhatItTook(TestDatabase database) {
        GradeTrip trip = new GradeTrip(database, platform);
        URI column = platform.column("link-1");
        Placement placement = trip.place("link-1", Optional.of(column), ALL);
        trip.progressIsDue(placement, 40);
        trip.sendAll();
        trip.clock.advance(Duration.ofDays(1));
        trip.progressIsDue(placement, 60);
        trip.sendAll();
        platform.grade(column, "sub-1", 40);

        trip.readDue();
        trip.progressIsDue(placement, 80);
        trip.sendAll();

        assertThat(platform.asked()).isEqualTo(1);
        assertThat(trip.states()).containsExactly("SENT: ", "SENT: ", "SENT: ");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void readsTheOtherColumnsWhenOneCourseRefuses(TestDatabase database) {
        GradeTrip trip = new GradeTrip(database, platform);
        Placement removed = trip.place("link-1", Optional.of(platform.column("link-1")), ALL);
        Placement other = trip.place("link-2", Optional.of(platform.column("link-2")), ALL);
        trip.gradeIsDue(removed);
        trip.gradeIsDue(other);
        trip.sendAll();
        trip.clock.advance(Duration.ofDays(1));
        platform.next(401, 401);

        trip.readDue();

        GradePage page = trip.deliveries.ofPlacement(Organisation.DEFAULT, removed.id(), 1);
        assertThat(page.readProblem()).contains("the platform refuses a fresh access token here (401)");
        assertThat(platform.asked()).as("the other column").isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void asksAgainLaterWhenTheGradebookIsAwayAndSendsMeanwhile(TestDatabase database) {
        GradeTrip trip = new GradeTrip(database, platform);
        Placement placement = trip.place("link-1", Optional.of(platform.column("link-1")), ALL);
        trip.progressIsDue(placement, 40);
        trip.sendAll();
        trip.clock.advance(Duration.ofDays(1));
        platform.next(503);

        trip.readDue();
        trip.readDue();
        trip.gradeIsDue(placement);
        trip.sendAll();

        assertThat(platform.asked()).isZero();
        assertThat(trip.ask(placement))
                .as("the gradebook wants to be left alone")
                .isFalse();
        GradePage page = trip.deliveries.ofPlacement(Organisation.DEFAULT, placement.id(), 1);
        assertThat(page.readProblem()).contains("The gradebook answered 503");
        assertThat(trip.states()).containsExactly("SENT: ", "SENT: ");
        trip.clock.advance(Duration.ofMinutes(5));
        trip.readDue();
        assertThat(platform.asked()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void saysWhenTheLmsDoesNotLetUsLook(TestDatabase database) {
        GradeTrip trip = new GradeTrip(database, platform);
        Set<String> noResults = Set.of(GradingEndpoint.SCOPE_SCORE, GradingEndpoint.SCOPE_LINE_ITEM);
        Placement placement = trip.place("link-1", Optional.of(platform.column("link-1")), noResults);
        trip.gradeIsDue(placement);
        trip.sendAll();

        trip.ask(placement);

        GradePage page = trip.deliveries.ofPlacement(Organisation.DEFAULT, placement.id(), 1);
        assertThat(page.readProblem()).contains("The LMS does not let us read grades back");
        assertThat(page.readAt()).contains(trip.clock.instant());
        assertThat(page.count(GradeDelivery.State.ARRIVED)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void sendsAgainToWhomTheLmsDidNotGrade(TestDatabase database) {
        GradeTrip trip = new GradeTrip(database, platform);
        Placement placement = trip.place("link-1", Optional.of(platform.column("link-1")), ALL);
        Placement other = trip.place("link-2", Optional.of(platform.column("link-2")), ALL);
        platform.doesNotGrade("sub-1");
        trip.gradeIsDue(placement);
        trip.gradeIsDue(other);
        trip.sendAll();
        GradeDelivery refused = trip.delivery(placement);
        assertThat(refused.state()).isEqualTo(GradeDelivery.State.NOT_GRADED);
        assertThat(refused.reason()).contains("404");

        platform.doesNotGrade("nobody");
        assertThat(trip.deliveries.sendFailedAgain(Organisation.DEFAULT, placement.id()))
                .isEqualTo(1);
        trip.sendAll();

        assertThat(trip.delivery(placement).state()).isEqualTo(GradeDelivery.State.ARRIVED);
        assertThat(trip.delivery(other).state()).isEqualTo(GradeDelivery.State.NOT_GRADED);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void leavesAChangedGradeAloneAlsoAfterThePlatformMoved(TestDatabase database) {
        GradeTrip trip = new GradeTrip(database, platform);
        URI column = platform.column("link-1");
        Placement placement = trip.place("link-1", Optional.of(column), ALL);
        trip.progressIsDue(placement, 40);
        trip.sendAll();
        platform.grade(column, "sub-1", 80);
        trip.ask(placement);
        String to = platform.url("/moved/").toString();

        trip.deliveries.moved(List.of(trip.platformId), platform.url("/items/").toString(), to);
        // nothing is left to move
        trip.deliveries.moved(List.of(trip.platformId), platform.url("/items/").toString(), to);
        trip.place("link-1", Optional.of(platform.url(column.getPath().replace("items", "moved"))), ALL);
        trip.gradeIsDue(placement);
        trip.sendAll();

        assertThat(trip.states()).containsExactly("SENT: ", "HELD: The grade was changed in the LMS");
        assertThat(trip.delivery(placement).state()).isEqualTo(GradeDelivery.State.CHANGED);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void movesNoCellOverOneThatIsThereAlready(TestDatabase database) {
        GradeTrip trip = new GradeTrip(database, platform);
        URI old = platform.column("link-1");
        URI column = platform.column("link-2");
        trip.gradeIsDue(trip.place("link-1", Optional.of(old), ALL));
        Placement placement = trip.place("link-2", Optional.of(column), ALL);
        trip.progressIsDue(placement, 40);
        trip.sendAll();

        trip.deliveries.moved(List.of(trip.platformId), old.toString(), column.toString());

        assertThat(trip.delivery(placement).sentPercent()).isEqualTo(OptionalDouble.of(40));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void letsStaffSendWhatWasKeptBackForAColumnThatWasMadeAnew(TestDatabase database) {
        GradeTrip trip = new GradeTrip(database, platform);
        URI column = platform.column("link-1");
        Placement placement = trip.place("link-1", Optional.of(column), ALL);
        trip.progressIsDue(placement, 40);
        trip.sendAll();
        platform.grade(column, "sub-1", 80);
        trip.ask(placement);
        trip.gradeIsDue(placement);
        trip.sendAll();
        platform.delete(column);
        URI anew = platform.column("link-1");

        trip.place("link-1", Optional.of(anew), ALL);

        GradeDelivery kept = trip.delivery(placement);
        assertThat(kept.resendable()).isTrue();
        assertThat(kept.reason()).contains("a column that is no longer used");
        assertThat(trip.deliveries.sendFailedAgain(Organisation.DEFAULT, placement.id()))
                .isEqualTo(1);
        trip.sendAll();
        assertThat(platform.scores()).containsKey(anew.getPath() + " sub-1");
        assertThat(trip.delivery(placement).state()).isEqualTo(GradeDelivery.State.ARRIVED);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void saysWhatIsWaitedFor(TestDatabase database) {
        GradeTrip trip = new GradeTrip(database, platform);
        Placement placement = trip.place("link-1", Optional.of(platform.column("link-1")), ALL);
        trip.gradeIsDue(placement);
        platform.next(503);
        trip.sendAll();

        GradeDelivery waiting = trip.delivery(placement);
        assertThat(waiting.state()).isEqualTo(GradeDelivery.State.WAITING);
        assertThat(waiting.reason()).isEqualTo("The gradebook answered 503");
        assertThat(waiting.nextTry().orElseThrow()).isAfter(trip.clock.instant());

        trip.clock.advance(Duration.ofHours(2));
        platform.grants(false);
        trip.sendAll();
        assertThat(trip.delivery(placement).reason()).startsWith("Stopped until an administrator");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void keepsWhatThePlatformSaysOutOfTheLog(TestDatabase database) {
        GradeTrip trip = new GradeTrip(database, platform);
        Placement placement = trip.place("link-1", Optional.of(platform.column("link-1")), ALL);
        trip.gradeIsDue(placement);
        trip.sendAll();
        trip.clock.advance(Duration.ofDays(1));

        List<String> logged = RelayLog.of(() -> {
            platform.grants(false);
            trip.readDue();
            trip.gradeIsDue(trip.place("link-2", Optional.of(platform.column("link-2")), ALL));
            trip.sendAll();
        });

        assertThat(logged)
                .anySatisfy(line -> assertThat(line).endsWith("could not be read: Unauthorised"))
                .anySatisfy(line -> assertThat(line).contains("is paused"))
                .noneSatisfy(line -> assertThat(line).contains(TestGradebook.WORDS));
    }

    @ParameterizedTest
    @CsvSource({"40,100,2,5", "40,100,2.01,5", "1,1,100,100", "33,100,3,10", "75,100,8,10", "33,100,0.33,1"})
    void takesAGradeThatWasScaledAndRoundedForOurs(int given, int maximum, double score, double of) {
        assertThat(ReadBack.agrees(sent(given, maximum), new Result("a", OptionalDouble.of(score), of)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"40,100,1.9,5", "1,1,99,100", "33,100,4,10", "40,100,0,1", "1,1,0,100", "40,100,1,1"})
    void tellsAnotherGrade(int given, int maximum, double score, double of) {
        assertThat(ReadBack.agrees(sent(given, maximum), new Result("a", OptionalDouble.of(score), of)))
                .isFalse();
    }

    private static Cells.Cell sent(int given, int maximum) {
        return new Cells.Cell(1, "a", given, maximum, false, Instant.EPOCH, Instant.EPOCH, false);
    }
}
