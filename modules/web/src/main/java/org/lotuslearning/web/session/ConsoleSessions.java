package org.lotuslearning.web.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** Sessions of the console: two hours since the last use. */
@ApplicationScoped
@Transactional
public class ConsoleSessions {
    public static final String COOKIE = "lotus-console";

    @PersistenceContext
    private EntityManager entities;

    private final Clock clock;

    @SuppressWarnings("NullAway.Init") // the container injects the entity manager
    @Inject
    public ConsoleSessions(Clock clock) {
        this.clock = clock;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected ConsoleSessions() {
        this.clock = null;
    }

    /**
     * Begins a session.
     *
     * @return the value of the Set-Cookie header
     */
    public String begin(boolean https) {
        String secret = Secret.random();
        entities.persist(new ConsoleSession(secret, clock.instant()));
        return COOKIE + "=" + secret + "; Path=/; HttpOnly; SameSite=Strict" + (https ? "; Secure" : "");
    }

    public Optional<ConsoleSession> present(String secret) {
        Instant now = clock.instant();
        Optional<ConsoleSession> session = Optional.ofNullable(entities.find(ConsoleSession.class, Secret.hash(secret)))
                .filter(s -> s.live(now));
        session.ifPresent(s -> s.seen(now));
        return session;
    }

    /**
     * Ends a session.
     *
     * @return the value of the Set-Cookie header that takes the cookie away
     */
    public String end(String secret) {
        Optional.ofNullable(entities.find(ConsoleSession.class, Secret.hash(secret)))
                .ifPresent(entities::remove);
        return COOKIE + "=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0";
    }

    /** Deletes sessions that are over. */
    public void forgetOld() {
        entities.createQuery("delete from ConsoleSession s where s.seenAt < :before")
                .setParameter(
                        "before", clock.instant().minus(ConsoleSession.IDLE).atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }
}
