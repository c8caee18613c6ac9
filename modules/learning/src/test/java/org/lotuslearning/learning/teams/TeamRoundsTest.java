package org.lotuslearning.learning.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lotuslearning.learning.catalogue.ExerciseUnit;
import org.lotuslearning.learning.catalogue.LearningModule;
import org.lotuslearning.learning.catalogue.Part;
import org.lotuslearning.learning.catalogue.TeamSession;
import org.lotuslearning.learning.enrolment.Enrolment;
import org.lotuslearning.learning.testworld.TestModule;
import org.lotuslearning.learning.testworld.World;
import org.lotuslearning.testdatabase.TestDatabase;

class TeamRoundsTest {
    private static final String UNIT = "1.5.t";
    private static final String PART = "together";

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void showsHowManyAnsweredAndNothingElseWhileItIsOpen(TestDatabase database) {
        World world = World.of(database);
        Enrolment run = run(world);

        String code = start(world, run);
        answer(world, code, "one", "low", "high");
        answer(world, code, "two", "high", "high");
        answer(world, code, "two", "low", "low"); // the same device again

        assertThat(standing(world, run)).isInstanceOfSatisfying(TeamStanding.Open.class, open -> {
            assertThat(open.answered()).isEqualTo(2);
            assertThat(open.code()).isEqualTo(code);
            assertThat(open.until()).isEqualTo(world.clock.instant().plus(Duration.ofHours(12)));
        });
        assertThat(result(world, run)).isEmpty();
        assertThat(joined(world, code, "two").answered()).isTrue();
        assertThat(joined(world, code, "three").answered()).isFalse();
        assertThat(ratings(world))
                .containsExactlyInAnyOrder(
                        Map.of("attending", "low", "helping", "high"), Map.of("attending", "low", "helping", "low"));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void keepsTheCountsAndDeletesTheAnswersWhenItIsClosed(TestDatabase database) {
        World world = World.of(database);
        Enrolment run = run(world);
        String code = start(world, run);
        for (String device : List.of("a", "b", "c", "d")) {
            answer(world, code, device, "high", "low");
        }
        answer(world, code, "e", "low", "low");

        close(world, run);

        TeamResult result = result(world, run).orElseThrow();
        assertThat(result.answered()).isEqualTo(5);
        assertThat(result.rows()).extracting(r -> r.statement().id()).containsExactly("attending", "helping");
        assertThat(result.rows()).extracting(r -> r.ratings().counts()).containsExactly(List.of(1, 4), List.of(5, 0));
        assertThat(standing(world, run)).isInstanceOf(TeamStanding.Closed.class);
        assertThat(responses(world)).isZero();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void keepsNoCountsWhenTooFewAnswered(TestDatabase database) {
        World world = World.of(database);
        Enrolment run = run(world);
        String code = start(world, run);
        Stream.of("a", "b", "c", "d").forEach(device -> answer(world, code, device, "high", "low"));

        close(world, run);

        assertThat(standing(world, run))
                .isInstanceOfSatisfying(
                        TeamStanding.Closed.class,
                        closed -> assertThat(closed.result()).isEmpty());
        assertThat(result(world, run)).isEmpty();
        assertThat(counts(world, run)).containsExactly(Optional.empty());
        assertThat(responses(world)).isZero();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void showsTheResultToDevicesThatAnsweredOnly(TestDatabase database) {
        World world = World.of(database);
        Enrolment run = run(world);
        String code = start(world, run);
        String proof = proof(answer(world, code, "a", "high", "low"));
        Stream.of("b", "c", "d", "e").forEach(device -> answer(world, code, device, "high", "low"));

        close(world, run);

        assertThat(shown(world, code, "a", proof)).isPresent();
        assertThat(shown(world, code, "a", "")).as("without the proof").isEmpty();
        assertThat(shown(world, code, "stranger", "guessed")).isEmpty();
        assertThat(answer(world, code, "f", "high", "low")).isInstanceOf(TeamAnswerOutcome.Over.class);
        world.clock.advance(Duration.ofHours(12));
        assertThat(world.call(() -> world.teams.find(code, "a", proof))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void hasOneRoundOpenAndBeginsANewOneAfterwards(TestDatabase database) {
        World world = World.of(database);
        Enrolment run = run(world);
        String first = start(world, run);
        assertThat(start(world, run)).isEqualTo(first);
        Stream.of("a", "b", "c", "d", "e").forEach(device -> answer(world, first, device, "high", "low"));
        close(world, run);

        String second = start(world, run);

        assertThat(second).isNotEqualTo(first);
        assertThat(standing(world, run))
                .isInstanceOfSatisfying(
                        TeamStanding.Open.class,
                        open -> assertThat(open.answered()).isZero());
        assertThat(result(world, run)).as("of the first").isPresent();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void lapsesWhenNobodyClosesIt(TestDatabase database) {
        World world = World.of(database);
        Enrolment run = run(world);
        String code = start(world, run);
        Stream.of("a", "b", "c", "d", "e").forEach(device -> answer(world, code, device, "high", "low"));

        world.clock.advance(Duration.ofHours(12));

        assertThat(standing(world, run)).isInstanceOf(TeamStanding.Lapsed.class);
        assertThat(answer(world, code, "f", "high", "low")).isInstanceOf(TeamAnswerOutcome.Unknown.class);
        close(world, run);
        assertThat(result(world, run)).as("closed too late").isEmpty();
        world.run(world.teams::forgetOld);
        assertThat(responses(world)).isZero();
        assertThat(standing(world, run)).isInstanceOf(TeamStanding.Lapsed.class);
        assertThat(start(world, run)).isNotEqualTo(code);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void goesOnInTheRunThatFollows(TestDatabase database) {
        World world = World.of(database);
        Enrolment run = run(world);
        String code = start(world, run);
        Stream.of("a", "b", "c", "d").forEach(device -> answer(world, code, device, "high", "low"));

        Enrolment next = startAgain(world, run, module(run.course(), 1, "helping"));
        answer(world, code, "e", "high", "low");

        assertThat(standing(world, run)).isInstanceOf(TeamStanding.NotBegun.class);
        assertThat(start(world, next)).as("the same one, still open").isEqualTo(code);
        close(world, next);
        assertThat(result(world, next).orElseThrow().answered()).isEqualTo(5);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void closesWithItsCountsWhenTheNextRunAsksSomethingElse(TestDatabase database) {
        World world = World.of(database);
        Enrolment run = run(world);
        String code = start(world, run);
        Stream.of("a", "b", "c", "d", "e").forEach(device -> answer(world, code, device, "high", "low"));

        Enrolment next = startAgain(world, run, module(run.course(), 2, "listening"));

        assertThat(standing(world, run)).isInstanceOf(TeamStanding.Closed.class);
        assertThat(result(world, run).orElseThrow().answered()).isEqualTo(5);
        assertThat(responses(world)).isZero();
        assertThat(standing(world, next)).isInstanceOf(TeamStanding.NotBegun.class);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void asksForEveryStatementAndTakesWhatIsOfferedOnly(TestDatabase database) {
        World world = World.of(database);
        String code = start(world, run(world));

        TeamAnswerOutcome outcome = world.call(
                () -> world.teams.answer(code, "a", Map.of("attending", "high", "helping", "huge", "name", "Ada")));

        assertThat(outcome).isEqualTo(new TeamAnswerOutcome.Incomplete(List.of("helping")));
        assertThat(joined(world, code, "a").answered()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void takesTwoHundredAnswersAndLetsTheirDevicesChangeThem(TestDatabase database) {
        World world = World.of(database);
        String code = start(world, run(world));
        world.run(() -> {
            for (int n = 0; n < TeamRounds.MOST_ANSWERS; n++) {
                world.teams.answer(code, "device-" + n, Map.of("attending", "low", "helping", "low"));
            }
        });

        assertThat(answer(world, code, "another", "low", "low")).isInstanceOf(TeamAnswerOutcome.Full.class);
        assertThat(answer(world, code, "device-0", "high", "low")).isInstanceOf(TeamAnswerOutcome.Kept.class);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void knowsNoOtherCodesOrUnits(TestDatabase database) {
        World world = World.of(database);
        Enrolment run = run(world);

        assertThat(world.call(() -> world.teams.find("CDFHJKLM", "a", ""))).isEmpty();
        assertThat(answer(world, "CDFHJKLM", "a", "low", "low")).isInstanceOf(TeamAnswerOutcome.Unknown.class);
        assertThat(world.call(() -> world.teams.start(run.id(), UNIT, "talk"))).isFalse();
        assertThat(world.call(() -> world.teams.start(run.id(), "9.9", PART))).isFalse();
        assertThat(standing(world, run)).isInstanceOf(TeamStanding.NotBegun.class);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void goesWithTheRun(TestDatabase database) {
        World world = World.of(database);
        Enrolment run = run(world);
        answer(world, start(world, run), "a", "low", "low");

        world.run(() -> world.persistence
                .entities()
                .createQuery("delete from Enrolment e where e.id = :id")
                .setParameter("id", run.id())
                .executeUpdate());

        assertThat(counts(world, run)).isEmpty();
        assertThat(responses(world)).isZero();
    }

    @Test
    void neverShowsResultsOfTwo() {
        assertThat(new GroupSize(3).hides(3)).isTrue();
        assertThatThrownBy(() -> new GroupSize(2)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Enrolment run(World world) {
        world.run(() -> world.persistence
                .entities()
                .createQuery("delete from TeamResponse r")
                .executeUpdate());
        LearningModule module = module(World.name("course"), 1, "helping");
        world.serve(module);
        return world.arrive(world.meet(), module);
    }

    private static Enrolment startAgain(World world, Enrolment run, LearningModule module) {
        world.serve(module);
        Enrolment next = world.call(() -> world.journey.startAgain(run.id(), module, Optional.empty()));
        world.run(() -> world.teams.follow(run.id(), next.id()));
        return next;
    }

    private static LearningModule module(String course, int version, String second) {
        TeamSession session = new TeamSession(
                PART,
                "How often?",
                Optional.empty(),
                List.of(
                        new Part.SelfRating.Statement("attending", "Attending", Optional.empty()),
                        new Part.SelfRating.Statement(second, "The second", Optional.empty())),
                List.of(TestModule.option("low"), TestModule.option("high")),
                true,
                List.of());
        return TestModule.of(
                course,
                version,
                "Learn",
                TestModule.page(
                        "1.5",
                        "Together",
                        true,
                        TestModule.exercise(UNIT, ExerciseUnit.Audience.TEAM, false, Optional.empty(), session)));
    }

    private static String start(World world, Enrolment run) {
        assertThat(world.call(() -> world.teams.start(run.id(), UNIT, PART))).isTrue();
        return ((TeamStanding.Open) standing(world, run)).code();
    }

    private static void close(World world, Enrolment run) {
        world.run(() -> world.teams.close(run.id(), UNIT, PART));
    }

    private static TeamStanding standing(World world, Enrolment run) {
        return world.call(() -> world.teams.standing(run.id(), UNIT, PART));
    }

    private static Optional<TeamResult> result(World world, Enrolment run) {
        return world.call(() -> world.teams.result(run.id(), UNIT, PART));
    }

    private static TeamAnswerOutcome answer(World world, String code, String device, String attending, String helping) {
        return world.call(() -> world.teams.answer(code, device, Map.of("attending", attending, "helping", helping)));
    }

    private static String proof(TeamAnswerOutcome outcome) {
        return ((TeamAnswerOutcome.Kept) outcome).proof();
    }

    private static JoinedRound joined(World world, String code, String device) {
        return world.call(() -> world.teams.find(code, device, "")).orElseThrow();
    }

    private static Optional<TeamResult> shown(World world, String code, String device, String proof) {
        JoinedRound round =
                world.call(() -> world.teams.find(code, device, proof)).orElseThrow();
        return ((TeamStanding.Closed) round.standing()).result();
    }

    private static List<Map<String, String>> ratings(World world) {
        return world.call(() -> world.persistence
                .entities()
                .createQuery("select r from TeamResponse r", TeamResponse.class)
                .getResultStream()
                .map(TeamResponse::ratings)
                .toList());
    }

    /** Of this test: each begins with none. */
    private static long responses(World world) {
        return world.call(() -> world.persistence
                .entities()
                .createQuery("select count(r) from TeamResponse r", Long.class)
                .getSingleResult());
    }

    private static List<Optional<Map<String, List<Integer>>>> counts(World world, Enrolment run) {
        return world.call(() -> world.persistence
                .entities()
                .createQuery("select r from TeamRound r where r.enrolment = :e", TeamRound.class)
                .setParameter("e", run.id())
                .getResultStream()
                .map(TeamRound::counts)
                .toList());
    }
}
