package org.lotuslearning.lti.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotuslearning.lti.launch.LaunchRefusalTest.assertRefused;

import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lotuslearning.lti.refusal.RefusalCode;
import org.lotuslearning.lti.testplatform.TestPlatform;
import org.lotuslearning.testdatabase.TestDatabase;

/** The cache of the platforms' keys, seen through launches. */
class PlatformKeysTest {
    private static final RSAKey NEXT = TestPlatform.newKey("platform-key-2");
    private static final RSAKey STRANGER = TestPlatform.newKey("stranger");

    private Launching tool;
    private LaunchVerifier verifier;

    @BeforeEach
    void startTool() {
        tool = new Launching(TestDatabase.H2.fresh());
        verifier = tool.newVerifier();
    }

    @AfterEach
    void closePlatform() {
        tool.close();
    }

    @Test
    void fetchesTheKeysOnceForManyLaunches() {
        assertAccepted(launch(tool.platform.key()));
        assertAccepted(launch(tool.platform.key()));

        assertThat(fetches()).isEqualTo(1);
    }

    @Test
    void findsANewKeyAtOnce() {
        assertAccepted(launch(tool.platform.key()));
        tool.platform.publish(tool.platform.key(), NEXT);

        assertAccepted(launch(NEXT));

        assertThat(fetches()).isEqualTo(2);
    }

    @Test
    void asksOnlyNowAndThenForKeysThatDoNotExist() {
        assertAccepted(launch(tool.platform.key()));

        assertRefused(launch(STRANGER), RefusalCode.KEY_UNKNOWN);
        assertRefused(launch(STRANGER), RefusalCode.KEY_UNKNOWN);
        assertThat(fetches()).isEqualTo(2);

        tool.clock.advance(PlatformKeys.BETWEEN_REFRESHES);
        assertRefused(launch(STRANGER), RefusalCode.KEY_UNKNOWN);
        assertThat(fetches()).isEqualTo(3);
        assertAccepted(launch(tool.platform.key()));
    }

    @Test
    void goesOnWithTheKeysItHasWhileTheEndpointIsAway() {
        assertAccepted(launch(tool.platform.key()));
        tool.platform.answer("/jwks", TestPlatform.Answer.of(503, "maintenance"));
        tool.clock.advance(PlatformKeys.FRESH);

        assertAccepted(launch(tool.platform.key()));
        assertThat(fetches()).isEqualTo(2);

        tool.platform.answer("/jwks", TestPlatform.Answer.of(200, "<html>not a key set</html>"));
        tool.clock.advance(PlatformKeys.BETWEEN_REFRESHES);
        assertAccepted(launch(tool.platform.key()));
        assertThat(fetches()).isEqualTo(3);
    }

    @Test
    void trustsKeysForADayAtMostWithoutSeeingThemAgain() {
        assertAccepted(launch(tool.platform.key()));
        tool.platform.answer("/jwks", TestPlatform.Answer.of(503, "maintenance"));

        tool.clock.advance(PlatformKeys.LONGEST_OUTAGE);

        assertRefused(launch(tool.platform.key()), RefusalCode.KEYS_UNREACHABLE);
    }

    @Test
    void forgetsAKeyThatThePlatformHasWithdrawn() {
        assertAccepted(launch(tool.platform.key()));
        tool.platform.publish(NEXT);

        tool.clock.advance(PlatformKeys.FRESH);

        assertRefused(launch(tool.platform.key()), RefusalCode.KEY_UNKNOWN);
    }

    @Test
    void triesAgainSoonAfterAFirstFailure() {
        tool.platform.answer("/jwks", TestPlatform.Answer.of(500, "starting"));
        assertRefused(launch(tool.platform.key()), RefusalCode.KEYS_UNREACHABLE);
        tool.platform.publish(tool.platform.key());

        tool.clock.advance(Duration.ofSeconds(3));

        assertAccepted(launch(tool.platform.key()));
    }

    @Test
    void takesNoWeakKey() throws Exception {
        RSAKey weak = new RSAKeyGenerator(1024, true).keyID("weak").generate();
        tool.platform.publish(weak);

        LaunchOutcome outcome = launch(NEXT, "weak");

        assertRefused(outcome, RefusalCode.KEY_UNKNOWN);
    }

    private LaunchOutcome launch(RSAKey key) {
        Launching.Begun begun = tool.begin();
        String token = tool.platform.sign(tool.claims(begun), key);
        return verifier.verify(token, begun.state(), Optional.of(begun.browserSecret()));
    }

    private LaunchOutcome launch(RSAKey key, String kid) {
        return launch(new RSAKey.Builder(key).keyID(kid).build());
    }

    private int fetches() {
        return tool.platform.received("/jwks").size();
    }

    private static void assertAccepted(LaunchOutcome outcome) {
        assertThat(outcome).isInstanceOf(LaunchOutcome.Accepted.class);
    }
}
