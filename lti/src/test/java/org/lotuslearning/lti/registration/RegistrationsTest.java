package org.lotuslearning.lti.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lotuslearning.testdatabase.TestClock;
import org.lotuslearning.testdatabase.TestDatabase;

class RegistrationsTest {
    private static final String CANVAS = "https://canvas.instructure.com";
    private static final RegistrationPolicy EVERYTHING = new RegistrationPolicy(true, true, true, Optional.of("staff"));

    private final TestClock clock = new TestClock();

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void givesBackWhatWasPut(TestDatabase database) {
        Registrations registrations = new Registrations(database.fresh(), clock);
        PlatformEndpoints endpoints = new PlatformEndpoints(
                URI.create("https://lms.example/auth"),
                URI.create("https://lms.example/token"),
                URI.create("https://lms.example/jwks"),
                Optional.of("https://lms.example/audience"));
        Registration put = new Registration(
                0,
                "LMS",
                "https://lms.example",
                "c",
                Set.of("1", "2"),
                endpoints,
                "north",
                Registration.Source.CONSOLE,
                EVERYTHING);

        Registration stored = registrations.put(put);

        assertThat(stored).isEqualTo(put.withId(stored.id()));
        assertThat(registrations.byId(stored.id())).contains(stored);
        assertThat(registrations.all()).containsExactly(stored);
        assertThat(stored.id()).isPositive();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void tellsClientsOfOneIssuerApart(TestDatabase database) {
        Registrations registrations = new Registrations(database.fresh(), clock);
        Registration one = registrations.put(canvas("one", Set.of("d1", "shared")));
        Registration two = registrations.put(canvas("two", Set.of("d2", "shared")));

        assertThat(registrations.find(CANVAS, Optional.of("one"), Optional.empty()))
                .contains(one);
        assertThat(registrations.find(CANVAS, Optional.of("three"), Optional.of("d1")))
                .isEmpty();
        assertThat(registrations.find(CANVAS, Optional.empty(), Optional.of("d2")))
                .contains(two);
        assertThat(registrations.find(CANVAS, Optional.empty(), Optional.of("shared")))
                .isEmpty();
        assertThat(registrations.find(CANVAS, Optional.empty(), Optional.empty()))
                .isEmpty();
        assertThat(registrations.find(CANVAS + "/", Optional.of("one"), Optional.empty()))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void findsTheOnlyClientOfAnIssuerWithoutItsId(TestDatabase database) {
        Registrations registrations = new Registrations(database.fresh(), clock);
        Registration only = registrations.put(canvas("one", Set.of("d1")));

        assertThat(registrations.find(CANVAS, Optional.empty(), Optional.empty()))
                .contains(only);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void replacesARegistrationAndKeepsItsId(TestDatabase database) {
        Registrations registrations = new Registrations(database.fresh(), clock);
        Registration before = registrations.put(canvas("one", Set.of("d1", "d2")));

        Registration after = registrations.put(canvas("one", Set.of("d2", "d3")));

        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.deployments()).containsExactlyInAnyOrder("d2", "d3");
        assertThat(registrations.waitingDeployments(after.id())).containsExactly("d1");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void putsADeploymentDownAsWaitingOnce(TestDatabase database) {
        Registrations registrations = new Registrations(database.fresh(), clock);
        Registration one = registrations.put(canvas("one", Set.of("d1")));

        assertThat(registrations.admits(one, "d1")).isTrue();
        assertThat(registrations.admits(one, "new")).isFalse();
        assertThat(registrations.admits(one, "new")).isFalse();

        assertThat(registrations.waitingDeployments(one.id())).containsExactly("new");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void switchesOffWhatTheFileNoLongerLists(TestDatabase database) {
        Registrations registrations = new Registrations(database.fresh(), clock);
        Registration console = registrations.put(canvas("console", Set.of("d")));
        registrations.putFromFile(List.of(file("a"), file("b")));
        long idOfB = registrations
                .find("https://b.example", Optional.of("b"), Optional.empty())
                .orElseThrow()
                .id();

        registrations.putFromFile(List.of(file("a")));

        assertThat(registrations.all()).extracting(Registration::clientId).containsExactlyInAnyOrder("console", "a");
        assertThat(registrations.byId(idOfB)).isEmpty();
        assertThat(registrations.byId(console.id())).isPresent();

        registrations.putFromFile(List.of(file("a"), file("b")));
        assertThat(registrations.byId(idOfB)).isPresent();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void switchesOffOneSourceAlone(TestDatabase database) {
        Registrations registrations = new Registrations(database.fresh(), clock);
        Registration console = registrations.put(canvas("console", Set.of("d")));
        registrations.put(file("a"));

        registrations.switchOff(Registration.Source.FILE);

        assertThat(registrations.all()).containsExactly(console);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void storesOneRegistrationWhenSeveralNodesStartTogether(TestDatabase database) throws Exception {
        int nodes = 6;
        DataSource source = database.fresh();
        CyclicBarrier together = new CyclicBarrier(nodes);
        List<Callable<Registration>> starts = new ArrayList<>();
        for (int i = 0; i < nodes; i++) {
            starts.add(() -> {
                together.await();
                return new Registrations(source, clock).put(file("a"));
            });
        }

        ExecutorService threads = Executors.newFixedThreadPool(nodes);
        try {
            List<Long> ids = new ArrayList<>();
            for (Future<Registration> start : threads.invokeAll(starts)) {
                ids.add(start.get().id());
            }

            assertThat(Set.copyOf(ids)).hasSize(1);
            assertThat(new Registrations(source, clock).all()).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void knowsTheOriginsThatMayFrameUs(TestDatabase database) {
        DataSource source = database.fresh();
        Registrations registrations = new Registrations(source, clock);
        Registrations otherNode = new Registrations(source, clock);
        registrations.put(canvas("one", Set.of("d")));
        assertThat(otherNode.frameOrigins())
                .containsExactlyInAnyOrder(CANVAS, "https://*.instructure.com", "https://sso.canvaslms.com");

        registrations.put(file("a"));

        assertThat(registrations.frameOrigins())
                .containsExactlyInAnyOrder(
                        CANVAS, "https://*.instructure.com", "https://sso.canvaslms.com", "https://a.example");
        assertThat(otherNode.frameOrigins()).hasSize(3);
        clock.advance(Duration.ofSeconds(30));
        assertThat(otherNode.frameOrigins()).hasSize(4);
    }

    private static Registration canvas(String clientId, Set<String> deployments) {
        return Registration.of(
                "Canvas " + clientId,
                CANVAS,
                clientId,
                deployments,
                new PlatformEndpoints(
                        URI.create("https://sso.canvaslms.com/api/lti/authorize_redirect"),
                        URI.create("https://sso.canvaslms.com/login/oauth2/token"),
                        URI.create("https://sso.canvaslms.com/api/lti/security/jwks")),
                Registration.Source.CONSOLE,
                RegistrationPolicy.DEFAULT);
    }

    private static Registration file(String name) {
        String base = "https://" + name + ".example";
        return Registration.of(
                name,
                base,
                name,
                Set.of("1"),
                new PlatformEndpoints(
                        URI.create(base + "/auth"), URI.create(base + "/token"), URI.create(base + "/jwks")),
                Registration.Source.FILE,
                RegistrationPolicy.DEFAULT);
    }
}
