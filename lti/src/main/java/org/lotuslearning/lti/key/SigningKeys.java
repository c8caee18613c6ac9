package org.lotuslearning.lti.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.sql.SQLException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.lotuslearning.lti.sql.Database;
import org.lotuslearning.lti.sql.Statements;

/**
 * Our RSA 2048 keys in the table {@code lti_key}, shared by all nodes; the private parts are sealed.
 *
 * <p>The first key is made when first asked for. {@link #rotate} publishes the next one beside it a while before it
 * signs, because platforms keep our key set for hours. Call outside any transaction.
 */
public final class SigningKeys {
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
            add(1, clock.instant());
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

    /**
     * Publishes a new key that signs after {@code lead}, when platforms will have fetched it; the keys before it stay
     * published for another {@code lead} after that. Does nothing when another node does the same at the same time.
     */
    public void rotate(Duration lead) {
        current();
        int newest = database.call(
                        s -> s.first("select max(generation) as newest from lti_key", row -> row.getInt("newest")))
                .orElseThrow();
        Instant signsFrom = clock.instant().plus(lead);
        if (add(newest + 1, signsFrom)) {
            database.call(s -> s.update(
                    "update lti_key set published_until = ? where generation <= ? and published_until is null",
                    signsFrom.plus(lead),
                    newest));
        }
    }

    private Optional<SigningKey> stored() {
        return database.call(s -> s.first(
                        "select sealed_jwk from lti_key where signs_from <= ? order by generation desc",
                        row -> row.getString("sealed_jwk"),
                        clock.instant()))
                .map(jwk -> new SigningKey(parse(box.open(jwk))));
    }

    private boolean add(int generation, Instant signsFrom) {
        RSAKey key = generate();
        return database.call(s -> insert(s, generation, key, signsFrom));
    }

    private boolean insert(Statements s, int generation, RSAKey key, Instant signsFrom) throws SQLException {
        return s.insertIfAbsent(
                "insert into lti_key (generation, kid, public_jwk, sealed_jwk, signs_from) values (?, ?, ?, ?, ?)",
                generation,
                key.getKeyID(),
                JSONObjectUtils.toJSONString(key.toPublicJWK().toJSONObject()),
                box.seal(key.toJSONString()),
                signsFrom);
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
