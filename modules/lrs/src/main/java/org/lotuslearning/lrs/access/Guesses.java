package org.lotuslearning.lrs.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Tries of secrets, which are slow to check on purpose. Guessing gets nowhere, it cannot keep the machine busy, and it
 * shuts out nobody who knows the secret and is somewhere else. Counts in memory, so each node for itself. Thread-safe.
 */
public final class Guesses {
    /** A key may be mistyped at many places, and many programs may share an address. */
    private static final int TIMES = 10;

    private static final int WAITING = 32;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration SOON = Duration.ofSeconds(1);

    private final Windows wrongHere;
    private final Windows wrongFrom;
    private final Windows wrongFor;
    private final Turns turns;
    private final byte[] pepper = new byte[32];

    /**
     * Nothing is counted yet.
     *
     * @param wrong secrets for one key from one address in a stretch of time; ten times as many from one address for any
     *     keys. After ten times as many for one key from anywhere, each address has one.
     */
    public Guesses(int wrong, Duration stretch, Clock clock) {
        this(
                wrong,
                stretch,
                clock,
                new Turns(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), WAITING, PATIENCE));
    }

    Guesses(int wrong, Duration stretch, Clock clock, Turns turns) {
        this.wrongHere = new Windows(wrong, stretch, clock);
        this.wrongFrom = new Windows(wrong * TIMES, stretch, clock);
        this.wrongFor = new Windows(wrong * TIMES, stretch, clock);
        this.turns = turns;
        new SecureRandom().nextBytes(pepper);
    }

    /**
     * How a try ended.
     *
     * @param <T> whom the secret belongs to
     */
    public sealed interface Verdict<T> {
        /** The secret was right. */
        record Right<T>(T owner) implements Verdict<T> {}

        /** The secret was wrong. */
        record Wrong<T>() implements Verdict<T> {}

        /** The secret was not looked at; it may be after this time. */
        record Wait<T>(Duration time) implements Verdict<T> {}
    }

    /**
     * Checks a secret, unless there were too many wrong ones.
     *
     * @param key that the secret is for
     * @param check whose secret it is, or nothing
     */
    public <T> Verdict<T> tryOut(String key, String address, Supplier<Optional<T>> check) {
        Optional<Duration> wait = refused(key, address);
        if (wait.isPresent()) {
            return new Verdict.Wait<>(wait.get());
        }
        if (!turns.begin()) {
            return new Verdict.Wait<>(SOON);
        }
        try {
            // those that came at once with this one have been counted meanwhile
            return refused(key, address)
                    .<Verdict<T>>map(Verdict.Wait::new)
                    .orElseGet(() -> verdict(key, address, check));
        } finally {
            turns.end();
        }
    }

    private <T> Verdict<T> verdict(String key, String address, Supplier<Optional<T>> check) {
        Optional<T> owner = check.get();
        if (owner.isPresent()) {
            return new Verdict.Right<>(owner.get());
        }
        wrongHere.count(both(key, address));
        wrongFrom.count(name(address));
        wrongFor.count(name(key));
        return new Verdict.Wrong<>();
    }

    private Optional<Duration> refused(String key, String address) {
        // while a key is being guessed, only those that were wrong already are held back
        Optional<Duration> again = wrongHere.running(both(key, address));
        Optional<Duration> guessed = wrongFor.full(name(key)).filter(wait -> again.isPresent());
        return Stream.of(wrongHere.full(both(key, address)), wrongFrom.full(name(address)), guessed)
                .flatMap(Optional::stream)
                .max(Duration::compareTo);
    }

    private String both(String key, String address) {
        return name(address + " " + key);
    }

    /** Short, whatever was sent, and nobody's address. */
    private String name(String text) {
        return SecretHash.digest(pepper, text);
    }
}
