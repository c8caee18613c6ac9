package org.lotuslearning.lrs.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lotuslearning.lrs.HandSetClock;
import org.lotuslearning.lrs.access.Guesses.Verdict;

class GuessesTest {
    private static final Duration STRETCH = Duration.ofMinutes(10);

    private final HandSetClock clock = new HandSetClock();
    private final Guesses guesses = new Guesses(3, STRETCH, clock);
    private final AtomicInteger looks = new AtomicInteger();

    private Verdict<String> right(String key, String address) {
        return guesses.tryOut(key, address, () -> Optional.of("owner of " + key));
    }

    private Verdict<String> wrong(String key, String address) {
        return guesses.tryOut(key, address, () -> {
            looks.incrementAndGet();
            return Optional.empty();
        });
    }

    @Test
    void looksAtNoMoreSecretsForAKeyFromAnAddressAfterSoManyWrongOnes() {
        for (int i = 0; i < 3; i++) {
            assertThat(wrong("key", "10.0.0.1")).isEqualTo(new Verdict.Wrong<>());
        }

        assertThat(wrong("key", "10.0.0.1")).isEqualTo(new Verdict.Wait<>(STRETCH));
        assertThat(right("key", "10.0.0.1")).isEqualTo(new Verdict.Wait<>(STRETCH));
        assertThat(looks).hasValue(3);
        assertThat(right("key", "10.0.0.2")).as("from elsewhere").isEqualTo(new Verdict.Right<>("owner of key"));
        assertThat(right("other", "10.0.0.1"))
                .as("of another program behind the same address")
                .isEqualTo(new Verdict.Right<>("owner of other"));
        clock.advance(STRETCH);
        assertThat(right("key", "10.0.0.1")).isEqualTo(new Verdict.Right<>("owner of key"));
    }

    @Test
    void looksAtNoMoreSecretsFromAnAddressAfterTenTimesAsManyForAnyKeys() {
        IntStream.range(0, 30).forEach(i -> wrong("key " + i, "10.0.0.1"));

        assertThat(right("key", "10.0.0.1")).isEqualTo(new Verdict.Wait<>(STRETCH));
        assertThat(right("key", "10.0.0.2")).isEqualTo(new Verdict.Right<>("owner of key"));
    }

    /** Otherwise a stranger could shut out whoever knows the secret. */
    @Test
    void holdsBackOnlyThoseWhoWereWrongWhileAKeyIsGuessedFromEverywhere() {
        IntStream.range(0, 30).forEach(i -> wrong("key", "10.0.0." + i));

        assertThat(wrong("key", "10.0.0.1")).isEqualTo(new Verdict.Wait<>(STRETCH));
        assertThat(wrong("key", "10.0.1.1")).as("one each").isEqualTo(new Verdict.Wrong<>());
        assertThat(wrong("key", "10.0.1.1")).isEqualTo(new Verdict.Wait<>(STRETCH));
        assertThat(looks).hasValue(31);
        assertThat(right("key", "10.0.1.2")).isEqualTo(new Verdict.Right<>("owner of key"));
        assertThat(wrong("other", "10.0.0.1")).isEqualTo(new Verdict.Wrong<>());
        clock.advance(STRETCH);
        assertThat(wrong("key", "10.0.0.1")).isEqualTo(new Verdict.Wrong<>());
    }

    /** Each look costs a slow hash, which would keep the machine busy if strangers could have any number at once. */
    @Test
    void asksToComeAgainSoonWhenTooManyAreBeingLookedAt() {
        Guesses narrow = new Guesses(3, STRETCH, clock, new Turns(1, 0, Duration.ofMinutes(1)));

        Verdict<Verdict<String>> outer = narrow.tryOut(
                "key", "10.0.0.1", () -> Optional.of(narrow.tryOut("key", "10.0.0.2", () -> Optional.of("owner"))));

        assertThat(outer).isEqualTo(new Verdict.Right<>(new Verdict.Wait<>(Duration.ofSeconds(1))));
        assertThat(narrow.tryOut("key", "10.0.0.2", () -> Optional.of("owner")))
                .as("after that")
                .isEqualTo(new Verdict.Right<>("owner"));
    }
}
