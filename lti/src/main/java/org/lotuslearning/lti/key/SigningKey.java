package org.lotuslearning.lti.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

/** One RSA key pair of ours. Its private part does not leave this package. */
public final class SigningKey {
    private final RSAKey key;

    SigningKey(RSAKey key) {
        this.key = key;
    }

    /** Named in the header of what it signs, and in our published key set. */
    public String id() {
        return key.getKeyID();
    }

    /** A signed JWT, RS256 (LTI 1.3 Security Framework 5.4 asks for nothing else). */
    public String sign(JWTClaimsSet claims) {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .keyID(id())
                .build();
        SignedJWT jwt = new SignedJWT(header, claims);
        try {
            jwt.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("The signing key " + id() + " cannot sign", e);
        }
        return jwt.serialize();
    }
}
