package org.lotuslearning.lti.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lotuslearning.lti.sql.Database;
import org.lotuslearning.testdatabase.TestClock;
import org.lotuslearning.testdatabase.TestDatabase;

class SigningKeysTest {
    private static final Duration DAY = Duration.ofDays(1);

    private final SecretBox box = new SecretBox("a secret key of some length");
    private final TestClock clock = new TestClock();

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void signsWithAKeyThatItPublishesWithoutItsPrivatePart(TestDatabase database) throws Exception {
        SigningKeys keys = new SigningKeys(database.fresh(), box, clock);

        SignedJWT jwt = SignedJWT.parse(
                keys.current().sign(new JWTClaimsSet.Builder().subject("us").build()));

        JWKSet published = JWKSet.parse(keys.publicJwkSet());
        JWK key = published.getKeyByKeyId(jwt.getHeader().getKeyID());
        assertThat(jwt.verify(new RSASSAVerifier(key.toRSAKey()))).isTrue();
        assertThat(key.size()).isEqualTo(2048);
        assertThat(key.getAlgorithm().getName()).isEqualTo("RS256");
        assertThat(key.getKeyUse().identifier()).isEqualTo("sig");
        assertThat(published.containsNonPublicKeys()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void makesOneFirstKeyWhenSeveralNodesStartTogether(TestDatabase database) throws Exception {
        int nodes = 6;
        DataSource source = database.fresh();
        CyclicBarrier together = new CyclicBarrier(nodes);
        List<Callable<String>> starts = new ArrayList<>();
        for (int i = 0; i < nodes; i++) {
            starts.add(() -> {
                together.await();
                return new SigningKeys(source, box, clock).current().id();
            });
        }

        ExecutorService threads = Executors.newFixedThreadPool(nodes);
        try {
            List<String> ids = new ArrayList<>();
            for (Future<String> start : threads.invokeAll(starts)) {
                ids.add(start.get());
            }

            assertThat(Set.copyOf(ids)).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void publishesTheNextKeyBeforeItSignsAndTheLastOneAfterwards(TestDatabase database) throws Exception {
        SigningKeys keys = new SigningKeys(database.fresh(), box, clock);
        String first = keys.current().id();

        keys.rotate(DAY);
        assertThat(keys.current().id()).isEqualTo(first);
        assertThat(JWKSet.parse(keys.publicJwkSet()).getKeys()).hasSize(2);

        clock.advance(DAY);
        String second = keys.current().id();
        assertThat(second).isNotEqualTo(first);
        assertThat(JWKSet.parse(keys.publicJwkSet()).getKeys()).hasSize(2);

        clock.advance(DAY);
        assertThat(keys.current().id()).isEqualTo(second);
        assertThat(JWKSet.parse(keys.publicJwkSet()).getKeys())
                .extracting(JWK::getKeyID)
                .containsExactly(second);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void keepsThePrivatePartSealed(TestDatabase database) {
        DataSource source = database.fresh();
        SigningKeys keys = new SigningKeys(source, box, clock);
        keys.current();

        String row = new Database(source)
                .call(s -> s.query(
                        "select public_jwk, sealed_jwk from lti_key", r -> r.getString(1) + " " + r.getString(2)))
                .get(0);

        assertThat(row).doesNotContain("\"d\"").doesNotContain("\"p\"").contains(" v1.");
        SigningKeys withAnotherKey = new SigningKeys(source, new SecretBox("quite another secret key"), clock);
        assertThatThrownBy(withAnotherKey::current).isInstanceOf(WrongSecretKey.class);
    }
}
