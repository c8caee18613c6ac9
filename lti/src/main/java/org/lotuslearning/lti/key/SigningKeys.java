package org.lotuslearning.lti.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lotuslearning.lti.sql.Database;
import org.lotuslearning.lti.sql.DatabaseUnavailable;
import org.lotuslearning.lti.sql.Statements;

/**
 * Our RSA 2048 keys in the table {@code lti_key}, shared by all nodes; the private parts are sealed.
 *
 * <p>The first key is made when first asked for. {@link #rotate} publishes the next one beside it a while before it
 * signs, because platforms keep our key set for hours. Call outside any transaction.
 */
public final class SigningKeys {
    /** Longer than platforms keep our key set; most fetch it again at once when they meet an unknown key. */
    public static final Duration LEAD = Duration.ofHours(24);

    private static final String INSERT =
            "insert into lti_key (generation, kid, public_jwk, sealed_jwk, signs_from, made_at) values (?, ?, ?, ?, ?, ?)";

    private static final int RSA_BITS = 2048;

    private final Database database;
    private final SecretBox box;
    private final Clock clock;

    public SigningKeys(DataSource source, SecretBox box, Clock clock) {
        this.database = new Database(source);
        this.box = box;
        this.clock = clock;
    }

    /**
     * The key to sign with now, made if there is none.
     *
     * @throws WrongSecretKey when the stored key was sealed under another {@code LOTUS_SECRET_KEY}
     */
    public SigningKey current() {
        return stored().orElseGet(() -> {
            // two nodes may both come here: the loser's key is thrown away and both read the winner's
            RSAKey first = generate();
            database.call(s -> s.insertIfAbsent(INSERT, row(1, first, clock.instant())));
            return stored().orElseThrow(() -> new IllegalStateException("The new signing key is not in lti_key"));
        });
    }

    /**
     * The key set for {@code /lti/jwks} (RFC 7517), public parts only: every key that signs, will sign, or has signed
     * lately.
     */
    public String publicJwkSet() {
        current();
        List<String> keys = database.call(s -> s.query(
                "select public_jwk from lti_key where published_until is null or published_until > ?"
                        + " order by generation",
                row -> row.getString("public_jwk"),
                clock.instant()));
        return "{\"keys\":[" + String.join(",", keys) + "]}";
    }

    /** All keys, the newest first, those that are no longer published too until {@link #forgetOld}. */
    public List<KeyAge> ages() {
        current();
        return database.call(s -> s.query(
                "select generation, kid, made_at, signs_from, published_until from lti_key order by generation desc",
                SigningKeys::age));
    }

    /**
     * Publishes a new key that signs after {@link #LEAD}, when platforms will have fetched it; the keys before it stay
     * published as long again after that.
     *
     * @return false when a new key waits already, here or since another node did the same at the same time
     */
    public boolean rotate() {
        KeyAge newest = ages().get(0);
        Instant signsFrom = clock.instant().plus(LEAD);
        return !newest.signsFrom().isAfter(clock.instant()) && replace(newest, signsFrom, signsFrom.plus(LEAD));
    }

    /** Does {@link #rotate} when the newest key has signed for that long. */
    public boolean rotateAfter(Duration age) {
        KeyAge newest = ages().get(0);
        return !newest.signsFrom().plus(age).isAfter(clock.instant()) && rotate();
    }

    /**
     * For an emergency, when a private key may have leaked: a new key signs from now on, and all others are withdrawn.
     * Platforms that keep our key set refuse what we send until they fetch it again.
     *
     * @return false when another node did the same at the same time
     */
    public boolean replaceAtOnce() {
        Instant now = clock.instant();
        return replace(ages().get(0), now, now);
    }

    /** Deletes keys that are no longer published: nobody needs their private parts any more. */
    public void forgetOld() {
        database.call(s -> s.update("delete from lti_key where published_until <= ?", clock.instant()));
    }

    /** The new key and the end of the others come together, or not at all. */
    private boolean replace(KeyAge newest, Instant signsFrom, Instant othersUntil) {
        RSAKey key = generate();
        try {
            return database.transaction(s -> {
                s.update(INSERT, row(newest.generation() + 1, key, signsFrom));
                s.update(
                        "update lti_key set published_until = ? where generation <= ?"
                                + " and (published_until is null or published_until > ?)",
                        othersUntil,
                        newest.generation(),
                        othersUntil);
                return true;
            });
        } catch (DatabaseUnavailable e) {
            if (e.isDuplicate()) {
                return false; // another node made this generation
            }
            throw e;
        }
    }

    private static KeyAge age(ResultSet row) throws SQLException {
        Instant signsFrom = Statements.instant(row, "signs_from");
        return new KeyAge(
                row.getInt("generation"),
                row.getString("kid"),
                Optional.ofNullable(row.getObject("made_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)
                        .orElse(signsFrom),
                signsFrom,
                Optional.ofNullable(row.getObject("published_until", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private Optional<SigningKey> stored() {
        return database.call(s -> s.first(
                        "select sealed_jwk from lti_key where signs_from <= ? order by generation desc",
                        row -> row.getString("sealed_jwk"),
                        clock.instant()))
                .map(jwk -> new SigningKey(parse(box.open(jwk))));
    }

    private @Nullable Object[] row(int generation, RSAKey key, Instant signsFrom) {
        return new @Nullable Object[] {
            generation,
            key.getKeyID(),
            JSONObjectUtils.toJSONString(key.toPublicJWK().toJSONObject()),
            box.seal(key.toJSONString()),
            signsFrom,
            clock.instant()
        };
    }

    private static RSAKey generate() {
        try {
            return new RSAKeyGenerator(RSA_BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("This Java cannot make RSA keys", e);
        }
    }

    private static RSAKey parse(String jwk) {
        try {
            return RSAKey.parse(jwk);
        } catch (ParseException e) {
            throw new IllegalStateException("A key in lti_key is not a JWK", e);
        }
    }
}
