package org.lotuslearning.demolms.tool;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.KeyType;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.List;

/** Says whether a JWT was signed by the tool, by the key set that the tool publishes. */
public final class ToolKeys {

    private final JWKSource<SecurityContext> source;

    /** The keys of a source. */
    public ToolKeys(JWKSource<SecurityContext> source) {
        this.source = source;
    }

    /** Checks the header and the signature of a JWT; none of its claims. */
    public Signed open(String jwt) {
        try {
            SignedJWT signed = SignedJWT.parse(jwt);
            // 1EdTech Security Framework 5.1.1 and 5.1.2: RS256, and the header names the key
            if (!JWSAlgorithm.RS256.equals(signed.getHeader().getAlgorithm())) {
                return new Signed.Refused(
                        "it is signed with " + signed.getHeader().getAlgorithm() + "; only RS256 is accepted");
            }
            String kid = signed.getHeader().getKeyID();
            if (kid == null || kid.isEmpty()) {
                return new Signed.Refused("its header has no kid");
            }
            return verified(signed, kid);
        } catch (ParseException notSigned) {
            return new Signed.Refused("it is not a signed JWT: " + notSigned.getMessage());
        }
    }

    private Signed verified(SignedJWT signed, String kid) throws ParseException {
        try {
            List<JWK> keys = source.get(new JWKSelector(rsaKey(kid)), null);
            if (keys.isEmpty()) {
                return new Signed.Refused("the tool's key set has no RSA signing key of the kid \"" + kid + "\"");
            }
            if (!signed.verify(new RSASSAVerifier(keys.get(0).toRSAKey()))) {
                return new Signed.Refused("its signature does not fit the tool's key \"" + kid + "\"");
            }
            return new Signed.Accepted(signed.getJWTClaimsSet());
        } catch (KeySourceException away) {
            return new Signed.Refused("the tool's key set cannot be read: " + away.getMessage());
        } catch (JOSEException unusable) {
            return new Signed.Refused("the tool's key \"" + kid + "\" cannot be used: " + unusable.getMessage());
        }
    }

    private static JWKMatcher rsaKey(String kid) {
        // A key that does not say its use may sign.
        return new JWKMatcher.Builder()
                .keyType(KeyType.RSA)
                .keyID(kid)
                .keyUses(KeyUse.SIGNATURE, null)
                .build();
    }

    /** What came of checking a signature. */
    public sealed interface Signed {
        /** The tool signed these claims. */
        record Accepted(JWTClaimsSet claims) implements Signed {}

        /**
         * It is not to be trusted.
         *
         * @param why continues a sentence that begins with the name of the message, such as "it is not signed"
         */
        record Refused(String why) implements Signed {}
    }
}
