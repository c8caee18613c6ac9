package org.lotuslearning.learning.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lotuslearning.learning.catalogue.LearningModule;
import org.lotuslearning.learning.enrolment.Enrolment;
import org.lotuslearning.learning.enrolment.GradeRule;
import org.lotuslearning.learning.enrolment.Placement;
import org.lotuslearning.learning.events.LearningEvent;
import org.lotuslearning.learning.people.Learner;
import org.lotuslearning.learning.people.Organisation;
import org.lotuslearning.learning.people.PersonFacts;
import org.lotuslearning.learning.testworld.World;
import org.lotuslearning.testdatabase.TestDatabase;

/** Every placement that a learner came through gets its grade, once. */
class GradesDueTest {
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void handsTheGradeOfAModuleOverAtTheFinish(TestDatabase database) {
        World world = World.of(database);
        LearningModule module = world.newCourse();
        Placement placement = whole(world, module);
        Enrolment run = world.arrive(world.meet(), module, placement);
        world.doEverything(run);
        assertThat(grades(world, run)).isEmpty();

        world.finish(run);
        world.finish(run);
        world.arrive(run.learner(), module, placement);

        assertThat(grades(world, run)).containsExactly(placement.id());
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void handsTheGradeOverAtOnceToAPlacementThatIsFirstLaunchedAfterTheFinish(TestDatabase database) {
        World world = World.of(database);
        LearningModule module = world.newCourse();
        Placement first = whole(world, module);
        Placement copied = whole(world, module);
        Enrolment run = world.arrive(world.meet(), module, first);
        world.doEverything(run);
        world.finish(run);

        Instant finished = world.clock.instant();
        world.clock.advance(Duration.ofDays(7));
        world.arrive(run.learner(), module, copied);
        world.arrive(run.learner(), module, copied);

        assertThat(grades(world, run)).containsExactly(first.id(), copied.id());
        assertThat(world.events.of(run.id(), LearningEvent.GradeDue.class))
                .extracting(LearningEvent.GradeDue::done)
                .containsExactly(finished, finished);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void gradesAPageWhenItIsReadAndItsExercisesAreDone(TestDatabase database) {
        World world = World.of(database);
        LearningModule module = world.newCourse();
        Placement page = world.place(module, Optional.of("1.2"), Optional.empty());
        Enrolment run = world.arrive(world.meet(), module, page);

        world.open(run, "1.2");
        assertThat(grades(world, run)).isEmpty();
        world.submit(run, "1.2.i", "mindful-a", "I noticed");
        world.submit(run, "1.2.i", "mindful-a", "And more");

        assertThat(grades(world, run)).containsExactly(page.id());
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void gradesAnExerciseWhenItIsSubmitted(TestDatabase database) {
        World world = World.of(database);
        LearningModule module = world.newCourse();
        Placement exercise = world.place(module, Optional.of("1.3"), Optional.of("1.3.c"));
        Enrolment run = world.arrive(world.meet(), module, exercise);

        world.submit(run, "1.3.c", "strongest", "helping");

        assertThat(grades(world, run)).containsExactly(exercise.id());
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void gradesTheSameScopeOnceInEachPlacement(TestDatabase database) {
        World world = World.of(database);
        LearningModule module = world.newCourse();
        Placement one = world.place(module, Optional.of("1.3"), Optional.of("1.3.c"));
        Placement two = world.place(module, Optional.of("1.3"), Optional.of("1.3.c"));
        Enrolment run = world.arrive(world.meet(), module, one);
        world.arrive(run.learner(), module, two);

        world.submit(run, "1.3.c", "strongest", "helping");

        assertThat(grades(world, run)).containsExactlyInAnyOrder(one.id(), two.id());
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void gradesANewRunOfItsOwnAfterStartingAgain(TestDatabase database) {
        World world = World.of(database);
        LearningModule module = world.newCourse();
        Placement placement = whole(world, module);
        Enrolment run = world.arrive(world.meet(), module, placement);
        world.doEverything(run);
        world.finish(run);

        Enrolment next = world.call(() -> world.journey.startAgain(run.id(), module, Optional.of(placement)));
        assertThat(grades(world, next)).isEmpty();
        world.doEverything(next);
        world.finish(next);

        assertThat(grades(world, next)).containsExactly(placement.id());
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void neverGradesAnEducatorsOwnTry(TestDatabase database) {
        World world = World.of(database);
        LearningModule module = world.newCourse();
        Placement placement = whole(world, module);
        Learner educator = world.meet();
        Enrolment own = world.call(
                () -> world.journey.arrive(educator.organisation(), educator, module, Optional.of(placement), false));

        world.doEverything(own);
        world.finish(own);

        assertThat(grades(world, own)).isEmpty();
        assertThat(world.events.of(own.id(), LearningEvent.Completed.class)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void keepsAGradeBackUntilThePlatformHasAPlaceForIt(TestDatabase database) {
        World world = World.of(database);
        LearningModule module = world.newCourse();
        Placement ungraded =
                world.place(Organisation.DEFAULT, module, Optional.empty(), Optional.empty(), "course-1", false);
        Enrolment run = world.arrive(world.meet(), module, ungraded);
        world.doEverything(run);

        world.finish(run);

        assertThat(grades(world, run)).isEmpty();
        assertThat(world.call(() -> world.enrolments.ungraded(
                        world.enrolments.find(run.id()).orElseThrow())))
                .hasSize(1);
        assertThat(world.call(() -> world.enrolments.keptBack(ungraded.id()))).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void handsAGradeOverOnceWhenTwoLaunchesArriveAtTheSameMoment(TestDatabase database) throws Exception {
        World world = World.of(database);
        LearningModule module = world.newCourse();
        Enrolment run = world.arrive(world.meet(), module);
        world.doEverything(run);
        world.finish(run);
        Placement placement = whole(world, module);
        world.run(() -> world.enrolments.arrive(placement, world.enrolments.lock(run.id())));
        CyclicBarrier together = new CyclicBarrier(4);
        ExecutorService browsers = Executors.newFixedThreadPool(4);

        List<Future<Enrolment>> launches = java.util.stream.Stream.generate(() -> browsers.submit(() -> {
                    together.await();
                    return world.arrive(run.learner(), module, placement);
                }))
                .limit(4)
                .toList();
        for (Future<Enrolment> launch : launches) {
            assertThat(launch.get().id()).isEqualTo(run.id());
        }
        browsers.shutdown();

        assertThat(grades(world, run)).containsExactly(placement.id());
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void followsTheProgressWhereTheEducatorWantsToSeeIt(TestDatabase database) {
        World world = World.of(database);
        LearningModule module = world.newCourse();
        Placement placement = whole(world, module);
        world.run(() -> world.enrolments.placement(placement.id()).orElseThrow().asksFor(GradeRule.PROGRESS));
        Enrolment run = world.arrive(world.meet(), module, placement);
        assertThat(told(world, run)).isEmpty();

        world.open(run, "1.1");
        world.open(run, "1.1");
        world.open(run, "1.3");
        world.doEverything(run);
        world.finish(run);
        world.open(run, "1.2");

        assertThat(told(world, run)).containsExactly("25/100", "50/100", "75/100", "100/100", "100/100 complete");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void handsTheProgressSoFarOverWhenTheEducatorAsksForIt(TestDatabase database) {
        World world = World.of(database);
        LearningModule module = world.newCourse();
        Placement placement = whole(world, module);
        Enrolment halfway = world.arrive(world.meet(), module, placement);
        world.open(halfway, "1.1");
        Enrolment finished = world.arrive(world.meet(), module, placement);
        world.doEverything(finished);
        world.finish(finished);

        world.run(() -> world.enrolments.grade(placement.id(), GradeRule.PROGRESS));
        List<Long> runs = world.call(() -> world.enrolments.ungraded(placement.id()));
        runs.forEach(run -> world.run(() -> world.journey.handOverGrades(run)));
        // the link still says nothing; what was chosen here stays
        world.run(() -> world.enrolments.placement(placement.id()).orElseThrow().asksFor(GradeRule.COMPLETION));
        world.open(halfway, "1.2");

        assertThat(runs).containsExactly(halfway.id());
        assertThat(told(world, halfway)).containsExactly("25/100", "50/100");
        assertThat(told(world, finished)).containsExactly("1/1 complete");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void givesFullMarksWhereTheEducatorWentBackToCompletion(TestDatabase database) {
        World world = World.of(database);
        LearningModule module = world.newCourse();
        Placement placement = whole(world, module);
        world.run(() -> world.enrolments.grade(placement.id(), GradeRule.PROGRESS));
        Enrolment run = world.arrive(world.meet(), module, placement);
        world.open(run, "1.1");

        world.run(() -> world.enrolments.grade(placement.id(), GradeRule.COMPLETION));
        world.doEverything(run);
        world.finish(run);

        assertThat(told(world, run)).containsExactly("25/100", "1/1 complete");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void gradesNobodyOfWhomThePlatformSaysNothing(TestDatabase database) {
        World world = World.of(database);
        LearningModule module = world.newCourse();
        Placement placement = whole(world, module);
        world.run(() -> world.enrolments.grade(placement.id(), GradeRule.PROGRESS));
        Learner nobody =
                world.call(() -> world.people.meet(Organisation.DEFAULT, PersonFacts.ofNobody("https://lms.example")));
        Enrolment run = world.arrive(nobody, module, placement);
        world.open(run, "1.1");
        world.doEverything(run);
        world.finish(run);

        assertThat(told(world, run)).isEmpty();
        assertThat(world.call(() -> world.enrolments.keptBack(placement.id()))).isZero();
    }

    private static List<String> told(World world, Enrolment run) {
        return world.events.of(run.id(), LearningEvent.GradeDue.class).stream()
                .map(due -> due.given() + "/" + due.maximum() + (due.complete() ? " complete" : ""))
                .toList();
    }

    private static Placement whole(World world, LearningModule module) {
        return world.place(module, Optional.empty(), Optional.empty());
    }

    private static List<Long> grades(World world, Enrolment run) {
        return world.events.of(run.id(), LearningEvent.GradeDue.class).stream()
                .map(LearningEvent.GradeDue::placement)
                .toList();
    }
}
