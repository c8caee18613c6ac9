package org.lotuslearning.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A server that is stopped or killed comes back with what it had. */
final class RestartIT {

    @Test
    void keepsItsKeysAndShowsThePasswordOnce() {
        try (RunningLotus lotus = LotusSetup.fresh().start()) {
            String keys = lotus.get("/lti/jwks").body();
            assertThat(lotus.output()).contains("LOTUS_ADMIN: ");
            assertThat(lotus.log()).doesNotContainPattern("LOTUS_ADMIN: [^*]");

            int status = lotus.stop();
            lotus.startAgain();

            assertThat(status).isZero();
            assertThat(keys).contains("\"kid\"");
            assertThat(lotus.get("/lti/jwks").body()).isEqualTo(keys);
            assertThat(lotus.output()).doesNotContain("LOTUS_ADMIN: ");
        }
    }

    @Test
    void comesBackAfterItWasKilled() {
        try (RunningLotus lotus = LotusSetup.fresh().start()) {
            String keys = lotus.get("/lti/jwks").body();

            int status = lotus.killHard();
            String lastWords = lotus.output();
            lotus.startAgain();

            assertThat(status).isNotZero();
            assertThat(lastWords).contains("Lotus Learning ended by itself");
            assertThat(lotus.get("/lti/jwks").body()).isEqualTo(keys);
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
