package org.lotuslearning.lrs.access;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/**
 * The keys and secrets that open the LRS, kept in the database as hashes.
 *
 * <p>A hash is slow to check on purpose, and clients authenticate with every request; so what has been verified is
 * remembered here for a minute, after which a revoked or rotated secret no longer works on any node. Thread-safe; takes
 * connections of its own, outside any container transaction.
 */
public final class Credentials {
    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST_REMEMBERED = 100;
    private static final Set<String> WRITE_DEFINE_AND_READ = Set.of(Client.WRITE, Client.READ, Client.DEFINE);

    private final DataSource source;
    private final Clock clock;
    private final byte[] pepper = new byte[32];
    private final Map<String, Verified> verified = new ConcurrentHashMap<>();

    private record Verified(String digest, Client client, Instant until) {}

    private record Kept(String secretHash, Client client) {}

    public Credentials(DataSource source, Clock clock) {
        this.source = source;
        this.clock = clock;
        new SecureRandom().nextBytes(pepper);
    }

    /**
     * {@link #ensure(String, String, String, Set)} with leave to write statements, to define activities by them, and to read
     * them all.
     */
    public void ensure(String key, String secret, String name) {
        ensure(key, secret, name, WRITE_DEFINE_AND_READ);
    }

    /**
     * Creates the credential or makes it like this; safe to call at every start, on every node.
     *
     * @param key without a colon, which Basic authentication cannot carry (RFC 7617, 2)
     * @param name shown as the authority of what the client sends
     * @param scopes see {@link Client}
     */
    public void ensure(String key, String secret, String name, Set<String> scopes) {
        if (key.isEmpty() || key.contains(":") || secret.isEmpty()) {
            throw new IllegalArgumentException("A credential has a key without a colon, and a secret");
        }
        Client wanted = new Client(key, name, scopes);
        Optional<Kept> kept = find(key);
        if (kept.filter(k -> k.client().equals(wanted) && SecretHash.matches(secret, k.secretHash()))
                .isPresent()) {
            return;
        }
        verified.remove(key);
        if (!update(wanted, secret) && !insert(wanted, secret)) {
            update(wanted, secret);
        }
    }

    /** The client that these belong to, or nothing. */
    public Optional<Client> verify(String key, String secret) {
        Instant now = clock.instant();
        String digest = SecretHash.digest(pepper, secret);
        Verified known = verified.get(key);
        if (known != null && now.isBefore(known.until()) && SecretHash.areEqual(known.digest(), digest)) {
            return Optional.of(known.client());
        }
        Optional<Client> client = find(key)
                .filter(k -> SecretHash.matches(secret, k.secretHash()))
                .map(Kept::client);
        client.ifPresent(one -> remember(new Verified(digest, one, now.plus(REMEMBERED))));
        return client;
    }

    private void remember(Verified one) {
        if (verified.size() >= MOST_REMEMBERED) {
            verified.clear();
        }
        verified.put(one.client().key(), one);
    }

    private Optional<Kept> find(String key) {
        String sql = "select secret_hash, name, scopes from lrs_credential where credential_key = ?";
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, key);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(
                                new Kept(row.getString(1), new Client(key, row.getString(2), scopes(row.getString(3)))))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database did not say whether there is a credential", e);
        }
    }

    private boolean update(Client client, String secret) {
        String sql = "update lrs_credential set secret_hash = ?, name = ?, scopes = ?, changed = ?"
                + " where credential_key = ?";
        try {
            return write(sql, client, secret);
        } catch (SQLException e) {
            throw new IllegalStateException("The database did not take a credential", e);
        }
    }

    /** False where another node was quicker. */
    private boolean insert(Client client, String secret) {
        String sql = "insert into lrs_credential (secret_hash, name, scopes, changed, credential_key)"
                + " values (?, ?, ?, ?, ?)";
        try {
            return write(sql, client, secret);
        } catch (SQLException e) {
            if ("23505".equals(e.getSQLState())) {
                return false;
            }
            throw new IllegalStateException("The database did not take a credential", e);
        }
    }

    private boolean write(String sql, Client client, String secret) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement write = connection.prepareStatement(sql)) {
            write.setString(1, SecretHash.of(secret));
            write.setString(2, client.displayName());
            write.setString(3, String.join(" ", new TreeSet<>(client.scopes())));
            write.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
            write.setString(5, client.key());
            return write.executeUpdate() == 1;
        }
    }

    private static Set<String> scopes(String kept) {
        return Set.of(kept.split(" "));
    }
}
