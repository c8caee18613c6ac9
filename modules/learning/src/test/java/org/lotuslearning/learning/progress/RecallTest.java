package org.lotuslearning.learning.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
        Enrolment ownTry = world.call(() -> world.journey.arrive(learner, module, Optional.empty(), false));
        world.submit(ownTry, "1.2.i", "mindful-a", "A try");

        assertThat(words(world, world.arrive(learner, module))).isEmpty();
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
