package org.lotuslearning.learning.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lotuslearning.learning.catalogue.LearningModule;
import org.lotuslearning.learning.enrolment.Placement;
import org.lotuslearning.learning.people.Learner;
import org.lotuslearning.learning.testworld.World;
import org.lotuslearning.testdatabase.TestDatabase;

class RostersTest {
    private static final URI ADDRESS = URI.create("https://lms.example/members");
    private static final URI CHANGES = URI.create("https://lms.example/members?since=1");
    private static final Duration FRESH = Duration.ofMinutes(15);

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void tellsWhoHasNotStartedByName(TestDatabase database) {
        World world = World.of(database);
        LearningModule module = world.newCourse();
        Placement placement = world.place(module, Optional.empty(), Optional.empty());
        Learner begun = world.meet();
        world.arrive(begun, module, placement);
        Learner triedOnly = world.meet();
        world.call(
                () -> world.journey.arrive(triedOnly.organisation(), triedOnly, module, Optional.of(placement), false));
        Learner elsewhere = world.meet();
        world.arrive(elsewhere, module, world.place(module, Optional.empty(), Optional.empty()));
        RosterQuestion question = ask(world, newPlace(world));

        world.run(() -> world.rosters.everyone(
                question.roster(),
                List.of(
                        new OnCourse(World.name("sub"), Optional.empty()),
                        new OnCourse(begun.sub(), Optional.of("Begun")),
                        new OnCourse(triedOnly.sub(), Optional.of("Tried")),
                        new OnCourse(elsewhere.sub(), Optional.of("Elsewhere"))),
                Optional.empty()));

        long id = question.roster();
        assertThat(world.<Long>call(() -> world.rosters.notStarted(id, placement.id())))
                .isEqualTo(3);
        assertThat(world.call(() -> world.rosters.notStarted(id, placement.id(), 0, 50)))
                .containsExactly(Optional.of("Elsewhere"), Optional.of("Tried"), Optional.empty());
        assertThat(world.call(() -> world.rosters.notStarted(id, placement.id(), 1, 1)))
                .containsExactly(Optional.of("Tried"));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void deletesWhoeverIsOffTheListAndSaysSoOfThoseWhoHadBegun(TestDatabase database) {
        World world = World.of(database);
        Learner stays = world.meet();
        Learner leaves = world.meet();
        RosterPlace place = newPlace(world);
        long id = ask(world, place).roster();
        world.run(() -> world.rosters.everyone(id, of(stays, leaves), Optional.empty()));
        assertThat(left(world, id, stays, leaves)).isEmpty();

        world.run(() -> world.rosters.everyone(id, of(stays), Optional.empty()));

        assertThat(left(world, id, stays, leaves)).containsExactly(leaves.id());
        assertThat(members(world, id)).containsExactly(stays.sub());

        Learner joins = world.meet();
        world.run(() -> world.rosters.changed(id, of(joins), Set.of(stays.sub(), "never here"), Optional.empty()));

        assertThat(members(world, id)).containsExactly(joins.sub());
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void keepsListsOfCoursesApart(TestDatabase database) {
        World world = World.of(database);
        Learner learner = world.meet();
        long one = ask(world, newPlace(world)).roster();
        long other = ask(world, newPlace(world)).roster();

        world.run(() -> world.rosters.everyone(one, of(learner), Optional.empty()));
        world.run(() -> world.rosters.everyone(other, List.of(), Optional.empty()));

        assertThat(members(world, one)).containsExactly(learner.sub());
        assertThat(members(world, other)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void givesAQuestionToOneCallerAndAgainWhenTheListIsOld(TestDatabase database) {
        World world = World.of(database);
        RosterPlace place = newPlace(world);
        assertThat(world.call(() -> world.rosters.toAsk(new RosterPlace(7, "1", "no such course"), FRESH)))
                .isEmpty();
        RosterQuestion first = ask(world, place);
        assertThat(first.address()).isEqualTo(ADDRESS);
        assertThat(first.differences()).isEmpty();
        assertThat(state(world, place).asking()).isTrue();
        assertThat(world.call(() -> world.rosters.toAsk(place, FRESH))).isEmpty();

        world.run(() -> world.rosters.everyone(first.roster(), List.of(), Optional.of(CHANGES)));
        assertThat(state(world, place))
                .isEqualTo(
                        new RosterState(first.roster(), Optional.of(world.clock.instant()), Optional.empty(), false));
        world.clock.advance(FRESH);

        assertThat(ask(world, place).differences()).contains(CHANGES);

        world.run(() -> world.rosters.changed(first.roster(), List.of(), Set.of(), Optional.of(CHANGES)));
        world.clock.advance(Duration.ofDays(1));

        assertThat(ask(world, place).differences())
                .as("a whole list once a day")
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void keepsTheLastListWhenTheNextCannotBeRead(TestDatabase database) {
        World world = World.of(database);
        Learner learner = world.meet();
        RosterPlace place = newPlace(world);
        long id = ask(world, place).roster();
        world.run(() -> world.rosters.everyone(id, of(learner), Optional.of(CHANGES)));
        RosterState before = state(world, place);
        world.clock.advance(FRESH);
        ask(world, place);

        world.run(() -> world.rosters.failed(id, RosterProblem.UNREACHABLE));

        assertThat(state(world, place))
                .isEqualTo(new RosterState(id, before.readAt(), Optional.of(RosterProblem.UNREACHABLE), false));
        assertThat(members(world, id)).containsExactly(learner.sub());
        world.clock.advance(FRESH);
        assertThat(ask(world, place).differences())
                .as("after a failure everyone is asked for")
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void waitsNoLongerForAnAnswerThatAStoppedServerCannotGive(TestDatabase database) {
        World world = World.of(database);
        RosterPlace place = newPlace(world);
        ask(world, place);
        world.clock.advance(Duration.ofMinutes(6));

        assertThat(state(world, place).asking()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void asksAtTheNewestAddress(TestDatabase database) {
        World world = World.of(database);
        RosterPlace place = newPlace(world);
        long id = ask(world, place).roster();
        world.run(() -> world.rosters.everyone(id, List.of(), Optional.of(CHANGES)));
        URI moved = URI.create("https://new.lms.example/members");
        world.clock.advance(FRESH);

        world.run(() -> world.rosters.offered(place, moved));

        RosterQuestion question = ask(world, place);
        assertThat(question.address()).isEqualTo(moved);
        assertThat(question.differences()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void forgetsListsThatNobodyLooksAt(TestDatabase database) {
        World world = World.of(database);
        RosterPlace old = newPlace(world);
        long forgotten = ask(world, old).roster();
        world.run(() -> world.rosters.everyone(forgotten, of(world.meet()), Optional.empty()));
        world.clock.advance(Duration.ofDays(60));
        RosterPlace recent = newPlace(world);
        ask(world, recent);
        RosterPlace neverAsked = newPlace(world);
        world.clock.advance(Duration.ofDays(31));

        world.run(world.rosters::forgetOld);

        assertThat(world.call(() -> world.rosters.state(old))).isEmpty();
        assertThat(members(world, forgotten)).isEmpty();
        assertThat(world.call(() -> world.rosters.state(neverAsked))).isEmpty();
        assertThat(world.call(() -> world.rosters.state(recent))).isPresent();
        // what was on its way meanwhile finds no list, and is let go
        world.run(() -> world.rosters.everyone(forgotten, of(world.meet()), Optional.empty()));
        world.run(() -> world.rosters.failed(forgotten, RosterProblem.BUSY));
        assertThat(members(world, forgotten)).isEmpty();
    }

    private static RosterPlace newPlace(World world) {
        RosterPlace place = new RosterPlace(7, "deployment-1", World.name("context"));
        world.run(() -> world.rosters.offered(place, ADDRESS));
        return place;
    }

    private static RosterQuestion ask(World world, RosterPlace place) {
        return world.call(() -> world.rosters.toAsk(place, FRESH)).orElseThrow();
    }

    private static RosterState state(World world, RosterPlace place) {
        return world.call(() -> world.rosters.state(place)).orElseThrow();
    }

    private static List<OnCourse> of(Learner... learners) {
        return List.of(learners).stream()
                .map(learner -> new OnCourse(learner.sub(), learner.fullName()))
                .toList();
    }

    private static Set<Long> left(World world, long roster, Learner... learners) {
        return world.call(() -> world.rosters.left(
                roster, List.of(learners).stream().map(Learner::id).toList()));
    }

    private static List<String> members(World world, long roster) {
        return world.call(() -> world.persistence
                .entities()
                .createQuery("select m.sub from RosterMember m where m.roster = :roster order by m.sub", String.class)
                .setParameter("roster", roster)
                .getResultList());
    }
}
