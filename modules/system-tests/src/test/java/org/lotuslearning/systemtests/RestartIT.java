package org.lotuslearning.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A server that is stopped or killed comes back with what it had. */
@Execution(ExecutionMode.CONCURRENT)
final class RestartIT {

    @Test
    void keepsItsKeysAndShowsThePasswordOnce() {
        try (RunningLotus lotus = LotusSetup.fresh().start()) {
            String keys = lotus.get("/lti/jwks").body();
            assertThat(keys).contains("\"kid\"");
            assertThat(lotus.output()).contains("LOTUS_ADMIN: ");
            assertThat(lotus.log()).doesNotContainPattern("LOTUS_ADMIN: [^*]");

            assertThat(lotus.stop()).isZero();
            lotus.startAgain();

            assertThat(lotus.get("/lti/jwks").body()).isEqualTo(keys);
            assertThat(lotus.output()).doesNotContain("LOTUS_ADMIN: ");

            assertThat(lotus.killHard()).isNotZero();
            assertThat(lotus.output()).contains("Lotus Learning ended by itself");
            lotus.startAgain();

            assertThat(lotus.get("/lti/jwks").body()).isEqualTo(keys);
            assertThat(lotus.output()).doesNotContain("LOTUS_ADMIN: ");
        }
    }

    @Test
    void runsOnPostgresBySettingsAlone() {
        LotusSetup setup = LotusSetup.fresh().onPostgres();
        try (RunningLotus lotus = setup.start()) {
            String keys = lotus.get("/lti/jwks").body();

            lotus.killHard();
            lotus.startAgain();

            assertThat(keys).contains("\"kid\"");
            assertThat(lotus.get("/lti/jwks").body()).isEqualTo(keys);
            assertThat(setup.data().resolve("lotus.mv.db")).doesNotExist();
        }
    }
}
