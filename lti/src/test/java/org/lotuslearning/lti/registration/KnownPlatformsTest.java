package org.lotuslearning.lti.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lotuslearning.lti.registration.KnownPlatforms.Change;
import org.lotuslearning.testdatabase.TestClock;
import org.lotuslearning.testdatabase.TestDatabase;

class KnownPlatformsTest {
    private static final String ISSUER = "https://lms.example";

    private final TestClock clock = new TestClock();

    private record Tool(Registrations registrations, KnownPlatforms platforms, IssuerMoves moves) {}

    private Tool tool(TestDatabase database) {
        DataSource source = database.fresh();
        Registrations registrations = new Registrations(source, clock);
        KnownPlatforms platforms = new KnownPlatforms(source, registrations, clock);
        return new Tool(registrations, platforms, new IssuerMoves(source, platforms, registrations));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void changesEverythingButTheIssuerAndTheDeployments(TestDatabase database) {
        Tool tool = tool(database);
        Registration before = tool.registrations().put(console("one"));
        RegistrationPolicy policy = new RegistrationPolicy(
                true,
                true,
                true,
                Optional.of("staff"),
                Map.of("Mentor", RoleMeaning.EDUCATOR, "urn:lti:role:X", RoleMeaning.LEARNER),
                Set.of("https://school.example", "https://other.example:8443"));
        Registration wanted = new Registration(
                before.id(),
                "Other name",
                "https://not.this",
                "new client",
                Set.of("not this"),
                endpoints("https://new.example"),
                "north",
                Registration.Source.FILE,
                policy);
        assertThat(tool.registrations().frameOrigins()).doesNotContain("https://school.example");

        assertThat(tool.platforms().change(wanted)).isEqualTo(Change.DONE);

        Registration after = tool.registrations().byId(before.id()).orElseThrow();
        assertThat(after.name()).isEqualTo("Other name");
        assertThat(after.clientId()).isEqualTo("new client");
        assertThat(after.issuer()).isEqualTo(ISSUER);
        assertThat(after.deployments()).containsExactly("d");
        assertThat(after.endpoints()).isEqualTo(endpoints("https://new.example"));
        assertThat(after.organisation()).isEqualTo("north");
        assertThat(after.source()).isEqualTo(Registration.Source.CONSOLE);
        assertThat(after.policy()).isEqualTo(policy);
        assertThat(after.policy().override("http://purl.imsglobal.org/vocab/lis/v2/membership#Mentor"))
                .contains(RoleMeaning.EDUCATOR);
        assertThat(tool.registrations().frameOrigins())
                .contains("https://school.example", "https://other.example:8443", "https://new.example");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void keepsClientsOfAnIssuerApart(TestDatabase database) {
        Tool tool = tool(database);
        Registration one = tool.registrations().put(console("one"));
        tool.registrations().put(console("two"));

        Registration wanted = new Registration(
                one.id(),
                one.name(),
                one.issuer(),
                "two",
                one.deployments(),
                one.endpoints(),
                one.organisation(),
                one.source(),
                one.policy());

        assertThat(tool.platforms().change(wanted)).isEqualTo(Change.TAKEN);
        assertThat(tool.registrations().byId(one.id())).contains(one);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void leavesWhatTheFileSaysToTheFile(TestDatabase database) {
        Tool tool = tool(database);
        Registration file = tool.registrations().put(registration("one", Registration.Source.FILE, false));
        tool.registrations().admits(file, "new");

        assertThat(tool.platforms().change(file)).isEqualTo(Change.NOT_HERE);
        assertThat(tool.platforms().switchOn(file.id(), false)).isEqualTo(Change.NOT_HERE);
        assertThat(tool.platforms().accept(file.id(), "new")).isEqualTo(Change.NOT_HERE);
        assertThat(tool.platforms().refuse(file.id(), "d")).isEqualTo(Change.NOT_HERE);
        assertThat(tool.platforms().remove(file.id(), "new")).isEqualTo(Change.NOT_HERE);
        assertThat(tool.platforms().assign(file.id(), "d", Optional.of("north")))
                .isEqualTo(Change.NOT_HERE);
        assertThat(tool.platforms().switchOn(file.id() + 1, true)).isEqualTo(Change.NOT_HERE);
        assertThat(tool.registrations().byId(file.id())).contains(file);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void switchesOffAndOnAgain(TestDatabase database) {
        Tool tool = tool(database);
        Registration one = tool.registrations().put(console("one"));
        tool.registrations().frameOrigins();

        assertThat(tool.platforms().switchOn(one.id(), false)).isEqualTo(Change.DONE);
        assertThat(tool.registrations().byId(one.id())).isEmpty();
        assertThat(tool.registrations().frameOrigins()).isEmpty();
        assertThat(tool.platforms().byId(one.id())).hasValueSatisfying(known -> {
            assertThat(known.active()).isFalse();
            assertThat(known.registration()).isEqualTo(one);
        });

        tool.platforms().switchOn(one.id(), true);
        assertThat(tool.registrations().byId(one.id())).contains(one);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void decidesAboutDeployments(TestDatabase database) {
        Tool tool = tool(database);
        Registration one = tool.registrations().put(console("one"));
        for (String id : List.of("a", "b", "c")) {
            assertThat(tool.registrations().admits(one, id)).isFalse();
        }
        assertThat(tool.platforms().byId(one.id()).orElseThrow().waiting()).isEqualTo(3);

        assertThat(tool.platforms().accept(one.id(), "a")).isEqualTo(Change.DONE);
        assertThat(tool.platforms().refuse(one.id(), "b")).isEqualTo(Change.DONE);
        assertThat(tool.platforms().remove(one.id(), "c")).isEqualTo(Change.DONE);
        assertThat(tool.platforms().accept(one.id(), "by hand")).isEqualTo(Change.DONE);
        assertThat(tool.platforms().remove(one.id(), "a")).as("an accepted one").isEqualTo(Change.NOT_HERE);

        assertThat(tool.platforms().byId(one.id()).orElseThrow().deployments())
                .extracting(d -> d.id() + " " + d.state())
                .containsExactly("a ACCEPTED", "by hand ACCEPTED", "d ACCEPTED", "b REFUSED");
        Registration now = tool.registrations().byId(one.id()).orElseThrow();
        assertThat(now.deployments()).containsExactlyInAnyOrder("a", "by hand", "d");
        assertThat(tool.registrations().admits(now, "b")).isFalse();
        assertThat(tool.registrations().waitingDeployments(one.id())).isEmpty();
        tool.platforms().accept(one.id(), "b");
        assertThat(tool.registrations().byId(one.id()).orElseThrow().deployments())
                .contains("b");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void keepsARefusedDeploymentOutWhereNewOnesAreAccepted(TestDatabase database) {
        Tool tool = tool(database);
        Registration one = tool.registrations().put(registration("one", Registration.Source.CONSOLE, true));
        assertThat(tool.registrations().admits(one, "a")).isTrue();

        tool.platforms().refuse(one.id(), "a");

        Registration now = tool.registrations().byId(one.id()).orElseThrow();
        assertThat(tool.registrations().admits(now, "a")).isFalse();
        assertThat(tool.registrations().admits(now, "b")).isTrue();
        tool.platforms().remove(one.id(), "a");
        assertThat(tool.registrations().admits(now, "a"))
                .as("it is a new one again")
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void givesADeploymentToAnotherOrganisation(TestDatabase database) {
        Tool tool = tool(database);
        Registration one = tool.registrations().put(console("one"));

        tool.platforms().assign(one.id(), "d", Optional.of("north"));

        assertThat(tool.registrations().forDeployment(one, "d").organisation()).isEqualTo("north");
        assertThat(tool.registrations().forDeployment(one, "other").organisation())
                .isEqualTo("default");
        assertThat(tool.platforms().byId(one.id()).orElseThrow().deployments())
                .extracting(Deployment::organisation)
                .containsExactly(Optional.of("north"));
        tool.platforms().assign(one.id(), "d", Optional.empty());
        assertThat(tool.registrations().forDeployment(one, "d")).isEqualTo(one);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void listsThoseWithWaitingDeploymentsFirstAndTheSwitchedOffLast(TestDatabase database) {
        Tool tool = tool(database);
        Registration off = tool.registrations().put(console("a"));
        tool.registrations().put(console("b"));
        Registration waiting = tool.registrations().put(console("c"));
        tool.registrations().admits(waiting, "new");
        tool.platforms().switchOn(off.id(), false);

        assertThat(tool.platforms().all())
                .extracting(p -> p.registration().clientId())
                .containsExactly("c", "b", "a");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void readsTheDeploymentsOfTheRegistrationThatIsAskedFor(TestDatabase database) {
        Tool tool = tool(database);
        Registration one = tool.registrations().put(console("one"));
        Registration two = tool.registrations().put(console("two"));
        tool.registrations().admits(one, "of-one");
        tool.registrations().admits(two, "of-two");

        assertThat(tool.platforms().byId(two.id()).orElseThrow().deployments())
                .extracting(Deployment::id)
                .contains("of-two")
                .doesNotContain("of-one");
        assertThat(tool.platforms()
                        .ofClient(one.issuer(), one.clientId())
                        .orElseThrow()
                        .deployments())
                .extracting(Deployment::id)
                .contains("of-one")
                .doesNotContain("of-two");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void notesEachRoleOnceAndNotMoreThanThereAre(TestDatabase database) {
        Tool tool = tool(database);
        Registration one = tool.registrations().put(console("one"));
        String instructor = "http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor";

        tool.registrations().heard(one, List.of("Instructor", instructor, " ", "x".repeat(256)));
        clock.advance(Duration.ofHours(23));
        tool.registrations().heard(one, List.of(instructor));

        assertThat(tool.registrations().receivedRoles(one.id()))
                .containsExactly(new ReceivedRole(
                        instructor,
                        clock.instant().minus(Duration.ofHours(23)),
                        clock.instant().minus(Duration.ofHours(23))));
        clock.advance(Duration.ofHours(2));
        tool.registrations().heard(one, List.of(instructor));
        assertThat(tool.registrations().receivedRoles(one.id()))
                .extracting(ReceivedRole::seenAt)
                .containsExactly(clock.instant());
        for (int i = 0; i < ReceivedRoles.MOST + 10; i++) {
            clock.advance(Duration.ofSeconds(1));
            tool.registrations().heard(one, List.of("urn:made-up:" + i));
        }
        assertThat(tool.registrations().receivedRoles(one.id()))
                .hasSize(ReceivedRoles.MOST)
                .extracting(ReceivedRole::role)
                .contains("urn:made-up:" + (ReceivedRoles.MOST + 9))
                .doesNotContain(instructor, "urn:made-up:0");

        // one that gave way is new when it comes again, also on the same day
        tool.registrations().heard(one, List.of(instructor));
        assertThat(tool.registrations().receivedRoles(one.id()))
                .hasSize(ReceivedRoles.MOST)
                .extracting(ReceivedRole::role)
                .contains(instructor)
                .doesNotContain("urn:made-up:10");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void movesEveryRegistrationOfTheIssuer(TestDatabase database) {
        Tool tool = tool(database);
        Registration one = tool.registrations().put(console("one"));
        Registration two = tool.registrations().put(console("two"));
        tool.platforms().switchOn(two.id(), false);
        List<KnownPlatform> moving = tool.moves().together(one);

        tool.moves().move(moving, "https://new.example", endpoints("https://new.example"));

        assertThat(moving).hasSize(2);
        assertThat(tool.registrations().find(ISSUER, Optional.of("one"), Optional.empty()))
                .isEmpty();
        Registration moved = tool.registrations()
                .find("https://new.example", Optional.of("one"), Optional.empty())
                .orElseThrow();
        assertThat(moved.id()).isEqualTo(one.id());
        assertThat(moved.endpoints()).isEqualTo(endpoints("https://new.example"));
        assertThat(moved.deployments()).isEqualTo(one.deployments());
        assertThat(tool.platforms().byId(two.id()).orElseThrow().registration().issuer())
                .isEqualTo("https://new.example");
        assertThat(tool.moves().taken(moving, "https://new.example")).hasSize(2);
    }

    private static Registration console(String client) {
        return registration(client, Registration.Source.CONSOLE, false);
    }

    private static Registration registration(String client, Registration.Source source, boolean autoAccept) {
        return Registration.of(
                "LMS " + client,
                ISSUER,
                client,
                Set.of("d"),
                endpoints(ISSUER),
                source,
                new RegistrationPolicy(false, false, autoAccept, Optional.empty()));
    }

    private static PlatformEndpoints endpoints(String base) {
        return new PlatformEndpoints(
                URI.create(base + "/auth"), URI.create(base + "/token"), URI.create(base + "/jwks"));
    }
}
