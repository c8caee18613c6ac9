package org.lotuslearning.lti.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotuslearning.lti.launch.LaunchRefusalTest.assertRefused;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lotuslearning.lti.refusal.RefusalCode;
import org.lotuslearning.testdatabase.TestDatabase;

/** A message is accepted once, by one node, in the browser in which it was asked for. */
class LaunchOnceTest {
    private static final int AT_ONCE = 8;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void refusesTheSameMessageASecondTime(TestDatabase database) {
        try (Launching tool = new Launching(database.fresh())) {
            Launching.Begun begun = tool.begin();
            String token = tool.platform.sign(tool.claims(begun));

            assertThat(tool.launch(begun, token)).isInstanceOf(LaunchOutcome.Accepted.class);

            assertRefused(tool.launch(begun, token), RefusalCode.REPLAYED);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void acceptsOneOfManyAtOnceOnSeveralNodes(TestDatabase database) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try (Launching tool = new Launching(database.fresh())) {
            Launching.Begun begun = tool.begin();
            String token = tool.platform.sign(tool.claims(begun));
            CyclicBarrier together = new CyclicBarrier(AT_ONCE);
            List<Callable<LaunchOutcome>> launches = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                LaunchVerifier node = tool.newVerifier();
                launches.add(() -> {
                    together.await();
                    return node.verify(token, begun.state(), Optional.of(begun.browserSecret()));
                });
            }

            List<LaunchOutcome> outcomes = new ArrayList<>();
            for (Future<LaunchOutcome> outcome : threads.invokeAll(launches)) {
                outcomes.add(outcome.get());
            }

            assertThat(outcomes)
                    .filteredOn(LaunchOutcome.Accepted.class::isInstance)
                    .hasSize(1);
            outcomes.stream()
                    .filter(outcome -> !(outcome instanceof LaunchOutcome.Accepted))
                    .forEach(outcome -> assertRefused(outcome, RefusalCode.REPLAYED));
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void usesNothingUpWhenTheCookieIsLost(TestDatabase database) {
        try (Launching tool = new Launching(database.fresh())) {
            Launching.Begun begun = tool.begin();
            String token = tool.platform.sign(tool.claims(begun));

            LaunchOutcome lost = tool.newVerifier().verify(token, begun.state(), Optional.empty());

            assertThat(lost)
                    .isEqualTo(new LaunchOutcome.BrowserLost(
                            Map.of(
                                    "iss",
                                    tool.registration.issuer(),
                                    "client_id",
                                    tool.registration.clientId(),
                                    "login_hint",
                                    "hint",
                                    "target_link_uri",
                                    Launching.TARGET),
                            Optional.empty()));
            assertThat(tool.launch(begun, token)).isInstanceOf(LaunchOutcome.Accepted.class);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void usesNothingUpWhenTheMessageIsRefused(TestDatabase database) {
        try (Launching tool = new Launching(database.fresh())) {
            Launching.Begun begun = tool.begin();
            Map<String, Object> wrong = tool.claims(begun);
            wrong.remove("sub");

            assertRefused(tool.launch(begun, wrong), RefusalCode.SUBJECT);

            assertThat(tool.launch(begun, tool.claims(begun))).isInstanceOf(LaunchOutcome.Accepted.class);
        }
    }
}
