package org.lotuslearning.learning.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lotuslearning.learning.answers.Answer;
import org.lotuslearning.learning.catalogue.LearningModule;
import org.lotuslearning.learning.enrolment.Enrolment;
import org.lotuslearning.learning.people.Learner;
import org.lotuslearning.learning.testworld.TestModule;
import org.lotuslearning.learning.testworld.World;
import org.lotuslearning.testdatabase.TestDatabase;

class RecallTest {
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void findsTheNewestAnswerInAnotherModuleOfTheCourse(TestDatabase database) {
        World world = World.of(database);
        Learner learner = world.meet();
        LearningModule first = world.newCourse();
        Enrolment earlier = world.arrive(learner, first);
        world.submit(earlier, "1.2.i", "mindful-a", "First");
        world.submit(earlier, "1.2.i", "mindful-a", "Second");

        Enrolment later = world.arrive(learner, another(world, first));

        assertThat(words(world, later)).contains("Second");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void takesTheNewestRunThatHasAnAnswer(TestDatabase database) {
        World world = World.of(database);
        LearningModule module = world.newCourse();
        Enrolment first = world.arrive(world.meet(), module);
        world.submit(first, "1.2.i", "mindful-a", "First run");

        world.clock.advance(Duration.ofDays(1));
        Enrolment second = world.call(() -> world.journey.startAgain(first.id(), module, Optional.empty()));
        Optional<String> before = words(world, second);
        world.submit(second, "1.2.i", "mindful-a", "Second run");

        assertThat(before).contains("First run");
        assertThat(words(world, second)).contains("Second run");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void findsNobodyElsesAnswersNorThoseOfAnotherCourseNorOfAnEducatorsTry(TestDatabase database) {
        World world = World.of(database);
        LearningModule module = world.newCourse();
        Learner learner = world.meet();
        world.submit(world.arrive(world.meet(), module), "1.2.i", "mindful-a", "Somebody else's");
        world.submit(world.arrive(learner, world.newCourse()), "1.2.i", "mindful-a", "Another course's");
        Enrolment ownTry = world.call(
                () -> world.journey.arrive(learner.organisation(), learner, module, Optional.empty(), false));
        world.submit(ownTry, "1.2.i", "mindful-a", "A try");

        assertThat(words(world, world.arrive(learner, module))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void findsTheAnswersOfTheRunBeforeByUnit(TestDatabase database) {
        World world = World.of(database);
        LearningModule module = world.newCourse();
        Learner learner = world.meet();
        Enrolment first = world.arrive(learner, module);
        world.submit(first, "1.2.i", "mindful-a", "First");
        world.submit(first, "1.2.i", "mindful-a", "First, changed");
        world.submit(first, "1.3.c", "strongest", "helping");
        world.clock.advance(Duration.ofDays(1));
        Enrolment second = world.call(() -> world.journey.startAgain(first.id(), module, Optional.empty()));
        world.submit(second, "1.2.i", "mindful-a", "Second");
        world.clock.advance(Duration.ofDays(1));
        Enrolment third = world.call(() -> world.journey.startAgain(second.id(), module, Optional.empty()));
        world.submit(third, "1.2.i", "mindful-a", "Third");
        Enrolment ownTry = world.call(
                () -> world.journey.arrive(learner.organisation(), learner, module, Optional.empty(), false));

        assertThat(before(world, first)).isEmpty();
        assertThat(before(world, second)).containsEntry("1.2.i", "First, changed");
        assertThat(before(world, third)).containsEntry("1.2.i", "Second").containsOnlyKeys("1.2.i", "1.3.c");
        assertThat(before(world, ownTry)).isEmpty();
        assertThat(before(world, world.arrive(world.meet(), module))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void keepsTheAnswerBeforeTheNewestOfARun(TestDatabase database) {
        World world = World.of(database);
        Enrolment run = world.arrive(world.meet(), world.newCourse());
        world.submit(run, "1.3.c", "strongest", "helping");
        List.of("First", "Second", "Third").forEach(words -> world.submit(run, "1.2.i", "mindful-a", words));

        Map<String, Answer> before = world.call(() -> world.answers.beforeNewest(run.id()));

        assertThat(before).containsOnlyKeys("1.2.i");
        assertThat(before.values())
                .extracting(answer -> answer.content().first("mindful-a"))
                .containsExactly("Second");
    }

    private static Map<String, String> before(World world, Enrolment run) {
        Map<String, String> words = new HashMap<>();
        world.call(() -> world.recall.before(run))
                .forEach((unit, earlier) ->
                        words.put(unit, earlier.answer().content().first("mindful-a")));
        return words;
    }

    private static Optional<String> words(World world, Enrolment run) {
        return world.call(() -> world.recall.newest(run, "1.2.i"))
                .map(recalled -> recalled.answer().content().first("mindful-a"));
    }

    private static LearningModule another(World world, LearningModule first) {
        LearningModule module = new LearningModule(
                first.course(), "lead", 1, "Lead", "", "plum", List.of(), List.of(TestModule.readOnly()));
        assertThat(world.serve(module)).isTrue();
        return module;
    }
}
