package org.lotuslearning.learning.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
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
    void givesEverybodyARandomIdThatStays(TestDatabase database) {
        World world = World.of(database);
        String sub = World.name("sub");
        Learner first = meet(world, "https://one.example", sub, Optional.empty());

        Learner again = meet(world, "https://one.example", sub, Optional.of("Ada"));

        assertThat(again.pseudonym()).isEqualTo(first.pseudonym());
        assertThat(meet(world, "https://two.example", sub, Optional.empty()).pseudonym())
                .isNotEqualTo(first.pseudonym());
        assertThat(world.call(() -> world.people.byPseudonym(first.pseudonym())))
                .hasValueSatisfying(found -> assertThat(found.id()).isEqualTo(first.id()));
        assertThat(world.call(() -> world.people.byPseudonym(UUID.randomUUID())))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void givesOneToThoseWhoWereHereBefore(TestDatabase database) throws SQLException {
        DataSource source = database.asOf("22");
        List<UUID> given = new ArrayList<>();
        try (Connection connection = source.getConnection();
                Statement sql = connection.createStatement()) {
            for (int id = -3; id < 0; id++) {
                sql.executeUpdate("insert into learner (id, organisation_id, issuer, sub, seen_at, version)"
                        + " values (" + id + ", 1, 'i', '" + id + "', current_timestamp, 0)");
            }
            TestDatabase.upgrade(source);
            try (ResultSet row = sql.executeQuery("select pseudonym from learner")) {
                while (row.next()) {
                    given.add(row.getObject(1, UUID.class));
                }
            }
        }

        assertThat(given)
                .hasSize(3)
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(id.version()).isEqualTo(4));
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
