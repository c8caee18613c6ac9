package org.lotuslearning.learning.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lotuslearning.learning.catalogue.LearningModule;
import org.lotuslearning.learning.catalogue.ModuleDefinition;
import org.lotuslearning.learning.people.Learner;
import org.lotuslearning.learning.people.Organisation;
import org.lotuslearning.learning.testworld.TestModule;
import org.lotuslearning.learning.testworld.World;
import org.lotuslearning.testdatabase.TestDatabase;

class EnrolmentsTest {
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void keepsWhatARunNeedsToTheLastDigit(TestDatabase database) {
        World world = World.of(database);
        Enrolment run = world.arrive(world.meet(), world.newCourse());

        Enrolment stored = world.stored(run);

        assertThat(stored.registration()).isEqualTo(run.registration());
        assertThat(stored.begunAt()).isEqualTo(world.clock.instant());
        assertThat(stored.completedAt()).isEmpty();
        assertThat(stored.lastPage()).isEmpty();
        assertThat(stored.run()).isEqualTo(run.run());
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void closesTheOpenRunWhenTheNextBegins(TestDatabase database) {
        World world = World.of(database);
        Learner learner = world.meet();
        LearningModule module = world.newCourse();

        Enrolment first = world.call(() -> world.enrolments.begin(learner.organisation(), learner, module, true));
        Enrolment second = world.call(() -> world.enrolments.begin(learner.organisation(), learner, module, true));

        assertThat(world.stored(first).open()).isFalse();
        assertThat(world.call(() ->
                        world.enrolments.open(learner.organisation().code(), learner, module.course(), "learn", true)))
                .map(Enrolment::id)
                .contains(second.id());
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void neverHasTwoOpenRunsEvenWhenTwoBeginAtTheSameMoment(TestDatabase database) throws Exception {
        World world = World.of(database);
        Learner learner = world.meet();
        LearningModule module = world.newCourse();
        ExecutorService other = Executors.newSingleThreadExecutor();
        Callable<Enrolment> begin =
                () -> world.call(() -> world.enrolments.begin(learner.organisation(), learner, module, true));

        // the other one begins and commits after this one has looked and before it writes
        assertThatThrownBy(() -> world.run(() -> {
                    Optional<Enrolment> none = world.enrolments.open(
                            learner.organisation().code(), learner, module.course(), "learn", true);
                    assertThat(none).isEmpty();
                    done(other.submit(begin));
                    world.persistence
                            .entities()
                            .persist(new Enrolment(
                                    learner.organisation(),
                                    learner,
                                    version(world, module),
                                    true,
                                    world.clock.instant()));
                }))
                .isInstanceOf(PersistenceException.class);
        other.shutdown();

        assertThat(world.call(() ->
                        world.enrolments.open(learner.organisation().code(), learner, module.course(), "learn", true)))
                .isPresent();
    }

    private static ModuleVersion version(World world, LearningModule module) {
        return world.persistence
                .entities()
                .createQuery("select v from ModuleVersion v where v.course = :course", ModuleVersion.class)
                .setParameter("course", module.course())
                .getSingleResult();
    }

    private static void done(Future<?> future) {
        try {
            future.get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void leavesThePlacementAloneWhenALaunchSaysNothingNew(TestDatabase database) {
        World world = World.of(database);
        LearningModule module = world.newCourse();
        Placement placement = world.place(module, Optional.empty(), Optional.empty());
        PlacementFacts same = new PlacementFacts(
                placement.platform(),
                placement.deployment(),
                placement.resourceLink(),
                Optional.of(fresh("course-1")), // as read from a token: equal, not the same
                Optional.of(fresh("A course")),
                Optional.of(fresh("A link")),
                placement.lineItem(),
                placement.lineItems(),
                placement.gradeScopes());
        long before = version(world, placement);

        world.call(() -> world.enrolments.place(placement.organisation(), same, placement.scope(), Ancestry.NONE));

        assertThat(version(world, placement)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void letsALinkAndItsRunsFollowTheirDeploymentToAnotherOrganisation(TestDatabase database) {
        World world = World.of(database);
        LearningModule module = world.newCourse();
        Placement placement = world.place(module, Optional.empty(), Optional.empty());
        Learner learner = world.meet();
        Enrolment run = world.arrive(learner, module, placement);
        Organisation other = world.newOrganisation();
        PlacementFacts facts = new PlacementFacts(
                placement.platform(),
                placement.deployment(),
                placement.resourceLink(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of());

        Placement moved = world.call(() -> world.enrolments.place(other, facts, placement.scope(), Ancestry.NONE));
        Enrolment after = world.arrive(learner, module, moved);

        assertThat(world.call(() -> world.enrolments
                        .placement(placement.id())
                        .orElseThrow()
                        .organisation()
                        .code()))
                .isEqualTo(other.code());
        assertThat(after.id()).isEqualTo(run.id());
        assertThat(after.organisation().code()).isEqualTo(other.code());
        assertThat(world.arrive(learner, module, moved).id()).isEqualTo(run.id());
    }

    private static String fresh(String text) {
        return String.valueOf(text.toCharArray());
    }

    private static long version(World world, Placement placement) {
        return world.call(() -> world.persistence
                .entities()
                .createQuery("select p.version from Placement p where p.id = :id", Long.class)
                .setParameter("id", placement.id())
                .getSingleResult());
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void notesOnceThroughWhichPlacementARunWasReached(TestDatabase database) {
        World world = World.of(database);
        LearningModule module = world.newCourse();
        Placement placement = world.place(module, Optional.empty(), Optional.empty());
        Enrolment run = world.arrive(world.meet(), module, placement);
        world.arrive(run.learner(), module, placement);

        List<Arrival> arrivals = world.call(() -> world.enrolments.ungraded(world.enrolments.lock(run.id())));

        assertThat(arrivals)
                .singleElement()
                .satisfies(a -> assertThat(a.placement().id()).isEqualTo(placement.id()));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void knowsAPlacementAgainAndTakesOverWhatTheNewestLaunchSays(TestDatabase database) {
        World world = World.of(database);
        LearningModule module = world.newCourse();
        String link = World.name("link");
        Placement first = place(world, module, facts(link, Optional.of("Old"), Optional.of("https://lms.example/1")));
        Placement second = place(world, module, facts(link, Optional.of("New"), Optional.empty()));

        assertThat(second.id()).isEqualTo(first.id());
        Placement stored =
                world.call(() -> world.enrolments.placement(first.id())).orElseThrow();
        assertThat(stored.title()).contains("New");
        assertThat(stored.lineItem()).contains(URI.create("https://lms.example/1"));
        assertThat(stored.gradeScopes()).containsExactlyInAnyOrder("read", "score");
        assertThat(stored.scope()).isEqualTo(new Scope(module.course(), "learn", Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void remembersTheColumnThatWasFound(TestDatabase database) {
        World world = World.of(database);
        LearningModule module = world.newCourse();
        Placement placement = place(world, module, facts(World.name("link"), Optional.empty(), Optional.empty()));
        assertThat(placement.graded()).isFalse();

        world.run(() -> world.enrolments.gradedIn(placement.id(), URI.create("https://lms.example/2")));

        assertThat(world.call(() -> world.enrolments.placement(placement.id()))
                        .orElseThrow()
                        .lineItem())
                .contains(URI.create("https://lms.example/2"));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void replacesCorrectedWordingOfAVersion(TestDatabase database) {
        World world = World.of(database);
        LearningModule module = world.newCourse();
        Enrolment run = world.arrive(world.meet(), module);
        LearningModule corrected = TestModule.of(
                module.course(),
                1,
                "Learn, corrected",
                TestModule.page("1.1", "What it really is", true),
                TestModule.exercises(),
                TestModule.optional());

        ModuleVersion before = world.call(() -> version(world, module));
        ModuleDefinition old = before.definition();
        before.correct(corrected);
        assertThat(world.serve(corrected)).isTrue();

        ModuleVersion kept = world.stored(run).moduleVersion();
        assertThat(before.definition()).as("not the one that was parsed before").isNotEqualTo(old);
        assertThat(kept.definition())
                .isEqualTo(before.definition())
                .as("parsed once")
                .isSameAs(kept.definition());
        assertThat(kept.title()).isEqualTo("Learn, corrected");
        assertThat(kept.definition().page("1.1").orElseThrow().title()).isEqualTo("What it really is");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void refusesChangedRequirementsUnderAnOldNumber(TestDatabase database) {
        World world = World.of(database);
        LearningModule module = world.newCourse();
        Enrolment run = world.arrive(world.meet(), module);
        LearningModule changed =
                TestModule.of(module.course(), 1, "Learn", TestModule.readOnly(), TestModule.exercises());

        assertThat(world.serve(changed)).isFalse();

        assertThat(world.stored(run).moduleVersion().definition().exercise("1.3.c"))
                .isPresent();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void saysWhichRunOrVersionThereIsNot(TestDatabase database) {
        World world = World.of(database);
        Learner learner = world.meet();

        assertThatThrownBy(() -> world.run(() -> world.enrolments.lock(999_999)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("999999");
        assertThatThrownBy(() -> world.run(() -> world.enrolments.begin(
                        learner.organisation(), learner, TestModule.in(World.name("never-served")), true)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("never served");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void completesARunOnce(TestDatabase database) {
        World world = World.of(database);
        Enrolment run = world.arrive(world.meet(), world.newCourse());

        Duration took = world.call(
                () -> world.enrolments.lock(run.id()).complete(run.begunAt().plusSeconds(90)));

        assertThat(took).isEqualTo(Duration.ofSeconds(90));
        assertThat(world.stored(run).open()).isTrue();
        assertThatThrownBy(() -> world.run(() -> world.enrolments.lock(run.id()).complete(world.clock.instant())))
                .isInstanceOf(IllegalStateException.class);
    }

    private static Placement place(World world, LearningModule module, PlacementFacts facts) {
        return world.call(() -> world.enrolments.place(
                world.people.organisation(Organisation.DEFAULT),
                facts,
                new Scope(module.course(), module.id(), Optional.empty(), Optional.empty()),
                Ancestry.NONE));
    }

    private static PlacementFacts facts(String link, Optional<String> title, Optional<String> lineItem) {
        return new PlacementFacts(
                7,
                "1",
                link,
                Optional.empty(),
                Optional.empty(),
                title,
                lineItem.map(URI::create),
                Optional.empty(),
                lineItem.isPresent() ? Set.of("score", "read") : Set.of());
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aCopiedPlacementIsGradedAsTheOneItWasCopiedFrom(TestDatabase database) {
        World world = World.of(database);
        LearningModule module = world.newCourse();
        String context = World.name("context");
        Placement original =
                world.place(Organisation.DEFAULT, module, Optional.empty(), Optional.empty(), context, true);
        world.run(() -> world.enrolments.grade(original.id(), GradeRule.PROGRESS));
        String link = original.resourceLink();

        assertThat(copy(world, module, new Ancestry(List.of("never opened", link), List.of())))
                .isEqualTo(GradeRule.PROGRESS);
        assertThat(copy(world, module, new Ancestry(List.of(), List.of("unknown", context))))
                .isEqualTo(GradeRule.PROGRESS);
        assertThat(copy(world, module, Ancestry.NONE)).isEqualTo(GradeRule.COMPLETION);
        assertThat(copy(world, world.newCourse(), new Ancestry(List.of(link), List.of(context))))
                .as("something else is no copy")
                .isEqualTo(GradeRule.COMPLETION);
        world.place(Organisation.DEFAULT, module, Optional.empty(), Optional.empty(), context, true);
        assertThat(copy(world, module, new Ancestry(List.of(), List.of(context))))
                .as("which of two it was copied from, nobody knows")
                .isEqualTo(GradeRule.COMPLETION);
    }

    private static GradeRule copy(World world, LearningModule module, Ancestry ancestry) {
        PlacementFacts facts = new PlacementFacts(
                7,
                "deployment-1",
                World.name("copy"),
                Optional.of(World.name("copied-context")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of());
        Scope scope = new Scope(module.course(), module.id(), Optional.empty(), Optional.empty());
        return world.call(() -> world.enrolments
                .place(world.people.organisation(Organisation.DEFAULT), facts, scope, ancestry)
                .gradeRule());
    }
}
