package org.lotuslearning.web.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** Keeps sessions in the database: every node knows them, and a restart loses none. */
@ApplicationScoped
@Transactional
public class Launches {
    /** A session's last use is written at most this often. */
    private static final Duration SEEN_STEP = Duration.ofMinutes(5);

    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(30);

    @PersistenceContext
    private EntityManager entities;

    private final Clock clock;

    @SuppressWarnings("NullAway.Init") // the container injects the entity manager
    @Inject
    public Launches(Clock clock) {
        this.clock = clock;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Launches() {
        this.clock = null;
    }

    /** A new session, and the secret for its cookie, which is kept nowhere else. */
    public record Begun(Launch launch, String secret) {}

    public Begun begin(LaunchFacts facts) {
        String secret = Secret.random();
        Launch launch = new Launch(facts, secret, clock.instant());
        entities.persist(launch);
        return new Begun(launch, secret);
    }

    /**
     * A session for another course beside one that is live, so that forms which are open in it still find theirs. It is no
     * placement, so there is no grade.
     */
    public Begun beside(Launch first, String course) {
        Begun begun = begin(new LaunchFacts(
                first.organisation(),
                first.roles(),
                first.platform(),
                first.deployment(),
                first.context(),
                first.contextTitle(),
                first.learner(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(course),
                Optional.empty(),
                first.returnUrl(),
                Optional.of(first.language())));
        begun.launch().join(first);
        return begun;
    }

    /** Whose session a request belongs to; using it prolongs it. */
    public Presented present(String id, Optional<String> cookie) {
        if (cookie.isEmpty()) {
            return new Presented.Nothing();
        }
        Launch launch = entities.find(Launch.class, id);
        if (launch == null || !launch.opensWith(cookie.get())) {
            return new Presented.Nothing();
        }
        Instant now = clock.instant();
        if (launch.live(now)) {
            prolong(id, now);
            return new Presented.Live(launch);
        }
        return launch.closed() ? new Presented.Nothing() : new Presented.Expired(launch);
    }

    /** Whether a session that was live has been taken away since: closed, or erased with the person. */
    public boolean gone(Launch launch) {
        return entities.createQuery("select l.id from Launch l where l.id = :id and l.closedAt is null", String.class)
                .setParameter("id", launch.id())
                .getResultList()
                .isEmpty();
    }

    private void prolong(String id, Instant now) {
        // a plain update, so that pages of one session opened side by side do not get in each other's way
        entities.createQuery("update Launch l set l.seenAt = :now where l.id = :id and l.seenAt < :before")
                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                .setParameter("before", now.minus(SEEN_STEP).atOffset(ZoneOffset.UTC))
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Ends a session and those beside it; ending them twice, by two clicks, changes nothing. */
    public void close(Launch launch) {
        entities.createQuery("update Launch l set l.closedAt = :now"
                        + " where (l.id = :id or l.family = :family) and l.closedAt is null")
                .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
                .setParameter("id", launch.id())
                .setParameter("family", launch.family())
                .executeUpdate();
    }

    /**
     * Remembers the login that a launch began with.
     *
     * @param query parameters of {@code /lti/login}
     */
    public void rememberLogin(String id, String query) {
        entities.createQuery("update Launch l set l.loginQuery = :query where l.id = :id")
                .setParameter("query", query)
                .setParameter("id", id)
                .executeUpdate();
    }

    /**
     * Says whose progress a session is about.
     *
     * @param sub as in launches of the same platform
     */
    public void review(String id, String sub) {
        entities.createQuery("update Launch l set l.reviewOf = :sub where l.id = :id")
                .setParameter("sub", sub)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** The login to begin again with, while a session lives whose cookie did not come back. */
    public Optional<String> loginQuery(String id) {
        return Optional.ofNullable(entities.find(Launch.class, id))
                .filter(launch -> launch.live(clock.instant()))
                .flatMap(Launch::loginQuery);
    }

    /** Lets a session continue in another run: an educator's own try, a new start. */
    public void follow(String id, long enrolment, String course, String module) {
        entities.createQuery(
                        "update Launch l set l.enrolment = :enrolment, l.course = :course, l.module = :module where l.id = :id")
                .setParameter("enrolment", enrolment)
                .setParameter("course", course)
                .setParameter("module", module)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Lets a session go on in another language, a BCP 47 tag. */
    public void speak(String id, String language) {
        entities.createQuery("update Launch l set l.language = :language where l.id = :id")
                .setParameter("language", language)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Keeps where an educator stands in choosing content, with what the platform asked for. */
    public void picking(String id, String deepLinking) {
        entities.createQuery("update Launch l set l.deepLinking = :deepLinking where l.id = :id")
                .setParameter("deepLinking", deepLinking)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Deletes sessions nobody has used for a month. Until then the text of a late form can still find its run. */
    public void forgetOld() {
        entities.createQuery("delete from Launch l where l.seenAt < :before")
                .setParameter("before", clock.instant().minus(FORGOTTEN_AFTER).atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }
}
