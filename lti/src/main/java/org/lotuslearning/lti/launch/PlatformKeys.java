package org.lotuslearning.lti.launch;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.lotuslearning.lti.http.OutboundHttp;
import org.lotuslearning.lti.http.OutboundReply;
import org.lotuslearning.lti.http.OutboundRequest;
import org.lotuslearning.lti.key.LaunchKeys;
import org.lotuslearning.lti.registration.Registration;

/**
 * The published keys of the platforms, cached on this node.
 *
 * <p>A set is fetched again after an hour, or at once when a token names a key that is not in it; but not more often than
 * every 30 seconds, since anyone may send tokens with invented key ids. When the platform's key endpoint is away, the
 * set that we have is used on, for a day.
 */
final class PlatformKeys {
    /** What came of looking for a key. */
    sealed interface Lookup {
        record Found(RSAKey key) implements Lookup {}

        record Unknown() implements Lookup {}

        record Unreachable(String reason) implements Lookup {}
    }

    static final Duration FRESH = Duration.ofHours(1);
    static final Duration BETWEEN_REFRESHES = Duration.ofSeconds(30);
    static final Duration BETWEEN_FIRST_TRIES = Duration.ofSeconds(3);
    static final Duration LONGEST_OUTAGE = Duration.ofHours(24);
    private static final Logger LOG = System.getLogger(PlatformKeys.class.getName());

    private final OutboundHttp http;
    private final Clock clock;
    private final Map<String, Known> sets = new ConcurrentHashMap<>();

    PlatformKeys(OutboundHttp http, Clock clock) {
        this.http = http;
        this.clock = clock;
    }

    Lookup find(Registration registration, String kid) {
        // the address is part of the key: after an administrator has corrected it, the old set must not linger
        String platform = registration.id() + " " + registration.endpoints().jwks();
        Known known = sets.computeIfAbsent(platform, p -> new Known());
        return known.find(registration, kid);
    }

    /** What we know of one platform's keys. */
    private record Snapshot(JWKSet keys, Instant fetchedAt, Instant nextRefresh, String problem) {
        Optional<RSAKey> key(String kid) {
            return keys.getKeys().stream()
                    .filter(key -> kid.equals(key.getKeyID()))
                    .flatMap(key -> LaunchKeys.usable(key).stream())
                    .findFirst();
        }

        boolean isFetched() {
            return !fetchedAt.equals(Instant.MIN);
        }

        boolean isFresh(Instant now) {
            return isFetched() && now.isBefore(fetchedAt.plus(FRESH));
        }

        boolean isUsable(Instant now) {
            return isFetched() && now.isBefore(fetchedAt.plus(LONGEST_OUTAGE));
        }
    }

    private final class Known {
        private final ReentrantLock fetching = new ReentrantLock();
        private volatile Snapshot snapshot = new Snapshot(new JWKSet(), Instant.MIN, Instant.MIN, "not fetched yet");

        Lookup find(Registration registration, String kid) {
            Optional<RSAKey> key = snapshot.key(kid);
            if (key.isPresent() && snapshot.isUsable(clock.instant())) {
                refreshIfStale(registration);
            } else {
                refreshForUnknownKey(registration, kid);
            }
            Snapshot now = snapshot;
            if (!now.isUsable(clock.instant())) {
                return new Lookup.Unreachable(now.problem());
            }
            return now.key(kid).<Lookup>map(Lookup.Found::new).orElseGet(Lookup.Unknown::new);
        }

        // one launch fetches, the others go on with the keys that we have
        private void refreshIfStale(Registration registration) {
            if (!snapshot.isFresh(clock.instant()) && fetching.tryLock()) {
                try {
                    refresh(registration);
                } finally {
                    fetching.unlock();
                }
            }
        }

        // many launches may wait here; the first one fetches for all
        private void refreshForUnknownKey(Registration registration, String kid) {
            fetching.lock();
            try {
                if (snapshot.key(kid).isEmpty() || !snapshot.isUsable(clock.instant())) {
                    refresh(registration);
                }
            } finally {
                fetching.unlock();
            }
        }

        private void refresh(Registration registration) {
            Snapshot before = snapshot;
            Instant now = clock.instant();
            if (now.isBefore(before.nextRefresh())) {
                return;
            }
            OutboundRequest request = OutboundRequest.get(
                            registration.endpoints().jwks(), registration.isTrusted())
                    .header("Accept", "application/jwk-set+json, application/json");
            snapshot = after(before, now, http.send(request));
            if (!snapshot.problem().isEmpty()) {
                LOG.log(Level.WARNING, "Key set of registration " + registration.id() + ": " + snapshot.problem());
            }
        }
    }

    private static Snapshot after(Snapshot before, Instant now, OutboundReply reply) {
        // without any keys nobody can launch, so the first set is asked for more often
        Instant later = now.plus(before.isFetched() ? BETWEEN_REFRESHES : BETWEEN_FIRST_TRIES);
        if (reply instanceof OutboundReply.NoAnswer none) {
            return new Snapshot(before.keys(), before.fetchedAt(), later, none.reason());
        }
        OutboundReply.Answered answer = (OutboundReply.Answered) reply;
        if (!answer.isSuccess()) {
            return new Snapshot(before.keys(), before.fetchedAt(), later, "HTTP status " + answer.status());
        }
        try {
            // the very first fetch is not counted: a key that changes right after it is still found at once
            return new Snapshot(JWKSet.parse(answer.body()), now, before.isFetched() ? later : now, "");
        } catch (ParseException e) {
            return new Snapshot(before.keys(), before.fetchedAt(), later, "not a JSON Web Key Set");
        }
    }
}
