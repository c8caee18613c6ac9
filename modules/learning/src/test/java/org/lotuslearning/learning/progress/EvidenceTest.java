package org.lotuslearning.learning.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lotuslearning.learning.catalogue.LearningModule;
import org.lotuslearning.learning.enrolment.Enrolment;
import org.lotuslearning.learning.people.Learner;
import org.lotuslearning.learning.testworld.World;
import org.lotuslearning.testdatabase.TestDatabase;

class EvidenceTest {
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void findsWhatWasSubmittedInAnyCourseAndWhenLast(TestDatabase database) {
        World world = World.of(database);
        Learner learner = world.meet();
        LearningModule one = world.newCourse();
        LearningModule other = world.newCourse();
        Enrolment run = world.arrive(learner, one);
        world.submit(run, "1.2.i", "mindful-a", "First");
        world.clock.advance(Duration.ofDays(3));
        world.submit(run, "1.2.i", "mindful-a", "Second");
        Instant then = world.clock.instant();
        world.submit(world.arrive(learner, other), "1.3.c", "strongest", "helping");

        assertThat(doneBy(world, learner, true))
                .containsOnly(
                        Map.entry(new Evidence.Unit(one.course(), "1.2.i"), then),
                        Map.entry(new Evidence.Unit(other.course(), "1.3.c"), then));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void keepsWhatWasDoneBeforeAModuleWasStartedAgain(TestDatabase database) {
        World world = World.of(database);
        Learner learner = world.meet();
        LearningModule module = world.newCourse();
        Enrolment first = world.arrive(learner, module);
        world.submit(first, "1.2.i", "mindful-a", "First");
        world.submit(first, "1.3.c", "strongest", "helping");
        Instant before = world.clock.instant();
        world.clock.advance(Duration.ofDays(1));
        Enrolment second = world.call(() -> world.journey.startAgain(first.id(), module, Optional.empty()));
        world.submit(second, "1.3.c", "strongest", "helping");

        assertThat(doneBy(world, learner, true))
                .containsOnly(
                        Map.entry(new Evidence.Unit(module.course(), "1.2.i"), before),
                        Map.entry(new Evidence.Unit(module.course(), "1.3.c"), world.clock.instant()));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void keepsLearnersAndTriesApart(TestDatabase database) {
        World world = World.of(database);
        Learner learner = world.meet();
        LearningModule module = world.newCourse();
        world.submit(world.arrive(world.meet(), module), "1.2.i", "mindful-a", "Somebody else's");
        Enrolment ownTry = world.call(
                () -> world.journey.arrive(learner.organisation(), learner, module, Optional.empty(), false));
        world.submit(ownTry, "1.3.c", "strongest", "helping");

        assertThat(doneBy(world, learner, true)).isEmpty();
        assertThat(doneBy(world, learner, false)).containsOnlyKeys(new Evidence.Unit(module.course(), "1.3.c"));
    }

    private static Map<Evidence.Unit, Instant> doneBy(World world, Learner learner, boolean roster) {
        return world.call(() -> world.evidence.doneBy(learner.id(), roster));
    }
}
