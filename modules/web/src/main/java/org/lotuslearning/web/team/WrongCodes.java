package org.lotuslearning.web.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lotuslearning.web.session.Secret;

/**
 * Codes that were tried and do not exist: so many a client in ten minutes, so that guessing gets nowhere. A ward behind
 * one address, or a hospital, has room for its typing errors, and of 5 × 10¹⁰ codes nobody finds one with so many. In
 * memory only, and no address is kept as it is.
 */
@ApplicationScoped
class WrongCodes {
    static final int MOST = 400;
    static final Duration WINDOW = Duration.ofMinutes(10);

    private static final int MOST_CLIENTS = 10_000;

    private final Clock clock;
    private final String salt = Secret.random();
    private final Map<String, Deque<Instant>> wrong = new LinkedHashMap<>();

    @Inject
    WrongCodes(Clock clock) {
        this.clock = clock;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected WrongCodes() {
        this.clock = null;
    }

    /** Whether this client may not try another one now. */
    synchronized boolean tooMany(String client) {
        Deque<Instant> tries = wrong.get(key(client));
        return tries != null && recent(tries).size() >= MOST;
    }

    /** Notes that a client tried a code that does not exist. */
    synchronized void note(String client) {
        wrong.values().removeIf(tries -> recent(tries).isEmpty());
        if (wrong.size() >= MOST_CLIENTS) {
            wrong.remove(wrong.keySet().iterator().next());
        }
        wrong.computeIfAbsent(key(client), k -> new ArrayDeque<>()).addLast(clock.instant());
    }

    private Deque<Instant> recent(Deque<Instant> tries) {
        Instant from = clock.instant().minus(WINDOW);
        while (!tries.isEmpty() && !tries.getFirst().isAfter(from)) {
            tries.removeFirst();
        }
        return tries;
    }

    private String key(String client) {
        return Secret.hash(salt + client);
    }
}
