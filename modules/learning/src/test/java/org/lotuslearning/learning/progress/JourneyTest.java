package org.lotuslearning.learning.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lotuslearning.learning.answers.AnswerForm;
import org.lotuslearning.learning.catalogue.LearningModule;
import org.lotuslearning.learning.enrolment.Enrolment;
import org.lotuslearning.learning.events.CheckResult;
import org.lotuslearning.learning.events.LearningEvent;
import org.lotuslearning.learning.people.Learner;
import org.lotuslearning.learning.testworld.TestModule;
import org.lotuslearning.learning.testworld.World;
import org.lotuslearning.testdatabase.TestDatabase;

class JourneyTest {
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void beginsARunAtTheFirstArrivalAndFindsItAtTheNext(TestDatabase database) {
        World world = World.of(database);
        Learner learner = world.meet();
        LearningModule module = world.newCourse();

        Enrolment first = world.arrive(learner, module);
        world.clock.advance(Duration.ofDays(1));
        Enrolment second = world.arrive(learner, module);

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.registration()).isEqualTo(first.registration());
        assertThat(second.begunAt()).isEqualTo(first.begunAt());
        assertThat(second.stepsTotal()).isEqualTo(4);
        assertThat(world.events.of(first.id())).containsExactly(new LearningEvent.Begun(first.run(), first.begunAt()));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void keepsTheRunsOfTwoPeopleAndOfAnEducatorsOwnTryApart(TestDatabase database) {
        World world = World.of(database);
        Learner learner = world.meet();
        LearningModule module = world.newCourse();

        Enrolment run = world.arrive(learner, module);
        Enrolment own = world.call(
                () -> world.journey.arrive(learner.organisation(), learner, module, Optional.empty(), false));
        Enrolment others = world.arrive(world.meet(), module);

        assertThat(List.of(run.id(), own.id(), others.id())).doesNotHaveDuplicates();
        assertThat(own.roster()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void startsAgainWithARunOfItsOwnAndKeepsTheOldAnswers(TestDatabase database) {
        World world = World.of(database);
        LearningModule module = world.newCourse();
        Enrolment before = world.arrive(world.meet(), module);
        world.submit(before, "1.2.i", "mindful-a", "The first time");

        Enrolment next = world.call(() -> world.journey.startAgain(before.id(), module, Optional.empty()));

        assertThat(next.id()).isNotEqualTo(before.id());
        assertThat(next.registration()).isNotEqualTo(before.registration());
        assertThat(next.stepsDone()).isZero();
        assertThat(world.stored(before).open()).isFalse();
        assertThat(world.call(() -> world.answers.newest(before.id())).keySet()).containsExactly("1.2.i");
        assertThat(world.call(() -> world.answers.newest(next.id()))).isEmpty();
        assertThat(world.arrive(before.learner(), module).id()).isEqualTo(next.id());
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void startsAgainOnceWhenAskedTwice(TestDatabase database) {
        World world = World.of(database);
        LearningModule module = world.newCourse();
        Enrolment before = world.arrive(world.meet(), module);

        Enrolment next = world.call(() -> world.journey.startAgain(before.id(), module, Optional.empty()));
        Enrolment again = world.call(() -> world.journey.startAgain(before.id(), module, Optional.empty()));

        assertThat(again.id()).isEqualTo(next.id());
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void goesOnInTheOpenRunFromATabThatKnowsTheClosedOne(TestDatabase database) {
        World world = World.of(database);
        LearningModule module = world.newCourse();
        Enrolment before = world.arrive(world.meet(), module);
        assertThat(world.call(() ->
                        world.enrolments.current(before.id()).orElseThrow().id()))
                .isEqualTo(before.id());

        Enrolment next = world.call(() -> world.journey.startAgain(before.id(), module, Optional.empty()));

        assertThat(world.call(() ->
                        world.enrolments.current(before.id()).orElseThrow().id()))
                .isEqualTo(next.id());
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void tellsOncePerRunThatAPageWasRead(TestDatabase database) {
        World world = World.of(database);
        Enrolment run = world.arrive(world.meet(), world.newCourse());

        world.open(run, "1.1");
        world.open(run, "1.2");
        world.open(run, "1.1");

        assertThat(world.events.of(run.id(), LearningEvent.PageRead.class))
                .extracting(LearningEvent.PageRead::page)
                .containsExactly("1.1", "1.2");
        assertThat(world.events.of(run.id(), LearningEvent.Progressed.class))
                .extracting(LearningEvent.Progressed::percent)
                .containsExactly(25, 50);
        assertThat(world.stored(run).lastPage()).contains("1.1");
        assertThat(world.stored(run).stepsDone()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void comesBackToNoPageThatTheRunDoesNotHave(TestDatabase database) {
        World world = World.of(database);
        Enrolment run = world.arrive(world.meet(), world.newCourse());
        world.open(run, "1.2");

        world.open(run, "9.9");

        assertThat(world.stored(run).lastPage()).contains("1.2");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void tellsThatAnOptionalPageWasReadButNotThatItMovedProgress(TestDatabase database) {
        World world = World.of(database);
        Enrolment run = world.arrive(world.meet(), world.newCourse());

        world.open(run, "1.3");

        assertThat(world.events.of(run.id(), LearningEvent.PageRead.class)).hasSize(1);
        assertThat(world.events.of(run.id(), LearningEvent.Progressed.class)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void keepsEveryVersionOfAnAnswerAndTellsEachOnce(TestDatabase database) {
        World world = World.of(database);
        Enrolment run = world.arrive(world.meet(), world.newCourse());

        SubmitOutcome first = world.submit(run, "1.2.i", "mindful-a", "One");
        world.clock.advance(Duration.ofMinutes(1));
        SubmitOutcome same = world.submit(run, "1.2.i", "mindful-a", "One");
        SubmitOutcome second = world.submit(run, "1.2.i", "mindful-a", "Two");

        assertThat(same).isEqualTo(first);
        assertThat(second).isEqualTo(new SubmitOutcome.Submitted(world.clock.instant(), 2));
        assertThat(world.events.of(run.id(), LearningEvent.UnitAnswered.class))
                .extracting(LearningEvent.UnitAnswered::number)
                .containsExactly(1, 2);
        assertThat(world.events.of(run.id(), LearningEvent.UnitAnswered.class).get(0))
                .isEqualTo(new LearningEvent.UnitAnswered(
                        run.run(),
                        world.clock.instant().minus(Duration.ofMinutes(1)),
                        "1.2",
                        "1.2.i",
                        "Exercise 1.2.i",
                        "long-fill-in",
                        1,
                        Optional.empty()));
        assertThat(world.call(() -> world.answers.newest(run.id(), "1.2.i"))
                        .orElseThrow()
                        .content()
                        .first("mindful-a"))
                .isEqualTo("Two");
    }

    /** Design.md, rule 1: what was chosen in a check is told, and nothing else that anyone answers. */
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void tellsWhatWasChosenInACheckOnlyAndCountsNoCheckAsProgress(TestDatabase database) {
        World world = World.of(database);
        LearningModule module = TestModule.of(
                world.newCourse().course(),
                2,
                "Learn",
                TestModule.page("1.2", "How to tell it apart", true, TestModule.choice(), TestModule.check()));
        world.run(() -> world.enrolments.serve(module));
        Enrolment run = world.arrive(world.meet(), module);
        Map<String, List<String>> choices = Map.of("first", List.of("ask"), "second", List.of("wait"));

        world.run(() -> world.journey.submit(run.id(), "1.3.check", choices, false));
        world.submit(run, "1.3.c", "strongest", "helping");

        List<LearningEvent.UnitAnswered> told = world.events.of(run.id(), LearningEvent.UnitAnswered.class);
        assertThat(told).extracting(LearningEvent.UnitAnswered::unit).containsExactly("1.3.check", "1.3.c");
        assertThat(told.get(0).check()).hasValueSatisfying(check -> {
            assertThat(check.answers()).extracting(CheckResult.Chosen::value).containsExactly("ask", "wait");
            assertThat(check.success()).isFalse();
        });
        assertThat(told.get(1).check()).isEmpty();
        assertThat(world.stored(run).stepsDone()).isEqualTo(1);
        assertThat(world.stored(run).stepsTotal()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void keepsADraftUntilTheUnitIsSubmitted(TestDatabase database) {
        World world = World.of(database);
        Enrolment run = world.arrive(world.meet(), world.newCourse());
        Map<String, List<String>> half = Map.of("mindful-a", List.of("Half a sen"));

        world.run(() -> world.journey.draft(run.id(), "1.2.i", Map.of("mindful-a", List.of("Half")), false));
        world.clock.advance(Duration.ofSeconds(20));
        DraftOutcome kept = world.call(() -> world.journey.draft(run.id(), "1.2.i", half, false));

        assertThat(kept).isEqualTo(new DraftOutcome.Kept(world.clock.instant()));
        assertThat(world.call(() -> world.answers.drafts(run.id())).get("1.2.i"))
                .satisfies(
                        draft -> assertThat(draft.content().first("mindful-a")).isEqualTo("Half a sen"));
        assertThat(world.events.of(run.id(), LearningEvent.Progressed.class)).isEmpty();

        world.submit(run, "1.2.i", "mindful-a", "Half a sentence");
        assertThat(world.call(() -> world.answers.drafts(run.id()))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void keepsNoDraftThatEqualsTheAnswer(TestDatabase database) {
        World world = World.of(database);
        Enrolment run = world.arrive(world.meet(), world.newCourse());
        Map<String, List<String>> sent = Map.of("mindful-a", List.of("I noticed"));
        world.submit(run, "1.2.i", "mindful-a", "I noticed");

        // the autosave of the same text, overtaken by its own submit
        DraftOutcome late = world.call(() -> world.journey.draft(run.id(), "1.2.i", sent, false));

        assertThat(late).isEqualTo(new DraftOutcome.Kept(world.clock.instant()));
        assertThat(world.call(() -> world.answers.drafts(run.id()))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void doesNotLockAgainWhatAnEarlierRunOpened(TestDatabase database) {
        World world = World.of(database);
        LearningModule module = world.newCourse();
        Learner learner = world.meet();
        Enrolment before = world.arrive(learner, module);
        world.submit(before, "1.2.i", "mindful-a", "The first time");
        Enrolment again = world.call(() -> world.journey.startAgain(before.id(), module, Optional.empty()));
        Enrolment ownTry = world.call(
                () -> world.journey.arrive(learner.organisation(), learner, module, Optional.empty(), false));

        SubmitOutcome talked = world.submit(again, "1.2.t", "talk-a", "We spoke");
        SubmitOutcome tried = world.submit(ownTry, "1.2.t", "talk-a", "We spoke");

        assertThat(talked).isInstanceOf(SubmitOutcome.Submitted.class);
        assertThat(tried).isEqualTo(new SubmitOutcome.Locked("1.2.i"));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void keepsWhatWasWrittenForATeamUnitThatIsLocked(TestDatabase database) {
        World world = World.of(database);
        Enrolment run = world.arrive(world.meet(), world.newCourse());

        SubmitOutcome locked = world.submit(run, "1.2.t", "talk-a", "We said");

        assertThat(locked).isEqualTo(new SubmitOutcome.Locked("1.2.i"));
        assertThat(world.call(() -> world.answers.draft(run.id(), "1.2.t"))
                        .orElseThrow()
                        .content()
                        .first("talk-a"))
                .isEqualTo("We said");
        world.submit(run, "1.2.i", "mindful-a", "I noticed");
        assertThat(world.submit(run, "1.2.t", "talk-a", "We said")).isInstanceOf(SubmitOutcome.Submitted.class);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void keepsAnIncompleteAnswerAsADraft(TestDatabase database) {
        World world = World.of(database);
        Enrolment run = world.arrive(world.meet(), world.newCourse());

        SubmitOutcome outcome = world.call(() -> world.journey.submit(run.id(), "1.3.c", Map.of(), false));

        assertThat(outcome).isInstanceOf(SubmitOutcome.Incomplete.class);
        assertThat(world.call(() -> world.answers.submitted(run.id()))).isEmpty();
        assertThat(world.call(() -> world.answers.draft(run.id(), "1.3.c"))).isPresent();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void keepsTheLongestTextThatTheFormAllows(TestDatabase database) {
        World world = World.of(database);
        Enrolment run = world.arrive(world.meet(), world.newCourse());
        String longest = "\"é\n ".repeat(AnswerForm.LONGEST_TEXT / 4 - 1) + "end.";

        world.submit(run, "1.2.i", "mindful-a", longest);

        assertThat(world.call(() -> world.answers.newest(run.id(), "1.2.i"))
                        .orElseThrow()
                        .content()
                        .first("mindful-a"))
                .isEqualTo(longest);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void knowsNoUnitThatTheRunDoesNotHave(TestDatabase database) {
        World world = World.of(database);
        Enrolment run = world.arrive(world.meet(), world.newCourse());

        assertThat(world.submit(run, "9.9", "a", "b")).isEqualTo(new SubmitOutcome.Unknown());
        assertThat(world.call(() -> world.journey.draft(run.id(), "9.9", Map.of(), false)))
                .isEqualTo(new DraftOutcome.Unknown());
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void finishesOnlyWhenEverythingRequiredIsDone(TestDatabase database) {
        World world = World.of(database);
        Enrolment run = world.arrive(world.meet(), world.newCourse());
        world.open(run, "1.1");
        world.open(run, "1.2");
        world.submit(run, "1.2.i", "mindful-a", "I noticed");

        assertThat(world.finish(run))
                .isEqualTo(new FinishOutcome.NotYet(List.of(new Progress.Missing("1.3", Optional.of("1.3.c")))));
        assertThat(world.stored(run).completedAt()).isEmpty();

        world.submit(run, "1.3.c", "strongest", "helping");
        assertThat(world.finish(run)).isEqualTo(new FinishOutcome.Finished());
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void tellsOnceThatARunIsCompletedAndHowLongItTook(TestDatabase database) {
        World world = World.of(database);
        Enrolment run = world.arrive(world.meet(), world.newCourse());
        world.doEverything(run);
        world.clock.advance(Duration.ofHours(2));

        world.finish(run);
        world.clock.advance(Duration.ofHours(1));
        assertThat(world.finish(run)).isEqualTo(new FinishOutcome.Finished());

        assertThat(world.events.of(run.id(), LearningEvent.Completed.class))
                .singleElement()
                .satisfies(completed -> assertThat(completed.took()).isEqualTo(Duration.ofHours(2)));
        assertThat(world.stored(run).completedAt()).contains(run.begunAt().plus(Duration.ofHours(2)));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void letsAnAnswerBeChangedAfterTheFinishWithoutCompletingAgain(TestDatabase database) {
        World world = World.of(database);
        Enrolment run = world.arrive(world.meet(), world.newCourse());
        world.doEverything(run);
        world.finish(run);

        world.submit(run, "1.2.i", "mindful-a", "On second thoughts");
        world.finish(run);

        assertThat(world.events.of(run.id(), LearningEvent.Completed.class)).hasSize(1);
        assertThat(world.events.of(run.id(), LearningEvent.Progressed.class))
                .extracting(LearningEvent.Progressed::percent)
                .containsExactly(25, 50, 75, 100);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void keepsTheExercisesThatTheRunBeganWith(TestDatabase database) {
        World world = World.of(database);
        LearningModule first = world.newCourse();
        Enrolment run = world.arrive(world.meet(), first);
        LearningModule second = TestModule.of(first.course(), 2, "Learn", TestModule.readOnly());
        world.serve(second);

        Enrolment later = world.arrive(run.learner(), second);

        assertThat(later.id()).isEqualTo(run.id());
        assertThat(later.moduleVersion().number()).isEqualTo(1);
        assertThat(world.finish(run)).isInstanceOf(FinishOutcome.NotYet.class);
        Enrolment next = world.call(() -> world.journey.startAgain(run.id(), second, Optional.empty()));
        assertThat(next.moduleVersion().number()).isEqualTo(2);
        assertThat(next.stepsTotal()).isEqualTo(1);
    }
}
