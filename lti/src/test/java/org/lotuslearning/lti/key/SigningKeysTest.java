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
        DataSource source = database.fresh();

        List<String> ids =
                together(6, () -> new SigningKeys(source, box, clock).current().id());

        assertThat(Set.copyOf(ids)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void publishesTheNextKeyBeforeItSignsAndTheLastOneAfterwards(TestDatabase database) throws Exception {
        SigningKeys keys = new SigningKeys(database.fresh(), box, clock);
        String first = keys.current().id();

        assertThat(keys.rotate()).isTrue();
        assertThat(keys.rotate()).as("while the new one waits").isFalse();
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
    void rotatesWhenItsKeyIsOldEnough(TestDatabase database) {
        SigningKeys keys = new SigningKeys(database.fresh(), box, clock);
        keys.current();

        clock.advance(Duration.ofDays(89));
        assertThat(keys.rotateAfter(Duration.ofDays(90))).isFalse();
        clock.advance(DAY);
        assertThat(keys.rotateAfter(Duration.ofDays(90))).isTrue();
        assertThat(keys.rotateAfter(Duration.ofDays(90))).isFalse();

        assertThat(keys.ages()).extracting(KeyAge::generation).containsExactly(2, 1);
        KeyAge next = keys.ages().get(0);
        assertThat(next.signsFrom()).isEqualTo(clock.instant().plus(DAY));
        assertThat(next.madeAt()).isEqualTo(clock.instant());
        assertThat(next.publishedUntil()).isEmpty();
        assertThat(keys.ages().get(1).publishedUntil())
                .contains(clock.instant().plus(DAY).plus(DAY));
        clock.advance(Duration.ofDays(90));
        assertThat(keys.rotateAfter(Duration.ofDays(90)))
                .as("counted from when it signs")
                .isFalse();
        clock.advance(DAY);
        assertThat(keys.rotateAfter(Duration.ofDays(90))).isTrue();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void withdrawsEveryOtherKeyInAnEmergency(TestDatabase database) throws Exception {
        SigningKeys keys = new SigningKeys(database.fresh(), box, clock);
        keys.rotate();

        assertThat(keys.replaceAtOnce()).isTrue();

        String now = keys.current().id();
        assertThat(JWKSet.parse(keys.publicJwkSet()).getKeys())
                .extracting(JWK::getKeyID)
                .containsExactly(now);
        clock.advance(DAY);
        assertThat(keys.current().id()).as("the one that waited never signs").isEqualTo(now);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void forgetsWhatIsNoLongerPublished(TestDatabase database) {
        SigningKeys keys = new SigningKeys(database.fresh(), box, clock);
        keys.rotate();

        clock.advance(DAY);
        keys.forgetOld();
        assertThat(keys.ages()).hasSize(2);
        clock.advance(DAY);
        keys.forgetOld();

        assertThat(keys.ages()).extracting(KeyAge::generation).containsExactly(2);
        assertThat(keys.rotate()).isTrue();
        assertThat(keys.ages()).extracting(KeyAge::generation).containsExactly(3, 2);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void makesOneKeyWhenSeveralNodesRotateTogether(TestDatabase database) throws Exception {
        DataSource source = database.fresh();
        new SigningKeys(source, box, clock).current();

        List<Boolean> done = together(6, () -> new SigningKeys(source, box, clock).rotate());

        assertThat(done).containsOnlyOnce(true);
        assertThat(new SigningKeys(source, box, clock).ages()).hasSize(2);
    }

    private static <T> List<T> together(int nodes, Callable<T> task) throws Exception {
        CyclicBarrier together = new CyclicBarrier(nodes);
        List<Callable<T>> starts = new ArrayList<>();
        for (int i = 0; i < nodes; i++) {
            starts.add(() -> {
                together.await();
                return task.call();
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(nodes);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(starts)) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
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
