package org.lotuslearning.demolms.launch;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.text.ParseException;
import java.util.Optional;
import java.util.UUID;
import org.lotuslearning.demolms.database.Database;
import org.lotuslearning.demolms.database.Statements;

/**
 * The key with which the demo signs id_tokens. Made when first needed, and kept as it is in the demo's database: a demo
 * guards nothing.
 */
@Singleton
public final class PlatformKey {

    private static final int BITS = 2048;

    private final RSAKey key;

    /** The key in a database. */
    @Inject
    public PlatformKey(Database database) {
        this.key = database.transaction(sql -> kept(sql).orElseGet(() -> make(sql)));
    }

    /** What is published, as JSON. */
    public String publicKeySet() {
        return new JWKSet(key.toPublicJWK()).toString();
    }

    /** Signs claims. */
    String sign(JWTClaimsSet claims) {
        try {
            SignedJWT jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .type(JOSEObjectType.JWT)
                            .build(),
                    claims);
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException unusable) {
            throw new IllegalStateException("the demo's key cannot sign", unusable);
        }
    }

    private static Optional<RSAKey> kept(Statements sql) {
        return sql.first("select jwk from platform_key", row -> row.getString(1))
                .map(PlatformKey::parse);
    }

    private static RSAKey make(Statements sql) {
        try {
            RSAKey made = new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
            sql.update("insert into platform_key values (?, ?)", made.getKeyID(), made.toJSONString());
            return made;
        } catch (JOSEException noRsa) {
            throw new IllegalStateException("this Java cannot make RSA keys", noRsa);
        }
    }

    private static RSAKey parse(String json) {
        try {
            return RSAKey.parse(json);
        } catch (ParseException damaged) {
            throw new IllegalStateException("the demo's key in its database is damaged", damaged);
        }
    }
}
