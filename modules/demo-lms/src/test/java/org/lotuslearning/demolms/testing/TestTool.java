package org.lotuslearning.demolms.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.util.UUID;
import org.lotuslearning.demolms.tool.ToolKeys;

/** A tool with a real RSA key, which signs rightly and in the ways that must be refused. */
public final class TestTool {

    private static final RSAKey KEY = make("tool-key");
    private static final RSAKey FOREIGN = make("tool-key");

    /** What the tool publishes. */
    public String publicKeySet() {
        return new JWKSet(KEY.toPublicJWK()).toString();
    }

    /** The published keys as the demo sees them. */
    public ToolKeys keys() {
        return new ToolKeys(new ImmutableJWKSet<>(new JWKSet(KEY.toPublicJWK())));
    }

    /** A message as it should be. */
    public String sign(JWTClaimsSet claims) {
        return sign(claims, new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(KEY.getKeyID()), KEY);
    }

    /** A message whose header does not name its key. */
    public String signWithoutKid(JWTClaimsSet claims) {
        return sign(claims, new JWSHeader.Builder(JWSAlgorithm.RS256), KEY);
    }

    /** A message of a key that is not published. */
    public String signWithUnknownKid(JWTClaimsSet claims) {
        return sign(claims, new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("another"), KEY);
    }

    /** A message that somebody else signed under the name of the tool's key. */
    public String forge(JWTClaimsSet claims) {
        return sign(claims, new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(KEY.getKeyID()), FOREIGN);
    }

    /** A message signed with another algorithm by the right key. */
    public String signWithRs512(JWTClaimsSet claims) {
        return sign(claims, new JWSHeader.Builder(JWSAlgorithm.RS512).keyID(KEY.getKeyID()), KEY);
    }

    /** A message whose MAC uses the public key, which everybody has. */
    public String signWithPublicKeyAsSecret(JWTClaimsSet claims) {
        try {
            SignedJWT jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256)
                            .keyID(KEY.getKeyID())
                            .build(),
                    claims);
            jwt.sign(new MACSigner(KEY.toRSAPublicKey().getEncoded()));
            return jwt.serialize();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** A message that is not signed. */
    public String unsigned(JWTClaimsSet claims) {
        return new PlainJWT(claims).serialize();
    }

    /** A value never used before. */
    public static String once() {
        return UUID.randomUUID().toString();
    }

    private static String sign(JWTClaimsSet claims, JWSHeader.Builder header, RSAKey key) {
        try {
            SignedJWT jwt = new SignedJWT(header.build(), claims);
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static RSAKey make(String kid) {
        try {
            return new RSAKeyGenerator(2048).keyUse(KeyUse.SIGNATURE).keyID(kid).generate();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
