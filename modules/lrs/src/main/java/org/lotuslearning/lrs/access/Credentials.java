package org.lotuslearning.lrs.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lotuslearning.lrs.access.Credential.Origin;
import org.lotuslearning.lrs.access.CredentialTable.Row;

/**
 * The keys and secrets that open the LRS, kept in the database as hashes.
 *
 * <p>A hash is slow to check on purpose, and clients authenticate with every request; so a secret that was right is
 * remembered here, and the database is asked every {@link #TRUSTED} whether it still is. What is rotated or revoked on
 * this node ends at once, on another node after that. Thread-safe; takes connections of its own, outside any container
 * transaction.
 */
public final class Credentials {
    /** How long a change that another node made may go unnoticed. */
    public static final Duration TRUSTED = Duration.ofSeconds(5);

    private static final int MOST_REMEMBERED = 1_000;
    private static final Set<String> WRITE_DEFINE_AND_READ = Set.of(Client.WRITE, Client.READ, Client.DEFINE);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final CredentialTable table;
    private final Clock clock;
    private final byte[] pepper = new byte[32];
    private final Map<String, Verified> verified = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();

    /** @param hash that the secret was found to have */
    private record Verified(Client client, String hash, Instant until) {}

    public Credentials(DataSource source, Clock clock) {
        this.table = new CredentialTable(source);
        this.clock = clock;
        RANDOM.nextBytes(pepper);
    }

    /**
     * {@link #ensure(String, String, String, Set, Origin)} with leave to write statements, to define activities by them, and
     * to read them all.
     */
    public void ensure(String key, String secret, String name) {
        ensure(key, secret, name, WRITE_DEFINE_AND_READ, Origin.CONSOLE);
    }

    /**
     * Creates the credential or makes it like this; safe to call at every start, on every node.
     *
     * @param key without a colon, which Basic authentication cannot carry (RFC 7617, 2)
     * @param name shown as the authority of what the client sends
     * @param scopes see {@link Client}
     */
    public void ensure(String key, String secret, String name, Set<String> scopes, Origin origin) {
        if (key.isEmpty() || key.contains(":") || secret.isEmpty()) {
            throw new IllegalArgumentException("A credential has a key without a colon, and a secret");
        }
        Client wanted = new Client(key, name, scopes);
        Optional<Row> same = table.find(key)
                .filter(row -> row.credential().client().equals(wanted)
                        && row.credential().origin() == origin
                        && row.credential().revoked().isEmpty()
                        && SecretHash.matches(secret, row.secretHash()));
        if (same.isPresent()) {
            return;
        }
        String hash = SecretHash.of(secret);
        Instant now = clock.instant();
        if (!table.update(wanted, origin, hash, now) && !table.insert(wanted, origin, hash, now)) {
            table.update(wanted, origin, hash, now);
        }
        forget(key);
    }

    /** Lets people decide about credentials that settings gave before, but for the one that they give now. */
    public void release(Optional<String> keyOfTheSettings) {
        table.release(keyOfTheSettings.orElse(""));
    }

    /** Every credential, revoked ones too, the oldest first. */
    public List<Credential> all() {
        return table.all().stream().map(Row::credential).toList();
    }

    public Optional<Credential> find(String key) {
        return table.find(key).map(Row::credential);
    }

    /**
     * A new credential with a key and a secret of our making.
     *
     * @param scopes at least one of {@link Client#SCOPES}
     */
    public Credential.Made make(String name, Set<String> scopes) {
        if (name.isBlank() || scopes.isEmpty() || !Client.SCOPES.containsAll(scopes)) {
            throw new IllegalArgumentException("A credential has a name and xAPI's scopes");
        }
        Credential.Made made = new Credential.Made("lrs-" + random(9), random(32));
        table.insert(
                new Client(made.key(), name, scopes), Origin.CONSOLE, SecretHash.of(made.secret()), clock.instant());
        return made;
    }

    /**
     * Gives a credential another secret. A secret from before the one that is replaced ends now in any case.
     *
     * @param overlap how long the one that is replaced goes on working; zero ends it at once
     * @return nothing where there is no such credential that people may rotate
     */
    public Optional<Credential.Made> rotate(String key, Duration overlap) {
        Credential.Made made = new Credential.Made(key, random(32));
        Instant now = clock.instant();
        boolean overlaps = overlap.compareTo(Duration.ZERO) > 0;
        boolean rotated = table.find(key)
                .filter(row -> table.rotate(
                        key,
                        SecretHash.of(made.secret()),
                        overlaps ? row.secretHash() : null,
                        overlaps ? now.plus(overlap) : null,
                        now))
                .isPresent();
        forget(key);
        return rotated ? Optional.of(made) : Optional.empty();
    }

    /** Ends a credential for good; false where there is no such credential that people may revoke. */
    public boolean revoke(String key) {
        boolean revoked = table.revoke(key, clock.instant());
        forget(key);
        return revoked;
    }

    /** Whether these were right a short while ago, so that to verify them costs little. */
    boolean areRemembered(String key, String secret) {
        return verified.containsKey(digest(key, secret));
    }

    /** The client that these belong to, or nothing. */
    public Optional<Client> verify(String key, String secret) {
        Instant now = clock.instant();
        String digest = digest(key, secret);
        Verified known = verified.get(digest);
        if (known != null && now.isBefore(known.until())) {
            return Optional.of(known.client());
        }
        long before = changes.get();
        Optional<Verified> found = table.find(key).flatMap(row -> check(row, secret, known, now));
        found.ifPresentOrElse(one -> remember(digest, one, before), () -> verified.remove(digest));
        return found.map(Verified::client);
    }

    private Optional<Verified> check(Row row, String secret, @Nullable Verified known, Instant now) {
        Optional<String> right = row.accepted(now).stream()
                .filter(hash -> (known != null && known.hash().equals(hash)) || SecretHash.matches(secret, hash))
                .findFirst();
        right.ifPresent(hash -> noteUse(row.credential(), LocalDate.ofInstant(now, ZoneOffset.UTC)));
        return right.map(hash -> new Verified(row.credential().client(), hash, until(row, hash, now)));
    }

    /** The former secret ends when it was said to. */
    private static Instant until(Row row, String hash, Instant now) {
        Instant trusted = now.plus(TRUSTED);
        return hash.equals(row.secretHash())
                ? trusted
                : row.credential().formerUntil().filter(trusted::isAfter).orElse(trusted);
    }

    private void noteUse(Credential credential, LocalDate today) {
        if (credential.lastUsed().filter(today::equals).isEmpty()) {
            table.used(credential.client().key(), today);
        }
    }

    private void remember(String digest, Verified one, long before) {
        if (verified.size() >= MOST_REMEMBERED) {
            verified.clear();
        }
        verified.put(digest, one);
        // it may have been revoked since it was read
        if (changes.get() != before) {
            verified.remove(digest);
        }
    }

    private void forget(String key) {
        changes.incrementAndGet();
        verified.values().removeIf(one -> one.client().key().equals(key));
    }

    private String digest(String key, String secret) {
        return SecretHash.digest(pepper, key + ":" + secret);
    }

    private static String random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
