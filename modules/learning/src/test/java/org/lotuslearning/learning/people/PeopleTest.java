package org.lotuslearning.learning.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lotuslearning.learning.testworld.World;
import org.lotuslearning.testdatabase.TestDatabase;

class PeopleTest {
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void knowsAPersonAgainByIssuerAndSub(TestDatabase database) {
        World world = World.of(database);
        String sub = World.name("sub");

        Learner first = meet(world, "https://one.example", sub, Optional.of("Ada Before"));
        Learner again = meet(world, "https://one.example", sub, Optional.of("Ada After"));
        Learner other = meet(world, "https://two.example", sub, Optional.of("Ada Before"));

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(other.id()).isNotEqualTo(first.id());
        assertThat(world.call(() -> world.people.byId(first.id())).fullName()).contains("Ada After");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void keepsWhatALaunchLeavesOut(TestDatabase database) {
        World world = World.of(database);
        String sub = World.name("sub");
        world.run(() -> world.people.meet(
                Organisation.DEFAULT,
                new PersonFacts(
                        "https://one.example",
                        sub,
                        Optional.of("Ada"),
                        Optional.of("ada@trust.example"),
                        Optional.of("S1"))));

        Learner again = meet(world, "https://one.example", sub, Optional.empty());

        assertThat(again.fullName()).contains("Ada");
        assertThat(again.email()).contains("ada@trust.example");
        assertThat(again.staffNumber()).contains("S1");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void meetsSomebodyWithoutANameToo(TestDatabase database) {
        World world = World.of(database);

        Learner nameless = meet(world, "https://one.example", World.name("sub"), Optional.empty());

        Learner stored = world.call(() -> world.people.byId(nameless.id()));
        assertThat(stored.fullName()).isEmpty();
        assertThat(stored.email()).isEmpty();
        assertThat(stored.organisation().code()).isEqualTo("default");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void foundsAnOrganisationBesideTheOneThatIsThereFromTheStart(TestDatabase database) {
        World world = World.of(database);
        String code = World.name("trust");

        world.run(() -> world.people.found(code));
        world.run(() -> world.people.found(code));
        world.run(() -> world.people.found(Organisation.DEFAULT));

        Organisation founded = world.call(() -> world.people.organisation(code));
        assertThat(founded.name()).isEqualTo(code);
        assertThat(founded.id())
                .isNotEqualTo(world.call(() -> world.people.organisation(Organisation.DEFAULT))
                        .id());
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void saysWhomItDoesNotKnow(TestDatabase database) {
        World world = World.of(database);

        assertThatThrownBy(() -> world.run(() -> world.people.byId(999_999)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("999999");
        assertThatThrownBy(() -> world.run(() -> world.people.organisation("nowhere")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nowhere");
        assertThat(world.call(() -> world.people.find("https://one.example", "nobody")))
                .isEmpty();
    }

    private static Learner meet(World world, String issuer, String sub, Optional<String> name) {
        return world.call(() -> world.people.meet(
                Organisation.DEFAULT, new PersonFacts(issuer, sub, name, Optional.empty(), Optional.empty())));
    }
}
